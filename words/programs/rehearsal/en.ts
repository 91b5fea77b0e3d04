import { programWords } from '../en.ts';

const { amount, date } = programWords;

/** What a draft would change for one person: for the body's staff, one sentence a change. */
export const rehearsalWords = {
  complete: (after: boolean | null): string => {
    if (after === null) return 'Nothing would be asked for any more.';
    return after ? 'Complete under the draft.' : 'Not complete yet under the draft.';
  },
  standing: (before: string, after: string) => `Now ${before}, under the draft ${after}.`,
  counted: (before: number, after: number) => `${amount(before)} counted, under the draft ${amount(after)}.`,
  countedFor: (name: string, before: number, after: number) =>
    `${name}: ${amount(before)} counted, under the draft ${amount(after)}.`,
  required: (name: string, before: number | null, after: number | null) => {
    if (before === null) return `${name}: new, ${amount(after ?? 0)} needed.`;
    return after === null
      ? `${name}: no longer asked for.`
      : `${name}: ${amount(before)} needed, under the draft ${amount(after)}.`;
  },
  most: (name: string, before: number | null, after: number | null) => {
    if (before === null) return `${name}: a new limit of ${amount(after ?? 0)}.`;
    return after === null
      ? `${name}: no limit any more.`
      : `${name}: a limit of ${amount(before)}, under the draft ${amount(after)}.`;
  },
  times: (name: string, before: number | null, after: number | null) =>
    `${name}: ${before ?? 0} needed, under the draft ${after ?? 0}.`,
  clock: (name: string, before: string | null, after: string | null) => {
    if (before === null) return `${name}: new, due ${day(after)}.`;
    return after === null
      ? `${name}: no longer asked for.`
      : `${name}: due ${day(before)}, under the draft ${day(after)}.`;
  },
  due: (before: string | null, after: string | null) =>
    `The form is due ${day(before)}, under the draft ${day(after)}.`,
  window: (before: string | null, after: string | null) =>
    `Renewal opens ${day(before)}, under the draft ${day(after)}.`,
  next_end: (before: string | null, after: string | null) =>
    `The next period ends ${day(before)}, under the draft ${day(after)}.`,
  stage_end: (before: string | null, after: string | null) =>
    `This step of the way back ends ${day(before)}, under the draft ${day(after)}.`,
  standings: {
    provisional: 'provisional',
    certified: 'certified',
    renewal_open: 'renewal open',
    renewal_submitted: 'renewal sent',
    renewal_overdue: 'renewal overdue',
    probation: 'on probation',
    grace: 'in the time of grace',
    late: 'in the time for late renewal',
    expired: 'ended',
    inactive: 'inactive',
    lapsed: 'lapsed',
  },
};

function day(on: string | null): string {
  return on === null ? 'on no stated day' : `on ${date(on)}`;
}
