import type { Recognition } from '../catalogue/codes.ts';
import type {
  AssumptionId,
  Format,
  Kind,
  Person,
  ProofKind,
  RequirementCode,
  RuleVersionBy,
  Shows,
  Sponsor,
  StageCode,
  Standing,
  Topic,
  Unit,
} from './contract.ts';

/**
 * A program's rules as data. STORED SHAPE: one `RuleVersion` is one row of `rule_version`, and decisions point at it for years.
 * Add optional fields with a meaning when absent; never change or remove one without a migration of the rows.
 * Plain JSON only, so that a body can edit it.
 */
export interface ProgramRules {
  id: string;
  /** The first is the default. */
  credentials: string[];
  /** Oldest first. */
  versions: RuleVersion[];
  /** Which version governs a period; null where the source is silent (A13: the one in force at its start). */
  ruleVersionBy: RuleVersionBy | null;
}

export interface RuleVersion {
  id: string;
  /** null: from the beginning, or a date nobody has stated. */
  inForceFrom: string | null;
  /** True: never chosen by date, only when the request names it. */
  onRequestOnly: boolean;
  rules: Rules;
}

/**
 * Fields that may be absent came after the first stored rows: absent means what most programs say, named at each.
 */
export interface Rules {
  calendar: CalendarRule;
  /** Of several credentials of one body the newest sets the dates of all. Absent: each has its own. */
  anchor?: 'latest_credential';
  /** Absent: on the day of certification. */
  firstPeriodStarts?: FirstPeriodStart;
  /** A later period starts the day after the end before it, or on that end (both days included). */
  laterPeriodStarts: 'day_after_end' | 'on_end';
  /** Does the last day belong to the period? null where the source is silent (A1: it does). */
  endInclusive: boolean | null;
  /** A first stage under supervision: in force means `provisional`. */
  provisional: boolean;
  /** How long before the end the window opens, or the day of the year it opens on; null: not known. */
  window: Span | YearDay | null;
  /** How long before the end the application is due; null: on the end. */
  due: Span | null;
  /** A due date on a Saturday or Sunday moves to the Friday before. Absent: it stays. */
  dueOnWorkingDay?: true;
  /** The body's local time, `HH:MM`, until which an application is in time on the due date. Absent: all day. */
  dueUntil?: string;
  /**
   * What follows the due date where it is not only overdue: a later application does not renew, or the certification
   * has lapsed from the next day (the ladder starts there). Absent: it is overdue, and no source says more.
   */
  afterDue?: 'does_not_renew' | 'lapsed';
  /** A posted application counts from its postmark. */
  postmarkCounts: boolean;
  /** The source itself says that education after the application cannot serve it (otherwise that is A11). */
  educationEndsAtApplication: boolean;
  credit: CreditRule;
  /** By credential, `total` first. An empty list: no requirement is known. */
  requirements: Record<string, Requirement[]>;
  /** Who need not earn anything this time; the first that applies. Absent: nobody. */
  waivers?: WaiverRule[];
  /** Minutes beyond the total that go into the next period, at most. Absent: none. */
  carryOver?: { maximumMinutes: number };
  /** Topics on longer clocks than the period; never part of being complete. Absent: none. */
  recurring?: Recurring[];
  /** The road back, stage after stage; empty where no source was found. */
  ladder: LadderStage[];
  /** What a renewal on time costs. */
  fee: Fee;
}

/** Cents by credential; a credential that is not named: not known. */
export type Fee = Record<string, number>;

export type Span = { months: number } | { days: number };

/** A day of every year, `MM-DD`: `10-01`. */
export interface YearDay {
  yearDay: string;
}

export type FirstPeriodStart =
  | 'day_after_certification'
  /** The first of the month of certification: before the certificate itself. */
  | 'first_of_month'
  /** One full length before its end, so that nothing is asked for until then. */
  | 'full_length';

export type CalendarRule =
  /** Every so many months after certification, for ever. */
  | { kind: 'months'; months: number }
  /** These ends only, in months after certification, and one single period whichever applies. */
  | { kind: 'ends'; months: number[] }
  /** The body prints or grants the end; `months` is the length, null where not known. */
  | { kind: 'given'; months: number | null }
  /** The last day of the month, so many months after the month of certification. */
  | { kind: 'month_end'; months: number }
  /** The first day of the month, so many months after the month of certification. */
  | { kind: 'month_start'; months: number }
  /** One day of the year for everybody, every so many years. */
  | { kind: 'year_day'; yearDay: string; everyYears: number; first: FirstYear };

/** The year of the first end: so many after the year of certification, or the next of a row of years that begins with one. */
export type FirstYear = { yearsAfter: number } | { rowFrom: number };

