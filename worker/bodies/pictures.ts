import type { Context } from 'hono';
import { readPicture, UnusablePicture, type PictureProblem } from '../../certificate/index.ts';
import { mostPictureBytes, type UploadedPicture } from '../../domain/bodies/contract.ts';
import { cleanFile } from '../../domain/evidence/clean.ts';
import type { Env } from '../kernel/env.ts';
import { Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { sha256 } from '../kernel/ids.ts';
import type { Verb } from '../kernel/write.ts';
import { pictureKey } from '../platform/pictures.ts';
import { insertPicture, selectReadablePicture } from './store.ts';

/**
 * A body's logo and the hands of those who sign for it. A picture lies in the file store under the SHA-256 of its bytes
 * and is never written over: papers name it by that for as long as there are papers.
 */
export interface GivenPicture {
  name: string;
  declaredType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export async function readGiven(c: Context<Env>): Promise<GivenPicture> {
  const form = await c.req.raw.formData().catch(() => null);
  const parts = form?.getAll('file') ?? [];
  const [part] = parts;
  if (parts.length !== 1 || !(part instanceof File))
    throw invalid('file', 'Send one file in the field "file".');
  if (part.size > mostPictureBytes) throw refused('too_large');
  const given = { name: part.name, declaredType: part.type, bytes: new Uint8Array(await part.arrayBuffer()) };
  // Not the body as it came: the boundary between its parts is another one with every try.
  c.set('requestHash', await sha256([c.req.path, given.name, await sha256(given.bytes)].join('\n')));
  return given;
}

export function addPicture(bodyId: string): Verb<GivenPicture, UploadedPicture> {
  return async ({ database, ports, now }, given) => {
    const { bytes, mediaType } = clean(given);
    const picture = measured(bytes);
    const name = hex(await crypto.subtle.digest('SHA-256', bytes));
    const key = pictureKey(name);
    if (!(await ports.files.get(key))) await ports.files.put(key, bytes, mediaType);
    const { width, height } = picture;
    return {
      value: { sha256: name, width, height },
      status: 201,
      statements: [insertPicture(database, { sha256: name, bodyId, sentAt: now })],
      audit: [
        {
          bodyId,
          recordId: bodyId,
          action: 'bodies.add_picture',
          objectKind: 'picture',
          objectId: name,
          detail: { mediaType, bytes: bytes.length, width, height },
        },
      ],
      messages: [],
    };
  };
}

/** For whoever draws a paper with it in the browser. */
export async function sendPicture(c: Context<Env>, name: string): Promise<Response> {
  const { database, files } = c.var.ports;
  const [found] = await selectReadablePicture(database, name, c.var.actor.accountId);
  const bytes = found && (await files.get(pictureKey(found.sha256)));
  if (!bytes) throw nothingHere();
  return new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
    headers: {
      'Content-Type': bytes[0] === 0xff ? 'image/jpeg' : 'image/png',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}

/** Without place, time and camera: the picture is embedded in papers as it is kept. */
function clean(given: GivenPicture) {
  const cleaned = cleanFile(given);
  if ('problem' in cleaned) {
    throw refused(cleaned.problem === 'broken' || cleaned.problem === 'empty' ? 'broken' : 'unknown_type');
  }
  if (cleaned.mediaType === 'application/pdf') throw refused('unknown_type');
  return cleaned;
}

function measured(bytes: Uint8Array) {
  try {
    return readPicture(bytes);
  } catch (error) {
    throw error instanceof UnusablePicture ? refused(error.reason) : error;
  }
}

const sentences: Record<PictureProblem | 'too_large', string> = {
  unknown_type: 'This is no PNG or JPEG. Save the picture as PNG.',
  broken: 'This picture is damaged. Save it again as PNG.',
  too_large: 'This picture is larger than 1 MB. Save it at a smaller size.',
  too_many_pixels: 'This picture has more than 2 million dots. Save it at a smaller size.',
  interlaced: 'This PNG is interlaced. Save it again without that.',
  print_colours: 'This picture has the colours of a printing press. Save it again in RGB.',
  turned: 'This photo was taken sideways. Turn it upright, save it, and send that.',
};

const refused = (reason: keyof typeof sentences) =>
  new Failure(422, 'bodies.picture_unusable', sentences[reason], {
    details: [{ path: 'file', message: sentences[reason] }],
    facts: { reason },
  });

const hex = (digest: ArrayBuffer) =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
