import { Hono, type Context } from 'hono';
import { networkOf } from '../auth/ask-link.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { readCode } from '../../domain/certifications/code.ts';
import { answerPublicPage } from '../kernel/public-frame.ts';
import { runningPeriod } from '../../domain/certifications/facts.ts';
import { date } from '../../domain/contract.ts';
import { asKnown } from '../../domain/standing/life.ts';
import { stateOn } from '../../domain/standing/state-on.ts';
import { invalid } from '../kernel/failure.ts';
import { readLives, selectLives, type LifeRow } from './lives.ts';
import { dayPage, foundPage, formPage, otherPage, wrongDayPage } from './public-page.ts';
import { findPublicFiles, type PublicFile } from './public-file.ts';
import { statusSince, todayOf, verificationOf } from './read.ts';
import { withCode, withNumber } from './store.ts';

/**
 * The public answer, as a page and as JSON: free, without an account, one round trip. When the record cannot be
 * read the answer is "not confirmed right now", never anything that sounds like a status.
 */
type Outcome = { found: PublicFile } | 'not_found' | 'not_confirmed' | 'too_many';

const mostNotFound = 60;
const retryAfter = { not_confirmed: '30', too_many: '60' };
const statusCodes = { not_found: 404, not_confirmed: 503, too_many: 429 } as const;

export const publicPages = new Hono<Env>()
  .get('/api/verify/:code', may('verify.read'), async (c) => {
    const outcome = await lookUp(c, c.req.param('code'));
    if (typeof outcome === 'object') return c.json(await answerOn(c, outcome.found, c.req.query('on')));
    if (outcome !== 'not_found') c.header('Retry-After', retryAfter[outcome]);
    if (outcome === 'too_many') return c.json(tooMany, 429);
    const checkedAt = new Date(c.var.now).toISOString();
    return outcome === 'not_found'
      ? c.json({ answer: 'not_found' as const }, 404)
      : c.json({ answer: 'not_confirmed' as const, checkedAt }, 503);
  })
  .get('/v', may('verify.read'), (c) => answerForm(c))
  // An address whose code was taken off: on Workers these paths never reach the pages.
  .get('/v/', may('verify.read'), (c) => answerForm(c))
  .get('/V/', may('verify.read'), (c) => answerForm(c))
  .get('/verify', may('verify.read'), (c) => answerForm(c))
  .get('/v/:code', may('verify.read'), async (c) => answerPage(c, await lookUp(c, c.req.param('code'))))
  // The square code is in capitals, which makes it smaller.
  .get('/V/:code', may('verify.read'), async (c) => answerPage(c, await lookUp(c, c.req.param('code'))));

const tooMany = {
  error: {
    code: 'verify.too_many',
    message: 'Many codes were tried from here that we did not find. Wait a minute, then try again.',
  },
};

/** The form; with `q`, a code leads to its page and a number is looked up. */
async function answerForm(c: Context<Env>): Promise<Response> {
  const typed = (c.req.query('q') ?? '').trim();
  if (typed === '') return answerPublicPage(c, formPage(c.var.language), 200);
  const code = readCode(typed);
  if (code === null) return answerPage(c, await lookUpNumber(c, typed));
  return c.redirect(`/v/${code}${c.req.query('lang') ? `?lang=${c.var.language}` : ''}`, 303);
}

/** Unknown, malformed and withheld take one path: the same question to the database, the same answer. */
const lookUp = (c: Context<Env>, typed: string): Promise<Outcome> =>
  settle(c, () => findPublicFiles(c.get('ports').database, withCode(readCode(typed) ?? '')));

/** A number answers only where a single certification has it: bodies number their own. */
const lookUpNumber = (c: Context<Env>, typed: string): Promise<Outcome> =>
  settle(c, () =>
    findPublicFiles(
      c.get('ports').database,
      withNumber(typed.toUpperCase().replaceAll(/[\s\u2010-\u2015]+/g, '-')),
    ),
  );

async function settle(c: Context<Env>, find: () => Promise<PublicFile[]>): Promise<Outcome> {
  let files: PublicFile[];
  try {
    files = (await find()).filter(({ withheld }) => !withheld);
  } catch (error) {
    console.error(
      `${c.var.requestId} the record could not be read: ${error instanceof Error ? error.name : 'unknown'}`,
    );
    return 'not_confirmed';
  }
  const [file] = files;
  if (file && files.length === 1) return { found: file };
  const within = await c.var.ports.sieve.take(`verify:${networkOf(c.var.ip)}`, mostNotFound);
  return within ? 'not_found' : 'too_many';
}

function answerOf(c: Context<Env>, file: PublicFile) {
  const now = c.get('now');
  return verificationOf(file, todayOf(file, now), now, c.get('language'));
}

async function answerPage(c: Context<Env>, outcome: Outcome): Promise<Response> {
  const language = c.get('language');
  if (typeof outcome === 'string') {
    if (outcome !== 'not_found') c.header('Retry-After', retryAfter[outcome]);
    return answerPublicPage(c, otherPage(outcome, language), statusCodes[outcome]);
  }
  const { found: file } = outcome;
  const today = todayOf(file, c.get('now'));
  const page = {
    since: statusSince(file, today),
    today,
    helpContact: file.body.helpContact,
    publicUrl: `${c.get('ports').settings.url.toLowerCase()}/v`,
    code: file.code,
  };
  const on = c.req.query('on');
  if (on === undefined || on === '')
    return answerPublicPage(c, foundPage({ ...page, verification: answerOf(c, file) }, language), 200);
  if (!isPastDay(on, today)) return answerPublicPage(c, wrongDayPage(page, language), 400);
  const verification = await answerOn(c, file, on);
  return answerPublicPage(c, dayPage({ ...page, verification, on }, language), 200);
}

const isPastDay = (on: string, today: string): boolean => date.safeParse(on).success && on <= today;

/** The answer for a day that has passed, as recorded now: what was decided since, for that day too, is in it. */
async function answerOn(c: Context<Env>, file: PublicFile, on: string | undefined) {
  const now = answerOf(c, file);
  if (on === undefined || on === '') return now;
  if (!isPastDay(on, todayOf(file, c.get('now'))))
    throw invalid('on', 'Give a day up to today, like 2026-03-14. Nobody can say it of a day ahead.');
  const { database } = c.get('ports');
  const rows = await database.all<LifeRow>(selectLives(withCode(file.code)));
  const [stored] = await readLives(database, rows);
  const life = stored && asKnown(stored.life, c.get('now'));
  const period = life && runningPeriod(life.periods, on);
  return {
    ...now,
    on,
    answer: (life && stateOn(life, on)?.answer) ?? ('not_current' as const),
    validFromOn: period?.startsOn ?? now.validFromOn,
    validUntilOn: period?.endsOn ?? now.validUntilOn,
  };
}
