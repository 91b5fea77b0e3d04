import { sql } from 'drizzle-orm';
import { servesOne } from '../../domain/allotments/serving.ts';
import { activityRow } from '../../domain/activities/row.ts';
import type { Home } from '../../domain/certifications/contract.ts';
import {
  periodView,
  requirementLines,
  topicsOffered,
  totalOf,
  whyTheseNumbers,
} from '../../domain/certifications/lines.ts';
import { runningPeriod } from '../../domain/certifications/facts.ts';
import { rulesUsed } from '../../domain/certifications/next.ts';
import { asksSponsor } from '../../domain/certifications/sponsor.ts';
import type { Evaluation } from '../../domain/programs/evaluation.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import { activeUntil, hasEnded, homeHeading } from '../../domain/programs/standing.ts';
import { inFamily, selectSisters, type Sister } from '../activities/family.ts';
import { listLoggedNow, pageOfActivities, type StoredActivity } from '../activities/store.ts';
import { isTaken, judgeRenewal, ownNext, type OwnRenewal } from '../applications/own.ts';
import { selectOwnApplications, type StoredApplication } from '../applications/store.ts';
import {
  readCertificate,
  selectNewestCertificate,
  type CertificateRow,
} from '../certifications/certificate-store.ts';
import { headOf, todayOf } from '../certifications/read.ts';
import {
  ofPersons,
  readCertifications,
  selectCertifications,
  type CertificationRow,
} from '../certifications/store.ts';
import { ownConduct, selectOwnConduct, type OwnConductRow } from '../conduct/read.ts';
import { readOwnHead, selectOwnHead, type OwnHeadRow } from '../audits/read-case.ts';
import { selectReplacedBy, type ReplacedBy } from '../entry/replaced.ts';
import { readAgain } from '../entry/again.ts';
import { exceptionsIn } from '../exceptions/read.ts';
import { personIds } from '../kernel/actor.ts';
import { nothingHere } from '../kernel/failure.ts';
import type { Work } from '../kernel/write.ts';
import { saySupervision, workDaysOf, type WorkDay } from '../supervision/meetings.ts';

/** "Am I on track?": one round trip, and the rules asked twice, without and with what waits. */
export async function readHome(work: Work, certificationId: string): Promise<Home> {
  const { language, ports } = work;
  const {
    renewal,
    recent,
    activityCount,
    certificate,
    draftSavedAt,
    sisters,
    workDays,
    conduct,
    check,
    replacedBy,
  } = await findHome(work, certificationId);
  const { file, today, application, activities } = renewal;
  const judged = judgeRenewal(renewal);
  const { first, facts, notYet } = judged;
  const { second, status } = facts;
  const { rules } = file.program;
  const applied = application?.state === 'sent';
  const replaced = replacedBy !== null;
  const mayApply = !isTaken(application) && notYet === null && !replaced;
  const heading = homeHeading({ status, first, second, applied, replaced, asOf: today });
  const last =
    file.periods
      .map(({ endsOn }) => endsOn)
      .toSorted()
      .at(-1) ?? today;
  const rowOf = (one: StoredActivity) => activityRow(one, { first, second }, rules, language);
  const onlyOne = servesOne(rules, first.ruleVersion);
  // What is set aside for another credential has its place on the page of that one.
  const isHere = ({ standsFor }: StoredActivity) => !onlyOne || standsFor === file.credential;
  // Asked only of those few, so that nobody else waits for it.
  const mayHaveEnded =
    !replaced &&
    file.followedBy === null &&
    (heading === 'ended' || status === 'withdrawn') &&
    !mayApply &&
    !applied;
  return {
    certification: headOf(file, today, ports.settings.url, language, applied),
    today,
    // Renewed already, or nothing to renew into: the hours are there, so this is no request to apply.
    heading: heading === 'ready_to_renew' && !mayApply ? 'on_track' : heading,
    period: periodView(first, today),
    renewedUntilOn: last > first.period.endsOn ? last : null,
    ended: endedOf(first, rules, today, mayApply),
    replacedBy: replacedBy && {
      id: replacedBy.id,
      title: language === 'es' ? replacedBy.titleEs : replacedBy.title,
      on: replacedBy.certifiedOn,
    },
    followedBy: file.followedBy,
    applyAgain: mayHaveEnded ? await readAgain(work, file) : [],
    total: totalOf(first, second, today),
    requirements: requirementLines(first, second, rules, language),
    next: replaced ? nothingNext : ownNext(renewal, judged, language),
    mayApply,
    application: application && {
      id: application.id,
      state: application.state,
      sentOn: application.sentOn,
      reason: application.reasonText,
    },
    check,
    yourTurn: activities.filter((one) => one.state === 'returned' && isHere(one)).map(rowOf),
    waiting: activities.filter((one) => one.state === 'waiting' && isHere(one)).map(rowOf),
    recent: recent.filter(isHere).map(rowOf),
    activityCount,
    certificate,
    waived: first.waiver !== null,
    exceptions: exceptionsIn(file, renewal.period),
    conduct: ownConduct(file, today, conduct),
    sisters: sisters.map(({ id, title, titleEs }) => ({ id, title: language === 'es' ? titleEs : title })),
    servesOne: onlyOne,
    supervision: saySupervision({ program: rules, period: renewal.period, days: workDays, today, language }),
    why: whyTheseNumbers(first, second, rules, today, language),
    topics: topicsOffered(first),
    asksSponsor: asksSponsor(first, rules),
    draftSavedAt,
  };
}

