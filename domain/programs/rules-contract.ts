import * as z from 'zod/mini';
import { recognitions } from '../catalogue/codes.ts';
import { date, version } from '../contract.ts';
import {
  formats,
  kinds,
  otherRequirements,
  proofKinds,
  shows,
  sponsors,
  stageCodes,
  standings,
  topics,
} from './codes.ts';

/**
 * The form of a program's rules as they come from outside: every field of `Rules`, none beside them, within limits far
 * beyond any written rule (that form and type say the same is checked by the compiler in its test). What cannot be true together is another question: rules-problems.ts.
 */

/** A list that a person can still read. */
const most = 30;
const list = <Item extends z.core.$ZodType>(item: Item) => z.array(item).check(z.maxLength(most));
const someOf = <const Values extends readonly [string, ...string[]]>(values: Values) => list(z.enum(values));

const months = z.int().check(z.minimum(1), z.maximum(120));
const days = z.int().check(z.minimum(1), z.maximum(3660));
/** Ten thousand hours. */
const minutes = z.int().check(z.minimum(0), z.maximum(600_000));
const cents = z.int().check(z.minimum(0), z.maximum(10_000_000));
const credential = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,59}$/, 'code'));
const realYearDay = (text: string) => date.safeParse(`2023-${text}`).success;
const yearDay = z.string().check(z.refine(realYearDay, { error: 'year_day' }));

const span = z.union([z.strictObject({ months }), z.strictObject({ days })]);
const fee = z.record(credential, cents);

const calendar = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('months'), months }),
  z.strictObject({ kind: z.literal('ends'), months: list(months).check(z.minLength(1)) }),
  z.strictObject({ kind: z.literal('given'), months: z.nullable(months) }),
  z.strictObject({ kind: z.literal('month_end'), months }),
  z.strictObject({ kind: z.literal('month_start'), months }),
  z.strictObject({
    kind: z.literal('year_day'),
    yearDay,
    everyYears: z.int().check(z.minimum(1), z.maximum(10)),
    first: z.union([
      z.strictObject({ yearsAfter: z.int().check(z.minimum(0), z.maximum(10)) }),
      z.strictObject({ rowFrom: z.int().check(z.minimum(0), z.maximum(2200)) }),
    ]),
  }),
]);

const hoursPerUnit = z.optional(z.number().check(z.positive(), z.maximum(1000)));

const credit = z.strictObject({
  hoursPerUnit: z.strictObject({
    ceu: hoursPerUnit,
    semester_credit: hoursPerUnit,
    trimester_credit: hoursPerUnit,
    quarter_credit: hoursPerUnit,
  }),
  approvalNeeded: z.boolean(),
  refusedSponsors: someOf(sponsors),
  refusedRecognitions: z.optional(someOf(recognitions)),
  acceptedFormats: z.nullable(someOf(formats)),
  acceptedKinds: z.nullable(someOf(kinds)),
  refusedKinds: someOf(kinds),
  refusedTopics: someOf(topics),
  repetition: z.nullable(
    z.strictObject({ within: z.enum(['period', 'ever']), kinds: z.nullable(someOf(kinds)) }),
  ),
  proof: z.nullable(
    z.strictObject({
      mustShow: someOf(shows),
      notProof: someOf(proofKinds),
      signatureReplaces: z.optional(someOf(shows)),
    }),
  ),
  servesOneCredential: z.optional(z.literal(true)),
});

const condition = z.strictObject({
  anyTopic: z.optional(someOf(topics)),
  noTopic: z.optional(someOf(topics)),
  kinds: z.optional(someOf(kinds)),
  notKinds: z.optional(someOf(kinds)),
  sponsors: z.optional(someOf(sponsors)),
  formats: z.optional(someOf(formats)),
});

const everyRequirement = {
  code: z.enum([...topics, ...otherRequirements]),
  of: list(condition).check(z.minLength(1)),
  when: z.optional(z.enum(['isSupervisor', 'providesTelehealth', 'activeMilitary', 'grandfathered'])),
};
const requirement = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('minimum'),
    ...everyRequirement,
    minutes,
    filledBySurplus: z.optional(z.nullable(z.boolean())),
  }),
  z.strictObject({ kind: z.literal('maximum'), ...everyRequirement, minutes, inferred: z.boolean() }),
  z.strictObject({
    kind: z.literal('occurrences'),
    ...everyRequirement,
    count: z.int().check(z.minimum(1), z.maximum(100)),
  }),
]);

const waiver = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('newly_certified'),
    withinMonths: months,
    unless: z.optional(z.literal('grandfathered')),
  }),
  z.strictObject({ code: z.literal('first_renewal') }),
  z.strictObject({ code: z.literal('active_military') }),
]);

const stage = z.strictObject({
  code: z.enum(stageCodes),
  standing: z.enum(standings),
  until: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open') }),
    z.strictObject({
      kind: z.literal('after_end'),
      span,
      notBefore: z.optional(date),
      short: z.optional(z.literal(true)),
    }),
    z.strictObject({ kind: z.literal('year_day'), yearDay }),
    z.strictObject({ kind: z.literal('after_start'), span }),
  ]),
  fee,
  active: z.boolean(),
  freshWithin: z.optional(z.strictObject({ months })),
  onceApproved: z.optional(z.strictObject({ days })),
});

export const rulesShape = z.strictObject({
  calendar,
  anchor: z.optional(z.literal('latest_credential')),
  firstPeriodStarts: z.optional(z.enum(['day_after_certification', 'first_of_month', 'full_length'])),
  laterPeriodStarts: z.enum(['day_after_end', 'on_end']),
  endInclusive: z.nullable(z.boolean()),
  provisional: z.boolean(),
  window: z.nullable(
    z.union([z.strictObject({ months }), z.strictObject({ days }), z.strictObject({ yearDay })]),
  ),
  due: z.nullable(span),
  dueOnWorkingDay: z.optional(z.literal(true)),
  dueUntil: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'))),
  afterDue: z.optional(z.enum(['does_not_renew', 'lapsed'])),
  postmarkCounts: z.boolean(),
  educationEndsAtApplication: z.boolean(),
  credit,
  requirements: z.record(credential, list(requirement)),
  waivers: z.optional(list(waiver)),
  carryOver: z.optional(z.strictObject({ maximumMinutes: minutes })),
  recurring: z.optional(
    list(
      z.strictObject({
        topic: z.enum(topics),
        minutes,
        months,
        from: z.nullable(z.enum(['completion', 'block'])),
      }),
    ),
  ),
  ladder: list(stage),
  fee,
});

export const ruleVersionBy = z.enum(['period_start', 'submission']);

export const draftInput = z.strictObject({
  version,
  inForceFrom: z.nullable(date),
  ruleVersionBy: z.nullable(ruleVersionBy),
  rules: rulesShape,
});

/** Start, rehearse: there is nothing to say. */
export const nothingToSay = z.strictObject({});

/** Nothing but the version that was on the screen: send, throw away. */
export const draftVersion = z.strictObject({ version });

export const publishInput = z.strictObject({ version, tell: z.boolean() });
