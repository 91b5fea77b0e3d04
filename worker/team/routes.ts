import { Hono, type Context } from 'hono';
import { sharingInput, teamInput, type Team, type TeamInput } from '../../domain/team/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { Failure } from '../kernel/failure.ts';
import { actAsGuest } from '../kernel/guest.ts';
import { json } from '../kernel/input.ts';
import { workOf, write, type Verb } from '../kernel/write.ts';
import { findRequest, guestOf as signerOf } from '../supervision/signing/request.ts';
import { askForTeam, askNewTeamLink, confirm } from './ask.ts';
import { findLink, guestOf, teamPage, type FoundLink } from './link.ts';
import { noteLook } from './look.ts';
import { readTeam } from './read.ts';
import { share } from './share.ts';

/**
 * A supervisor's team, by consent. As with the page to sign, the token is in the body of a POST and opening changes
 * nothing; who is in the team is said only to the browser in which somebody said who they are.
 */
const mostAMinute = 60;

export const routes = new Hono<Env>()
  .put('/my/supervisors/:id/team', may('supervision.share'), json(sharingInput), async (c) => {
    const { value } = await write(c, share, { id: c.req.param('id'), input: c.req.valid('json') });
    return c.json(value);
  })
  .post('/sign/team', may('team.ask'), json(teamInput), async (c) => {
    const input = c.req.valid('json');
    await refuseMany(c, input);
    const found = await findRequest(workOf(c), input);
    actAsGuest(c, signerOf(found));
    const { value } = await write(c, askForTeam(found), {});
    return c.json(value);
  })
  .post('/team/open', may('team.open_link'), json(teamInput), async (c) =>
    c.json(teamPage(await opened(c, c.req.valid('json')))),
  )
  .post('/team/confirm', may('team.confirm'), json(teamInput), async (c) => {
    const found = await opened(c, c.req.valid('json'));
    if (found.state !== 'confirm') return c.json(teamPage(found));
    return c.json(await act(c, found, confirm(found)));
  })
  .post('/team/look', may('team.look'), json(teamInput), async (c) => {
    const found = await opened(c, c.req.valid('json'));
    if (found.state !== 'open') throw notConfirmed();
    const { team, shown } = await readTeam(workOf(c), found.row.email);
    await act(c, found, noteLook(found, shown));
    return c.json<Team>(team);
  })
  .post('/team/again', may('team.new_link'), json(teamInput), async (c) => {
    const found = await opened(c, c.req.valid('json'));
    return c.json(await act(c, found, askNewTeamLink(found)));
  });

async function opened(c: Context<Env>, input: TeamInput): Promise<FoundLink> {
  await refuseMany(c, input);
  return findLink(workOf(c), input);
}

/** A seal cannot be guessed, so it is each link that is limited. */
async function refuseMany(c: Context<Env>, { token }: TeamInput): Promise<void> {
  if (await c.var.ports.sieve.take(`team:${token.slice(0, 40)}`, mostAMinute)) return;
  throw new Failure(
    429,
    'team.too_many',
    'This link was opened many times within a minute. Wait a minute, then try again.',
    { headers: { 'Retry-After': '60' } },
  );
}

async function act<Value>(c: Context<Env>, found: FoundLink, verb: Verb<object, Value>): Promise<Value> {
  actAsGuest(c, guestOf(found));
  const { value } = await write(c, verb, {});
  return value;
}

const notConfirmed = () =>
  new Failure(
    409,
    'team.not_confirmed',
    'Load the page again: it asks first who you are, or says what has changed.',
  );
