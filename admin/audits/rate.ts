import type { Rate } from '../../domain/audits/contract.ts';
import { number } from '../ui/format.ts';
import { isShare, percentOf } from './view.ts';
import { t } from './words.ts';

/** "10 %", or "5 in all". */
export const rateText = (rate: Rate): string =>
  isShare(rate) ? t('draws.rate.share', number(percentOf(rate))) : t('draws.rate.count', rate.count);

/** "7.5 %" of a whole, with one decimal. */
export const shareText = (part: number, whole: number): string =>
  t('draws.rate.share', number(whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10));
