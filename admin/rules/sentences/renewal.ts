import { valueAt, withValue, type Doc } from '../document.ts';
import {
  amount,
  choice,
  yearDay,
  type Choice,
  type Names,
  type Panel,
  type Sentence,
  switching,
} from '../sentence.ts';

/** When a renewal opens and is due, what late means, and what it costs. */
export function renewalPanel(doc: Doc, credential: string): Panel {
  const simple = (id: Sentence['say'], field: string, stored: Record<string, unknown>): Sentence => ({
    id,
    say: id,
    paths: [`rules.${field}`],
    slots: { x: choice(doc, id as Names, `rules.${field}`, stored) },
  });
  return {
    name: 'renewal',
    adds: [],
    sentences: [
      windowSentence(doc),
      dueSentence(doc),
      simple('weekend', 'dueOnWorkingDay', { stays: undefined, friday: true }),
      dueUntil(doc),
      simple('afterDue', 'afterDue', {
        overdue: undefined,
        does_not_renew: 'does_not_renew',
        lapsed: 'lapsed',
      }),
      simple('mailed', 'postmarkCounts', { arrives: false, postmark: true }),
      simple('education', 'educationEndsAtApplication', { silent: false, ends: true }),
      {
        id: 'fee',
        say: 'fee',
        paths: ['rules.fee'],
        slots: { fee: amount(doc, 'money', `rules.fee.${credential}`, 'absent') },
      },
    ],
  };
}

const unitOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? (Object.keys(value)[0] ?? 'none') : 'none';

/** A time before the end in another unit keeps its number. */
function spanKind(doc: Doc, names: Names, path: string, options: readonly string[]): Choice {
  return switching(names, options, unitOf(valueAt(doc, path)), (to, unit) => {
    const n = valueAt(to, `${path}.months`) ?? valueAt(to, `${path}.days`) ?? (unit === 'days' ? 30 : 3);
    const other = unit === 'yearDay' ? { yearDay: '10-01' } : { [unit]: n };
    return withValue(to, path, unit === 'none' ? null : other);
  });
}

function windowSentence(doc: Doc): Sentence {
  const path = 'rules.window';
  const unit = spanKind(doc, 'window', path, ['months', 'days', 'yearDay', 'none']);
  const base = { id: 'window', paths: [path] };
  if (unit.now === 'none') return { ...base, say: 'windowNone', slots: { unit } };
  if (unit.now === 'yearDay')
    return { ...base, say: 'windowYearDay', slots: { unit, ...yearDay(doc, `${path}.yearDay`) } };
  return { ...base, say: 'window', slots: { n: amount(doc, 'whole', `${path}.${unit.now}`), unit } };
}

function dueSentence(doc: Doc): Sentence {
  const path = 'rules.due';
  const unit = spanKind(doc, 'due', path, ['none', 'months', 'days']);
  const base = { id: 'due', paths: [path] };
  return unit.now === 'none'
    ? { ...base, say: 'dueNone', slots: { unit } }
    : { ...base, say: 'due', slots: { n: amount(doc, 'whole', `${path}.${unit.now}`), unit } };
}

function dueUntil(doc: Doc): Sentence {
  const path = 'rules.dueUntil';
  const now = doc.rules.dueUntil;
  const x: Choice = switching('dueUntil', ['all', 'time'], now === undefined ? 'all' : 'time', (to, value) =>
    withValue(to, path, value === 'time' ? '17:00' : undefined),
  );
  const base = { id: 'dueUntil', paths: [path] };
  if (now === undefined) return { ...base, say: 'dueUntil', slots: { x } };
  return {
    ...base,
    say: 'dueUntilTime',
    slots: { x, time: { kind: 'time', now, set: (to, value) => withValue(to, path, value || '00:00') } },
  };
}
