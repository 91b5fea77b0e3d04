import {
  formats,
  kinds,
  obligations,
  sponsors,
  topics,
  type RequirementCode,
} from '../../../domain/programs/codes.ts';
import type { Condition, Requirement } from '../../../domain/programs/rules.ts';
import { same, valueAt, withItem, withoutItem, withValue, type Doc } from '../document.ts';
import { many, type Action, type Names, type Sentence } from '../sentence.ts';

/** What exactly counts for a requirement: said only where its name does not say it already. */

const fields = {
  anyTopic: { names: 'topics', options: topics },
  noTopic: { names: 'topics', options: topics },
  kinds: { names: 'kinds', options: kinds },
  notKinds: { names: 'kinds', options: kinds },
  sponsors: { names: 'sponsors', options: sponsors },
  formats: { names: 'formats', options: formats },
} as const satisfies Record<keyof Condition, { names: Names; options: readonly string[] }>;
type Field = keyof typeof fields;
const fieldNames = Object.keys(fields) as Field[];

const isTopic = (code: string) => (topics as readonly string[]).includes(code);
export const isObligation = (code: string) => (obligations as readonly string[]).includes(code);

/** What a name means by itself. `others` are the requirements beside it: "other" is what none of them names. */
export function usual(code: RequirementCode, others: readonly Requirement[]): Condition[] {
  if (isTopic(code)) return [{ anyTopic: [code] } as Condition];
  switch (code) {
    case 'total':
      return [{}];
    case 'certifying_body':
    case 'approved_vendor':
      return [{ sponsors: [code] }];
    case 'face_to_face':
      return [{ formats: ['in_person'] }];
    case 'electronic':
      return [{ formats: ['live_online', 'self_study'] }];
    case 'teaching':
      return [{ kinds: ['teaching', 'publication'] }];
    case 'peer_service':
    case 'supervision':
      return [{ kinds: [code] }];
    default:
      return [
        {
          noTopic: others.filter((one) => one.kind === 'minimum' && isTopic(one.code)).map((one) => one.code),
        },
      ] as Condition[];
  }
}

export function conditionSentences(
  doc: Doc,
  {
    id,
    path,
    requirement,
    others,
  }: { id: string; path: string; requirement: Requirement; others: Requirement[] },
): Sentence[] {
  if (same(requirement.of, usual(requirement.code, others))) return [];
  return requirement.of.flatMap((condition, i) => {
    const at = `${path}.of.${i}`;
    const present = fieldNames.filter((field) => condition[field] !== undefined);
    const goes = requirement.of.length > 1 ? { remove: (to: Doc) => withoutItem(to, `${path}.of`, i) } : {};
    if (present.length === 0)
      return [
        {
          id: `${id}.of.${i}.any`,
          say: i === 0 ? ('ofAny' as const) : ('orAny' as const),
          paths: [at],
          slots: {},
          isInner: true as const,
          ...goes,
          more: i === 0 ? [] : narrowing(doc, at),
        },
      ];
    return present.map((field, n): Sentence => ({
      id: `${id}.of.${i}.${field}`,
      say: i > 0 && n === 0 ? `or_${field}` : `of_${field}`,
      paths: [`${at}.${field}`],
      slots: { values: many(doc, fields[field].names, `${at}.${field}`, fields[field].options) },
      isInner: true,
      remove: (to) =>
        present.length === 1 && requirement.of.length > 1
          ? withoutItem(to, `${path}.of`, i)
          : withValue(to, `${at}.${field}`, undefined),
      more: i > 0 && n === 0 ? narrowing(doc, at) : [],
    }));
  });
}

/** Ways to say more of what counts. */
export function narrowing(doc: Doc, at: string): Action[] {
  const now = (valueAt(doc, at) ?? {}) as Condition;
  return fieldNames
    .filter((field) => now[field] === undefined)
    .map((field) => ({ name: `only_${field}`, set: (to) => withValue(to, `${at}.${field}`, []) }));
}

export const another = (path: string): Action => ({
  name: 'orElse',
  set: (to) => withItem(to, `${path}.of`, { kinds: [] }),
});
