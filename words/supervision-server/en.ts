import { programWords } from '../programs/en.ts';

const { amount, date, list } = programWords;

type Kind = 'direct_service' | 'observed_service' | 'supervision' | 'study';

const kinds: Record<Kind, string> = {
  direct_service: 'Peer support work',
  observed_service: 'Observed work',
  supervision: 'Meetings',
  study: 'Study',
};
const activityKinds: Record<Kind, string> = {
  direct_service: 'Peer support work',
  observed_service: 'Observed peer support work',
  supervision: 'Supervision meeting',
  study: 'Independent study',
};

/** Years are said only where the days are of more than one. */
const days = (starts: string[]): string => {
  const oneYear = new Set(starts.map((one) => one.slice(0, 4))).size === 1;
  return list(starts.map((one) => (oneYear ? date(one).replace(/, \d{4}$/, '') : date(one))));
};
const months = (starts: string[]): string =>
  list(starts.map((one) => date(one).replace(/ 1, (\d{4})$/, ' $1')));

const weeks = (starts: string[]) =>
  starts.length === 1 ? `The week of ${days(starts)}` : `The weeks of ${days(starts)}`;
const have = (starts: string[]) => (starts.length === 1 ? 'has' : 'have');

/** Sentences that the server makes about supervision: for the person, and for the body's staff. */
export const supervisionWords = {
  asks: {
    week: 'Your program asks for a signed supervision meeting every week.',
    month: 'Your program asks for a signed supervision meeting every month.',
  },
  met: {
    week: (met: number, all: number) =>
      `${met} of ${all} ${all === 1 ? 'week' : 'weeks'} ${met === 1 ? 'has' : 'have'} a signed supervision meeting.`,
    month: (met: number, all: number) =>
      `${met} of ${all} ${all === 1 ? 'month' : 'months'} ${met === 1 ? 'has' : 'have'} a signed supervision meeting.`,
  },
  missing: {
    week: (starts: string[]) => `${weeks(starts)} ${have(starts)} no signed meeting.`,
    month: (starts: string[]) => `${months(starts)} ${have(starts)} no signed meeting.`,
  },
  waiting: {
    week: (starts: string[]) => `${weeks(starts)} ${have(starts)} a meeting that is not signed yet.`,
    month: (starts: string[]) => `${months(starts)} ${have(starts)} a meeting that is not signed yet.`,
  },
  nothingYet: 'Log your work here, and send it to your supervisor to sign.',
  /** One kind: hours of two are never added up. */
  hours: (kind: Kind, signed: number, waiting: number) =>
    `${kinds[kind]}: ${amount(signed)} signed${waiting === 0 ? '' : `, ${amount(waiting)} not signed yet`}.`,
  /** Of the activity that a signed entry becomes. Two of one day are told apart, so that neither repeats the other. */
  activity: (kind: Kind, on: string, nth: number) =>
    `${activityKinds[kind]}, ${date(on)}${nth > 1 ? ` (${nth})` : ''}`,
};
