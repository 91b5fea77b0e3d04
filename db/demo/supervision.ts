import { addDays } from '../../domain/programs/dates.ts';
import type { WorkKind } from '../../domain/supervision/codes.ts';
import { spanOf } from '../../domain/supervision/frequency.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { signRequest, supervisor, workEntry, workSignature } from '../schema/index.ts';
import { instantOn } from './days.ts';
import type { Desk } from './desk.ts';
import type { DemoRecord } from './write-story.ts';

/**
 * Supervised work of a few: Rosa has a month that her supervisor signed and a week that nobody has seen yet; newcomers
 * in Texas meet every week, and each has missed two.
 */
export function writeSupervision(desk: Desk, records: readonly DemoRecord[]): void {
  const rosa = records.find(({ story }) => story.name === 'Rosa Delgado');
  if (rosa) writeRosa(desk, rosa);
  const newcomers = records.filter(({ story }) => story.program.preset.id === 'us-tx-provisional');
  for (const one of newcomers.slice(0, 3)) writeNewcomer(desk, one);
}

interface Work {
  kind: WorkKind;
  on: string;
  minutes: number;
  /** Left out: not sent. Less than the minutes: signed in part. Null: not signed. */
  signed?: number | null;
}

const place = 'Riverside Wellness Center';

function writeRosa(desk: Desk, record: DemoRecord): void {
  const { today } = desk.days;
  const week = spanOf('week', addDays(today, -14)).from;
  const month = [3, 2, 1, 0].map((back) => addDays(week, -7 * back));
  writeLog(desk, record, { name: 'Jordan Ellis', fromOn: addDays(week, -200) }, [
    ...month.flatMap((monday): Work[] => [
      { kind: 'direct_service', on: monday, minutes: 240, signed: 240 },
      { kind: 'direct_service', on: addDays(monday, 1), minutes: 360, signed: 360 },
      { kind: 'supervision', on: addDays(monday, 2), minutes: 60, signed: 60 },
      { kind: 'direct_service', on: addDays(monday, 3), minutes: 240, signed: 240 },
    ]),
    { kind: 'observed_service', on: addDays(week, 4), minutes: 120, signed: 90 },
    { kind: 'supervision', on: addDays(week, 7), minutes: 60 },
    { kind: 'direct_service', on: addDays(week, 8), minutes: 300 },
  ]);
}

function writeNewcomer(desk: Desk, record: DemoRecord): void {
  const { today } = desk.days;
  const { certifiedOn } = record.story;
  const work: Work[] = [];
  let n = 0;
  for (
    let monday = addDays(spanOf('week', certifiedOn).to, 1);
    addDays(monday, 6) < today;
    monday = addDays(monday, 7)
  )
    if (++n !== 3 && n !== 5)
      work.push({ kind: 'supervision', on: addDays(monday, 2), minutes: 60, signed: 60 });
  if (work.length > 0) writeLog(desk, record, { name: 'Priya Raman', fromOn: certifiedOn }, work);
}

/** One request holds what was answered; the rest is in the log. */
function writeLog(
  { rows, days, audit }: Desk,
  { story, personId, certificationId, bodyId }: DemoRecord,
  who: { name: string; fromOn: string },
  work: readonly Work[],
): void {
  const supervisorId = newId('sup');
  const requestId = newId('sig');
  const answered = work.filter((one) => one.signed !== undefined);
  const lastOn = answered.at(-1)?.on ?? days.today;
  const sentAt = instantOn(lastOn, 20, days);
  const answeredOn = addDays(lastOn, 1);
  const answeredAt = instantOn(answeredOn, 15, days);
  rows.add(supervisor, {
    id: supervisorId,
    bodyId,
    personId,
    name: who.name,
    email: `${who.name.toLowerCase().replace(' ', '.')}@riverside.example.org`,
    language: 'en',
    qualification: 'licensed_professional',
    otherCredential: 'LCSW 48213, state board of social work',
    fromOn: who.fromOn,
    createdAt: instantOn(who.fromOn, 16, days),
  });
  rows.add(signRequest, {
    id: requestId,
    bodyId,
    personId,
    supervisorId,
    state: 'answered',
    round: 1,
    sentAt,
    expiresAt: sentAt + 30 * 86_400_000,
    answeredAt,
    answeredOn,
    credential: 'not_needed',
  });
  for (const one of work) {
    const id = newId('wrk');
    const isAnswered = one.signed !== undefined;
    const signatureId = isAnswered ? newId('sgn') : null;
    rows.add(workEntry, {
      id,
      bodyId,
      personId,
      certificationId,
      kind: one.kind,
      doneOn: one.on,
      minutes: one.minutes,
      grouping: one.kind === 'supervision' ? 'individual' : null,
      format: one.kind === 'supervision' ? 'in_person' : null,
      organisation: place,
      competencies: one.kind === 'direct_service' ? ['mutual', 'strengths_based'] : null,
      state: isAnswered ? 'signed' : 'logged',
      requestId: isAnswered ? requestId : null,
      signatureId,
      signedMinutes: one.signed ?? null,
      signedKind: isAnswered ? one.kind : null,
      createdAt: instantOn(one.on, 19, days),
    });
    if (signatureId !== null)
      rows.add(workSignature, {
        id: signatureId,
        bodyId,
        entryId: id,
        requestId,
        decision: 'signed',
        minutes: one.signed ?? null,
        kind: one.kind,
        reasonCode: (one.signed ?? 0) < one.minutes ? 'hours_differ' : null,
        supervisorName: who.name,
        qualification: 'licensed_professional',
        credential: 'not_needed',
        credentialNumber: 'LCSW 48213, state board of social work',
        signedOn: answeredOn,
        at: answeredAt,
      });
  }
  const minutes = answered.reduce((sum, { signed }) => sum + (signed ?? 0), 0);
  audit(answeredAt, certificationId, 'supervision.sign', 'sign_request', requestId, {
    signed: answered.length,
    declined: 0,
    minutes,
    supervisor: who.name,
    person: story.name,
  });
}
