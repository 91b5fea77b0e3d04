import { sql } from 'drizzle-orm';
import type { OwnApplication } from '../../domain/applications/contract.ts';
import { explainNotYet } from '../../domain/applications/renewal.ts';
import { factsOf } from '../../domain/certifications/facts.ts';
import { requirementLines } from '../../domain/certifications/lines.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { titleOf } from '../certifications/read.ts';
import { changedMeanwhile, Failure } from '../kernel/failure.ts';
import type { Change, Verb, Work } from '../kernel/write.ts';
import { openReviewItem } from '../reviews/store.ts';
import {
  findOwnRenewal,
  hasAgreed,
  isOpen,
  isTaken,
  judgeRenewal,
  ownApplication,
  type OwnRenewal,
} from './own.ts';
import { alreadySent } from './prepare.ts';
import { changeApplication, findApplicationState, type StoredApplication } from './store.ts';

/** Sending fixes the day: from now on the rules are tested as of it, however long the decision takes. */
export const sendApplication: Verb<{ certificationId: string; version: number }, OwnApplication> = async (
  work,
  { certificationId, version },
) => {
  const renewal = await findOwnRenewal(work, certificationId);
  const { application: was } = renewal;
  if (isTaken(was)) throw alreadySent(was);
  refuseNotEligible(work, renewal);
  const missing = missingParts(renewal);
  if (!isOpen(was) || missing.length > 0) throw partsMissing(missing);
  if (was.version !== version) throw changedMeanwhile();
  return send(work, renewal, was);
};

function send(work: Work, renewal: OwnRenewal, was: StoredApplication): Change<OwnApplication> {
  const { database, now } = work;
  const { file, today, period, activities, ethics } = renewal;
  const evaluation = evaluate(
    file.program.rules,
    factsOf(file, period, activities, 'with_waiting', today),
    today,
  );
  const sent: StoredApplication = {
    ...was,
    state: 'sent',
    sentAt: now,
    sentOn: today,
    reasonText: null,
    version: was.version + 1,
  };
  const { person, body } = file;
  return {
    value: ownApplication(sent, ethics),
    statements: [
      ...changeApplication(
        database,
        was,
        sql`state = 'sent', sent_at = ${now}, sent_on = ${today}, rule_version = ${evaluation.ruleVersion},
          findings = ${JSON.stringify(evaluation)}, decided_at = null, decided_by = null, decider_name = null, reason_text = null`,
      ),
      openReviewItem(database, {
        kind: 'application',
        subjectId: was.id,
        bodyId: file.bodyId,
        certificationId: file.id,
        personId: file.personId,
        who: person.name,
        what: titleOf(file, 'en'),
        minutes: null,
        hasEvidence: false,
        openedAt: now,
      }),
    ],
    audit: [
      {
        bodyId: file.bodyId,
        recordId: file.id,
        action: 'applications.send',
        objectKind: 'application',
        objectId: was.id,
        detail: {
          sentOn: today,
          again: was.state === 'returned',
          ruleVersion: evaluation.ruleVersion,
          ethicsVersionId: was.ethicsVersionId,
        },
      },
    ],
    messages: [
      {
        bodyId: file.bodyId,
        to: person.email,
        language: person.language,
        template: 'received',
        params: { name: person.name, bodyName: body.name, helpContact: body.helpContact, path: '/home' },
      },
    ],
    onConflict: async () => {
      const first = await findApplicationState(database, was.id);
      return first?.state === 'sent' || first?.state === 'approved' ? alreadySent(first) : changedMeanwhile();
    },
  };
}

/** With the requirement lines, so that a screen can show what is left without asking again. */
function refuseNotEligible({ language }: Work, renewal: OwnRenewal): void {
  const { first, facts, notYet } = judgeRenewal(renewal);
  if (!notYet) return;
  const { file } = renewal;
  throw new Failure(
    422,
    'applications.not_eligible',
    explainNotYet(notYet, facts, file.body.helpContact, 'en'),
    {
      facts: {
        reason: notYet,
        sentence: explainNotYet(notYet, facts, file.body.helpContact, language),
        findings: requirementLines(first, facts.second, file.program.rules, language),
      },
    },
  );
}

type PartName = 'details' | 'hours' | 'ethics';

function missingParts({ application, ethics }: OwnRenewal): PartName[] {
  const one = isOpen(application) ? application : null;
  const missing: PartName[] = [];
  if (!one?.detailsCheckedAt) missing.push('details');
  if (!one?.hoursCheckedAt) missing.push('hours');
  // A program without a code of ethics asks for no agreement.
  if (ethics && !(one && hasAgreed(one, ethics))) missing.push('ethics');
  return missing;
}

function partsMissing(missing: PartName[]): Failure {
  const names = {
    details: 'check your details',
    hours: 'check your hours',
    ethics: 'agree to the code of ethics',
  };
  const what = missing.map((part) => names[part]).join(', ') || 'start the renewal';
  return new Failure(422, 'applications.parts_missing', `Before sending: ${what}.`, { facts: { missing } });
}
