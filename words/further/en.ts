import { programWords } from '../programs/en.ts';

const { amount, date, list } = programWords;

/** Words about what comes next: the smallest set of further hours, the pace, what a next activity would do. Grade 6, calm. */

/** One part of the smallest set. `minutes` of a topic: null is all of it, 0 is any amount. */
export interface PieceWords {
  minutes: number;
  count: number;
  anyLength: boolean;
  /** "peer support work"; null: a course. */
  kind: string | null;
  topics: { name: string; minutes: number | null }[];
  sponsor: string | null;
  format: string | null;
}

/** More than a day of training is no single course. */
const mostOfOneCourse = 480;

const part = (minutes: number, name: string) => {
  if (minutes === 0) return `some ${name}`;
  return minutes === 30 ? `half an hour of ${name}` : `${amount(minutes)} of ${name}`;
};

function course({ minutes, count, anyLength }: PieceWords): string {
  if (anyLength) return count === 1 ? 'one course of any length' : `${count} courses of any length`;
  if (count > 1) return `${count} courses of ${amount(minutes)} in all`;
  if (minutes > mostOfOneCourse) return `${amount(minutes)} of training`;
  if (minutes < 60) return `one ${minutes}-minute course`;
  return minutes % 15 === 0 ? `one ${minutes / 60}-hour course` : `one course of ${amount(minutes)}`;
}

/** More than so many and the sentence is a list; the lines of the page say it better. */
const mostParts = 3;

function piece(one: PieceWords): string {
  const whole = one.topics.filter(({ minutes }) => minutes === null).map(({ name }) => name);
  const parts = one.topics.flatMap(({ name, minutes }) => (minutes === null ? [] : [part(minutes, name)]));
  const said = [
    one.kind === null ? course(one) : `${amount(one.minutes)} of ${one.kind}`,
    ...(whole.length > 0 ? [`on ${list(whole)}`] : []),
    ...(one.sponsor ? [one.sponsor] : []),
    ...(one.format ? [one.format] : []),
  ].join(' ');
  if (parts.length === 0) return said;
  if (parts.length > mostParts) return `${said}, with the hours that each topic still needs,`;
  return isOneCourse(one) ? `${said} with ${list(parts)}` : `${said}, among them ${list(parts)},`;
}

const isOneCourse = ({ kind, count, anyLength, minutes }: PieceWords) =>
  kind === null && count === 1 && (anyLength || minutes <= mostOfOneCourse);
/** "31 of 36 hours", or both in full where they are not of one unit. */
const amountOf = (minutes: number, required: number) =>
  minutes % 15 === 0 && required % 60 === 0
    ? `${minutes / 60} of ${amount(required)}`
    : `${amount(minutes)} of ${amount(required)}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Ethics would be 1 hour short." */
const short = ({ name, unit, amount: missing }: ShortWords) =>
  unit === 'minutes'
    ? `${name} would be ${amount(missing)} short`
    : `${name} would be ${missing} ${missing === 1 ? 'course' : 'courses'} short`;
export interface ShortWords {
  name: string;
  unit: 'minutes' | 'count';
  amount: number;
}

export const furtherWords = {
  /** "One 3-hour course on peer support with half an hour of ethics completes this period." */
  completes: (pieces: PieceWords[], when: 'now' | 'if_waiting_counts' | 'after_this') => {
    const [first] = pieces;
    const verb = pieces.length === 1 && first && isOneCourse(first) ? 'completes' : 'complete';
    const set = list(pieces.map(piece));
    if (when === 'now') return `${capital(set)} ${verb} this period.`;
    const before = when === 'after_this' ? 'After this' : 'If what is being checked counts';
    return `${before}, ${set} ${verb} this period.`;
  },
  impossible:
    'The limits of your program leave no room for the hours that are still open. Ask your board which hours would count.',
  nothingLeft: 'With this, your hours are complete.',
  sponsors: {
    certifying_body: 'by the board',
    approved_vendor: 'by an approved provider',
    other: 'by another provider',
  },
  formats: { in_person: 'in person', live_online: 'live online', self_study: 'by self-study' },

  pace: {
    /** `of`: "31 of 36 hours". */
    some: (of: string, by: string) => `At this pace you will have ${of} by ${date(by)}.`,
    all: (required: number, by: string) =>
      `At this pace you will have all ${amount(required)} by ${date(by)}.`,
    short: (lines: ShortWords[]) => `${list(lines.map(short))}.`,
    onlyShort: (lines: ShortWords[], by: string) =>
      `At this pace, by ${date(by)}, ${list(lines.map(short)).replace(/^./, (letter) => letter.toLowerCase())}.`,
    ifWaitingCounts: 'This counts what is being checked, too.',
    of: amountOf,
  },

  upcoming: {
    some: (name: string, counted: number, required: number, by: string) =>
      `${name}: ${amountOf(counted, required)}, by ${date(by)}`,
    none: (name: string, required: number, by: string) => `${name}: ${amount(required)} by ${date(by)}`,
  },
  waiver: {
    newly_certified:
      'You were certified a short time before this period ends, so your program asks for no hours this time.',
    first_renewal: 'Your program asks for no hours in your first period.',
    active_military: 'While you serve in the military, your program asks for no hours.',
  },
  carriedIn: (minutes: number) => `${amount(minutes)} came over from your last period.`,
  carriedOut: (minutes: number) => `${amount(minutes)} will go over into your next period.`,

  preview: {
    otherPeriod: (startsOn: string, endsOn: string) =>
      `It would count 0 hours in this period. That day belongs to the period from ${date(startsOn)} to ${date(endsOn)}.`,
    noPeriod: (startsOn: string, endsOn: string) =>
      `It would count 0 hours in this period, which runs from ${date(startsOn)} to ${date(endsOn)}.`,
    /** Of an activity that counts in part: what that part is for. */
    serves: (names: string[], inTotal: boolean) =>
      `What counts is for ${list([...names, ...(inTotal ? ['your total'] : [])])}.`,
    proof: (items: string[]) => `The paper has to show ${list(items)}.`,
    noSignInSheet: 'A sign-in sheet is not enough.',
    planned: (on: string) => `You can log it from ${date(on)}, once you have done it.`,
  },
};
