import type { SQL } from 'drizzle-orm';
import type { PaperLook } from '../../db/schema/index.ts';
import type { Transcript } from '../../domain/transcripts/contract.ts';
import { beforeOf } from '../../domain/transcripts/before.ts';
import {
  activityOf,
  coverage,
  periodOf,
  splitByPeriod,
  supervisionOf,
  type Judged,
} from '../../domain/transcripts/compose.ts';
import { runningPeriod } from '../../domain/certifications/facts.ts';
import type { StoredActivity } from '../../domain/activities/row.ts';
import { answersFor } from '../activities/context.ts';
import { pageOfActivities } from '../activities/store.ts';
import { headOf, lastPeriod, todayOf } from '../certifications/read.ts';
import {
  inBody,
  ofPersons,
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { personIds } from '../kernel/actor.ts';
import { readSignedHours, selectSignedHours, type SignedHoursRow } from '../supervision/read.ts';
import { readAttendances, selectAttendances } from '../training/read.ts';
import { readAccepted, selectAccepted } from '../entry/accepted.ts';
import { nothingHere } from '../kernel/failure.ts';
import type { Work } from '../kernel/write.ts';

/** A transcript is made when it is asked for, and never stored: what it says is what the record says. */

/** So many activities of one certification: ten periods of the most that one may hold would not fit a paper. */
const most = 2000;

/** With the body's own look, which the PDF takes. */
export interface ReadTranscript {
  transcript: Transcript;
  look: PaperLook;
}

export const ownTranscript = (work: Work, certificationId: string): Promise<ReadTranscript> =>
  readTranscript(work, certificationId, ofPersons(personIds(work.actor), certificationId));

export const transcriptInBody = (
  work: Work,
  bodyId: string,
  certificationId: string,
): Promise<ReadTranscript> => readTranscript(work, certificationId, inBody(bodyId, certificationId));

async function readTranscript(work: Work, certificationId: string, whose: SQL): Promise<ReadTranscript> {
  const { database, now, language, ports } = work;
  const [files, logged] = await database.batch([
    database.all<CertificationRow>(selectCertifications(whose, 'with_priors')),
    pageOfActivities(database, certificationId, null, most),
  ]);
  const [file] = await readCertifications(database, files);
  if (!file) throw nothingHere();
  const attestations = new Set(logged.flatMap(({ attestationId }) => attestationId ?? []));
  const { bodyId, personId, certifiedOn } = file;
  const [signed, attended, ...accepted] = await database.batch([
    database.all<SignedHoursRow>(selectSignedHours(bodyId, personId)),
    selectAttendances(database, bodyId, personId),
    ...selectAccepted(database, bodyId, personId),
  ]);
  const supervision = supervisionOf(readSignedHours(signed), attestations);
  const attendances = readAttendances(attended);
  const entries = readAccepted(file.id, ...accepted);
  const before = beforeOf({ certifiedOn, attendances, shown: attestations, entries }, language);
  const today = todayOf(file, now);
  const { judged, outside } = judgePeriods(file, logged, today);
  const program = file.program.rules;
  const periods = judged.map((one) => periodOf(one, program, language));
  const elsewhere = outside.map((one) => activityOf(one, answersOfRunning(judged), program, language));
  const head = headOf(file, today, ports.settings.url, language);
  const transcript: Transcript = {
    format: 1,
    language,
    madeAt: new Date(now).toISOString(),
    asOf: today,
    body: { name: file.body.name, helpContact: file.body.helpContact },
    person: { name: file.person.name },
    certification: {
      number: file.number,
      title: head.title,
      certifiedOn,
      validFromOn: runningPeriod(file.periods, today).startsOn,
      validUntilOn: lastPeriod(file.periods).endsOn,
      answer: head.answer,
      verifyUrl: head.verifyUrl,
    },
    history: historyOf(file, today),
    periods,
    outside: elsewhere,
    before,
    competencies: coverage(
      [...periods.flatMap(({ activities }) => activities), ...elsewhere],
      supervision.entries,
    ),
    supervision,
  };
  return { transcript, look: file.body.look };
}

/** Newest first, each by the rules of its own time: as of its last day, or today while it runs. */
function judgePeriods(file: CertificationFile, logged: StoredActivity[], today: string) {
  const oldestFirst = logged.toSorted((a, b) => (a.doneOn < b.doneOn ? -1 : a.doneOn > b.doneOn ? 1 : 0));
  const periods = file.periods.toSorted((a, b) => b.seq - a.seq);
  const running = runningPeriod(file.periods, today);
  const { inPeriod, outside } = splitByPeriod(periods, oldestFirst);
  const judged = periods.map((period): Judged => {
    const asOf = period.endsOn < today ? period.endsOn : today;
    const begun = asOf > period.startsOn ? asOf : period.startsOn;
    const activities = inPeriod.get(period) ?? [];
    // All that was logged before goes along: an earlier course may make this one a repetition.
    const answers = answersFor({ file, today: begun, period, logged: oldestFirst });
    return { period, isRunning: period.id === running.id, answers, activities };
  });
  return { judged, outside };
}

function answersOfRunning(judged: readonly Judged[]): Judged['answers'] {
  const found = judged.find(({ isRunning }) => isRunning) ?? judged[0];
  if (!found) throw new RangeError('a certification has at least one period');
  return found.answers;
}

const historyOf = ({ status }: CertificationFile, today: string): Transcript['history'] =>
  status
    .filter(({ effectiveOn }) => effectiveOn <= today)
    .toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.recordedAt - b.recordedAt)
    .map(({ kind, effectiveOn }) => ({ kind, effectiveOn }));
