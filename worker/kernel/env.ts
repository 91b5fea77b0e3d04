import type { Language } from '../../domain/auth/contract.ts';
import type { Ports } from '../platform/ports.ts';
import type { Action } from './permissions.ts';
import type { Actor } from './actor.ts';

/** What every request carries (Hono's context variables). */
export interface Env {
  Bindings: Record<string, unknown>;
  Variables: {
    ports: Ports;
    requestId: string;
    /** Milliseconds UTC at which the request came in: the only "now" of its work. */
    now: number;
    /** Language of sentences in the answer. */
    language: Language;
    ip: string;
    /** Set by `may`: permission has been checked. */
    action: Action;
    /** Set by `may` for every action that is not public. */
    actor: Actor;
    /** SHA-256 of method, path and body, for idempotency. */
    requestHash?: string;
    /** The saved answer of the same Idempotency-Key, if any (found together with the session). */
    saved?: { requestHash: string; status: number; answer: string } | undefined;
  };
}
