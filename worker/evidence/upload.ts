import type { Context } from 'hono';
import { cleanFile, type CleanFile, type FileProblem } from '../../domain/evidence/clean.ts';
import { mostBytes, mostBytesOfAPerson, type UploadedEvidence } from '../../domain/evidence/contract.ts';
import { readableFileName } from '../../domain/evidence/file-name.ts';
import { personIds } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { Failure, invalid, nothingHere, type FailureStatus } from '../kernel/failure.ts';
import { newId, sha256 } from '../kernel/ids.ts';
import { write, type Change, type Work } from '../kernel/write.ts';
import { announceFile, evidenceView, findByFileKey, insertEvidence, sumBytes } from './store.ts';

/** A file comes in: read, cleaned, stored; then its row. The other way round a row could point at nothing. */
export async function uploadEvidence(c: Context<Env>, personId: string): Promise<UploadedEvidence> {
  if (!personIds(c.var.actor).includes(personId)) throw nothingHere();
  return takeIn(c, personId, null);
}

/** The body's staff bring a paper for somebody of theirs; it is that person's file like any other. */
export const uploadForPerson = (
  c: Context<Env>,
  bodyId: string,
  personId: string,
): Promise<UploadedEvidence> => takeIn(c, personId, bodyId);

async function takeIn(
  c: Context<Env>,
  personId: string,
  withinBody: string | null,
): Promise<UploadedEvidence> {
  const given = await readFile(c);
  // Not the body as it came: the boundary between its parts is another one with every try.
  c.set('requestHash', await sha256([c.req.path, given.name, await sha256(given.bytes)].join('\n')));
  const upload: Upload = { ...given, personId, withinBody, fileKey: newId('file'), stored: null };
  const { fileKey } = upload;
  const { database, files } = c.var.ports;
  try {
    const { value } = await write(c, storeFile, upload);
    // The same key was answered meanwhile: what was stored twice goes again.
    if (upload.stored !== null && upload.stored !== value.id) await files.remove(fileKey);
    return value;
  } catch (error) {
    // Not known whether the row is there (an answer of the database got lost): then the file stays.
    const rows = await findByFileKey(database, fileKey).catch(() => null);
    if (rows?.length === 0) await files.remove(fileKey).catch(() => {});
    throw error;
  }
}

interface Upload {
  personId: string;
  /** Whose staff bring it; null: the person does. */
  withinBody: string | null;
  fileKey: string;
  name: string;
  declaredType: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The id of the file, once its bytes are stored. */
  stored: string | null;
}

async function readFile(c: Context<Env>): Promise<Pick<Upload, 'name' | 'declaredType' | 'bytes'>> {
  let form: FormData;
  try {
    form = await c.req.raw.formData();
  } catch {
    throw invalid('file', 'The upload cannot be read. Send it as multipart/form-data with one field "file".');
  }
  const parts = form.getAll('file');
  const [part] = parts;
  if (parts.length !== 1 || !(part instanceof File))
    throw invalid('file', 'Send one file in the field "file".');
  if (part.size > mostBytes) throw refused(413, 'evidence.too_large', sentences.tooLarge);
  return { name: part.name, declaredType: part.type, bytes: new Uint8Array(await part.arrayBuffer()) };
}

async function storeFile(work: Work, upload: Upload): Promise<Change<UploadedEvidence>> {
  const { database, ports, now } = work;
  const { personId, fileKey } = upload;
  const file = clean(upload);
  const [[person]] = await database.batch([
    sumBytes(database, personId),
    announceFile(database, fileKey, now),
  ]);
  if (!person || (upload.withinBody ?? person.bodyId) !== person.bodyId) throw nothingHere();
  if (person.bytes + file.bytes.length > mostBytesOfAPerson) throw quotaReached();

  const id = newId('evi');
  const { mediaType, metadataRemoved } = file;
  const fileName = readableFileName(upload.name);
  const bytes = file.bytes.length;
  const { bodyId } = person;
  await ports.files.put(fileKey, file.bytes, mediaType);
  upload.stored = id;
  const row = { id, bodyId, personId, fileKey, fileName, mediaType, bytes, uploadedAt: now };
  return {
    value: { ...evidenceView({ id, fileName, mediaType, bytes }), metadataRemoved },
    status: 201,
    statements: insertEvidence(database, { ...row, sha256: await sha256(file.bytes) }, mostBytesOfAPerson),
    audit: [
      {
        bodyId,
        recordId: bodyId,
        action: 'evidence.upload',
        objectKind: 'evidence',
        objectId: id,
        detail: { mediaType, bytes, metadataRemoved },
      },
    ],
    messages: [],
    onConflict: async () => quotaReached(),
  };
}

function clean(upload: Upload): CleanFile {
  const cleaned = cleanFile(upload);
  if (!('problem' in cleaned)) return cleaned;
  const { status, code, message } = problems[cleaned.problem];
  throw refused(status, code, message);
}

const sentences = {
  tooLarge: 'This file is larger than 10 MB. Take the photo again at a smaller size, or send fewer pages.',
};

const problems: Record<FileProblem, { status: FailureStatus; code: string; message: string }> = {
  empty: { status: 400, code: 'evidence.empty', message: 'This file is empty. Choose it again.' },
  heic: {
    status: 415,
    code: 'evidence.heic',
    message:
      'This photo is in the HEIC format. On an iPhone choose Settings, Camera, Formats, Most Compatible and take it again, or send a screenshot of it.',
  },
  unknown_type: {
    status: 415,
    code: 'evidence.wrong_type',
    message: 'This is no PDF, JPEG or PNG. Take a photo of the paper, or save it as a PDF.',
  },
  types_differ: {
    status: 415,
    code: 'evidence.types_differ',
    message: 'The name of this file and what is in it differ. Give it its own ending: .pdf, .jpg or .png.',
  },
  broken: {
    status: 400,
    code: 'evidence.broken',
    message: 'This file is damaged or was cut off on the way. Choose it again, or take a new photo.',
  },
  too_many_pixels: {
    status: 413,
    code: 'evidence.too_many_pixels',
    message: 'This picture has more than 40 million dots. Take it again at a smaller size.',
  },
};

const refused = (status: FailureStatus, code: string, message: string) =>
  new Failure(status, code, message, { details: [{ path: 'file', message }] });

const quotaReached = () =>
  refused(
    413,
    'evidence.quota',
    'Your files together would pass 200 MB. Take away files that you no longer need.',
  );
