import { makeCode } from '../../domain/certifications/code.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { sortNameOf, wordsOf } from '../../worker/people/names.ts';
import {
  account,
  certification,
  exception,
  period,
  person,
  personWord,
  statusEvent,
  type StatusKind,
} from '../schema/index.ts';
import type { DemoStaff } from './board.ts';
import { instantOn } from './days.ts';
import type { Desk } from './desk.ts';
import { issuePaper } from './issue.ts';
import type { Span, Story } from './story.ts';
import { writeActivities, type StoredLog } from './write-activities.ts';
import { writeApplication } from './write-application.ts';
import { writeConduct } from './write-conduct.ts';

/** The ids and facts of one record while its story becomes rows. */
export interface DemoRecord {
  story: Story;
  personId: string;
  certificationId: string;
  number: string;
  code: string;
  bodyId: string;
  /** Who decided on this record, mostly. */
  decider: DemoStaff;
}

export interface WrittenSpan extends Span {
  id: string;
  seq: number;
}

export function writeStory(desk: Desk, story: Story, number: string): DemoRecord {
  const { rows, board, days, chance } = desk;
  const record: DemoRecord = {
    story,
    personId: newId('per'),
    certificationId: newId('cer'),
    number,
    code: makeCode(crypto.getRandomValues(new Uint8Array(26))),
    bodyId: board.id,
    decider: chance.in100(65) ? board.staff.reviewer : board.staff.second,
  };
  const { personId, certificationId, bodyId } = record;
  const accountId = newId('acc');
  const createdAt = instantOn(story.certifiedOn, 15, days);
  const sortName = sortNameOf(story.name);
  rows.add(account, { id: accountId, email: story.email, language: story.language, createdAt });
  rows.add(person, {
    id: personId,
    bodyId,
    accountId,
    name: story.name,
    sortName,
    phone: story.phone,
    createdAt,
  });
  for (const word of wordsOf(story.name)) rows.add(personWord, { bodyId, word, sortName, personId });
  const { program, certifiedOn } = story;
  rows.add(certification, {
    id: certificationId,
    bodyId,
    personId,
    programId: program.id,
    credential: program.credential,
    number,
    code: record.code,
    certifiedOn,
    createdAt,
  });
  desk.audit(createdAt, certificationId, 'certifications.add', 'certification', certificationId, {
    number,
    certifiedOn,
  });
  writePeriods(desk, record, createdAt);
  return record;
}

/** Period after period: its hours, then the renewal that leads to the next. */
function writePeriods(desk: Desk, record: DemoRecord, createdAt: number): void {
  const { story, bodyId, certificationId } = record;
  const { rows } = desk;
  let recordedAt = createdAt;
  let applicationId: string | null = null;
  const before: StoredLog[] = [];
  for (const [i, span] of story.periods.entries()) {
    const written: WrittenSpan = { ...span, id: newId('pd'), seq: i + 1 };
    rows.add(period, { ...written, bodyId, certificationId, applicationId, recordedAt });
    addStatus(
      desk,
      record,
      { kind: i === 0 ? 'certified' : 'renewed', effectiveOn: span.startsOn },
      recordedAt,
    );
    issuePaper(desk, record, written, recordedAt, applicationId);
    const activities = writeActivities(desk, record, written, story.logged[i] ?? []);
    before.push(...activities);
    const isLast = i === story.periods.length - 1;
    if (isLast && story.byLetter) addHoursByLetter(desk, record, written, story.byLetter);
    const open = isLast
      ? story.application
      : { state: 'approved' as const, sentOn: addDays(span.endsOn, -desk.chance.whole(25, 70)) };
    if (open)
      ({ applicationId, decidedAt: recordedAt } = writeApplication(desk, record, written, activities, open));
  }
  writeConduct(desk, record, story);
}

function addHoursByLetter(
  { rows, board, days, audit }: Desk,
  { bodyId, certificationId }: DemoRecord,
  { id: periodId, seq: periodSeq }: WrittenSpan,
  { requiredMinutes, reason, letter, madeOn }: NonNullable<Story['byLetter']>,
): void {
  const id = newId('exc');
  const { id: madeBy, name: makerName } = board.staff.administrator;
  const madeAt = instantOn(madeOn, 16, days);
  rows.add(exception, {
    id,
    bodyId,
    certificationId,
    periodId,
    kind: 'hours',
    requiredMinutes,
    reason,
    letter,
    madeAt,
    madeBy,
    makerName,
  });
  const detail = { periodSeq, requiredMinutes, letter, reason };
  audit(madeAt, certificationId, 'exceptions.set_hours', 'exception', id, detail);
}

function addStatus(
  { rows }: Desk,
  { bodyId, certificationId, decider }: DemoRecord,
  { kind, effectiveOn }: { kind: StatusKind; effectiveOn: string },
  recordedAt: number,
): void {
  rows.add(statusEvent, {
    id: newId('sta'),
    bodyId,
    certificationId,
    kind,
    effectiveOn,
    recordedAt,
    recordedBy: decider.name,
  });
}
