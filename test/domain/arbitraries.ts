import fc from 'fast-check';
import {
  approvals,
  formats,
  kinds,
  proofKinds,
  shows,
  sponsors,
  topics,
  units,
  type Activity,
  type Facts,
} from '../../domain/programs/contract.ts';
import { contradictions } from '../../domain/programs/contradictions.ts';
import { addDays, addMonths, daysBetween, lastOfMonth } from '../../domain/programs/dates.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type { Condition, ProgramRules, Requirement, RuleVersion } from '../../domain/programs/rules.ts';

/** What the properties are tried with: people as they come, of every program, credential and version, at dates that hurt. */
export interface Asked {
  program: ProgramRules;
  facts: Facts;
  asOf: string;
}

export const answer = ({ program, facts, asOf }: Asked) => evaluate(program, facts, asOf);

/** As a request of the endpoint. */
export const requestOf = ({ program, facts, asOf }: Asked) => ({ program: program.id, asOf, ...facts });

/** Anything up to there, and not small numbers first. */
const upTo = (max: number) => fc.noBias(fc.nat({ max }));

/** Any day, month ends and leap days more often than they come. */
const dayOf = (from: string, to: number) =>
  fc.oneof(
    { weight: 4, arbitrary: upTo(to).map((count) => addDays(from, count)) },
    { weight: 1, arbitrary: upTo(to).map((count) => lastOfMonth(addDays(from, count))) },
    {
      weight: 1,
      arbitrary: upTo(Math.floor(to / 1461)).map((leaps) => addMonths('2012-02-29', leaps * 48)),
    },
  );
const certifiedOn = dayOf('2012-01-01', 6000);

/** Left out `of` times to one. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, of = 2) =>
  fc.oneof({ weight: of, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
/** Leaves out what is undefined, as a request does. */
const without = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;

/** One of them three times out of four. */
const mostly = <T>(usual: T, all: readonly T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...all) });

const hundredths = fc.integer({ min: 1, max: 1200 }).map((n) => n / 100);
const amount = fc.oneof(
  fc.integer({ min: 1, max: 24 }).map((quarters) => quarters / 4),
  hundredths,
);

/** Topics of some program, so that requirements are met and missed; few titles, so that they repeat. */
const anyActivity = fc.record(
  {
    amount,
    unit: mostly('hour' as const, units),
    topics: fc.uniqueArray(
      fc.oneof(
        {
          weight: 3,
          arbitrary: fc.constantFrom('peer_support' as const, 'ethics' as const, 'general' as const),
        },
        { weight: 1, arbitrary: fc.constantFrom(...topics) },
      ),
      { maxLength: 3 },
    ),
    title: fc.constantFrom('Ethics', 'ethics ', 'Boundaries', 'Listening'),
    provider: fc.constantFrom('One', 'Two'),
    edition: fc.constantFrom('1', '2'),
    nonInstructionMinutes: fc.nat({ max: 90 }),
    kind: mostly('course' as const, [...kinds, 'teaching' as const, 'publication' as const]),
    format: fc.constantFrom(...formats),
    sponsor: fc.constantFrom(...sponsors),
    approval: mostly('approved' as const, approvals),
    proof: fc.record({
      kind: fc.constantFrom(...proofKinds),
      shows: fc.subarray([...shows]),
    }),
  },
  { requiredKeys: ['amount', 'unit', 'topics'] },
);
/** Hours that an issuer states, to the tenth. */
const stated = maybe(
  fc.integer({ min: 1, max: 200 }).map((tenths) => tenths / 10),
  1,
);

