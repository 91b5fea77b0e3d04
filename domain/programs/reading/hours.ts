import { topics, type Topic } from '../contract.ts';
import { requirementName } from '../explain.ts';
import type { Condition, Recurring, Requirement, Rules, WaiverRule } from '../rules.ts';
import { readFields, type FieldReaders, type Reader } from './reader.ts';

/** What is asked for, one line a requirement. An empty list says that none was found. */
export const readRequirements = (list: readonly Requirement[], reader: Reader): string[] =>
  list.length === 0 ? [reader.say.requirement.none] : list.map((one) => readRequirement(one, reader));

const kinds: {
  [Kind in Requirement['kind']]: (
    requirement: Extract<Requirement, { kind: Kind }>,
    name: string,
    reader: Reader,
  ) => string[];
} = {
  minimum: ({ code, minutes, filledBySurplus: filled }, name, { say: { requirement: say } }) => [
    code === 'total' ? say.total(minutes) : say.minimum(minutes, name),
    ...(filled === undefined
      ? []
      : [filled === null ? say.surplus.silent : filled ? say.surplus.fills : say.surplus.not]),
  ],
  maximum: ({ minutes, inferred }, name, { say: { requirement: say } }) => [
    say.maximum(minutes, name),
    inferred ? say.inferred : say.stated,
  ],
  occurrences: ({ count }, name, { say: { requirement: say } }) => [say.occurrences(count, name)],
};

function readRequirement(requirement: Requirement, reader: Reader): string {
  const { code, of, when, kind } = requirement;
  const { requirement: say } = reader.say;
  const name = requirementName(code, reader.language, reader.program);
  const read = kinds[kind] as (requirement: Requirement, name: string, reader: Reader) => string[];
  const counted = isPlain(requirement) ? [] : [say.counted(of.map((one) => readCondition(one, reader)))];
  const whom = when === undefined ? [] : [say.when[when]];
  return [...read(requirement, name, reader), ...counted, ...whom].join(' ');
}

/** Its name says already what is counted: all training, or training on the topic it is named after. */
function isPlain({ code, of }: Requirement): boolean {
  const [condition, ...more] = of;
  if (!condition || more.length > 0) return false;
  const named = Object.keys(condition);
  if (code === 'total') return named.length === 0;
  return (
    (topics as readonly string[]).includes(code) &&
    named.length === 1 &&
    condition.anyTopic?.length === 1 &&
    condition.anyTopic[0] === code
  );
}

const conditionParts: FieldReaders<Condition> = {
  kinds: ({ kinds: some }, { say, names }) => [
    some ? say.condition.kinds(some.map((kind) => names.kinds[kind])) : say.condition.training,
  ],
  anyTopic: ({ anyTopic }, { say, names }) =>
    anyTopic ? [say.condition.anyTopic(topicNames(anyTopic, names))] : [],
  noTopic: ({ noTopic }, { say, names }) =>
    noTopic ? [say.condition.noTopic(topicNames(noTopic, names))] : [],
  notKinds: ({ notKinds }, { say, names }) =>
    notKinds ? [say.condition.notKinds(notKinds.map((kind) => names.kinds[kind]))] : [],
  sponsors: ({ sponsors }, { say }) =>
    sponsors ? [say.condition.sponsors(sponsors.map((sponsor) => say.sponsors[sponsor]))] : [],
  formats: ({ formats }, { say, names }) =>
    formats ? [say.condition.formats(formats.map((format) => names.formats[format]))] : [],
};

const topicNames = (list: readonly Topic[], { topics: all }: Reader['names']) =>
  list.map((topic) => all[topic]);

const readCondition = (condition: Condition, reader: Reader): string =>
  readFields(conditionParts, condition, reader).join('');

type More = Pick<Rules, 'waivers' | 'carryOver' | 'recurring'>;

export const more: FieldReaders<More> = {
  waivers: ({ waivers = [] }, { say }) =>
    waivers.length === 0 ? [say.waivers.none] : waivers.map((waiver) => readWaiver(waiver, say)),
  carryOver: ({ carryOver }, { say }) => [
    carryOver ? say.carryOver.most(carryOver.maximumMinutes) : say.carryOver.none,
  ],
  recurring: ({ recurring = [] }, reader) => recurring.map((clock) => readClock(clock, reader)),
};

function readWaiver(waiver: WaiverRule, { waivers: say }: Reader['say']): string {
  switch (waiver.code) {
    case 'newly_certified':
      return [
        say.newlyCertified(waiver.withinMonths),
        ...(waiver.unless ? [say.unlessGrandfathered] : []),
      ].join(' ');
    case 'first_renewal':
      return say.firstRenewal;
    case 'active_military':
      return say.activeMilitary;
  }
}

function readClock({ topic, minutes, months, from }: Recurring, { say, names }: Reader): string {
  return `${say.recurring.every(names.topics[topic], minutes, months)} ${say.recurring[from ?? 'silent']}`;
}
