import { sql } from 'drizzle-orm';
import { makeCode } from '../domain/certifications/code.ts';
import { findPreset } from '../domain/programs/presets/index.ts';
import type { Database } from '../worker/platform/ports.ts';

/** A body of any size, straight into the tables: `count` people with a certification, an open item and an audit row each. */
export interface Filled {
  bodyId: string;
  /** Codes of certifications, spread over the whole table. */
  codes: string[];
  /** One record with many audit rows: every tenth row of the log is its own. */
  recordId: string;
}

const chunk = 5000;

export async function fill(database: Database, count: number): Promise<Filled> {
  const bodyId = 'bod_bench';
  await database.run(sql`insert into body (id, name, time_zone, help_contact, number_prefix, signatories, set_up_at, created_at)
    values (${bodyId}, 'Bench Board', 'UTC', '555-0142', 'BB', '[]', 0, 0)`);
  const preset = findPreset('us-pa');
  if (!preset) throw new Error('no preset us-pa');
  await database.run(sql`insert into program (id, body_id, preset, credential, title, title_es, created_at)
    values ('prg_bench', ${bodyId}, 'us-pa', 'cps', 'Certified Peer Specialist', 'Especialista', 0)`);
  for (const version of preset.versions)
    await database.run(sql`insert into rule_version (id, body_id, program_id, code, in_force_from, rules, published_at)
      values (${`rul_${version.id}`}, ${bodyId}, 'prg_bench', ${version.id}, ${version.inForceFrom}, ${JSON.stringify(version)}, 0)`);
  const codes: string[] = [];
  for (let from = 0; from < count; from += chunk) {
    const rows = Array.from({ length: Math.min(chunk, count - from) }, (_, i) => ({
      n: from + i,
      // Scattered, as random ids are: the index is not met in order of insertion.
      k: Math.imul(from + i, 2654435761) >>> 0,
      code: makeCode(crypto.getRandomValues(new Uint8Array(26))),
    }));
    for (const row of rows) if (row.n % Math.ceil(count / 2000) === 0) codes.push(row.code);
    await insertRows(database, bodyId, JSON.stringify(rows));
  }
  await database.run(sql`analyze`);
  return { bodyId, codes, recordId: 'cer_0' };
}

async function insertRows(database: Database, bodyId: string, rows: string): Promise<void> {
  const n = sql`(value ->> 'n')`;
  const name = sql`'Person ' || (value ->> 'k') || ' Number ' || (value ->> 'n')`;
  const sortName = sql`'person ' || (value ->> 'k') || ' number ' || (value ->> 'n')`;
  await database.batch([
    database.run(
      sql`insert into account (id, email, created_at) select 'acc_' || ${n}, 'p' || ${n} || '@bench.example', 0 from json_each(${rows})`,
    ),
    database.run(sql`insert into person (id, body_id, account_id, name, sort_name, created_at)
      select 'per_' || ${n}, ${bodyId}, 'acc_' || ${n}, ${name}, ${sortName}, 0 from json_each(${rows})`),
    database.run(sql`insert into person_word (body_id, word, sort_name, person_id)
      select ${bodyId}, value ->> 'k', ${sortName}, 'per_' || ${n} from json_each(${rows})`),
    database.run(sql`insert into certification (id, body_id, person_id, program_id, credential, number, code, certified_on, created_at)
      select 'cer_' || ${n}, ${bodyId}, 'per_' || ${n}, 'prg_bench', 'cps', 'BB-2025-' || ${n}, value ->> 'code', '2025-03-01', 0 from json_each(${rows})`),
    database.run(sql`insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
      select 'pd_' || ${n}, ${bodyId}, 'cer_' || ${n}, 1, '2025-03-01', '2027-03-01', 0 from json_each(${rows})`),
    database.run(sql`insert into status_event (id, body_id, certification_id, kind, effective_on, recorded_at, recorded_by)
      select 'sta_' || ${n}, ${bodyId}, 'cer_' || ${n}, 'certified', '2025-03-01', 0, 'Bench' from json_each(${rows})`),
    database.run(sql`insert into review_item (id, body_id, kind, subject_id, certification_id, person_id, who, what, minutes, state, opened_at)
      select 'itm_' || ${n}, ${bodyId}, 'activity', 'act_' || ${n}, 'cer_' || ${n}, 'per_' || ${n}, ${name}, 'Ethics in peer work', 180, 'open', (value ->> 'k') % 1000000 from json_each(${rows})`),
    database.run(sql`insert into audit_row (at, body_id, record_id, actor_kind, actor_id, actor_name, role, aal, action, object_kind, object_id, detail, request_id)
      select ${n}, ${bodyId}, iif(${n} % 10 = 0, 'cer_0', 'cer_' || ${n}), 'system', null, 'Bench', 'system', 1, 'activities.log', 'activity', 'act_' || ${n}, '{}', 'req_' from json_each(${rows})`),
  ]);
}
