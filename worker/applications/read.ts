import { nextPeriodOf } from '../../domain/applications/next-period.ts';
import { checkName, type CertificateFacts } from '../../certificate/index.ts';
import { servesOne } from '../../domain/allotments/serving.ts';
import { activityRow } from '../../domain/activities/row.ts';
import type { ApplicationView, RenewalView } from '../../domain/applications/contract.ts';
import { explainNotYet } from '../../domain/applications/renewal.ts';
import { assumedIn } from '../../domain/certifications/assumed.ts';
import { periodView, requirementLines } from '../../domain/certifications/lines.ts';
import { lastDayToSend } from '../../domain/programs/standing.ts';
import { certificateStatements } from '../certifications/issue.ts';
import { headOf } from '../certifications/read.ts';
import { exceptionsIn } from '../exceptions/read.ts';
import { Failure } from '../kernel/failure.ts';
import type { Work } from '../kernel/write.ts';
import { findDossier, judgeDossier, type Dossier, type Judgement } from './dossier.ts';
import { findOwnRenewal, isTaken, judgeRenewal, ownApplication, ownNext } from './own.ts';

/** The person's side: may I renew, what is done, what is left. */
export async function readRenewal(work: Work, certificationId: string): Promise<RenewalView> {
  const { language, ports } = work;
  const renewal = await findOwnRenewal(work, certificationId);
  const { file, today, application, ethics, activities } = renewal;
  const judged = judgeRenewal(renewal);
  const { first, facts, notYet } = judged;
  const { person, body, program } = file;
  const taken = isTaken(application);
  // What is set aside for another credential decides nothing here.
  const onlyOne = servesOne(program.rules, first.ruleVersion);
  return {
    certification: headOf(file, today, ports.settings.url, language),
    period: periodView(first, today),
    next: nextPeriodOf(file.program.rules, first),
    sendBy: lastDayToSend(first, today),
    mayApply: !taken && notYet === null,
    notYet:
      taken || !notYet
        ? null
        : { code: notYet, sentence: explainNotYet(notYet, facts, body.helpContact, language) },
    application: application && ownApplication(application, ethics),
    details: {
      name: person.name,
      email: person.email,
      phone: person.phone,
      personId: file.personId,
      personVersion: person.version,
    },
    requirements: requirementLines(first, facts.second, program.rules, language),
    comesNext: ownNext(renewal, judged, language),
    waitingCount: activities.filter(
      ({ state, standsFor }) => state === 'waiting' && (!onlyOne || standsFor === file.credential),
    ).length,
    ethics: ethics && {
      id: ethics.id,
      title: ethics.title,
      inForceFrom: ethics.inForceFrom,
      text: language === 'es' ? ethics.textEs : ethics.textEn,
    },
  };
}

/** The body's side: findings beside the decision, and the certificate that an approval would issue. */
export async function readApplication(work: Work, bodyId: string, id: string): Promise<ApplicationView> {
  const dossier = await findDossier(work, bodyId, id);
  const { application, file, today, ethics } = dossier;
  const judgement = judgeDossier(dossier, work.language);
  const { first } = judgement;
  const decided = application.decidedAt !== null && application.state !== 'sent';
  return {
    id: application.id,
    version: application.version,
    state: application.state,
    certification: {
      ...headOf(file, today, work.ports.settings.url, work.language),
      personId: file.personId,
    },
    period: periodView(first, today),
    next: nextPeriodOf(file.program.rules, first),
    sentAt: application.sentAt,
    sentOn: application.sentOn,
    detailsCheckedAt: application.detailsCheckedAt,
    hoursCheckedAt: application.hoursCheckedAt,
    ethics:
      ethics && application.ethicsAgreedAt !== null
        ? { title: ethics.title, agreedAt: application.ethicsAgreedAt }
        : null,
    complete: first.complete,
    applicationCode: first.application?.code ?? null,
    requirements: judgement.lines,
    assumed: assumedIn(first, judgement.second, work.language),
    exceptions: exceptionsIn(file, dossier.period),
    activities: dossier.activities.map((one) =>
      activityRow(one, judgement, file.program.rules, work.language),
    ),
    decided: decided
      ? { at: application.decidedAt ?? 0, by: application.deciderName ?? '', reason: application.reasonText }
      : null,
    ...(await readPreview(work, dossier, judgement)),
    issuesAtOnce: file.body.issuing === 'at_once',
    ownRecord: file.person.accountId === work.actor.accountId,
    heldBy: application.heldBy,
  };
}

async function readPreview(
  work: Work,
  { application, file, today }: Dossier,
  { first }: Judgement,
): Promise<{ preview: CertificateFacts | null; nameProblem: ApplicationView['nameProblem'] }> {
  const fonts = await work.ports.fonts();
  const name = await checkName(file.person.name, fonts);
  if (!name.ok) return { preview: null, nameProblem: { reason: name.reason, missing: name.missing } };
  const { startsOn, endsOn } = nextPeriodOf(file.program.rules, first);
  if (endsOn === null) return { preview: null, nameProblem: null };
  try {
    // The statements are left unused: only `write` can run them.
    const { facts } = await certificateStatements({
      work,
      file,
      fonts,
      issuedOn: today,
      period: { startsOn, endsOn },
      applicationId: application.id,
    });
    return { preview: facts, nameProblem: null };
  } catch (error) {
    // Another text than the name (the body's, a signatory's) cannot be printed: approving says which.
    if (error instanceof Failure && error.status === 422) return { preview: null, nameProblem: null };
    throw error;
  }
}
