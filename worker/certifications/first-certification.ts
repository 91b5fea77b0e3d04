import { sql } from 'drizzle-orm';
import type { PaperLook, Signatory } from '../../db/schema/index.ts';
import type { NewCertification } from '../../domain/people/contract.ts';
import { makeCode } from '../../domain/certifications/code.ts';
import { firstPeriod, type FirstPeriod } from '../../domain/certifications/first-period.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import { numberToCome, takeNextNumber, takenNumber } from './number.ts';
import { paperOfPeriod } from './paper.ts';
import type { CertificationFile, Neighbour } from './store.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure, invalid } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { dateIn } from '../kernel/today.ts';
import type { Audit, Statement, Work } from '../kernel/write.ts';
import type { PersonHead } from '../people/store.ts';
import { rulesOf, type ProgramHead } from '../programs/store.ts';

/** A certification with its first period, line of history and paper, as the statements of one batch. */

export interface ProgramRow extends ProgramHead {
  title: string;
  titleEs: string;
  bodyName: string;
  timeZone: string;
  helpContact: string;
  numberPrefix: string;
  signatories: string;
  look: string;
  issuing: CertificationFile['body']['issuing'];
  setUpAt: number | null;
}

export const findProgram = (bodyId: string, programId: string) => sql`
  select g.id, g.preset, g.credential, g.title, g.title_es as "titleEs", g.rule_version_by as "ruleVersionBy",
    g.rules_stamp as "rulesStamp", b.name as "bodyName", b.time_zone as "timeZone", b.help_contact as "helpContact",
    b.number_prefix as "numberPrefix", b.signatories, b.look, b.issuing, b.set_up_at as "setUpAt"
  from program g join body b on b.id = g.body_id where g.id = ${programId} and g.body_id = ${bodyId}`;

interface Program {
  id: string;
  credential: string;
  title: string;
  titleEs: string;
  rules: ProgramRules;
  body: CertificationFile['body'];
}

export async function readProgram(
  { database }: Work,
  row: ProgramRow | undefined,
  at: string,
): Promise<Program> {
  if (!row) throw invalid(`${at}programId`, 'Your body has no such program. Choose one of its programs.');
  if (row.setUpAt === null)
    throw new Failure(
      422,
      'bodies.not_set_up',
      'Say the name, time zone and help contact of your body first, in the settings.',
    );
  const {
    id,
    credential,
    title,
    titleEs,
    bodyName: name,
    timeZone,
    helpContact,
    numberPrefix,
    issuing,
  } = row;
  const signatories: Signatory[] = JSON.parse(row.signatories);
  const look: PaperLook = JSON.parse(row.look);
  const body = { name, timeZone, helpContact, numberPrefix, signatories, look, issuing };
  return { id, credential, title, titleEs, rules: await rulesOf(database, row), body };
}

interface Added {
  file: CertificationFile;
  /** Null where the body issues in batches: the paper waits. */
  certificateId: string | null;
  statements: Statement[];
  audit: [Audit, ...Audit[]];
}

export async function certificationStatements({
  work,
  person,
  program,
  certification,
  at,
  follows = null,
}: {
  work: Work;
  person: Pick<PersonHead, 'id' | 'bodyId' | 'name' | 'email' | 'language' | 'accountId'>;
  program: Program;
  certification: NewCertification;
  /** Where its fields stand in the input: before each in a failure. */
  at: string;
  /** The earlier certification of the same program that has ended for good. */
  follows?: Neighbour | null;
}): Promise<Added> {
  const { database, now } = work;
  const { bodyId } = person;
  const { certifiedOn, number } = certification;
  const today = dateIn(program.body.timeZone, now);
  const period = { id: newId('pd'), seq: 1, ...periodOf(program.rules, certification, today, at) };
  const file: CertificationFile = {
    id: newId('cer'),
    bodyId,
    personId: person.id,
    programId: program.id,
    credential: program.credential,
    number: number ?? numberToCome,
    code: makeCode(crypto.getRandomValues(new Uint8Array(26))),
    withheld: false,
    circumstances: null,
    exceptions: [],
    otherCredentials: [],
    follows,
    followedBy: null,
    certifiedOn,
    version: 1,
    person: { ...person, phone: null, version: 1 },
    program: { title: program.title, titleEs: program.titleEs, rules: program.rules },
    body: program.body,
    periods: [period],
    status: [],
  };
  const paper = await paperOfPeriod({ work, file, kind: 'first', issuedOn: today, period });
  const series = { bodyId, prefix: program.body.numberPrefix, certifiedOn };
  const by = staffOf(work.actor, bodyId).name;
  const { startsOn, endsOn } = period;
  const log = { bodyId, recordId: file.id };
  return {
    file,
    certificateId: paper.certificateId,
    statements: [
      ...(number === undefined ? [takeNextNumber(database, series)] : []),
      database.run(sql`
        insert into certification (id, body_id, person_id, program_id, credential, number, code, certified_on,
          follows_id, created_at)
        values (${file.id}, ${bodyId}, ${person.id}, ${program.id}, ${program.credential}, ${number ?? takenNumber(series)},
          ${file.code}, ${certifiedOn}, ${follows?.id ?? null}, ${now})`),
      database.run(sql`
        insert into period (id, body_id, certification_id, seq, starts_on, ends_on, recorded_at)
        values (${period.id}, ${bodyId}, ${file.id}, 1, ${startsOn}, ${endsOn}, ${now})`),
      database.run(sql`
        insert into status_event (id, body_id, certification_id, kind, effective_on, recorded_at, recorded_by)
        values (${newId('sta')}, ${bodyId}, ${file.id}, 'certified', ${certifiedOn}, ${now}, ${by})`),
      ...paper.statements,
    ],
    audit: [
      {
        ...log,
        action: 'certifications.add',
        objectKind: 'certification',
        objectId: file.id,
        detail: {
          programId: program.id,
          certifiedOn,
          startsOn,
          endsOn,
          ...(number !== undefined && { number }),
          ...(follows && { follows: follows.number }),
        },
      },
      ...paper.audit,
    ],
  };
}

function periodOf(
  rules: ProgramRules,
  { certifiedOn, endsOn }: NewCertification,
  today: string,
  at: string,
): { startsOn: string; endsOn: string } {
  if (certifiedOn > today)
    throw invalid(
      `${at}certifiedOn`,
      'This day has not come yet. Give the day of the certification, today at the latest.',
    );
  const found = firstPeriod(rules, { certifiedOn, endsOn }, today);
  if ('problem' in found) throw invalid(`${at}endsOn`, sayProblem(found));
  return found;
}

function sayProblem(found: Extract<FirstPeriod, { problem: string }>): string {
  switch (found.problem) {
    case 'end_needed':
      return 'In this program your body sets the end of a period. Give the last day, like 2028-03-31.';
    case 'end_before_start':
      return 'This is not after the day of the certification. Give a later day.';
    case 'end_too_far':
      return 'This is more than ten years away. Check the year.';
    case 'not_an_end':
      return `The program counts its own ends, for example ${found.ends.join(' or ')}. Use one of them, or leave it out.`;
  }
}
