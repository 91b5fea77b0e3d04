import { nextPeriodOf, withEnd, type EndProblem } from '../../domain/applications/next-period.ts';
import { paperOfPeriod } from '../certifications/paper.ts';
import { statusOf } from '../certifications/read.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure, invalid } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Statement, Work } from '../kernel/write.ts';
import type { Dossier, Judgement } from './dossier.ts';
import { refuseIfChanged, startPeriod } from './store.ts';

export interface Approval {
  next: { startsOn: string; endsOn: string };
  /** Null where the body issues in batches: the paper waits. */
  certificateId: string | null;
  statements: Statement[];
  detail: Record<string, unknown>;
}

/** Everything an approval brings: the next period, its line in the status history, and the certificate. */
export async function approve(
  work: Work,
  dossier: Dossier,
  judgement: Judgement,
  nextEndsOn: string | undefined,
): Promise<Approval> {
  const { application, file, period, today } = dossier;
  const next = nextPeriod(dossier, judgement, nextEndsOn);
  const ids = { period: newId('pd'), event: newId('sta') };
  // Draws the certificate once, where it is issued at once: a name that cannot be printed stops everything here.
  const issued = await paperOfPeriod({
    work,
    file,
    kind: 'renewal',
    issuedOn: today,
    period: { id: ids.period, ...next },
    applicationId: application.id,
  });
  refuseHeld(dossier);
  refuseIncomplete(judgement);
  const common = { bodyId: file.bodyId, certificationId: file.id, recordedAt: work.now };
  return {
    next,
    certificateId: issued.certificateId,
    statements: [
      ...startPeriod(
        work.database,
        { ...common, id: ids.period, seq: period.seq + 1, ...next, applicationId: application.id },
        {
          ...common,
          id: ids.event,
          kind: 'renewed',
          effectiveOn: next.startsOn,
          recordedBy: staffOf(work.actor, file.bodyId).name,
        },
      ),
      ...issued.statements,
      refuseIfChanged(work.database, {
        certificationId: file.id,
        certificationVersion: file.version,
        activities: dossier.activitiesStamp,
        personId: file.personId,
        personVersion: file.person.version,
      }),
    ],
    detail: {
      next,
      ...(issued.certificateId === null ? { paperWaits: true } : { certificateId: issued.certificateId }),
    },
  };
}

function nextPeriod({ file }: Dossier, { first }: Judgement, written: string | undefined): Approval['next'] {
  const next = withEnd(nextPeriodOf(file.program.rules, first), written);
  if (typeof next !== 'string') return next;
  if (next === 'no_next_period')
    throw new Failure(
      422,
      'applications.no_next_period',
      'This program has no further period, so there is nothing to renew into. Refuse the renewal with the reason.',
    );
  throw invalid('nextEndsOn', endProblems[next]);
}

const endProblems: Record<Exclude<EndProblem, 'no_next_period'>, string> = {
  end_needed:
    'Your body sets the ends of this program. Give the last day of the next period, like 2028-03-31.',
  end_not_given: 'This program counts its own ends. Leave the date out.',
  end_before_start: 'This is not after the first day of the next period. Give a later day.',
  end_too_far: 'This is more than ten years away. Check the year.',
};

function refuseHeld({ file, today }: Dossier): void {
  if (statusOf(file, today) === 'in_force') return;
  throw new Failure(
    422,
    'applications.on_hold',
    'This certification is on hold or withdrawn. Settle that before you approve the renewal.',
  );
}

/** Null is no shortfall: no requirement of this program is known. */
function refuseIncomplete({ first, lines }: Judgement): void {
  if (first.complete !== false) return;
  throw new Failure(
    422,
    'applications.not_complete',
    'The accepted hours do not meet the program yet. Decide on the hours that wait, or ask the person for what is left.',
    { facts: { findings: lines, ruleVersion: first.ruleVersion } },
  );
}
