import { sql } from 'drizzle-orm';
import { runningPeriod } from '../../domain/certifications/facts.ts';
import type { SignedView, SupervisionRecord } from '../../domain/supervision/contract.ts';
import { supervisionRule } from '../../domain/supervision/rules.ts';
import { todayOf } from '../certifications/read.ts';
import {
  inBody,
  readCertifications,
  selectCertifications,
  type CertificationRow,
} from '../certifications/store.ts';
import { nothingHere } from '../kernel/failure.ts';
import type { Work } from '../kernel/write.ts';
import { meetingsOf, workDaysOf, totalsOf, type WorkDay } from './meetings.ts';
import { settingOf, unset } from './setting.ts';
import { supervisorsOf, supervisorView, type StoredSupervisor } from './store.ts';

/**
 * A person's supervision as the body's staff see it: totals, weeks without a meeting, and every answer with what was
 * found about the supervisor. What was logged before the certification is among them, what belongs to another one is
 * not. Notes are the person's and the supervisor's own, and are not read here.
 */
const most = 300;

export async function readSupervisionRecord(
  { database, now, language, actor }: Work,
  bodyId: string,
  certificationId: string,
): Promise<SupervisionRecord> {
  const own = sql`(select person_id from certification where id = ${certificationId} and body_id = ${bodyId})`;
  const [files, days, supervisors, signatures, unsigned, settings] = await database.batch([
    database.all<CertificationRow>(selectCertifications(inBody(bodyId, certificationId))),
    database.all<WorkDay>(workDaysOf(certificationId, now)),
    database.all<StoredSupervisor>(supervisorsOf(own)),
    database.all<Omit<SignedView, 'current'> & { current: 0 | 1 }>(sql`
      select s.id, w.id as "entryId", w.done_on as "on", coalesce(s.kind, w.kind) as kind, w.minutes as "loggedMinutes", s.minutes, s.decision,
        s.id = w.signature_id as current, s.supervisor_name as "supervisorName", s.qualification, s.credential,
        s.credential_number as "credentialNumber", s.signed_on as "signedOn", s.reason_code as "reasonCode", s.reason_text as "reasonText",
        s.evidence_id as "evidenceId"
      from work_entry w join work_signature s on s.entry_id = w.id
      where w.person_id = ${own} and (w.certification_id is null or w.certification_id = ${certificationId})
      order by w.done_on desc, w.id desc limit ${most}`),
    database.all<SupervisionRecord['unsigned'][number]>(sql`
      select id, done_on as "on", kind, minutes, state from work_entry
      where person_id = ${own} and (certification_id is null or certification_id = ${certificationId})
        and state in ('logged', 'sent', 'declined') order by done_on desc, id desc limit ${most}`),
    database.all<SupervisionRecord['setting']>(
      settingOf(sql`(select program_id from certification where id = ${certificationId})`),
    ),
  ]);
  const [file] = await readCertifications(database, files);
  if (!file) throw nothingHere();
  const today = todayOf(file, now);
  const { startsOn, endsOn } = runningPeriod(file.periods, today);
  const within = days.filter(({ on }) => on >= startsOn && on <= endsOn);
  const preset = file.program.rules.id;
  return {
    today,
    meetings: meetingsOf(preset, { startsOn, endsOn }, within, today, language),
    period: { startsOn, endsOn },
    totals: totalsOf(within),
    supervisors: supervisors.map(supervisorView),
    signatures: signatures.map((one) => ({ ...one, current: one.current === 1 })),
    unsigned,
    ownCredential: supervisionRule(preset).ownCredential,
    setting: settings[0] ?? unset,
    mayDecide: file.person.accountId !== actor.accountId,
  };
}
