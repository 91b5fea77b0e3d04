import * as z from 'zod/mini';
import { date, id, line, optionalLine, version } from '../contract.ts';
import type { EvidenceView } from '../activities/contract.ts';
import type { RequirementLine } from '../certifications/contract.ts';

/** Audits of renewals: the draw, and the case that comes of it. */

/** First renewal, a later one, and one that was sent after the last day of its period. */
export const strata = ['first', 'later', 'late'] as const;
export type Stratum = (typeof strata)[number];

/** Hundredths of a per cent, so that "12.5 %" is a whole number; or so many, however many there are. */
const rate = z.union([
  z.strictObject({ basisPoints: z.int().check(z.minimum(0), z.maximum(10_000)) }),
  z.strictObject({ count: z.int().check(z.minimum(0), z.maximum(1000)) }),
]);
export type Rate = z.infer<typeof rate>;
export type Rates = Record<Stratum, Rate>;

export const newPlan = z.strictObject({
  programId: id,
  cycle: line(80),
  phase: z.enum(['before', 'after']),
  fromOn: date,
  toOn: date,
  rates: z.strictObject({ first: rate, later: rate, late: rate }),
  skipRecent: z.int().check(z.minimum(0), z.maximum(10)),
  answerDays: z.int().check(z.minimum(14), z.maximum(120)),
});
export type NewPlan = z.infer<typeof newPlan>;

export type Phase = NewPlan['phase'];
export type PlanState = 'planned' | 'listed' | 'drawn' | 'withdrawn';

/**
 * Why a renewal in the days of a plan is not drawn from. `decided` and `returned`: an audit before approval came too
 * late, or the person has it back. `attested`: others confirmed every counted hour. `nothing_to_check`: no hours of the
 * person's own count. `recent`: checked in one of the last draws.
 */
export const exclusions = [
  'attested',
  'nothing_to_check',
  'recent',
  'already_checked',
  'decided',
  'returned',
] as const;
export type Exclusion = (typeof exclusions)[number];
export type Excluded = Partial<Record<Exclusion, number>>;

/** Why one that was drawn has no case: the renewal is gone, taken back, decided, or in another draw meanwhile. */
export type PassedOver = 'gone' | 'changed' | 'already_checked';

/** A stratum of a draw in numbers. `drawn` is what the rate asks for: exact, rounded up. */
export interface StratumFigures {
  code: Stratum;
  rate: Rate;
  size: number;
  drawn: number;
}

export interface PlanRow {
  id: string;
  cycle: string;
  program: { id: string; title: string; titleEs: string };
  phase: Phase;
  fromOn: string;
  toOn: string;
  state: PlanState;
  madeAt: number;
  rates: Rates;
  /** Null until the list is closed. */
  population: number | null;
  excluded: Excluded;
  drawn: number | null;
  version: number;
}

export interface PlanView extends PlanRow {
  makerName: string;
  skipRecent: number;
  answerDays: number;
  commitment: string;
  termsHash: string;
  listedAt: number | null;
  populationHash: string | null;
  drawnAt: number | null;
  drawerName: string | null;
  seed: string | null;
  withdrawnReason: string | null;
  strata: StratumFigures[];
  passedOver: { reason: PassedOver; count: number }[];
  /** Cases of this draw, by state. */
  cases: { state: CaseState; count: number }[];
  /** The list may be closed: the last day has passed. */
  mayList: boolean;
  publicUrl: string;
}

/** `GET /draws/ID.json`: all that a stranger needs to draw again. STORED SHAPE of everybody who saved one. */
export interface PublishedDraw {
  format: 'standing-draw-1';
  id: string;
  body: string;
  program: string;
  state: PlanState;
  terms: DrawTerms;
  termsSha256: string;
  commitmentSha256: string;
  committedAt: string;
  listedAt: string | null;
  population: Member[];
  populationSha256: string | null;
  excluded: Excluded;
  drawnAt: string | null;
  seed: string | null;
  strata: (Omit<StratumFigures, 'rate'> & { rate: Rate })[];
  result: (Member & { rank: number })[];
  withoutCase: { id: string; reason: PassedOver }[];
}

/** What is promised together with the seed; its hash keeps anybody from turning a screw afterwards. */
export interface DrawTerms {
  plan: string;
  program: string;
  cycle: string;
  phase: Phase;
  fromOn: string;
  toOn: string;
  rates: Rates;
  skipRecent: number;
}

