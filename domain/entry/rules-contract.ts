import * as z from 'zod/mini';
import { date, line, version } from '../contract.ts';
import { formats, topics } from '../programs/codes.ts';
import { workKinds } from '../supervision/codes.ts';
import { entryTopics, relations, residences, routes, schooling, statementModes } from './codes.ts';
import type { EntryRequirement, EntryRules } from './rules.ts';

/** What a body may write into its entry requirements: the form of domain/entry/rules.ts. */

const code = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/, 'code'));
const count = (most: number) => z.int().check(z.minimum(1), z.maximum(most));
const minutes = count(600_000);
const ageing = z.union([z.strictObject({ months: count(240) }), z.strictObject({ days: count(4000) })]);
const route = z.strictObject({
  code: z.enum(routes),
  amount: z.optional(count(100_000)),
  withinYears: z.optional(count(50)),
  minutes: z.optional(minutes),
});
const common = {
  code,
  note: z.optional(line(600)),
  routes: z.optional(z.array(route).check(z.maxLength(5))),
};
const years = z.int().check(z.minimum(0), z.maximum(120));

export const entryRequirement = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('age'),
    atLeast: z.optional(years),
    atMost: z.optional(years),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('education'),
    takes: z.array(z.enum(schooling)).check(z.minLength(1), z.maxLength(schooling.length)),
    proof: z.enum(['statement', 'document']),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('training'),
    minutes: z.optional(minutes),
    topics: z.optional(
      z
        .array(z.strictObject({ topic: z.enum([...topics, ...entryTopics]), minutes }))
        .check(z.minLength(1), z.maxLength(20)),
    ),
    liveMinutes: z.optional(minutes),
    formats: z.optional(z.array(z.enum(formats)).check(z.minLength(1), z.maxLength(formats.length))),
    approvedProvider: z.boolean(),
    recognitions: z.optional(
      z.array(z.enum(['national', 'state', 'local'])).check(z.minLength(1), z.maxLength(3)),
    ),
    noOlderThan: z.optional(ageing),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('examination'),
    percent: z.optional(z.number().check(z.minimum(1), z.maximum(100))),
    tries: z.optional(count(20)),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('experience'),
    minutes,
    kinds: z.array(z.enum(workKinds)).check(z.minLength(1), z.maxLength(workKinds.length)),
    noOlderThan: z.optional(ageing),
  }),
  z.strictObject({ ...common, kind: z.literal('supervision'), minutes }),
  z.strictObject({ ...common, kind: z.literal('meetings'), every: z.enum(['week', 'month']) }),
  z.strictObject({
    ...common,
    kind: z.literal('references'),
    count: count(10),
    relations: z.optional(z.array(z.enum(relations)).check(z.minLength(1), z.maxLength(relations.length))),
  }),
  z.strictObject({ ...common, kind: z.literal('ethics') }),
  z.strictObject({ ...common, kind: z.literal('lived_experience'), statement: z.enum(statementModes) }),
  z.strictObject({ ...common, kind: z.literal('background'), noOlderThan: z.optional(ageing) }),
  z.strictObject({ ...common, kind: z.literal('residence'), of: z.enum(residences) }),
  z.strictObject({
    ...common,
    kind: z.literal('document'),
    title: z.strictObject({ en: line(120), es: line(120) }),
  }),
]);

const requirements = z.array(entryRequirement).check(z.minLength(1), z.maxLength(30));

export const entryRulesForm = z.strictObject({
  requirements,
  stage: z.optional(
    z.strictObject({
      months: z.optional(count(120)),
      extensions: z.optional(count(20)),
      preset: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, 'code'))),
      requirements,
    }),
  ),
});

/** `PUT /api/bodies/:bodyId/programs/:programId/entry`: a new version. `version` counts the versions there are. */
export const entryRulesInput = z.strictObject({ inForceFrom: date, rules: entryRulesForm, version });
export type EntryRulesInput = z.infer<typeof entryRulesInput>;

export interface EntryRulesProblem {
  path: string;
  message: string;
}

/** What cannot be true together. */
export function entryProblems({ requirements: first, stage }: EntryRules): EntryRulesProblem[] {
  const problems: EntryRulesProblem[] = [];
  const seen = new Set<string>();
  const lists: [string, EntryRequirement[]][] = [
    ['rules.requirements', first],
    ['rules.stage.requirements', stage?.requirements ?? []],
  ];
  for (const [list, some] of lists)
    some.forEach((one, i) => {
      const say = (field: string, message: string) =>
        problems.push({ path: `${list}.${i}.${field}`, message });
      if (seen.has(one.code)) say('code', 'This code stands here twice. Give each requirement its own.');
      seen.add(one.code);
      if (one.kind === 'age' && one.atMost !== undefined && one.atMost < (one.atLeast ?? 0))
        say('atMost', 'The upper limit is below the lower one.');
      if (one.kind === 'references' && (one.relations?.length ?? 0) > one.count)
        say('relations', 'These are more kinds than references are asked for.');
      if (one.kind === 'meetings' && list === 'rules.requirements')
        say('kind', 'Meetings are counted in a first stage only. Put this into the stage.');
      if (one.kind === 'training' && tooLong(one))
        say('liveMinutes', 'The live hours are more than the training asked for.');
      if (one.kind === 'lived_experience' && some.filter(({ kind }) => kind === one.kind).length > 1)
        say('kind', 'One statement is enough. Ask for it once.');
    });
  return problems;
}

const tooLong = ({ minutes: whole, liveMinutes }: { minutes?: number; liveMinutes?: number }): boolean =>
  whole !== undefined && (liveMinutes ?? 0) > whole;
