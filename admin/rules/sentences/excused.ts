import { topics } from '../../../domain/programs/codes.ts';
import { withItem, withoutItem, withValue, type Doc } from '../document.ts';
import {
  amount,
  choice,
  named,
  oneOf,
  type Choice,
  type Panel,
  type Sentence,
  switching,
} from '../sentence.ts';

/** Who need not earn anything this time; the first that applies. */
export function excusedPanel(doc: Doc): Panel {
  const list = 'rules.waivers';
  const all = doc.rules.waivers ?? [];
  const has = (code: string) => all.some((one) => one.code === code);
  return {
    name: 'excused',
    sentences: named(
      all.map((one, i): Sentence => {
        const path = `${list}.${i}`;
        return {
          id: `excused.${one.code}`,
          say: `excused_${one.code}`,
          paths: [path],
          slots:
            one.code === 'newly_certified'
              ? {
                  months: amount(doc, 'whole', `${path}.withinMonths`),
                  x: choice(doc, 'unless', `${path}.unless`, {
                    nobody: undefined,
                    grandfathered: 'grandfathered',
                  }),
                }
              : {},
          remove: (to) => withoutItem(to, list, i, true),
        };
      }),
    ),
    adds: [
      ...(has('newly_certified')
        ? []
        : [
            {
              name: 'addNewly' as const,
              set: (to: Doc) => withItem(to, list, { code: 'newly_certified', withinMonths: 6 }),
            },
          ]),
      ...(has('first_renewal')
        ? []
        : [{ name: 'addFirst' as const, set: (to: Doc) => withItem(to, list, { code: 'first_renewal' }) }]),
      ...(has('active_military')
        ? []
        : [
            {
              name: 'addMilitary' as const,
              set: (to: Doc) => withItem(to, list, { code: 'active_military' }),
            },
          ]),
    ],
  };
}

/** Hours that go into the next period, and topics on longer clocks. */
export function longerPanel(doc: Doc): Panel {
  const list = 'rules.recurring';
  const all = doc.rules.recurring ?? [];
  const free = topics.find((topic) => !all.some((one) => one.topic === topic)) ?? 'ethics';
  return {
    name: 'longer',
    sentences: [
      carryOver(doc),
      ...named(
        all.map((one, i): Sentence => {
          const path = `${list}.${i}`;
          return {
            id: `recurring.${one.topic}`,
            say: 'recurring',
            paths: [path],
            slots: {
              minutes: amount(doc, 'hours', `${path}.minutes`),
              topic: oneOf(doc, 'topics', `${path}.topic`, topics),
              months: amount(doc, 'whole', `${path}.months`),
              x: choice(doc, 'recurringFrom', `${path}.from`, {
                completion: 'completion',
                block: 'block',
                silent: null,
              }),
            },
            remove: (to) => withoutItem(to, list, i, true),
          };
        }),
      ),
    ],
    adds: [
      {
        name: 'addRecurring',
        set: (to) => withItem(to, list, { topic: free, minutes: 180, months: 72, from: null }),
      },
    ],
  };
}

function carryOver(doc: Doc): Sentence {
  const path = 'rules.carryOver';
  const x: Choice = switching(
    'carryOver',
    ['none', 'some'],
    doc.rules.carryOver ? 'some' : 'none',
    (to, value) => withValue(to, path, value === 'some' ? { maximumMinutes: 600 } : undefined),
  );
  const base = { id: 'carryOver', paths: [path] };
  return doc.rules.carryOver
    ? {
        ...base,
        say: 'carryOverSome',
        slots: { x, minutes: amount(doc, 'hours', `${path}.maximumMinutes`) },
      }
    : { ...base, say: 'carryOver', slots: { x } };
}
