import { settle, type ConductAsked } from '../../domain/conduct/decide.ts';
import type { CertificationFile } from '../certifications/store.ts';
import { Failure, invalid } from '../kernel/failure.ts';

const statusNames = {
  in_force: 'in force, neither on hold nor withdrawn',
  on_hold: 'on hold',
  withdrawn: 'withdrawn',
} as const;

/** The day it takes effect if it is agreed today; or why it cannot be. */
export function settledDay(
  file: Pick<CertificationFile, 'status'>,
  asked: ConductAsked,
  today: string,
): string {
  const day = settle(file.status, asked, today);
  if (typeof day === 'string') return day;
  switch (day.problem) {
    case 'not_restoring':
      throw invalid(
        'starts',
        'Only after an appeal or a mistake is a certification restored from the day of its withdrawal.',
      );
    case 'nothing_withdrawn':
      throw new Failure(
        422,
        'conduct.not_possible',
        'Nothing is withdrawn here, so there is nothing to restore.',
        { facts: { status: 'in_force' } },
      );
    case 'before_today':
      throw invalid('effectiveOn', 'This day has passed. Choose today or a later day.');
    case 'too_far':
      throw invalid('effectiveOn', 'This is more than a year away. Check the year.');
    case 'later_decision':
      throw invalid(
        'effectiveOn',
        `A decision that takes effect on ${day.on} is recorded already. Choose that day or a later one.`,
      );
    case 'not_possible':
      throw new Failure(
        422,
        'conduct.not_possible',
        `On that day this certification is ${statusNames[day.status]}. Choose what fits that.`,
        { facts: { status: day.status } },
      );
  }
}
