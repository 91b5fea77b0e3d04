import { sql } from 'drizzle-orm';
import type { Kind } from '../../domain/programs/codes.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import type { WorkKind } from '../../domain/supervision/codes.ts';
import { supervisionWords as en } from '../../words/supervision-server/en.ts';
import { supervisionWords as es } from '../../words/supervision-server/es.ts';
import { newId } from '../kernel/ids.ts';
import type { Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { inList, type StoredWork } from './store.ts';

/** A signed entry becomes one accepted activity, so that the rules count it; taken back, it counts nowhere. */

const kinds: Record<WorkKind, Kind> = {
  direct_service: 'peer_service',
  observed_service: 'observed_service',
  supervision: 'supervision',
  study: 'independent_study',
};

/**
 * Whether the rules look at such work at all. Where no version of them does, an activity could only stand in the
 * person's list as one that does not count, day after day; the signed entry itself is kept all the same.
 */
export function isCounted(
  { versions, credentials: [credential = ''] }: ProgramRules,
  kind: WorkKind,
): boolean {
  const wanted = kinds[kind];
  return versions.some(({ rules: { requirements, credit } }) =>
    wanted === 'independent_study'
      ? (credit.acceptedKinds === null || credit.acceptedKinds.includes(wanted)) &&
        !credit.refusedKinds.includes(wanted)
      : (requirements[credential] ?? []).some(({ of }) => of.some((one) => one.kinds?.includes(wanted))),
  );
}

/** A period holds 500 activities at most (activities/store.ts), and training must find room beside daily work. */
export const mostOfSupervision = 300;

export interface Signed {
  entry: StoredWork & { certificationId: string };
  minutes: number;
  kind: WorkKind;
  /** Of several entries of one kind and day. */
  nth: number;
}

export interface By {
  id: string;
  name: string;
  at: number;
  language: 'en' | 'es';
}

/** Put after the signatures. An entry that was taken back and is signed anew brings its own activity back. */
export function acceptSigned(database: Database, signed: readonly Signed[], by: By): Statement[] {
  if (signed.length === 0) return [];
  const words = by.language === 'es' ? es : en;
  const rows = signed.map(({ entry, minutes, kind, nth }) => ({
    id: newId('act'),
    entryId: entry.id,
    bodyId: entry.bodyId,
    personId: entry.personId,
    certificationId: entry.certificationId,
    title: words.activity(kind, entry.on, nth),
    provider: entry.organisation,
    doneOn: entry.on,
    amount: Math.round((entry.minutes / 60) * 100) / 100,
    claimedMinutes: entry.minutes,
    kind: kinds[kind],
    format: kind === 'study' ? 'self_study' : entry.format === 'remote' ? 'live_online' : 'in_person',
    minutes,
    reasonCode: minutes < entry.minutes ? 'hours_differ' : 'as_claimed',
    competencies: entry.competencies,
  }));
  return [
    database.run(sql`
      insert into activity (id, body_id, person_id, certification_id, title, provider, done_on, amount, unit, claimed_minutes, topics, kind,
        format, state, sent_at, accepted_minutes, attested_by, attestation_id, competencies, decided_at, decided_by, decider_name, reason_code)
      select value ->> 'id', value ->> 'bodyId', value ->> 'personId', value ->> 'certificationId', value ->> 'title', value ->> 'provider',
        value ->> 'doneOn', value ->> 'amount', 'hour', value ->> 'claimedMinutes', '[]', value ->> 'kind', value ->> 'format', 'accepted',
        ${by.at}, value ->> 'minutes', 'supervisor', value ->> 'entryId', value ->> 'competencies', ${by.at}, ${by.id}, ${by.name},
        value ->> 'reasonCode'
      from json_each(${JSON.stringify(rows)}) where true
      on conflict (attestation_id) do update set title = excluded.title, provider = excluded.provider, done_on = excluded.done_on,
        amount = excluded.amount, claimed_minutes = excluded.claimed_minutes, kind = excluded.kind, format = excluded.format,
        state = 'accepted', accepted_minutes = excluded.accepted_minutes, accepted_on = null, accepted_topics = null,
        competencies = excluded.competencies, decided_at = excluded.decided_at, decided_by = excluded.decided_by,
        decider_name = excluded.decider_name, reason_code = excluded.reason_code, reason_text = null, version = activity.version + 1`),
  ];
}

/** What became of these entries counts no more, and no reviewer needs to look at it. */
export const takeActivitiesBack = (database: Database, entryIds: readonly string[]): Statement[] => [
  database.run(sql`update review_item set state = 'closed'
    where kind = 'activity' and subject_id in (select id from activity where attestation_id in ${inList(entryIds)})`),
  database.run(sql`update activity set state = 'withdrawn', version = version + 1
    where attestation_id in ${inList(entryIds)} and state <> 'withdrawn'`),
];
