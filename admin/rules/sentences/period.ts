import { valueAt, withValue, type Doc } from '../document.ts';
import {
  amount,
  choice,
  yearDay,
  type Choice,
  type Panel,
  type Sentence,
  type Slot,
  switching,
} from '../sentence.ts';

/** How long a period lasts, and from when to when. */
export function periodPanel(doc: Doc): Panel {
  const simple = (id: string, field: string, slot: Slot): Sentence => ({
    id,
    say: id as Sentence['say'],
    paths: [`rules.${field}`],
    slots: { x: slot },
  });
  return {
    name: 'period',
    adds: [],
    sentences: [
      ...calendarSentences(doc),
      simple(
        'anchor',
        'anchor',
        choice(doc, 'anchor', 'rules.anchor', { own: undefined, newest: 'latest_credential' }),
      ),
      simple(
        'firstStart',
        'firstPeriodStarts',
        choice(doc, 'firstStart', 'rules.firstPeriodStarts', {
          on_certification: undefined,
          day_after_certification: 'day_after_certification',
          first_of_month: 'first_of_month',
          full_length: 'full_length',
        }),
      ),
      simple(
        'laterStart',
        'laterPeriodStarts',
        choice(doc, 'laterStart', 'rules.laterPeriodStarts', {
          day_after_end: 'day_after_end',
          on_end: 'on_end',
        }),
      ),
      simple(
        'lastDay',
        'endInclusive',
        choice(doc, 'lastDay', 'rules.endInclusive', { belongs: true, not: false, silent: null }),
      ),
      simple(
        'inForce',
        'provisional',
        choice(doc, 'inForce', 'rules.provisional', { certified: false, provisional: true }),
      ),
    ],
  };
}

const at = 'rules.calendar';
const kinds = ['months', 'month_end', 'month_start', 'year_day', 'ends', 'given'] as const;

function calendarSentences(doc: Doc): Sentence[] {
  const kind = calendarKind(doc);
  const calendar = (say: Sentence['say'], slots: Sentence['slots']): Sentence => ({
    id: 'calendar',
    say,
    paths: [at],
    slots: { ...slots, kind },
  });
  switch (doc.rules.calendar.kind) {
    case 'year_day':
      return [
        calendar('calendarYearDay', {
          years: amount(doc, 'whole', `${at}.everyYears`),
          ...yearDay(doc, `${at}.yearDay`),
        }),
        firstEnd(doc),
      ];
    case 'ends':
      return [
        calendar('calendarEnds', {
          ends: {
            kind: 'wholes',
            now: doc.rules.calendar.months,
            set: (to, value) => withValue(to, `${at}.months`, value),
          },
        }),
      ];
    case 'given':
      return [calendar('calendarGiven', { months: amount(doc, 'whole', `${at}.months`, 'null') })];
    default:
      return [calendar('calendarMonths', { months: amount(doc, 'whole', `${at}.months`) })];
  }
}

/** Another kind keeps the length as far as it can say it. */
const calendarKind = (doc: Doc): Choice =>
  switching('calendar', kinds, doc.rules.calendar.kind, (to, kind) => {
    const { calendar } = to.rules;
    const known = calendar.kind === 'year_day' ? calendar.everyYears * 12 : calendar.months;
    const months = (Array.isArray(known) ? known[0] : known) ?? 24;
    const others: Record<string, unknown> = {
      ends: { kind: 'ends', months: [months] },
      given: { kind: 'given', months },
      year_day: {
        kind: 'year_day',
        yearDay: '12-31',
        everyYears: Math.max(1, Math.round(months / 12)),
        first: { yearsAfter: Math.max(1, Math.round(months / 12)) },
      },
    };
    return withValue(to, at, others[kind] ?? { kind, months });
  });

function firstEnd(doc: Doc): Sentence {
  const isRow = valueAt(doc, `${at}.first.rowFrom`) !== undefined;
  const how: Choice = switching('firstEnd', ['after', 'row'], isRow ? 'row' : 'after', (to, value) =>
    withValue(to, `${at}.first`, value === 'row' ? { rowFrom: 2020 } : { yearsAfter: 2 }),
  );
  const n = amount(doc, 'whole', `${at}.first.${isRow ? 'rowFrom' : 'yearsAfter'}`);
  return {
    id: 'calendar.first',
    say: isRow ? 'firstEndRow' : 'firstEndAfter',
    paths: [`${at}.first`],
    slots: { how, n },
    isInner: true,
  };
}
