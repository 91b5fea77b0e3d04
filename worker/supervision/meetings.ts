import { sql } from 'drizzle-orm';
import type { Language } from '../../domain/auth/contract.ts';
import { keptSpans } from '../../domain/supervision/frequency.ts';
import { supervisionRule } from '../../domain/supervision/rules.ts';
import { sayMeetings } from '../../domain/supervision/say-missing.ts';
import { workKinds, type WorkKind } from '../../domain/supervision/codes.ts';
import type { KindTotal, Meetings } from '../../domain/supervision/contract.ts';

/** Days and sums of a person's work between two days: what totals and meetings are made of. */

export interface WorkDay {
  on: string;
  kind: WorkKind;
  signed: 0 | 1;
  minutes: number;
}

/** Signed work by its signed kind, the rest as it was logged. At most a row a day, kind and state. */
export const selectWorkDays = (personId: unknown, days: { from: unknown; to: unknown }) => sql`
  select done_on as "on", coalesce(signed_kind, kind) as kind, state = 'signed' as signed,
    sum(case when state = 'signed' then signed_minutes else minutes end) as minutes
  from work_entry
  where person_id = ${personId} and done_on between ${days.from} and ${days.to} and state in ('logged', 'sent', 'signed')
  group by 1, 2, 3`;

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
