import * as z from 'zod/mini';
import type { Recognition } from '../catalogue/codes.ts';
import {
  approvals,
  formats,
  kinds,
  proofKinds,
  shows,
  sponsors,
  topics,
  units,
  type ApplicationCode,
  type AssumptionId,
  type FindingCode,
  type RequirementCode,
  type Shows,
  type StageCode,
  type Standing,
  type Waiver,
} from './codes.ts';

export * from './codes.ts';

/** The request and the response of `POST /api/evaluate` (contract sections 1 and 2). */

/** Each list of activities holds at most this many. */
export const mostActivities = 500;
// The contract names no upper limit. These keep every sum a safe integer and are far beyond any paper.
const mostUnits = 1_000_000;
const mostHoursPerUnit = 10_000;
// Nor how long the other lists are. There are 21 topics; of a list beyond this only its length is named.
const mostInList = 50;

const date = z.iso.date();

/** A date that exists, with or without a time of day. */
const dateOrTime = z
  .string()
  .check(
    z.refine(
      (text) =>
        date.safeParse(text.slice(0, 10)).success && /^(T([01]\d|2[0-3]):[0-5]\d)?$/.test(text.slice(10)),
    ),
  );

/** At most two decimals: a number read from such text is the nearest double to its hundredths. */
const twoDecimals = z.refine<number>((n) => Math.round(n * 100) / 100 === n);

const minutes = z.int().check(z.nonnegative());

const shortList = <Item extends z.core.$ZodType>(item: Item) => z.array(item).check(z.maxLength(mostInList));

const proof = z.strictObject({ kind: z.enum(proofKinds), shows: shortList(z.enum(shows)) });

const activity = z.strictObject({
  id: z.string(),
  on: date,
  title: z.optional(z.string()),
  provider: z.optional(z.string()),
  edition: z.optional(z.string()),
  amount: z.number().check(z.positive(), z.lte(mostUnits), twoDecimals),
  unit: z.enum(units),
  hoursPerUnit: z.optional(z.number().check(z.positive(), z.lte(mostHoursPerUnit))),
  nonInstructionMinutes: z.optional(minutes),
  topics: shortList(z.enum(topics)),
  kind: z.optional(z.enum(kinds)),
  format: z.optional(z.enum(formats)),
  sponsor: z.optional(z.enum(sponsors)),
  approval: z.optional(z.enum(approvals)),
  usedFor: z.optional(shortList(z.string())),
  proof: z.optional(proof),
});

const activities = z.array(activity).check(z.maxLength(mostActivities));

export const evaluateRequest = z.strictObject({
  program: z.string(),
  credential: z.optional(z.string()),
  ruleVersion: z.optional(z.string()),
  asOf: date,
  certifiedOn: date,
  expiresOn: z.optional(date),
  periodStartsOn: z.optional(date),
  appliedOn: z.optional(dateOrTime),
  postmarkedOn: z.optional(date),
  reactivationApprovedOn: z.optional(date),
  carriedInMinutes: z.optional(minutes),
  otherCredentials: z.optional(shortList(z.strictObject({ credential: z.string(), certifiedOn: date }))),
  person: z.optional(
    z.strictObject({
      isSupervisor: z.optional(z.boolean()),
      providesTelehealth: z.optional(z.boolean()),
      activeMilitary: z.optional(z.boolean()),
      grandfathered: z.optional(z.boolean()),
      requiredMinutes: z.optional(minutes),
    }),
  ),
  settings: z.optional(
    z.strictObject({
      endInclusive: z.optional(z.boolean()),
      ruleVersionBy: z.optional(z.enum(['period_start', 'submission'])),
      surplusFillsGeneral: z.optional(z.boolean()),
      recurringFrom: z.optional(z.enum(['completion', 'block'])),
    }),
  ),
  activities,
  priorActivities: z.optional(activities),
});

export type EvaluateRequest = z.infer<typeof evaluateRequest>;
export type Activity = z.infer<typeof activity> & {
  /** What the body's catalogue says of the course on its day (G03). Not part of the public endpoint. */
  recognition?: Recognition;
};
export type Person = NonNullable<EvaluateRequest['person']>;
export type Settings = NonNullable<EvaluateRequest['settings']>;

/** What the engine needs to know about a person; a whole request fits as well. */
export type Facts = Omit<EvaluateRequest, 'program' | 'asOf'> & {
  /** The body waived this period's hours by a decision of its own. Not part of the public endpoint. */
  waivedByDecision?: true;
};

export interface Period {
  startsOn: string;
  endsOn: string;
  endInclusive: boolean;
  windowOpensOn: string | null;
  dueOn: string;
  nextStartsOn: string;
  nextEndsOn: string | null;
}

export interface Stage {
  code: StageCode;
  endsOn: string | null;
  feeCents: number | null;
}

export interface Application {
  on: string;
  code: ApplicationCode;
  feeCents: number | null;
}

export type RequirementResult =
  | {
      code: RequirementCode;
      kind: 'minimum';
      requiredMinutes: number;
      countedMinutes: number;
      shortMinutes: number;
    }
  | { code: RequirementCode; kind: 'occurrences'; requiredCount: number; count: number; shortCount: number }
  | {
      code: RequirementCode;
      kind: 'maximum';
      maximumMinutes: number;
      countedMinutes: number;
      overMinutes: number;
    };

export interface EvaluateResponse {
  program: string;
  credential: string;
  ruleVersion: string;
  asOf: string;
  period: Period;
  standing: Standing;
  mayPractice: boolean | null;
  stage: Stage | null;
  application: Application | null;
  waiver: Waiver | null;
  activities: {
    id: string;
    countedMinutes: number;
    refusedMinutes: number;
    findings: { code: FindingCode; minutes: number; text: string; missing?: (Shows | 'certificate')[] }[];
  }[];
  requirements: RequirementResult[];
  complete: boolean | null;
  carryOver: { inMinutes: number; outMinutes: number };
  upcoming: { code: string; requiredMinutes: number; countedMinutes: number; dueOn: string }[];
  assumptions: AssumptionId[];
}

/** A problem with the request: where, and one sentence that names the fix. */
export interface Problem {
  path: string;
  message: string;
}

export interface EvaluateError {
  error: { code: 'invalid_request' | 'unknown_program'; message: string; details: Problem[] };
}
