import { sha256 } from '../../worker/kernel/ids.ts';
import type { Files } from '../../worker/platform/ports.ts';
import { evidence } from '../schema/index.ts';
import type { Desk, FileToMake } from './desk.ts';
import { drawPaper } from './papers.ts';
import { takePicture } from './picture.ts';

/**
 * Draws the proofs and puts them into the file store, before the rows that name them. Their keys are counted, not
 * random: a start that was killed here writes the same files over again and leaves none behind.
 */
export async function writeFiles(desk: Desk, files: Files): Promise<void> {
  const { board, rows } = desk;
  const waiting = [...desk.files.entries()];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [i, file] = next;
      const bytes = new Uint8Array(file.picture ? takePicture(file.facts) : await drawPaper(file.facts));
      const mediaType = file.picture ? ('image/png' as const) : ('application/pdf' as const);
      const fileKey = `demo_${String(i).padStart(4, '0')}`;
      await files.put(fileKey, bytes, mediaType);
      const { evidenceId: id, belongs, personId, uploadedAt } = file;
      const row = {
        id,
        bodyId: board.id,
        personId,
        ...belongs,
        fileKey,
        fileName: nameOf(file, i),
        mediaType,
      };
      rows.add(evidence, { ...row, bytes: bytes.length, sha256: await sha256(bytes), uploadedAt });
    }
  };
  // Eight at a time: each waits for the disk to say that the file is safe.
  await Promise.all(Array.from({ length: 8 }, work));
}

function nameOf({ picture, facts }: FileToMake, i: number): string {
  if (picture) return `IMG_${2041 + i}.png`;
  const title = facts.title
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '');
  return i % 3 === 0 ? 'certificate.pdf' : `${title}.pdf`;
}
