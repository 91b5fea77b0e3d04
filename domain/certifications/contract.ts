import type { OwnCaseHead } from '../audits/contract.ts';
import type { ActivityRow } from '../activities/contract.ts';
import type { OwnConduct } from '../conduct/contract.ts';
import type { ExceptionTerms, ExceptionView } from '../exceptions/contract.ts';
import type { Sponsor } from '../programs/codes.ts';
import type { Circumstance } from './facts.ts';

/** Standing of a certification, for the person, the body and the public. */

export type PublicAnswer = 'current' | 'not_current' | 'on_hold' | 'withdrawn';
export type HomeHeading =
  'ask_board' | 'replaced' | 'ended' | 'checking' | 'ready_to_renew' | 'on_track' | 'few_left' | 'plan_rest';

/** One line of what the program asks for. Lines overlap: never add them up. Amounts are minutes, or a count. */
export interface RequirementLine {
  code: string;
  name: string;
  kind: 'minimum' | 'maximum' | 'occurrences';
  unit: 'minutes' | 'count';
  required: number;
  accepted: number;
  waiting: number;
  toGo: number;
}

export interface CertificationHead {
  id: string;
  number: string;
  title: string;
  bodyId: string;
  bodyName: string;
  helpContact: string;
  name: string;
  certifiedOn: string;
  verifyUrl: string;
  answer: PublicAnswer;
  standing: string;
}

export interface PeriodView {
  startsOn: string;
  endsOn: string;
  windowOpensOn: string | null;
  dueOn: string;
  nextEndsOn: string | null;
  daysLeft: number;
}

/** What comes next, in sentences of the reader's language. */
export interface ComesNext {
  /** The smallest set of further hours that completes the period; null: nothing is left, or hours no longer count. */
  further: string | null;
  /** Where the present pace leads; null: too early to say, or nothing to say. */
  forecast: string | null;
  /** Topics on clocks longer than the period. Never part of being complete. */
  upcoming: { code: string; dueOn: string; sentence: string }[];
  /** Hours that are not asked for this time, or that were carried over. */
  notes: string[];
}

export interface Home {
  certification: CertificationHead;
  today: string;
  heading: HomeHeading;
  period: PeriodView;
  /** End of the last approved period, where a renewal is approved already; the public page says the same. */
  renewedUntilOn: string | null;
  /** Set once the end has passed: the road back. */
  ended: {
    on: string;
    stage: string;
    stageEndsOn: string | null;
    feeCents: number | null;
    mayApply: boolean;
    /** May work that needs the certification be done today? null: the program does not say. */
    mayPractice: boolean | null;
    /** Where it may: the last day of it; null: no such day is stated. */
    practiceUntilOn: string | null;
  } | null;
  /** A first stage: the full certification that took its place. Nothing is asked for here any more. */
  replacedBy: { id: string; title: string; on: string } | null;
  /** The certification of the same program that came after this one had ended. */
  followedBy: { id: string; number: string } | null;
  /** This one has ended for good: what the person may ask for anew, each with the application that is open. */
  applyAgain: { programId: string; title: string; openId: string | null }[];
  /** Accepted, waiting and left of the total; null where the program asks for no total. */
  total: {
    requiredMinutes: number;
    acceptedMinutes: number;
    waitingMinutes: number;
    toGoMinutes: number;
    evenPaceMinutes: number;
  } | null;
  requirements: RequirementLine[];
  next: ComesNext;
  mayApply: boolean;
  application: {
    id: string;
    state: 'started' | 'sent' | 'returned' | 'approved' | 'refused';
    sentOn: string | null;
    reason: string | null;
  } | null;
  /** The open routine check of this certification; null: none. */
  check: OwnCaseHead | null;
  yourTurn: ActivityRow[];
  waiting: ActivityRow[];
  /** The newest of all, a few more than are shown. */
  recent: ActivityRow[];
  activityCount: number;
  certificate: { id: string; issuedOn: string; pdfUrl: string } | null;
  /** No hours are asked for in this period, by a rule or by a decision of the body. */
  waived: boolean;
  /** What the body decided for this person in the running period, newest first. */
  exceptions: ExceptionTerms[];
  /** A hold or a withdrawal that is in force, and an appeal that is pending. */
  conduct: OwnConduct;
  /** The person's other certifications under the same preset of this body; their hours count here as well, or are set aside. */
  sisters: { id: string; title: string }[];
  /** An hour serves one of them only. */
  servesOne: boolean;
  /** How supervised work stands, in one or two sentences. Null: the program asks for none. */
  supervision: string | null;
  /** Sentences behind "Why these numbers". */
  why: string[];
  /** Topics the log form offers, in the program's order, as codes of words/programs. */
  topics: string[];
  /** The rules look at who gave a training, so that the log form asks. */
  asksSponsor: boolean;
  draftSavedAt: number | null;
}

/** The whole record of a certification, for staff and for print (an appeal). */
export interface CertificationRecord {
  certification: CertificationHead & { code: string; version: number; withheld: boolean };
  /** Of the same program: the one that had ended before this was given, and the one that was given after this. */
  follows: { id: string; number: string } | null;
  followedBy: { id: string; number: string } | null;
  person: { id: string; name: string; email: string; language: 'en' | 'es'; version: number };
  today: string;
  period: PeriodView;
  total: Home['total'];
  requirements: RequirementLine[];
  /** What decided where the program is silent, in sentences. */
  assumed: string[];
  /** The smallest set of further hours; null: nothing is left, or hours no longer count. */
  further: string | null;
  periods: { seq: number; startsOn: string; endsOn: string; recordedAt: number }[];
  status: {
    kind: string;
    effectiveOn: string;
    recordedAt: number;
    recordedBy: string;
    reason: string | null;
  }[];
  /** The rules look at who gave a training. */
  asksSponsor: boolean;
  activities: (ActivityRow & {
    acceptedMinutes: number | null;
    sponsor: Sponsor | null;
    acceptedSponsor: Sponsor | null;
    decidedBy: string | null;
    decidedAt: number | null;
    mayReopen: boolean;
  })[];
  applications: {
    id: string;
    state: string;
    startedAt: number;
    sentOn: string | null;
    decidedAt: number | null;
    decidedBy: string | null;
    reason: string | null;
  }[];
  certificates: {
    id: string;
    issuedAt: number;
    name: string;
    validUntilOn: string;
    replacesId: string | null;
    replaced: boolean;
  }[];
  /** Approved periods whose paper waits for a batch. */
  awaitedPapers: { startsOn: string; endsOn: string; since: number }[];
  application: { id: string; state: string } | null;
  /** What the body decided for this person, newest first; what was taken back stays. */
  exceptions: ExceptionView[];
  circumstances: Circumstance[];
}

export interface AuditEntry {
  id: number;
  at: number;
  actorName: string;
  role: string;
  action: string;
  objectKind: string;
  objectId: string;
  detail: Record<string, unknown>;
}

/** `GET /api/verify/:code`, 200. An allow-list: nothing else is public. */
export interface Verification {
  answer: PublicAnswer;
  name: string;
  credential: string;
  number: string;
  body: string;
  firstIssuedOn: string;
  validFromOn: string;
  validUntilOn: string;
  /** Null: not stated by the program. */
  renewableUntilOn: string | null;
  checkedAt: string;
  /** Asked for with `?on=`: answer and dates are of that day, as the record says now. Absent: today's. */
  on?: string;
}
