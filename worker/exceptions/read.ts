import type { ExceptionTerms } from '../../domain/exceptions/contract.ts';
import type { CertificationFile } from '../certifications/store.ts';

/** What is in effect for one period, newest first: for the person's own pages and for who decides on the renewal. */
export const exceptionsIn = (
  { exceptions }: Pick<CertificationFile, 'exceptions'>,
  period: { id: string },
): ExceptionTerms[] =>
  exceptions
    .filter(({ periodId }) => periodId === period.id)
    .toSorted((a, b) => b.madeAt - a.madeAt)
    .map(
      ({
        id,
        kind,
        startsOn,
        endsOn,
        startedOn,
        endedOn,
        requiredMinutes,
        approvedOn = null,
        reason,
        madeAt,
      }) => ({
        id,
        kind,
        startsOn,
        endsOn,
        startedOn,
        endedOn,
        requiredMinutes,
        approvedOn,
        reason,
        madeAt,
      }),
    );
