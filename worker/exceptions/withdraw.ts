import { overlapOf, type Dates } from '../../domain/exceptions/dates.ts';
import type { PeriodFacts } from '../../domain/certifications/facts.ts';
import { ownRecord } from '../certifications/conflict.ts';
import { todayOf } from '../certifications/read.ts';
import {
  inBody,
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { mayAlso, staffOf } from '../kernel/actor.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import type { Message, Verb, Work } from '../kernel/write.ts';
import { decidedMeanwhile, followed, renewed } from './conflict.ts';
import { asksChanged, datesSet, endMoved } from './mail.ts';
import { actionOfKind, type MadeException } from './make.ts';
import {
  changeCertification,
  moveDates,
  selectExceptions,
  withdrawException,
  type StoredException,
} from './store.ts';
import { settingOf } from './terms.ts';

interface Input {
  bodyId: string;
  certificationId: string;
  exceptionId: string;
  reason: string;
  version: number;
}

const most = 500;

/** Taken back: it stays on the record, and what it changed is as before. Dates go back to those it found. */
export const withdraw: Verb<Input, MadeException> = async (work, input) => {
  const { database, now, actor } = work;
  const { bodyId, certificationId, exceptionId: id, reason } = input;
  const { file, exceptions } = await readAll(work, input);
  const one = exceptions.find((stored) => stored.id === id);
  const period = file?.periods.find((candidate) => candidate.id === one?.periodId);
  if (!file || !one || !period) throw nothingHere();
  mayAlso(actor, bodyId, actionOfKind[one.kind]);
  if (file.person.accountId === actor.accountId) throw ownRecord('exceptions');
  if (file.followedBy) throw followed(file.followedBy);
  if (one.withdrawnAt !== null) throw alreadyWithdrawn(one);
  if (one.renewedSince) throw renewed();
  const conflict = () => decidedMeanwhile(database, bodyId, certificationId);
  if (file.version !== input.version) throw await conflict();
  const back = datesBefore(one);
  if (back) refuseDates({ file, today: todayOf(file, now), period }, one, exceptions, back);
  const by = staffOf(actor, bodyId);
  return {
    value: { id, version: file.version + 1 },
    statements: [
      ...changeCertification(database, file),
      ...withdrawException(database, id, { at: now, id: by.id, name: by.name, reason }),
      ...(back ? [moveDates(database, period.id, back)] : []),
    ],
    audit: [
      {
        bodyId,
        recordId: certificationId,
        action: 'exceptions.withdraw',
        objectKind: 'exception',
        objectId: id,
        detail: {
          exception: one.kind,
          periodSeq: period.seq,
          ...(back && { before: { startsOn: period.startsOn, endsOn: period.endsOn }, after: back }),
          ...(one.requiredMinutes !== null && { requiredMinutes: one.requiredMinutes }),
          ...(one.approvedOn !== null && { approvedOn: one.approvedOn }),
          reason,
        },
      },
    ],
    messages: [tell(file, one, back)],
    onConflict: conflict,
  };
};

async function readAll({ database }: Work, { bodyId, certificationId }: Input) {
  const [rows, exceptions] = await database.batch([
    database.all<CertificationRow>(selectCertifications(inBody(bodyId, certificationId))),
    database.all<StoredException>(selectExceptions(bodyId, certificationId, most)),
  ]);
  const [file] = await readCertifications(database, rows);
  return { file, exceptions };
}

const datesBefore = ({ startedOn, endedOn }: StoredException): Dates | null =>
  startedOn === null || endedOn === null ? null : { startsOn: startedOn, endsOn: endedOn };

/** Only the newest move of a period knows what was before it; and the periods beside it may have moved since. */
function refuseDates(
  deciding: { file: CertificationFile; today: string; period: PeriodFacts },
  one: StoredException,
  exceptions: readonly StoredException[],
  back: Dates,
): void {
  const newest = exceptions.find(
    ({ periodId, endsOn, withdrawnAt }) =>
      periodId === one.periodId && endsOn !== null && withdrawnAt === null,
  );
  if (newest && newest.id !== one.id)
    throw new Failure(
      409,
      'exceptions.newer_first',
      'The dates of this period were moved again since. Take the newer decision back first.',
      { facts: { id: newest.id, at: newest.madeAt } },
    );
  if (overlapOf(settingOf(deciding), back))
    throw new Failure(
      409,
      'exceptions.overlap',
      'With the dates of before, two periods would overlap. Correct the dates by hand instead.',
    );
}

function alreadyWithdrawn({ withdrawerName, withdrawnAt }: StoredException): Failure {
  return new Failure(
    409,
    'exceptions.already_withdrawn',
    `${withdrawerName} has taken this back already. Load it again to see it.`,
    { facts: { by: withdrawerName, at: withdrawnAt } },
  );
}

function tell(file: CertificationFile, { kind }: StoredException, back: Dates | null): Message {
  if (!back) return asksChanged(file);
  return kind === 'extension' ? endMoved(file, back.endsOn) : datesSet(file, back);
}
