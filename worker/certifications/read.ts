import type { Language } from '../../domain/auth/contract.ts';
import type { CertificationHead, PublicAnswer, Verification } from '../../domain/certifications/contract.ts';
import { factsOf, runningPeriod, type PeriodFacts } from '../../domain/certifications/facts.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import type { Standing } from '../../domain/programs/contract.ts';
import type { Evaluation } from '../../domain/programs/evaluation.ts';
import { publicAnswer, renewableUntil, statusOn, type StatusNow } from '../../domain/programs/standing.ts';
import { dateIn } from '../kernel/today.ts';
import type { Message } from '../kernel/write.ts';
import type { PublicFile } from './public-file.ts';
import type { CertificationFile } from './store.ts';

/** From a certification's file to what is said about it. Computed when asked, never stored. */

export const titleOf = (file: Pick<PublicFile, 'program'>, language: Language): string =>
  language === 'es' ? file.program.titleEs : file.program.title;

export const todayOf = (file: { body: Pick<PublicFile['body'], 'timeZone'> }, now: number): string =>
  dateIn(file.body.timeZone, now);

/** Standing in the running period. Without activities, which decide hours but not who may practise. */
export function standingOf(file: PublicFile, today: string): Evaluation {
  return evaluate(
    file.program.rules,
    factsOf({ ...file, priors: [] }, runningPeriod(file.periods, today), [], 'accepted'),
    today,
  );
}

export const statusOf = (file: Pick<PublicFile, 'status'>, today: string): StatusNow =>
  statusOn(file.status, today);

/** The day the hold or the withdrawal that is in effect began. */
export function statusSince(file: Pick<PublicFile, 'status'>, today: string): string | null {
  const status = statusOf(file, today);
  if (status === 'in_force') return null;
  const kind = status === 'withdrawn' ? 'withdrawn' : 'held';
  const dates = file.status
    .filter((event) => event.kind === kind && event.effectiveOn <= today)
    .map(({ effectiveOn }) => effectiveOn);
  return dates.toSorted().at(-1) ?? null;
}

export const publicAnswerOf = (file: PublicFile, today: string): PublicAnswer =>
  publicAnswer({ status: statusOf(file, today), mayPractice: standingOf(file, today).mayPractice });

/** The last period that was approved; it may begin only after the running one. */
export function lastPeriod<P extends PeriodFacts>(periods: readonly P[]): P {
  const last = periods.toSorted((a, b) => a.seq - b.seq).at(-1);
  if (!last) throw new RangeError('a certification has at least one period');
  return last;
}

/** Last day of the last stage that accepts an application after the last approved period; null: not stated. */
export function renewableUntilOf(file: PublicFile): string | null {
  const last = lastPeriod(file.periods);
  return renewableUntil(file.program.rules, file.credential, {
    certifiedOn: file.certifiedOn,
    expiresOn: last.endsOn,
    periodStartsOn: last.startsOn,
  });
}

const beforeDecision: ReadonlySet<Standing> = new Set<Standing>([
  'certified',
  'renewal_open',
  'renewal_overdue',
]);

/** What waits for a decision is said as such. Who may practise does not depend on it. */
export const shownStanding = (standing: Standing, applied: boolean): Standing =>
  applied && beforeDecision.has(standing) ? 'renewal_submitted' : standing;

export function headOf(
  file: CertificationFile,
  today: string,
  publicUrl: string,
  language: Language,
  /** A renewal has been sent and not decided. */
  applied = false,
): CertificationHead {
  return {
    id: file.id,
    number: file.number,
    title: titleOf(file, language),
    bodyId: file.bodyId,
    bodyName: file.body.name,
    helpContact: file.body.helpContact,
    name: file.person.name,
    certifiedOn: file.certifiedOn,
    verifyUrl: `${publicUrl}/v/${file.code}`,
    answer: publicAnswerOf(file, today),
    standing: shownStanding(standingOf(file, today).standing, applied),
  };
}

/** The public answer, field by field: nothing else of the file leaves. */
export function verificationOf(
  file: PublicFile,
  today: string,
  now: number,
  language: Language = 'en',
): Verification {
  const answer = publicAnswerOf(file, today);
  return {
    answer,
    name: file.person.name,
    credential: titleOf(file, language),
    number: file.number,
    body: file.body.name,
    firstIssuedOn: file.certifiedOn,
    validFromOn: runningPeriod(file.periods, today).startsOn,
    validUntilOn: lastPeriod(file.periods).endsOn,
    // What was withdrawn cannot be renewed, whatever the calendar says.
    renewableUntilOn: answer === 'withdrawn' ? null : renewableUntilOf(file),
    checkedAt: new Date(now).toISOString(),
  };
}

/** One neutral mail to the person; no reason, no program. */
export function mailTo(
  file: Pick<CertificationFile, 'bodyId' | 'person' | 'body'>,
  template: 'added' | 'certificate',
): Message {
  const { name, email, language } = file.person;
  const { name: bodyName, helpContact } = file.body;
  return {
    bodyId: file.bodyId,
    to: email,
    language,
    template,
    params: { name, bodyName, helpContact, path: '/' },
  };
}
