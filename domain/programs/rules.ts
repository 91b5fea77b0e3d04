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

export interface Rules {
  calendar: CalendarRule;
  /** A later period starts the day after the end before it, or on that end (both days included). */
  laterPeriodStarts: 'day_after_end' | 'on_end';
  /** Does the last day belong to the period? null where the source is silent (A1: it does). */
  endInclusive: boolean | null;
  /** A first stage under supervision: in force means `provisional`. */
  provisional: boolean;
  /** How long before the end the window opens; null: not known. */
  window: Span | null;
  /** How long before the end the application is due; null: on the end. */
  due: Span | null;
  /** A posted application counts from its postmark. */
  postmarkCounts: boolean;
  /** The source itself says that education after the application cannot serve it (otherwise that is A11). */
  educationEndsAtApplication: boolean;
  credit: CreditRule;
  /** By credential, `total` first. An empty list: no requirement is known. */
  requirements: Record<string, Requirement[]>;
  /** The road back, stage after stage; empty where no source was found. */
  ladder: LadderStage[];
  /** What a renewal on time costs. */
  fee: Fee;
}

/** Cents by credential; a credential that is not named: not known. */
export type Fee = Record<string, number>;

export type Span = { months: number } | { days: number };

export type CalendarRule =
  /** Every so many months after certification, for ever. */
  | { kind: 'months'; months: number }
  /** These ends only, in months after certification, and one single period whichever applies. */
  | { kind: 'ends'; months: number[] }
  /** The body prints or grants the end; `months` is the length, null where not known. */
  | { kind: 'given'; months: number | null };

export interface CreditRule {
  /** Hours that one unit stands for; a unit that is not named is asked about. */
  hoursPerUnit: Partial<Record<Exclude<Unit, 'hour'>, number>>;
  approvalNeeded: boolean;
  refusedSponsors: Sponsor[];
  /** null: every format. */
  acceptedFormats: Format[] | null;
  /** null: every kind that is education. Obligations count only for a requirement that names them. */
  acceptedKinds: Kind[] | null;
  refusedKinds: Kind[];
  refusedTopics: Topic[];
  /** null: no rule was found; a repetition counts and is marked. */
  repetition: RepetitionRule | null;
  /** null: nothing is known about what a proof must show. */
  proof: { mustShow: Shows[]; notProof: ProofKind[] } | null;
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

export interface LadderStage {
  code: StageCode;
  standing: Standing;
  until: StageEnd;
  fee: Fee;
  /** True only where the source calls the person active in this stage. */
  active: boolean;
}

export type StageEnd =
  /** No last day. */
  | { kind: 'open' }
  /** So long after the end, or after `notBefore` where the end is earlier. */
  | { kind: 'after_end'; span: Span; notBefore?: string };

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
}
export type Grade = 'A' | 'B' | 'C' | 'X';
