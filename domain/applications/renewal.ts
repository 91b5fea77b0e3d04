import type { Language } from '../auth/contract.ts';
import type { RequirementResult } from '../programs/contract.ts';
import type { Evaluation } from '../programs/evaluation.ts';
import { requirementName } from '../programs/explain.ts';
import { hasEnded, isTooLate, isWindowOpen, type StatusNow } from '../programs/standing.ts';
import { programWords as programsEn } from '../../words/programs/en.ts';
import { programWords as programsEs } from '../../words/programs/es.ts';
import { renewalWords as en } from '../../words/renewal-server/en.ts';
import { renewalWords as es } from '../../words/renewal-server/es.ts';
import type { NotYetCode } from './contract.ts';

/** May this person renew today, and if not, why? Pure: today is what the evaluation was made as of. */

export interface RenewalFacts {
  status: StatusNow;
  /** Accepted activities and those that wait, without the application itself. */
  second: Evaluation;
  /** When the next period has been recorded already: its first day. */
  renewedFrom: string | null;
  /** The body sets the end of the next period itself. */
  endIsGiven: boolean;
  /** Number of the certification of the same program that came after this one had ended. Absent: none. */
  followedBy?: string | null;
}

/** The first reason that applies; null: this person may apply. */
export function whyNotYet({
  status,
  second,
  renewedFrom,
  endIsGiven,
  followedBy,
}: RenewalFacts): NotYetCode | null {
  if (followedBy) return 'followed';
  if (renewedFrom !== null) return 'already_renewed';
  if (status !== 'in_force') return 'on_hold';
  if (!isWindowOpen(second, second.asOf))
    return isTooLate(second, second.asOf) ? 'too_late' : 'window_closed';
  const { nextEndsOn } = second.reactivation ?? second.period;
  if (nextEndsOn === null && !endIsGiven) return 'no_next_period';
  return second.complete === false ? 'hours_missing' : null;
}

/** The same reason for the person: what it is, with its dates and amounts, and the way forward. */
export function explainNotYet(
  code: NotYetCode,
  facts: RenewalFacts,
  helpContact: string,
  language: Language,
): string {
  const words = language === 'es' ? es : en;
  const { date } = programsOf(language);
  const { period } = facts.second;
  switch (code) {
    case 'window_closed':
      return words.windowClosed(date(period.windowOpensOn ?? period.startsOn));
    case 'hours_missing':
      return words.hoursMissing(stillToGo(facts.second, language));
    case 'too_late':
      return hasEnded(facts.second, facts.second.asOf)
        ? words.tooLate(date(period.endsOn), helpContact)
        : words.duePassed(date(facts.second.lastDayToRenew), helpContact);
    case 'on_hold':
      return words.onHold(helpContact);
    case 'already_renewed':
      return words.alreadyRenewed(date(facts.renewedFrom ?? period.nextStartsOn));
    case 'no_next_period':
      return words.noNextPeriod(helpContact);
    case 'followed':
      return words.followed(facts.followedBy ?? '');
  }
}

/** "Ethics (3 hours) and All hours (6 hours)": lines overlap, so they are named one by one and never added up. */
export function stillToGo({ program, requirements }: Evaluation, language: Language): string {
  const words = language === 'es' ? es : en;
  const { amount, list } = programsOf(language);
  const short = requirements.flatMap((line) => {
    const left = shortOf(line);
    if (left === 0) return [];
    const name = requirementName(line.code, language, program);
    return [words.toGo(name, line.kind === 'occurrences' ? words.times(left) : amount(left))];
  });
  return list(short);
}

function shortOf(line: RequirementResult): number {
  if (line.kind === 'minimum') return line.shortMinutes;
  return line.kind === 'occurrences' ? line.shortCount : 0;
}

const programsOf = (language: Language) => (language === 'es' ? programsEs : programsEn);
