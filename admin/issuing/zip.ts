import { makeZip } from 'client-zip';
import type { CertificateFacts } from '../../certificate/contract.ts';

/** One paper after the other, never all of them in memory. PDFs are compressed already: the zip only packs. */
export function zipStream(
  papers: AsyncIterable<{ facts: CertificateFacts; bytes: Uint8Array<ArrayBuffer> }>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const given = new Map<string, number>();
  async function* files() {
    for await (const { facts, bytes } of papers) {
      const name = fileName(facts);
      const times = (given.get(name) ?? 0) + 1;
      given.set(name, times);
      yield {
        name: `${name}${times === 1 ? '' : ` (${times})`}.pdf`,
        input: bytes,
        lastModified: new Date(`${facts.issuedOn}T12:00:00Z`),
      };
    }
  }
  return makeZip(files()) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** "TR-2022-00412 Maria Niguez-Pena": plain letters, since old unpackers spoil all others. */
export function fileName({ number, name }: Pick<CertificateFacts, 'number' | 'name'>): string {
  const plain = name
    .replaceAll(/[ŁłØøÐðÞþßÆæŒœĐđİı]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9 -]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  return plain === '' ? number : `${number} ${plain}`;
}

/** Letters that do not come apart into a plain one and its sign. */
const spelled: Record<string, string> = {
  Ł: 'L',
  ł: 'l',
  Ø: 'O',
  ø: 'o',
  Ð: 'D',
  ð: 'd',
  Þ: 'Th',
  þ: 'th',
  ß: 'ss',
  Æ: 'Ae',
  æ: 'ae',
  Œ: 'Oe',
  œ: 'oe',
  Đ: 'D',
  đ: 'd',
  İ: 'I',
  ı: 'i',
};
