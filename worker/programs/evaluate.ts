import type { Context } from 'hono';
import { answerEvaluate } from '../../domain/programs/answer.ts';
import type { Env } from '../kernel/env.ts';
import { Failure } from '../kernel/failure.ts';

/** `POST /api/evaluate`: open to every origin, reads no cookie, stores and logs nothing (contract, R31). */

const mostBytes = 1_000_000;

export function openToEveryOrigin(c: Context<Env>): void {
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', 'X-Request-Id');
  // Somebody else's page may read the answer: that is what the open origin is for.
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  c.header('Cache-Control', 'no-store');
}

export async function evaluateRequest(c: Context<Env>): Promise<Response> {
  openToEveryOrigin(c);
  const text = await readText(c.req.raw);
  const { status, body } = answerEvaluate(parse(text), c.var.language);
  return c.json(body, status);
}

export function preflight(c: Context<Env>): Response {
  openToEveryOrigin(c);
  c.header('Access-Control-Allow-Methods', 'POST');
  c.header('Access-Control-Allow-Headers', 'Content-Type, Accept-Language');
  c.header('Access-Control-Max-Age', '86400');
  return c.body(null, 204);
}

/** `undefined` stands for a body that is no JSON. */
function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Counts while it reads, so that no length (or one that lies) gets past; null: no UTF-8. */
async function readText(request: Request): Promise<string | null> {
  if (Number(request.headers.get('Content-Length') ?? 0) > mostBytes) throw tooLarge();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = request.body?.getReader();
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) return text + decoder.decode();
      size += part.value.byteLength;
      if (size > mostBytes) throw tooLarge();
      text += decoder.decode(part.value, { stream: true });
    }
  } catch (error) {
    await reader?.cancel();
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const tooLarge = () =>
  new Failure(413, 'too_large', 'This is larger than 1 MB. Send fewer activities at once.', {
    details: [{ path: '', message: 'Send less than 1 MB.' }],
  });
