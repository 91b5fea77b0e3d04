import type { Context } from 'hono';
import type { Env } from './env.ts';

/**
 * A public route that found a good sealed link acts as its holder from here on: their name and role stand in the audit
 * row, and a repeated Idempotency-Key is theirs. They have no record and no role anywhere else.
 */
export function actAsGuest(c: Context<Env>, guest: { id: string; name: string; role: string }): void {
  c.set('actor', {
    sessionId: '',
    accountId: `guest:${guest.id}`,
    email: '',
    language: c.var.language,
    aal: 0,
    people: [],
    staff: [],
    providers: [],
    guest,
  });
}
