import { language } from './shell/language.ts';

/** How the pages speak with the service: JSON in, JSON out, and every failure in one class. */

export class Failure extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: { path: string; message: string }[];
  readonly facts: Record<string, unknown>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: Partial<Pick<Failure, 'details' | 'facts'>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = more.details ?? [];
    this.facts = more.facts ?? {};
  }
}

/** No answer at all: the network is away. */
export const isOffline = (error: unknown): boolean => error instanceof Failure && error.code === 'offline';
export const isFailure = (error: unknown, code: string): boolean =>
  error instanceof Failure && error.code === code;

/** One filling of a form has one key: a second click, or a retry, has one effect. */
export const newKey = (): string => crypto.randomUUID();

let signedOut: () => void = () => undefined;
/** Called when the service no longer knows who is asking. */
export function whenSignedOut(listener: () => void): void {
  signedOut = listener;
}

export const get = <Answer>(path: string): Promise<Answer> => send<Answer>('GET', path);
export const post = <Answer>(
  path: string,
  body: unknown,
  key?: string,
  signal?: AbortSignal,
): Promise<Answer> => send<Answer>('POST', path, body, key, signal);
export const put = <Answer>(path: string, body: unknown, key?: string): Promise<Answer> =>
  send<Answer>('PUT', path, body, key);
export const remove = <Answer>(path: string, body?: unknown): Promise<Answer> =>
  send<Answer>('DELETE', path, body);

async function send<Answer>(
  method: string,
  path: string,
  body?: unknown,
  key?: string,
  signal?: AbortSignal,
): Promise<Answer> {
  const answer = await ask(path, {
    method,
    ...(signal && { signal }),
    headers: headersOf(body !== undefined, key),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw failureOf(answer.status, text);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

/** A table file that the service makes of what is sent. */
export async function postText(path: string, body: unknown): Promise<string> {
  const answer = await ask(path, {
    method: 'POST',
    headers: headersOf(true),
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw failureOf(answer.status, text);
  return text;
}

/** A file of the service, as bytes: an address of its own would be downloaded, not shown. */
export async function getBlob(path: string): Promise<Blob> {
  const answer = await ask(path, { headers: headersOf(false) });
  if (!answer.ok) throw failureOf(answer.status, await answer.text());
  return answer.blob();
}

/** Sends one file as the field `file`; `progress` hears a share from 0 to 1. */
export function upload<Answer>(
  path: string,
  file: Blob,
  name: string,
  progress: (share: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [header, value] of Object.entries(headersOf(false, newKey())))
      request.setRequestHeader(header, value);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = () => reject(new Failure(0, 'offline', 'No network.'));
    request.onload = () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText) as Answer)
        : reject(failureOf(request.status, request.responseText));
    const form = new FormData();
    form.append('file', file, name);
    request.send(form);
  });
}

function headersOf(hasBody: boolean, key?: string): Record<string, string> {
  return {
    Accept: 'application/json',
    'Accept-Language': language(),
    ...(hasBody && { 'Content-Type': 'application/json' }),
    ...(key && { 'Idempotency-Key': key }),
  };
}

async function ask(path: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...options });
  } catch {
    throw new Failure(0, 'offline', 'No network.');
  }
}

interface Told {
  error?: {
    code: string;
    message: string;
    details?: { path: string; message: string }[];
    facts?: Record<string, unknown>;
  };
}

function failureOf(status: number, text: string): Failure {
  let told: Told = {};
  try {
    told = JSON.parse(text) as Told;
  } catch {
    // Not ours: a proxy's page, say. The status is all that is known.
  }
  const { code = 'unknown', message = '', details, facts } = told.error ?? {};
  if (status === 401) signedOut();
  return new Failure(status, code, message, { ...(details && { details }), ...(facts && { facts }) });
}
