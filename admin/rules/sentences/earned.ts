import {
  obligations,
  otherRequirements,
  topics,
  type RequirementCode,
} from '../../../domain/programs/codes.ts';
import type { Requirement } from '../../../domain/programs/rules.ts';
import { same, valueAt, withItem, withMoved, withoutItem, withValue, type Doc } from '../document.ts';
import {
  amount,
  choice,
  named,
  oneOf,
  type Action,
  type Choice,
  type Panel,
  type Sentence,
  type Slot,
  switching,
} from '../sentence.ts';
import { another, conditionSentences, isObligation, narrowing, usual } from './conditions.ts';

/** What must be earned in a period for this credential. */
export function earnedPanel(doc: Doc, credential: string): Panel {
  const list = `rules.requirements.${credential}`;
  const all = (valueAt(doc, list) ?? []) as Requirement[];
  return {
    name: 'earned',
    sentences: named(all.flatMap((one, i) => requirementSentences(doc, list, all, one, i))),
    adds: adding(list, all),
  };
}

const codes: readonly RequirementCode[] = [...topics, ...otherRequirements];

function requirementSentences(
  doc: Doc,
  list: string,
  all: Requirement[],
  one: Requirement,
  i: number,
): Sentence[] {
  const path = `${list}.${i}`;
  const others = all.filter((_, at) => at !== i);
  const id = ['earned', one.kind, one.code, one.when].filter(Boolean).join('.');
  const amountSlots: Record<string, Slot> =
    one.kind === 'occurrences'
      ? { count: amount(doc, 'whole', `${path}.count`) }
      : { minutes: amount(doc, 'hours', `${path}.minutes`) };
  return [
    {
      id,
      say: sayOf(all, one),
      paths: [path],
      slots: one.code === 'total' ? amountSlots : { ...amountSlots, code: codeChoice(path, one, others) },
      remove: (to) => withoutItem(to, list, i),
      more: [
        ...(i > 0 ? [{ name: 'moveUp' as const, set: (to: Doc) => withMoved(to, list, i, -1) }] : []),
        ...(i < all.length - 1
          ? [{ name: 'moveDown' as const, set: (to: Doc) => withMoved(to, list, i, 1) }]
          : []),
        ...further(doc, path, one),
      ],
    },
    ...conditionSentences(doc, { id, path, requirement: one, others }),
    ...innerSentences(doc, id, path, one),
  ];
}

function sayOf(all: Requirement[], one: Requirement): Sentence['say'] {
  if (one.code === 'total') {
    if (one.kind === 'minimum') return 'total';
    return one.kind === 'maximum' ? 'totalMost' : 'totalTimes';
  }
  if (one.kind === 'occurrences') return 'times';
  if (one.kind === 'maximum') return 'most';
  const within = all[0]?.code === 'total' && !one.of.some(({ kinds = [] }) => kinds.some(isObligation));
  return within ? 'least' : 'leastAlone';
}

/** What counts goes with the name, unless somebody has said exactly what counts. */
const codeChoice = (path: string, one: Requirement, others: Requirement[]): Choice =>
  switching(
    'requirements',
    codes.filter((code) => code !== 'total'),
    one.code,
    (to, code) => {
      const renamed = withValue(to, `${path}.code`, code);
      return same(one.of, usual(one.code, others))
        ? withValue(renamed, `${path}.of`, usual(code as RequirementCode, others))
        : renamed;
    },
  );

const people = ['isSupervisor', 'providesTelehealth', 'activeMilitary', 'grandfathered'] as const;

function innerSentences(doc: Doc, id: string, path: string, one: Requirement): Sentence[] {
  const found: Sentence[] = [];
  if (one.when)
    found.push({
      id: `${id}.who`,
      say: 'askedOf',
      paths: [`${path}.when`],
      slots: { x: oneOf(doc, 'people', `${path}.when`, people) },
      isInner: true,
      remove: (to) => withValue(to, `${path}.when`, undefined),
    });
  if (one.kind === 'minimum' && one.filledBySurplus !== undefined)
    found.push({
      id: `${id}.surplus`,
      say: 'surplus',
      paths: [`${path}.filledBySurplus`],
      slots: {
        x: choice(doc, 'surplus', `${path}.filledBySurplus`, { fills: true, not: false, silent: null }),
      },
      isInner: true,
      remove: (to) => withValue(to, `${path}.filledBySurplus`, undefined),
    });
  if (one.kind === 'maximum' && one.inferred)
    found.push({
      id: `${id}.inferred`,
      say: 'inferred',
      paths: [`${path}.inferred`],
      slots: {},
      isInner: true,
      remove: (to) => withValue(to, `${path}.inferred`, false),
    });
  return found;
}

function further(doc: Doc, path: string, one: Requirement): Action[] {
  const put = (name: Action['name'], field: string, value: unknown): Action => ({
    name,
    set: (to) => withValue(to, `${path}.${field}`, value),
  });
  return [
    ...(one.when ? [] : [put('onlyFor', 'when', 'isSupervisor')]),
    ...(one.kind === 'minimum' && one.code !== 'total' && one.filledBySurplus === undefined
      ? [put('saySurplus', 'filledBySurplus', true)]
      : []),
    ...(one.kind === 'maximum' && !one.inferred ? [put('sayInferred', 'inferred', true)] : []),
    ...narrowing(doc, `${path}.of.0`),
    another(path),
  ];
}

function adding(list: string, all: Requirement[]): Action[] {
  const add = (name: Action['name'], requirement: Requirement, first = false): Action => ({
    name,
    set: (to) =>
      first
        ? withValue(to, list, [requirement, ...((valueAt(to, list) ?? []) as Requirement[])])
        : withItem(to, list, requirement),
  });
  const free = (kind: Requirement['kind'], wanted: readonly RequirementCode[]): RequirementCode =>
    wanted.find((code) => !all.some((one) => one.kind === kind && one.code === code)) ?? 'general';
  const least = free('minimum', ['ethics', ...topics]);
  const most = free('maximum', ['teaching', 'electronic', 'face_to_face', ...topics]);
  const times = free('occurrences', topics);
  const work = free('minimum', obligations.filter((one) => one !== 'observed_service') as RequirementCode[]);
  const hasTotal = all.some(({ kind, code }) => kind === 'minimum' && code === 'total');
  return [
    ...(hasTotal
      ? []
      : [add('addTotal', { kind: 'minimum', code: 'total', of: [{}], minutes: 20 * 60 }, true)]),
    add('addLeast', { kind: 'minimum', code: least, of: usual(least, all), minutes: 60 }),
    add('addMost', { kind: 'maximum', code: most, of: usual(most, all), minutes: 600, inferred: false }),
    add('addTimes', { kind: 'occurrences', code: times, of: usual(times, all), count: 1 }),
    ...(work === 'general'
      ? []
      : [add('addWork', { kind: 'minimum', code: work, of: usual(work, all), minutes: 600 })]),
  ];
}