export interface CreditRule {
  /** Hours that one unit stands for; a unit that is not named is asked about. */
  hoursPerUnit: Partial<Record<Exclude<Unit, 'hour'>, number>>;
  approvalNeeded: boolean;
  refusedSponsors: Sponsor[];
  /** Training of the catalogue that is known only so far does not count, as of its date (G03). Absent: all of it may. */
  refusedRecognitions?: Recognition[];
  /** null: every format. */
  acceptedFormats: Format[] | null;
  /** null: every kind that is education. Obligations count only for a requirement that names them. */
  acceptedKinds: Kind[] | null;
  refusedKinds: Kind[];
  refusedTopics: Topic[];
  /** null: no rule was found; a repetition counts and is marked. */
  repetition: RepetitionRule | null;
  /** null: nothing is known about what a proof must show. */
  proof: ProofRule | null;
  /** An activity serves one credential only, the one it was allotted to. Absent: it serves all. */
  servesOneCredential?: true;
}

export interface ProofRule {
  mustShow: Shows[];
  notProof: ProofKind[];
  /** What a supervisor's signature stands in for. Absent: nothing. */
  signatureReplaces?: Shows[];
}

export interface RepetitionRule {
  within: 'period' | 'ever';
  /** The rule holds among these kinds only; null: among all. */
  kinds: Kind[] | null;
}

/** All that is named must hold. Without `kinds` only education is meant, never an obligation. */
export interface Condition {
  anyTopic?: Topic[];
  noTopic?: Topic[];
  kinds?: Kind[];
  notKinds?: Kind[];
  sponsors?: Sponsor[];
  formats?: Format[];
}

interface RequirementBase {
  code: RequirementCode;
  /** One of these must hold. */
  of: Condition[];
  /** Asked only of people of whom this is true. */
  when?: Exclude<keyof Person, 'requiredMinutes'>;
}

export interface Minimum extends RequirementBase {
  kind: 'minimum';
  minutes: number;
  /**
   * Does what is more than enough in the other topics fill this one? null where the source is silent (A14: it does not).
   * Absent: the question does not arise.
   */
  filledBySurplus?: boolean | null;
}
export interface Maximum extends RequirementBase {
  kind: 'maximum';
  minutes: number;
  /** "n other hours" in a total that adds up was read as a maximum (A17). */
  inferred: boolean;
}
export interface Occurrences extends RequirementBase {
  kind: 'occurrences';
  count: number;
}
export type Requirement = Minimum | Maximum | Occurrences;

export type WaiverRule =
  /** Certified within so many months before the end, that day included; not where the person fact named is true. */
  | { code: 'newly_certified'; withinMonths: number; unless?: 'grandfathered' }
  /** Nothing is asked for in the first period. */
  | { code: 'first_renewal' }
  | { code: 'active_military' };

export interface Recurring {
  topic: Topic;
  minutes: number;
  months: number;
  /** From when the next one counts; null where the source is silent (A15: from completion). */
  from: 'completion' | 'block' | null;
}

export interface LadderStage {
  code: StageCode;
  standing: Standing;
  until: StageEnd;
  fee: Fee;
  /** True only where the source calls the person active in this stage. */
  active: boolean;
  /** Hours earned so long before the application count, in place of those of the period, and nothing is waived. */
  freshWithin?: { months: number };
  /** Once the body has approved the way back, this stage ends so many days later, and every missed year is made up. */
  onceApproved?: { days: number };
}

export type StageEnd =
  /** No last day. */
  | { kind: 'open' }
  /** So long after the end, or after `notBefore` where the end is earlier; `short`: the day before that one. */
  | { kind: 'after_end'; span: Span; notBefore?: string; short?: true }
  /** That day of the year in which the last such stage of the ladder closes next. */
  | { kind: 'year_day'; yearDay: string }
  /** So long after the first day of this stage. */
  | { kind: 'after_start'; span: Span };

/** Collects the assumptions that decided something in an answer (contract section 6). */
export type Assume = (id: AssumptionId) => void;

/** A preset: a program's rules with what a policy officer needs to check them against the source. */
export interface Preset extends ProgramRules {
  name: string;
  jurisdiction: string;
  body: string;
  authority: string;
  /** A: the body's own rule was read; B: its page in part; C: a secondary description; X: not found. */
  evidence: { entry: Grade; renewal: Grade; lapse: Grade };
  /** The day on which the sources were read. */
  knownOn: string;
  sources: { url: string; supports: string; secondary?: true }[];
  /** What no source said. Nothing of it is filled in. */
  notFound: string[];
  /** Where sources contradict each other; the rules say at the place which one they follow. */
  disagreements: string[];
  /** Where these rules say less than the source. */
  coarser: string[];
}
export type Grade = 'A' | 'B' | 'C' | 'X';
