import { stageCodes, standings } from '../../../domain/programs/codes.ts';
import type { LadderStage } from '../../../domain/programs/rules.ts';
import { valueAt, withItem, withMoved, withoutItem, withValue, type Doc } from '../document.ts';
import {
  amount,
  choice,
  named,
  oneOf,
  yearDay,
  type Action,
  type Choice,
  type Panel,
  type Sentence,
  switching,
} from '../sentence.ts';

/** The road back, stage after stage. */
const list = 'rules.ladder';

export function afterEndPanel(doc: Doc, credential: string): Panel {
  const { ladder } = doc.rules;
  return {
    name: 'afterEnd',
    sentences: named(ladder.flatMap((stage, i) => stageSentences(doc, credential, stage, i, ladder.length))),
    adds: [
      {
        name: 'addStage',
        set: (to) =>
          withItem(to, list, {
            code: 'late',
            standing: 'late',
            until: { kind: 'after_end', span: { months: 6 } },
            fee: {},
            active: false,
          } satisfies LadderStage),
      },
    ],
  };
}

/** Those that a stage after the end can have. */
const afterwards = standings.filter((one) => !/^(certified|provisional|renewal_)/.test(one));

function stageSentences(
  doc: Doc,
  credential: string,
  stage: LadderStage,
  i: number,
  count: number,
): Sentence[] {
  const path = `${list}.${i}`;
  const id = `stage.${stage.code}`;
  const found: Sentence[] = [
    {
      id,
      say: i === 0 ? 'stageFirst' : 'stageThen',
      paths: [path],
      slots: {
        standing: oneOf(doc, 'standings', `${path}.standing`, [...new Set([...afterwards, stage.standing])]),
        code: oneOf(doc, 'stages', `${path}.code`, stageCodes),
        x: choice(doc, 'active', `${path}.active`, { not: false, active: true }),
      },
      remove: (to) => withoutItem(to, list, i),
      more: [
        ...(i > 0 ? [{ name: 'moveUp' as const, set: (to: Doc) => withMoved(to, list, i, -1) }] : []),
        ...(i < count - 1
          ? [{ name: 'moveDown' as const, set: (to: Doc) => withMoved(to, list, i, 1) }]
          : []),
        ...further(path, stage),
      ],
    },
    untilSentence(doc, id, path, stage),
    {
      id: `${id}.fee`,
      say: 'stageFee',
      paths: [`${path}.fee`],
      slots: { fee: amount(doc, 'money', `${path}.fee.${credential}`, 'absent') },
      isInner: true,
    },
  ];
  if (stage.until.kind === 'after_end' && stage.until.notBefore !== undefined)
    found.push({
      id: `${id}.notBefore`,
      say: 'notBefore',
      paths: [`${path}.until.notBefore`],
      slots: {
        date: {
          kind: 'date',
          now: stage.until.notBefore,
          set: (to, value) => withValue(to, `${path}.until.notBefore`, value),
        },
      },
      isInner: true,
      remove: (to) => withValue(to, `${path}.until.notBefore`, undefined),
    });
  for (const { field, say, slot } of [
    { field: 'freshWithin', say: 'freshWithin', slot: 'months' },
    { field: 'onceApproved', say: 'onceApproved', slot: 'days' },
  ] as const)
    if (stage[field])
      found.push({
        id: `${id}.${field}`,
        say,
        paths: [`${path}.${field}`],
        slots: { n: amount(doc, 'whole', `${path}.${field}.${slot}`) },
        isInner: true,
        remove: (to) => withValue(to, `${path}.${field}`, undefined),
      });
  return found;
}

function further(path: string, stage: LadderStage): Action[] {
  const put = (name: Action['name'], field: string, value: unknown): Action => ({
    name,
    set: (to) => withValue(to, `${path}.${field}`, value),
  });
  return [
    ...(stage.until.kind === 'after_end' && !stage.until.notBefore
      ? [put('sayNotBefore', 'until.notBefore', '2026-01-01')]
      : []),
    ...(stage.freshWithin ? [] : [put('sayFresh', 'freshWithin', { months: 12 })]),
    ...(stage.onceApproved ? [] : [put('sayApproved', 'onceApproved', { days: 90 })]),
  ];
}

function untilSentence(doc: Doc, id: string, path: string, { until }: LadderStage): Sentence {
  const at = `${path}.until`;
  const base = { id: `${id}.until`, paths: [at], isInner: true as const };
  const kind = untilKind(at, until.kind);
  if (until.kind === 'open') return { ...base, say: 'untilOpen', slots: { kind } };
  if (until.kind === 'year_day')
    return { ...base, say: 'untilYearDay', slots: { kind, ...yearDay(doc, `${at}.yearDay`) } };
  const unit = 'months' in until.span ? 'months' : 'days';
  const slots = {
    n: amount(doc, 'whole', `${at}.span.${unit}`),
    unit: unitChoice(at, unit),
    kind,
  };
  return until.kind === 'after_start'
    ? { ...base, say: 'untilSpan', slots }
    : {
        ...base,
        say: 'untilAfterEnd',
        slots: { ...slots, x: choice(doc, 'short', `${at}.short`, { included: undefined, before: true }) },
      };
}

/** Another kind keeps the length as far as it can say it. */
const untilKind = (at: string, now: string): Choice =>
  switching('until', ['after_end', 'after_start', 'year_day', 'open'], now, (to, kind) => {
    const span = valueAt(to, `${at}.span`) ?? { months: 6 };
    const others: Record<string, unknown> = { open: { kind }, year_day: { kind, yearDay: '12-31' } };
    return withValue(to, at, others[kind] ?? { kind, span });
  });

const unitChoice = (at: string, now: string): Choice =>
  switching('spanUnit', ['months', 'days'], now, (to, unit) =>
    withValue(to, `${at}.span`, {
      [unit]: valueAt(to, `${at}.span.months`) ?? valueAt(to, `${at}.span.days`) ?? 1,
    }),
  );
