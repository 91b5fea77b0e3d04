import { Hono, type Context } from 'hono';
import {
  confirmInput,
  linkInput,
  signAnswer,
  takeBackInput,
  type LinkInput,
  type SignPage,
} from '../../../domain/signing/contract.ts';
import { may } from '../../kernel/actor.ts';
import type { Env } from '../../kernel/env.ts';
import { changedMeanwhile, Failure } from '../../kernel/failure.ts';
import { actAsGuest } from '../../kernel/guest.ts';
import { json } from '../../kernel/input.ts';
import { workOf, write, type Verb } from '../../kernel/write.ts';
import { answer } from './answer.ts';
import { codeMail, confirm } from './confirm.ts';
import { askNewLink, refuseAll } from './other.ts';
import { signPage } from './page.ts';
import { findRequest, guestOf, type OpenRequest } from './request.ts';
import { takeBack } from './take-back.ts';

/**
 * The supervisor's page speaks with these. The token is in the body of a POST, never in an address (R05), and even
 * opening it is a POST, so that no scanner's GET can do anything. Opening changes nothing.
 */
const mostAMinute = 60;

export const signing = new Hono<Env>()
  .post('/sign/open', may('supervision.open_link'), json(linkInput), async (c) => {
    const found = await opened(c, c.req.valid('json'));
    return c.json(signPage(found, c.var.now));
  })
  .post('/sign/code', may('supervision.mail_code'), json(linkInput), async (c) => {
    const found = await opened(c, c.req.valid('json'));
    if (found.state !== 'code') throw changedMeanwhile();
    const mail = await codeMail(workOf(c), found);
    c.var.ports.later(c.var.ports.mailer.send(mail));
    return c.json(signPage(found, c.var.now));
  })
  .post('/sign/confirm', may('supervision.confirm'), json(confirmInput), async (c) => {
    const input = c.req.valid('json');
    const found = await opened(c, input);
    if (found.state !== 'confirm' && found.state !== 'code') return c.json(signPage(found, c.var.now));
    return c.json(await act(c, found, confirm(found), input));
  })
  .post('/sign/answer', may('supervision.answer'), json(signAnswer), async (c) => {
    const input = c.req.valid('json');
    const found = await opened(c, input);
    // Used twice: the first answer is shown, and nothing is doubled.
    if (found.state === 'answered') return c.json(signPage(found, c.var.now));
    if (found.state !== 'open') throw notConfirmed();
    try {
      return c.json(await act(c, found, answer(found), input));
    } catch (error) {
      const now = await findRequest(workOf(c), input);
      if (error instanceof Failure && error.status === 409 && now.state === 'answered')
        return c.json(signPage(now, c.var.now));
      throw error;
    }
  })
  .post('/sign/take-back', may('supervision.take_back'), json(takeBackInput), async (c) => {
    const input = c.req.valid('json');
    const found = await opened(c, input);
    if (found.state !== 'answered') throw notConfirmed();
    return c.json(await act(c, found, takeBack(found), input));
  })
  .post('/sign/again', may('supervision.new_link'), json(linkInput), async (c) => {
    const input = c.req.valid('json');
    const found = await opened(c, input);
    return c.json(await act(c, found, askNewLink(found), input));
  })
  .post('/sign/stop', may('supervision.not_theirs'), json(linkInput), async (c) => {
    const input = c.req.valid('json');
    const found = await opened(c, input);
    return c.json(await act(c, found, refuseAll(found), input));
  });

/** A seal cannot be guessed, so it is each link that is limited, and not everybody behind one address of a clinic. */
async function opened(c: Context<Env>, input: LinkInput): Promise<OpenRequest> {
  const within = await c.var.ports.sieve.take(`sign:${input.token.slice(0, 40)}`, mostAMinute);
  if (!within)
    throw new Failure(
      429,
      'supervision.too_many',
      'This link was opened many times within a minute. Wait a minute, then try again.',
      { headers: { 'Retry-After': '60' } },
    );
  return findRequest(workOf(c), input);
}

async function act<Input>(
  c: Context<Env>,
  found: OpenRequest,
  verb: Verb<Input, SignPage>,
  input: Input,
): Promise<SignPage> {
  actAsGuest(c, guestOf(found));
  const { value } = await write(c, verb, input);
  return value;
}

const notConfirmed = () =>
  new Failure(
    409,
    'supervision.not_confirmed',
    'Load the page again: it asks first who you are, or says what has changed.',
  );
