import { servesOne } from '../../domain/allotments/serving.ts';
import { isOpen } from '../../domain/activities/periods.ts';
import { factsOf, runningPeriod, type PeriodFacts } from '../../domain/certifications/facts.ts';
import type { Holder } from '../../domain/programs/allot.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import type { Facts } from '../../domain/programs/contract.ts';
import { statusOf, todayOf } from './read.ts';
import type { CertificationFile } from './store.ts';

/** A certification that hours may be set aside for. */
export interface Member {
  file: CertificationFile;
  period: PeriodFacts;
  today: string;
  facts: Omit<Facts, 'activities'>;
}

/** Null: an hour serves every credential of this program, or it was withdrawn or is followed, and no hour serves it. */
export function memberOf(file: CertificationFile, now: number): Member | null {
  const today = todayOf(file, now);
  if (statusOf(file, today) === 'withdrawn' || file.followedBy !== null) return null;
  const period = runningPeriod(file.periods, today);
  const { activities: _none, ...facts } = factsOf(file, period, [], 'with_waiting');
  const { ruleVersion } = evaluate(file.program.rules, { ...facts, activities: [] }, today);
  return servesOne(file.program.rules, ruleVersion) ? { file, period, today, facts } : null;
}

export const isSameFamily = (one: CertificationFile, other: CertificationFile): boolean =>
  one.personId === other.personId &&
  one.bodyId === other.bodyId &&
  one.program.rules.id === other.program.rules.id &&
  // Of one program, one came after the other had ended: each has its own hours.
  (one.id === other.id || one.programId !== other.programId);

/** Where there is something to choose: two or more, none of them renewed already. */
export function familiesOf(files: readonly CertificationFile[], now: number): Member[][] {
  const families: Member[][] = [];
  for (const file of files) {
    const member = memberOf(file, now);
    if (!member || !isOpen(file.periods, member.period)) continue;
    const family = families.find(([first]) => first && isSameFamily(first.file, file));
    if (family) family.push(member);
    else families.push([member]);
  }
  return families.filter(({ length }) => length > 1);
}

export const holderOf = ({ file, facts }: Member): Holder => ({
  id: file.id,
  program: file.program.rules,
  facts,
});
