import { sql, type SQL } from 'drizzle-orm';
import type { Language } from '../../domain/auth/contract.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import { keptSpans } from '../../domain/supervision/frequency.ts';
import { supervisionRule } from '../../domain/supervision/rules.ts';
import { sayMeetings } from '../../domain/supervision/say-missing.ts';
import { workKinds, type WorkKind } from '../../domain/supervision/codes.ts';
import type { KindTotal, Meetings } from '../../domain/supervision/contract.ts';
import { supervisionWords as en } from '../../words/supervision-server/en.ts';
import { supervisionWords as es } from '../../words/supervision-server/es.ts';
import { dateIn } from '../kernel/today.ts';
import { isCounted } from './activities.ts';

/** Days and sums of a person's work between two days: what totals and meetings are made of. */

export interface WorkDay {
  on: string;
  kind: WorkKind;
  signed: 0 | 1;
  minutes: number;
}

/** Signed work by its signed kind, the rest as it was logged. At most a row a day, kind and state. */
const selectWorkDays = (where: SQL) => sql`
  select done_on as "on", coalesce(signed_kind, kind) as kind, state = 'signed' as signed,
    sum(case when state = 'signed' then signed_minutes else minutes end) as minutes
  from work_entry where ${where} and state in ('logged', 'sent', 'signed') group by 1, 2, 3`;

/** Of somebody on the way: all that was ever logged. */
export const workDaysOfPerson = (personId: string) => selectWorkDays(sql`person_id = ${personId}`);

/**
 * What was logged for a certification since its running period began. For a batch in which that is not known yet: on the
 * day it begins this may be the one before, and what is outside is left out later.
 */
export const workDaysOf = (certificationId: string, now: number) =>
  selectWorkDays(sql`certification_id = ${certificationId} and done_on >= coalesce((select max(r.starts_on) from period r
    where r.certification_id = ${certificationId} and r.starts_on <= ${dateIn('UTC', now - 86_400_000)}), '0001-01-01')`);

/** Home's one line. Null where the program asks for no supervised work. */
export function saySupervision({
  program,
  period: { startsOn, endsOn },
  days,
  today,
  language,
}: {
  program: ProgramRules;
  period: { startsOn: string; endsOn: string };
  days: readonly WorkDay[];
  today: string;
  language: Language;
}): string | null {
  const within = days.filter(({ on }) => on >= startsOn && on <= endsOn);
  const meetings = meetingsOf(program.id, { startsOn, endsOn }, within, today, language);
  if (meetings) return meetings.sentence;
  if (!asksForWork(program)) return null;
  const words = language === 'es' ? es : en;
  const totals = totalsOf(within).filter(({ kind }) => isCounted(program, kind));
  if (totals.length === 0) return words.nothingYet;
  return totals
    .map(({ kind, signedMinutes, waitingMinutes }) => words.hours(kind, signedMinutes, waitingMinutes))
    .join(' ');
}

/** Whether the rules count work under supervision at all, study aside. */
export const asksForWork = (program: ProgramRules): boolean =>
  workKinds.some((kind) => kind !== 'study' && isCounted(program, kind));

export const totalsOf = (days: readonly WorkDay[]): KindTotal[] =>
  workKinds.flatMap((kind) => {
    const own = days.filter((one) => one.kind === kind);
    const sum = (signed: 0 | 1) =>
      own.reduce((all, one) => (one.signed === signed ? all + one.minutes : all), 0);
    return own.length === 0 ? [] : [{ kind, signedMinutes: sum(1), waitingMinutes: sum(0) }];
  });

/** Null: the program says nothing about how often. */
export function meetingsOf(
  preset: string,
  period: { startsOn: string; endsOn: string },
  days: readonly WorkDay[],
  today: string,
  language: Language,
): Meetings | null {
  const { every } = supervisionRule(preset);
  if (every === null) return null;
  const held = days.filter(({ kind }) => kind === 'supervision');
  const on = (signed: 0 | 1) => held.filter((one) => one.signed === signed).map((one) => one.on);
  const spans = keptSpans({ every, ...period, today, signed: on(1), waiting: on(0) });
  return { every, spans, sentence: sayMeetings(every, spans, language) };
}
