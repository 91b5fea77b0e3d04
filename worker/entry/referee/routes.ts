import { Hono, type Context } from 'hono';
import { referenceAnswer, referenceLink, referenceTakeBack } from '../../../domain/entry/contract.ts';
import type { ReferencePage } from '../../../domain/entry/contract.ts';
import { may } from '../../kernel/actor.ts';
import type { Env } from '../../kernel/env.ts';
import { Failure } from '../../kernel/failure.ts';
import { actAsGuest } from '../../kernel/guest.ts';
import { json } from '../../kernel/input.ts';
import { workOf, write, type Verb } from '../../kernel/write.ts';
import { answerReference, askNewLink, takeBackAnswer } from './answer.ts';
import { findReference, guestOf, referencePage, type FoundReference } from './found.ts';

/**
 * The referee's page speaks with these. The token is in the body of a POST, never in an address (R05), and even opening it
 * is a POST, so that no scanner's GET can do anything.
 */
const mostAMinute = 60;

export const refereeRoutes = new Hono<Env>()
  .post('/references/open', may('references.open_link'), json(referenceLink), async (c) => {
    const found = await opened(c, c.req.valid('json').token);
    return c.json(referencePage(found, c.var.now));
  })
  .post('/references/answer', may('references.answer'), json(referenceAnswer), async (c) => {
    const input = c.req.valid('json');
    const found = await opened(c, input.token);
    // Used twice, or meanwhile another's: what holds is shown, and nothing is doubled.
    if (found.state !== 'open') return c.json(referencePage(found, c.var.now));
    try {
      return c.json(await act(c, found, answerReference(found), input));
    } catch (error) {
      const now = await findReference(workOf(c), input.token);
      if (error instanceof Failure && error.status === 409 && now.state !== 'open')
        return c.json(referencePage(now, c.var.now));
      throw error;
    }
  })
  .post('/references/take-back', may('references.take_back'), json(referenceTakeBack), async (c) => {
    const input = c.req.valid('json');
    const found = await opened(c, input.token);
    return c.json(await act(c, found, takeBackAnswer(found), input));
  })
  .post('/references/again', may('references.new_link'), json(referenceLink), async (c) => {
    const input = c.req.valid('json');
    const found = await opened(c, input.token);
    return c.json(await act(c, found, askNewLink(found), input));
  });

/** A seal cannot be guessed, so it is each link that is limited, and not everybody behind one address. */
async function opened(c: Context<Env>, token: string): Promise<FoundReference> {
  if (await c.var.ports.sieve.take(`reference:${token.slice(0, 40)}`, mostAMinute))
    return findReference(workOf(c), token);
  throw new Failure(
    429,
    'references.too_many',
    'This link was opened many times within a minute. Wait a minute, then try again.',
    { headers: { 'Retry-After': '60' } },
  );
}

async function act<Input>(
  c: Context<Env>,
  found: FoundReference,
  verb: Verb<Input, ReferencePage>,
  input: Input,
): Promise<ReferencePage> {
  actAsGuest(c, guestOf(found));
  const { value } = await write(c, verb, input);
  return value;
}