/** Days around a stretch of time, its first and last day more often than they come. */
const dayNear = (from: string, to: number) =>
  fc.oneof(
    { weight: 8, arbitrary: upTo(to).map((count) => addDays(from, count)) },
    { weight: 1, arbitrary: fc.integer({ min: -400, max: to + 100 }).map((count) => addDays(from, count)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(from, addDays(from, -1), addDays(from, to), addDays(from, to + 1)),
    },
  );

function activityNear(
  from: string,
  length: number,
  credentials: string[],
): fc.Arbitrary<Omit<Activity, 'id'>> {
  return fc
    .tuple(
      anyActivity,
      dayNear(from, length),
      stated,
      maybe(fc.constantFrom(...credentials).map((one) => [one])),
    )
    .map(([one, on, hours, usedFor]) =>
      without({ ...one, on, hoursPerUnit: one.unit === 'hour' ? undefined : hours, usedFor }),
    );
}
const numbered = (list: readonly Omit<Activity, 'id'>[], letter: string): Activity[] =>
  list.map((one, index) => ({ ...one, id: `${letter}${index}` }));

export const activitiesNear = (from: string, length: number, credentials: string[], most = 20) =>
  fc.array(activityNear(from, length, credentials), { maxLength: most }).map((list) => numbered(list, 'a'));

const person = fc.record(
  {
    isSupervisor: fc.boolean(),
    providesTelehealth: fc.boolean(),
    activeMilitary: fc.boolean(),
    grandfathered: fc.boolean(),
    requiredMinutes: fc.integer({ min: 0, max: 1500 }),
  },
  { requiredKeys: [] },
);
const settings = fc.record(
  {
    endInclusive: fc.boolean(),
    ruleVersionBy: fc.constantFrom('period_start' as const, 'submission' as const),
    surplusFillsGeneral: fc.boolean(),
    recurringFrom: fc.constantFrom('completion' as const, 'block' as const),
  },
  { requiredKeys: [] },
);

const isGiven = ({ versions }: ProgramRules) => versions.at(-1)?.rules.calendar.kind === 'given';

/** Requests that pass form and contradictions, with every field. */
export const askedAmong = (programs: readonly ProgramRules[]): fc.Arbitrary<Asked> =>
  fc
    .tuple(fc.constantFrom(...programs), certifiedOn)
    .chain(([program, on]) => askedOf(program, on))
    .filter(({ program, facts, asOf }) => contradictions(program, facts, asOf).length === 0);

/** Every program as often as another, whatever its number of credentials and versions. */
export const asked = askedAmong(presets);

function askedOf(program: ProgramRules, on: string): fc.Arbitrary<Asked> {
  const ends = fc
    .tuple(fc.constantFrom(6, 12, 24, 24, 36, 48), fc.constantFrom(0, 0, 0, -1, 1, 30))
    .map(([months, off]) => addDays(addMonths(on, months), off));
  return fc
    .record({
      expiresOn: isGiven(program) ? ends : maybe(ends),
      passed: fc.oneof(upTo(800), upTo(2600)),
      sinceStart: maybe(upTo(800), 8),
    })
    .chain(({ expiresOn, passed, sinceStart }) => {
      const asOf = addDays(on, passed);
      // Where the period asked about may be, as far as it has passed.
      const from = expiresOn ? addDays(expiresOn, -700) : addDays(on, sinceStart ?? 0);
      const length = Math.min(800, Math.max(60, daysBetween(from, asOf)));

      return fc
        .record({
          credential: maybe(fc.constantFrom(...program.credentials)),
          ruleVersion: maybe(fc.constantFrom(...program.versions.map(({ id }) => id))),
          appliedAgo: maybe(fc.nat({ max: Math.min(passed, 300) })),
          time: fc.constantFrom('', '', 'T09:30', 'T17:00', 'T17:01'),
          postedAgo: maybe(fc.nat({ max: Math.min(passed, 500) }), 5),
          approvedAgo: maybe(fc.nat({ max: Math.min(passed, 500) })),
          carriedInMinutes: maybe(fc.nat({ max: 1600 })),
          otherCredentials: maybe(
            fc.array(
              fc.record({
                credential: fc.constantFrom(...program.credentials),
                certifiedOn: fc.integer({ min: -400, max: 400 }).map((count) => addDays(on, count)),
              }),
              { maxLength: 2 },
            ),
          ),
          person: maybe(person, 1),
          settings: maybe(settings),
          activities: activitiesNear(from, length, program.credentials),
          priorActivities: maybe(
            activitiesNear(addDays(on, -900), 1200, program.credentials, 5).map((list) =>
              numbered(list, 'p'),
            ),
          ),
        })
        .map(({ appliedAgo, time, postedAgo, approvedAgo, ...rest }) => ({
          program,
          asOf,
          facts: without({
            ...rest,
            certifiedOn: on,
            expiresOn,
            periodStartsOn: sinceStart === undefined ? undefined : addDays(on, sinceStart),
            appliedOn: appliedAgo === undefined ? undefined : `${addDays(asOf, -appliedAgo)}${time}`,
            postmarkedOn: postedAgo === undefined ? undefined : addDays(asOf, -postedAgo),
            reactivationApprovedOn: approvedAgo === undefined ? undefined : addDays(asOf, -approvedAgo),
          }) as Facts,
        }));
    });
}

/** Somebody with enough of everything, or nearly: hours that serve each requirement, in pieces, and some more of any kind. */
export const nearlyCompleteAmong = (programs: readonly ProgramRules[]): fc.Arbitrary<Asked> =>
  fc
    .constantFrom(...programs)
    .chain((program) => fc.tuple(fc.constant(program), fc.constantFrom(...program.versions)))
    .chain(([program, version]) =>
      fc
        .tuple(fc.constantFrom(...program.credentials), certifiedOn, person, settings)
        .chain(([credential, on, who, set]) => {
          const base: Asked = {
            program,
            asOf: addMonths(on, 24),
            facts: without({
              credential,
              ruleVersion: version.id,
              certifiedOn: on,
              expiresOn: isGiven(program) ? addMonths(on, 24) : undefined,
              person: without({ ...who, requiredMinutes: undefined, activeMilitary: undefined }),
              settings: set,
              activities: [],
            }) as Facts,
          };
          const { period } = answer(base);
          const asOf = period.endsOn;
          // The first months of a period, so that something can come after.
          const within = (days: number) => addDays(period.startsOn, days);
          return fc
            .tuple(
              fc.array(servingOf(version, credential), { minLength: 1, maxLength: 4 }),
              activitiesNear(period.startsOn, 360, [credential], 4),
              fc.array(fc.nat({ max: 300 }), { minLength: 60, maxLength: 60 }),
            )
            .map(([rounds, extra, offsets]): Asked => {
              const serving = rounds
                .flat()
                .map((one, index) => ({ ...one, on: within(offsets[index % 60] ?? 0) }));
              return {
                ...base,
                asOf,
                facts: { ...base.facts, activities: numbered([...serving, ...extra], 'c') },
              };
            });
        }),
    )
    .filter(({ program, facts, asOf }) => contradictions(program, facts, asOf).length === 0);

export const nearlyComplete = nearlyCompleteAmong(presets);

/** One activity for each requirement, which it serves. */
function servingOf({ rules }: RuleVersion, credential: string): fc.Arbitrary<Omit<Activity, 'id' | 'on'>[]> {
  const requirements = rules.requirements[credential] ?? [];
  const wanted = requirements.flatMap(({ of }) => of.flatMap(({ anyTopic = [] }) => anyTopic));
  return fc.tuple(...requirements.map((one) => servingOne(one, wanted)));
}

function servingOne(
  requirement: Requirement,
  wanted: Activity['topics'],
): fc.Arbitrary<Omit<Activity, 'id' | 'on'>> {
  const hours = requirement.kind === 'occurrences' ? requirement.count : requirement.minutes / 60;
  const [condition = {}] = requirement.of satisfies Condition[];
  return fc
    .record({
      // A whole share of it, a half or a third; hundredths of an hour, never less than asked.
      parts: fc.constantFrom(1, 2, 3),
      topics: condition.anyTopic
        ? fc.constantFrom(...condition.anyTopic).map((one) => [one])
        : fc.subarray([...new Set(wanted)]).map((some) => some.slice(0, 2)),
      title: maybe(fc.constantFrom('Ethics', 'Boundaries', 'Listening')),
      sponsor: fc.constantFrom('certifying_body' as const, 'approved_vendor' as const),
      format: fc.constantFrom('in_person' as const, 'in_person' as const, 'live_online' as const),
    })
    .map(({ parts, topics: some, ...rest }) =>
      without({
        amount: Math.ceil((hours * 100) / parts) / 100,
        unit: 'hour' as const,
        topics: some.filter((topic) => !condition.noTopic?.includes(topic)),
        ...rest,
        ...(condition.kinds?.[0] && { kind: condition.kinds[0] }),
        ...(condition.sponsors?.[0] && { sponsor: condition.sponsors[0] }),
        ...(condition.formats?.[0] && { format: condition.formats[0] }),
      }),
    );
}

/** The same list in another order. */
export const shuffledTo = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length });
