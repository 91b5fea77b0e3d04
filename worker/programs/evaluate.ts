import type { Context } from 'hono';
import { answerEvaluate } from '../../domain/programs/answer.ts';
import type { Env } from '../kernel/env.ts';
import { Failure } from '../kernel/failure.ts';
import { readText } from '../kernel/read-text.ts';

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
  const text = await readText(c.req.raw, mostBytes, tooLarge);
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

const tooLarge = () =>
  new Failure(413, 'too_large', 'This is larger than 1 MB. Send fewer activities at once.', {
    details: [{ path: '', message: 'Send less than 1 MB.' }],
  });