export interface Member {
  id: string;
  stratum: Stratum;
}

export const planVersion = z.strictObject({ version });
export const planWithdrawal = z.strictObject({ reason: line(500), version });

/** Cases */

export type CaseState = 'with_person' | 'with_body' | 'proposed' | 'closed';

/**
 * `attested`: not asked. `asked`: a proof is to come. `answered`: to be looked at. `needs_more`: a question is noted and
 * not sent. `question`: it is with the person.
 */
export type LineState =
  'attested' | 'asked' | 'answered' | 'needs_more' | 'question' | 'enough' | 'in_part' | 'not_enough';

/** Why hours are not shown: codes of a reviewer's decision, since that is what becomes of it. */
export const lineReasons = [
  'hours_differ',
  'date_differs',
  'breaks_not_counted',
  'proof_missing',
  'proof_unreadable',
  'name_missing',
  'hours_missing',
  'not_accepted_kind',
  'not_approved_provider',
  'repeated',
  'other',
] as const;
export type LineReason = (typeof lineReasons)[number];

const note = line(1000);
export const lineMark = z.discriminatedUnion('mark', [
  z.strictObject({ mark: z.literal('enough'), version }),
  z.strictObject({
    mark: z.literal('in_part'),
    minutes: z.int().check(z.positive(), z.maximum(60_000)),
    reasonCode: z.enum(lineReasons),
    version,
  }),
  z.strictObject({
    mark: z.literal('needs_more'),
    reasonCode: z.enum(lineReasons),
    question: note,
    version,
  }),
  z.strictObject({ mark: z.literal('not_enough'), reasonCode: z.enum(lineReasons), version }),
]);
export type LineMark = z.infer<typeof lineMark>;

export const outcomes = ['all_good', 'some_do_not_count', 'not_answered'] as const;
export type Outcome = (typeof outcomes)[number];
/** The fixed list: they drive the letter, the statistics and the next step. */
export const outcomeReasons = {
  all_good: ['all_shown', 'shown_after_question'],
  some_do_not_count: ['hours_differ', 'proof_missing', 'proof_unreadable', 'not_accepted', 'repeated'],
  not_answered: ['no_answer', 'not_reached'],
} as const satisfies Record<Outcome, readonly string[]>;
export type OutcomeReason = (typeof outcomeReasons)[Outcome][number];
const anyReason = Object.values(outcomeReasons).flat() as [OutcomeReason, ...OutcomeReason[]];

export const closing = z.strictObject({
  outcome: z.enum(outcomes),
  reasonCode: z.enum(anyReason),
  note: z.optional(optionalLine(1000)),
  version,
});
export type Closing = z.infer<typeof closing>;
export const caseVersion = z.strictObject({ version });
export const sendingBack = z.strictObject({ reason: note, version });
export const asking = z.strictObject({ days: z.int().check(z.minimum(7), z.maximum(60)), version });
export const message = z.strictObject({ text: note });
export const nothing = z.strictObject({});
export const appointment = z.strictObject({ staffId: id, version });

/** Nobody is asked for a diagnosis. */
export const moreTimeReasons = ['need_time', 'papers_elsewhere', 'away', 'technical', 'our_delay'] as const;
export type MoreTimeReason = (typeof moreTimeReasons)[number];
export const moreTime = z.strictObject({
  days: z.int().check(z.minimum(1), z.maximum(90)),
  reasonCode: z.enum(moreTimeReasons),
  version,
});
export const moreTimeWish = z.strictObject({
  reasonCode: z.enum(moreTimeReasons),
  text: z.optional(optionalLine(500)),
  version,
});

/** The files that came for a line during the check; the list replaces the one before it. */
export const lineProofs = z.strictObject({ evidence: z.array(id).check(z.maxLength(10)), version });

export interface CaseRow {
  id: string;
  who: string;
  cycle: string;
  title: string;
  titleEs: string;
  state: CaseState;
  sinceAt: number;
  dueOn: string;
  moreTimeAsked: boolean;
  auditorName: string | null;
  outcome: Outcome | null;
  closedAt: number | null;
}

export type EventKind =
  | 'opened'
  | 'seen'
  | 'proofs_added'
  | 'sent'
  | 'more_time_asked'
  | 'more_time_given'
  | 'message'
  | 'question'
  | 'taken'
  | 'conflict'
  | 'appointed'
  | 'proposed'
  | 'sent_back'
  | 'reminded'
  | 'closed';