const nothingNext: Home['next'] = { further: null, forecast: null, upcoming: [], notes: [] };

interface Found extends Pick<Home, 'activityCount' | 'certificate' | 'draftSavedAt'> {
  check: Home['check'];
  renewal: Omit<OwnRenewal, 'activities'> & { activities: StoredActivity[] };
  recent: StoredActivity[];
  sisters: Sister[];
  workDays: WorkDay[];
  conduct: OwnConductRow[];
  replacedBy: ReplacedBy | null;
}

/** Everything in one batch; it is thrown away when the certification is somebody else's. */
async function findHome({ database, actor, now }: Work, certificationId: string): Promise<Found> {
  const own = personIds(actor);
  const [
    files,
    applications,
    activities,
    recent,
    counts,
    papers,
    drafts,
    sisters,
    workDays,
    conduct,
    checks,
    replacing,
  ] = await database.batch([
    database.all<CertificationRow>(selectCertifications(ofPersons(own, certificationId), 'with_priors')),
    database.all<StoredApplication>(selectOwnApplications(own, certificationId)),
    listLoggedNow(database, certificationId, now),
    // What waits stands on the page already: a few more, so that three of the others are among them.
    pageOfActivities(database, certificationId, null, 8),
    database.all<{ n: number }>(sql`select count(*) as n from activity where ${inFamily(certificationId)}`),
    database.all<CertificateRow>(selectNewestCertificate(sql`c.id = ${certificationId}`)),
    database.all<{ savedAt: number }>(sql`select saved_at as "savedAt" from draft
      where person_id = (select person_id from certification where id = ${certificationId}) and kind = 'activity'`),
    database.all<Sister>(selectSisters(certificationId)),
    database.all<WorkDay>(workDaysOf(certificationId, now)),
    database.all<OwnConductRow>(selectOwnConduct(certificationId)),
    database.all<OwnHeadRow>(selectOwnHead(own, certificationId, now)),
    database.all<ReplacedBy>(selectReplacedBy(certificationId)),
  ]);
  const [file] = await readCertifications(database, files);
  if (!file) throw nothingHere();
  const today = todayOf(file, now);
  const period = runningPeriod(file.periods, today);
  const paper = papers[0] && readCertificate(papers[0]);
  return {
    renewal: {
      file,
      today,
      period,
      renewedFrom: file.periods.find(({ seq }) => seq === period.seq + 1)?.startsOn ?? null,
      activities,
      application: applications.find(({ periodId }) => periodId === period.id) ?? null,
      ethics: null,
    },
    recent,
    sisters,
    workDays,
    conduct,
    check: readOwnHead(checks),
    replacedBy: replacing[0] ?? null,
    activityCount: counts[0]?.n ?? 0,
    certificate: paper
      ? { id: paper.id, issuedOn: paper.facts.issuedOn, pdfUrl: `/api/certificates/${paper.id}/pdf` }
      : null,
    draftSavedAt: drafts[0]?.savedAt ?? null,
  };
}

/** Once the end has passed: the stage on the road back, whether it takes an application today, and what may be practised. */
function endedOf(
  evaluation: Evaluation,
  program: ProgramRules,
  today: string,
  mayApply: boolean,
): Home['ended'] {
  if (!hasEnded(evaluation, today)) return null;
  const { period, stage, lastDayToRenew, mayPractice } = evaluation;
  const used = rulesUsed(evaluation, program);
  return {
    on: today > period.endsOn ? period.endsOn : lastDayToRenew,
    stage: stage?.code ?? 'not_stated',
    stageEndsOn: stage?.endsOn ?? null,
    feeCents: stage?.feeCents ?? null,
    mayApply,
    mayPractice,
    practiceUntilOn: used ? activeUntil(used, evaluation) : null,
  };
}
