import { sql, type SQL } from 'drizzle-orm';
import type { RecordedLife } from '../../domain/standing/life.ts';
import { dateIn } from '../kernel/today.ts';
import type { Database } from '../platform/ports.ts';
import { rulesOf, type ProgramHead } from '../programs/store.ts';

/** Everything a standing is made of, with the instants of recording: for the clock, and for "on that day". */
export interface StoredLife {
  id: string;
  bodyId: string;
  timeZone: string;
  life: RecordedLife;
}

type Stored = Omit<RecordedLife, 'rules' | 'renewals'> & {
  id: string;
  bodyId: string;
  timeZone: string;
  program: ProgramHead;
  renewals: { periodId: string; sentOn: string; sentAt: number; decidedAt: number | null; state: string }[];
};

/** `where` names the certification as `c` and says whose it may be. One column: see certifications/store.ts. */
export const selectLives = (where: SQL): SQL => sql`
  select json_object('id', c.id, 'bodyId', c.body_id, 'timeZone', b.time_zone, 'credential', c.credential, 'certifiedOn', c.certified_on,
    'program', json_object('id', g.id, 'preset', g.preset, 'credential', g.credential, 'ruleVersionBy', g.rule_version_by,
      'rulesStamp', g.rules_stamp),
    'otherCredentials', (select json_group_array(json_object('credential', o.credential, 'certifiedOn', o.certified_on))
       from certification o join program og on og.id = o.program_id
       where o.person_id = c.person_id and o.body_id = c.body_id and o.program_id <> c.program_id and og.preset = g.preset),
    'periods', (select json_group_array(json_object('id', r.id, 'seq', r.seq, 'startsOn', r.starts_on, 'endsOn', r.ends_on,
        'recordedAt', r.recorded_at)) from period r where r.certification_id = c.id),
    'exceptions', (select json_group_array(json_object('periodId', x.period_id, 'kind', x.kind, 'requiredMinutes', x.required_minutes,
        'approvedOn', x.approved_on, 'startsOn', x.starts_on, 'endsOn', x.ends_on, 'startedOn', x.started_on, 'endedOn', x.ended_on,
        'madeAt', x.made_at, 'withdrawnAt', x.withdrawn_at)) from exception x where x.certification_id = c.id),
    'renewals', (select json_group_array(json_object('periodId', n.period_id, 'sentOn', n.sent_on, 'sentAt', n.sent_at,
        'decidedAt', n.decided_at, 'state', n.state)) from application n where n.certification_id = c.id and n.sent_on is not null),
    'status', (select json_group_array(json_object('kind', s.kind, 'effectiveOn', s.effective_on, 'recordedAt', s.recorded_at))
       from status_event s where s.certification_id = c.id)) as life
  from certification c join program g on g.id = c.program_id join body b on b.id = c.body_id
  where ${where}`;

export type LifeRow = { life: string };

/** A second round trip only for rules that this process has not met. */
export async function readLives(database: Database, rows: readonly LifeRow[]): Promise<StoredLife[]> {
  const lives: StoredLife[] = [];
  for (const { life } of rows) {
    const { id, bodyId, timeZone, program, renewals, ...facts }: Stored = JSON.parse(life);
    lives.push({
      id,
      bodyId,
      timeZone,
      life: {
        ...facts,
        rules: await rulesOf(database, program),
        renewals: renewals.map(({ state, ...one }) => ({
          ...one,
          decidedOn: one.decidedAt === null ? null : dateIn(timeZone, one.decidedAt),
          approved: state === 'approved',
        })),
      },
    });
  }
  return lives;
}

export const livesOf = (ids: readonly string[]): SQL =>
  selectLives(sql`c.id in (select value from json_each(${JSON.stringify(ids)}))`);