export interface CaseEvent {
  id: number;
  at: number;
  kind: EventKind;
  by: 'person' | 'staff' | 'system';
  name: string;
  text: string | null;
  language: 'en' | 'es' | null;
  detail: EventDetail;
}
/** `count`: proofs, or questions. `dueOn`: the last day to answer after it. */
export type EventDetail = {
  count?: number;
  days?: number;
  dueOn?: string;
  reasonCode?: string;
  outcome?: Outcome;
};

export interface LineView {
  id: string;
  activityId: string;
  title: string;
  provider: string;
  doneOn: string;
  /** What was accepted for it. */
  acceptedMinutes: number;
  /** What of it counted in the renewal. */
  countedMinutes: number;
  state: LineState;
  minutes: number | null;
  reasonCode: LineReason | null;
  question: string | null;
  /** All files of the entry. `forCheck`: it came during the check. */
  evidence: (EvidenceView & { forCheck: boolean; addedAt: number })[];
}

/** Every paragraph of what the person is told, in both languages. */
export interface Letter {
  en: string[];
  es: string[];
  note: string | null;
}

/** Why closing is not possible (yet). */
export type ClosingProblem =
  | 'lines_open'
  | 'lines_not_all_good'
  | 'nothing_refused'
  | 'needs_question_round'
  | 'answer_not_due'
  | 'more_time_asked'
  | 'has_answered'
  | 'wrong_reason';

/** The answer of the preview: stores nothing. */
export interface ClosingPreview {
  outcome: Outcome;
  letter: Letter;
  totalBefore: number | null;
  totalAfter: number | null;
  required: number | null;
  complete: boolean | null;
  requirements: RequirementLine[];
  /** A second person has to agree. */
  fails: boolean;
  problem: ClosingProblem | null;
}

export interface CaseView {
  id: string;
  version: number;
  state: CaseState;
  sinceAt: number;
  person: { id: string; name: string; language: 'en' | 'es' };
  certification: { id: string; title: string; number: string };
  plan: { id: string; cycle: string; phase: Phase; publicUrl: string; memberId: string; rate: Rate };
  period: { startsOn: string; endsOn: string };
  today: string;
  dueOn: string;
  extensions: number;
  round: number;
  moreTimeAskedAt: number | null;
  auditor: { id: string; name: string } | null;
  lines: LineView[];
  /** Proofs that are in, of those that are asked for. */
  proofsIn: number;
  proofsAsked: number;
  /** By the rules, with what is marked so far: shown, still open, asked for in all. Null where no total is known. */
  total: { shownMinutes: number; openMinutes: number; requiredMinutes: number } | null;
  events: CaseEvent[];
  proposal: {
    by: string;
    at: number;
    mine: boolean;
    outcome: Outcome;
    reasonCode: OutcomeReason;
    note: string | null;
  } | null;
  letter: Letter | null;
  outcome: Outcome | null;
  /** Of the body, where somebody has to be appointed. */
  colleague: boolean;
  mayWork: boolean;
}

/** Answers every write to a case that is short of closing it: where the case stands after. */
export interface WorkedCase {
  id: string;
  version: number;
  state: CaseState;
}

/** The person's side. */
export interface OwnCase {
  id: string;
  version: number;
  state: 'with_person' | 'with_body' | 'closed';
  personId: string;
  bodyName: string;
  helpContact: string;
  title: string;
  number: string;
  /** "1 in 10", as a rate of the stratum that it was drawn from. */
  rate: Rate;
  period: { startsOn: string; endsOn: string };
  phase: Phase;
  today: string;
  dueOn: string;
  round: number;
  seen: boolean;
  moreTimeAskedAt: number | null;
  lines: LineView[];
  proofsIn: number;
  proofsAsked: number;
  events: CaseEvent[];
  letter: Letter | null;
  outcome: Outcome | null;
  closedAt: number | null;
  draw: { publicUrl: string; memberId: string };
}

/** For home: an open check, or one that was closed in the last two months. */
export interface OwnCaseHead {
  id: string;
  dueOn: string;
  withPerson: boolean;
  closed: boolean;
  proofsIn: number;
  proofsAsked: number;
}

/** Outcomes by reason. */
export interface OutcomeCount {
  outcome: Outcome;
  reasonCode: OutcomeReason;
  count: number;
}
