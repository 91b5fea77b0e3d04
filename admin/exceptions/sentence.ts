import type { ExceptionTerms } from '../../domain/exceptions/contract.ts';
import { t as staff } from '../staff/words.ts';
import { date, hours } from '../ui/format.ts';
import { t } from './words.ts';

/** What a decision changed, with the dates of before. */
export function sentenceOf(one: ExceptionTerms): string {
  const { kind, startsOn, endsOn, startedOn, endedOn, requiredMinutes, approvedOn } = one;
  const dates = (from: string | null, to: string | null) => staff('fromTo', date(from ?? ''), date(to ?? ''));
  switch (kind) {
    case 'extension':
      return t('says.extension', date(endsOn ?? ''), date(endedOn ?? ''));
    case 'dates':
      return t('says.dates', dates(startsOn, endsOn), dates(startedOn, endedOn));
    case 'waiver':
      return t('says.waiver');
    case 'hours':
      return t('says.hours', hours(requiredMinutes ?? 0));
    case 'reactivation':
      return t('says.reactivation', date(approvedOn ?? ''));
  }
}
