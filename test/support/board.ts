import { sql } from 'drizzle-orm';
import { makeCode } from '../../domain/certifications/code.ts';
import { findPreset } from '../../domain/programs/presets/index.ts';
import type { Rules } from '../../domain/programs/rules.ts';
import { newId } from '../../worker/kernel/ids.ts';
import type { World } from './world.ts';

/** A body of its own for a test: staff, one program, people as the test needs them. Dates are plain. */
export interface Board {
  bodyId: string;
  programId: string;
  ethicsVersionId: string;
  administrator: string;
  reviewer: string;
  secondReviewer: string;
  auditor: string;
  addPerson(options?: PersonOptions): Promise<BoardPerson>;
}

export interface PersonOptions {
  name?: string;
  email?: string;
  certifiedOn?: string;
  /** Dates of the running period; earlier ones are not made. */
  startsOn?: string;
  endsOn?: string;
  status?: { kind: string; effectiveOn: string }[];
}

export interface BoardPerson {
  personId: string;
  certificationId: string;
  email: string;
  name: string;
  number: string;
  code: string;
}

let count = 0;

/** The program calls people active for half a year after the end, in two stages: tests hold on every day of the year. */
export const activeAfterEnd: Partial<Rules> = {
  ladder: [
    {
      code: 'grace',
      standing: 'grace',
      until: { kind: 'after_end', span: { months: 3 } },
      fee: { cps: 0 },
      active: true,
    },
    {
      code: 'late',
      standing: 'late',
      until: { kind: 'after_end', span: { months: 6 } },
      fee: { cps: 26_00 },
      active: true,
    },
  ],
};

/** Days from today in UTC, as a date: tests speak of "three months ago". */
export function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Somebody of us-ga, where periods are years: inactive on every day of this year, and not yet for two years. */
export function endedTwoYearsAgo(): Required<Pick<PersonOptions, 'certifiedOn' | 'startsOn' | 'endsOn'>> {
  const year = Number(daysFromNow(0).slice(0, 4)) - 2;
  return { certifiedOn: `${year - 2}-06-01`, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
}

export async function makeBoard(
  world: World,
  options: { preset?: string; name?: string; timeZone?: string; change?: Partial<Rules> } = {},
): Promise<Board> {
  const { database } = world;
  const n = ++count;
  const run = (statement: ReturnType<typeof sql>) => database.run(statement);
  const now = Date.now();
  const [bodyId, programId, ethicsVersionId] = [newId('bod'), newId('prg'), newId('eth')];
  const preset = findPreset(options.preset ?? 'us-pa');
  if (!preset) throw new Error(`no preset ${options.preset}`);
  await run(sql`insert into body (id, name, time_zone, help_contact, number_prefix, signatories, set_up_at, created_at)
    values (${bodyId}, ${options.name ?? `Test Board ${n}`}, ${options.timeZone ?? 'UTC'}, '555-0142', 'TB', '[{"name":"Imani Walker","title":"Chair of the board"}]', ${now}, ${now})`);
  await run(sql`insert into program (id, body_id, preset, credential, title, title_es, created_at)
    values (${programId}, ${bodyId}, ${preset.id}, ${preset.credentials[0]}, 'Certified Peer Specialist', 'Especialista de Pares Certificado', ${now})`);
  for (const version of preset.versions)
    await run(sql`insert into rule_version (id, body_id, program_id, code, in_force_from, rules, published_at)
      values (${newId('rul')}, ${bodyId}, ${programId}, ${version.id}, ${version.inForceFrom}, ${JSON.stringify({ ...version, rules: { ...version.rules, ...options.change } })}, ${now})`);
  await run(sql`insert into ethics_version (id, body_id, program_id, title, in_force_from, text_en, text_es)
    values (${ethicsVersionId}, ${bodyId}, ${programId}, 'Version of January 2026', '2026-01-01', 'Be honest.', 'Sea honesto.')`);

  const staff = async (role: string, label: string) => {
    const email = `${label}-${n}-${world.runtime}@board.example`;
    const accountId = newId('acc');
    await run(sql`insert into account (id, email, created_at) values (${accountId}, ${email}, ${now})`);
    await run(
      sql`insert into staff (id, body_id, account_id, name, role, created_at) values (${newId('stf')}, ${bodyId}, ${accountId}, ${`${label} ${n}`}, ${role}, ${now})`,
    );
    return email;
  };

  let people = 0;
  return {
    bodyId,
    programId,
    ethicsVersionId,
    administrator: await staff('administrator', 'admin'),
    reviewer: await staff('reviewer', 'reviewer'),
    secondReviewer: await staff('reviewer', 'second'),
    auditor: await staff('auditor', 'auditor'),
    async addPerson(wanted = {}) {
      const k = ++people;
      const email = wanted.email ?? `person-${k}-of-${n}@people.example`;
      const name = wanted.name ?? `Rosa Delgado ${k}`;
      const certifiedOn = wanted.certifiedOn ?? daysFromNow(-365);
      const startsOn = wanted.startsOn ?? certifiedOn;
      const endsOn = wanted.endsOn ?? daysFromNow(365);
      const [personId, certificationId] = [newId('per'), newId('cer')];
      const number = `TB-${certifiedOn.slice(0, 4)}-${String(k).padStart(5, '0')}`;
      const code = makeCode(crypto.getRandomValues(new Uint8Array(26)));
      await run(
        sql`insert into account (id, email, created_at) values (${newId('acc')}, ${email}, ${now}) on conflict (email) do nothing`,
      );
      await run(sql`insert into person (id, body_id, account_id, name, sort_name, created_at)
        select ${personId}, ${bodyId}, id, ${name}, ${name.toLowerCase()}, ${now} from account where email = ${email}`);
      for (const word of new Set(name.toLowerCase().split(' ')))
        await run(
          sql`insert into person_word (body_id, word, sort_name, person_id) values (${bodyId}, ${word}, ${name.toLowerCase()}, ${personId})`,
        );
      await run(sql`insert into certification (id, body_id, person_id, program_id, credential, number, code, certified_on, created_at)
        values (${certificationId}, ${bodyId}, ${personId}, ${programId}, ${preset.credentials[0]}, ${number}, ${code}, ${certifiedOn}, ${now})`);
      await run(sql`insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
        values (${newId('pd')}, ${bodyId}, ${certificationId}, 1, ${startsOn}, ${endsOn}, ${now})`);
      for (const one of [{ kind: 'certified', effectiveOn: certifiedOn }, ...(wanted.status ?? [])])
        await run(sql`insert into status_event (id, body_id, certification_id, kind, effective_on, recorded_at, recorded_by)
          values (${newId('sta')}, ${bodyId}, ${certificationId}, ${one.kind}, ${one.effectiveOn}, ${now}, 'Test')`);
      return { personId, certificationId, email, name, number, code };
    },
  };
}
