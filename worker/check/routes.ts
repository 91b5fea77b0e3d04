import { Hono, type Context } from 'hono';
import { findProgram, wordsOf } from '../../domain/check/programs.ts';
import { checkTyped } from '../../domain/check/request.ts';
import { addRow, newTyped, readTyped, removeRow, type Typed } from '../../domain/check/typed.ts';
import { findPreset } from '../../domain/programs/presets/index.ts';
import { networkOf } from '../auth/ask-link.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { answerPublicPage } from '../kernel/public-frame.ts';
import { readText } from '../kernel/read-text.ts';
import { checkPage, choosePage, messagePage } from './page.ts';
import { rulesPage } from './rules-page.ts';

/**
 * "Will this count?" for anybody: no account, no cookie read, nothing stored and nothing logged of what was typed. The
 * trainings and dates come by POST, like those of `POST /api/evaluate` and from any origin like them (R31): a page that
 * sends no referrer lets the browser send no origin either.
 */

const mostBytes = 64_000;
const mostAMinute = 300;

export const checkPages = new Hono<Env>()
  .get('/check', may('evaluate.ask'), askProgram)
  .get('/check/', may('evaluate.ask'), askProgram)
  .post('/check', may('evaluate.ask'), answerForm)
  .get('/check/:preset', may('presets.read'), (c) => {
    const preset = findPreset(c.req.param('preset').toLowerCase());
    const language = c.get('language');
    return preset
      ? answerPublicPage(c, rulesPage(preset, language))
      : answerPublicPage(c, messagePage('unknown', language), 404);
  });

function askProgram(c: Context<Env>): Promise<Response> {
  const language = c.get('language');
  const value = c.req.query('program') ?? '';
  if (value === '')
    return answerPublicPage(
      c,
      choosePage(
        language,
        c.req.query('program') === undefined ? undefined : wordsOf(language).problems.program,
      ),
    );
  const chosen = findProgram(value);
  if (!chosen) return answerPublicPage(c, messagePage('unknown', language), 404);
  const typed = newTyped(`${chosen.preset.id}.${chosen.credential}`);
  return answerPublicPage(c, checkPage({ typed, chosen, checked: null }, language));
}

class TooLarge extends Error {}

async function answerForm(c: Context<Env>): Promise<Response> {
  const language = c.get('language');
  const say = (what: Parameters<typeof messagePage>[0], status: 400 | 404 | 413 | 415 | 429) =>
    answerPublicPage(c, messagePage(what, language), status);
  if (!(await c.var.ports.sieve.take(`check:${networkOf(c.var.ip)}`, mostAMinute))) {
    c.header('Retry-After', '60');
    return say('tooMany', 429);
  }
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return say('notAForm', 415);
  let text: string | null;
  try {
    text = await readText(c.req.raw, mostBytes, () => new TooLarge());
  } catch (error) {
    if (error instanceof TooLarge) return say('tooLarge', 413);
    throw error;
  }
  if (text === null) return say('notAForm', 400);
  const sent = new URLSearchParams(text);
  const { typed, asks } = actOn(readTyped(sent), sent.getAll('do').at(-1) ?? 'check');
  if (typed.program === '')
    return answerPublicPage(c, choosePage(language, wordsOf(language).problems.program), 400);
  const chosen = findProgram(typed.program);
  if (!chosen) return say('unknown', 404);
  const today = new Date(c.var.now).toISOString().slice(0, 10);
  const checked = asks ? checkTyped(typed, chosen.preset, chosen.credential, today) : null;
  const status = checked && 'problems' in checked ? 422 : 200;
  return answerPublicPage(c, checkPage({ typed, chosen, checked }, language), status);
}

/** Which button: judge what was typed, or only change the form and show it again. */
function actOn(typed: Typed, button: string): { typed: Typed; asks: boolean } {
  if (button === 'add') return { typed: addRow(typed), asks: false };
  const row = /^remove-(\d{1,2})$/.exec(button)?.[1];
  if (row) return { typed: removeRow(typed, Number(row)), asks: false };
  const renewedOn = /^renewed-(\d{4}-\d\d-\d\d)$/.exec(button)?.[1];
  if (renewedOn)
    return { typed: { ...typed, fields: { ...typed.fields, periodStartsOn: renewedOn } }, asks: true };
  return { typed, asks: button !== 'show' };
}
