import { runningPeriod, type PeriodFacts } from '../../domain/certifications/facts.ts';
import type { ExceptionInput, ExceptionKind } from '../../domain/exceptions/contract.ts';
import { ownRecord } from '../certifications/conflict.ts';
import { todayOf } from '../certifications/read.ts';
import { findCertification, inBody, type CertificationFile } from '../certifications/store.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Action } from '../kernel/permissions.ts';
import type { Verb } from '../kernel/write.ts';
import { decidedMeanwhile, followed, renewed } from './conflict.ts';
import { changeCertification, insertException, moveDates } from './store.ts';
import { termsOf } from './terms.ts';

/** A body decides about one period of one person. Each kind has its own action, so that a role may do one and not another. */

export interface Exceptional extends ExceptionInput {
  bodyId: string;
  certificationId: string;
}

export interface MadeException {
  id: string;
  /** Of the certification. */
  version: number;
}

export const actionOfKind = {
  extension: 'exceptions.extend',
  waiver: 'exceptions.waive',
  hours: 'exceptions.set_hours',
  dates: 'exceptions.set_dates',
  reactivation: 'exceptions.reactivate',
} as const satisfies Record<ExceptionKind, Action>;

export const makeException =
  (kind: ExceptionKind): Verb<Exceptional, MadeException> =>
  async (work, input) => {
    const { database, now, actor } = work;
    const { bodyId, certificationId, reason, letter = null } = input;
    const file = await findCertification(database, inBody(bodyId, certificationId));
    if (!file) throw nothingHere();
    if (file.person.accountId === actor.accountId) throw ownRecord('exceptions');
    if (file.followedBy) throw followed(file.followedBy);
    const conflict = () => decidedMeanwhile(database, bodyId, certificationId);
    if (file.version !== input.version) throw await conflict();
    const today = todayOf(file, now);
    const period = periodOf(file, today, input, kind);
    const { dates, requiredMinutes, approvedOn, message } = termsOf({ file, today, period }, kind, input);
    const by = staffOf(actor, bodyId);
    const id = newId('exc');
    const before = { startsOn: period.startsOn, endsOn: period.endsOn };
    return {
      value: { id, version: file.version + 1 },
      status: 201,
      statements: [
        ...changeCertification(database, file),
        insertException(database, {
          id,
          bodyId,
          certificationId,
          periodId: period.id,
          kind,
          ...(dates && { ...dates, startedOn: before.startsOn, endedOn: before.endsOn }),
          requiredMinutes,
          approvedOn,
          reason,
          letter,
          madeAt: now,
          madeBy: by.id,
          makerName: by.name,
        }),
        ...(dates ? [moveDates(database, period.id, dates)] : []),
      ],
      audit: [
        {
          bodyId,
          recordId: certificationId,
          action: actionOfKind[kind],
          objectKind: 'exception',
          objectId: id,
          detail: {
            periodSeq: period.seq,
            ...(dates && { before, after: dates }),
            ...(requiredMinutes !== null && { requiredMinutes }),
            ...(approvedOn !== null && { approvedOn }),
            ...(letter !== null && { letter }),
            reason,
          },
        },
      ],
      messages: [message],
      onConflict: conflict,
    };
  };

/** The period that is meant. Once a renewal was judged by its hours, only its dates may still be corrected. */
function periodOf(
  { periods }: CertificationFile,
  today: string,
  { periodSeq }: ExceptionInput,
  kind: ExceptionKind,
): PeriodFacts {
  const running = runningPeriod(periods, today);
  const period = periodSeq === undefined ? running : periods.find(({ seq }) => seq === periodSeq);
  if (!period) throw invalid('periodSeq', 'This certification has no such period. Use one of its numbers.');
  if (period.seq < running.seq)
    throw new Failure(
      409,
      'exceptions.period_over',
      'This period is over and another one runs. Decide about the one that runs.',
    );
  if (kind !== 'dates' && periods.some(({ seq }) => seq > period.seq)) throw renewed();
  return period;
}
