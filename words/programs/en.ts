import { formats, kinds, recognitions, requirements, shows, sponsors, topics, units } from './names/en.ts';

/** Words about programs, requirements and findings. Grade 6, kind, and always with the way forward. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const date = (iso: string) =>
  `${months[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(8, 10))}, ${Number(iso.slice(0, 4))}`;

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** "5.5 hours", "36 minutes", "1 hour 40 minutes". */
const amount = (minutes: number) => {
  const hours = Math.floor(minutes / 60);
  if (hours > 0 && minutes % 15 === 0) return plural(minutes / 60, 'hour', 'hours');
  const rest = plural(minutes % 60, 'minute', 'minutes');
  return hours === 0 ? rest : `${plural(hours, 'hour', 'hours')} ${rest}`;
};

const isOne = (minutes: number) => minutes === 60 || minutes === 1;
const these = (minutes: number) => {
  if (minutes === 60) return 'this hour';
  if (minutes === 1) return 'this minute';
  // "These 1 hour 40 minutes" is no English.
  return minutes > 60 && minutes < 120 && minutes % 15 !== 0
    ? `these ${minutes} minutes`
    : `these ${amount(minutes)}`;
};
const list = (items: string[], word = 'and') =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

/** "5.5 of 6 hours", or both in full where they are not of one unit. */
const amountOf = (counted: number, claimed: number) => {
  const halves = counted % 15 === 0 && claimed % 15 === 0;
  return claimed >= 60 && halves
    ? `${counted / 60} of ${amount(claimed)}`
    : `${amount(counted)} of ${amount(claimed)}`;
};

/** One sentence for each finding: the rule, the number and what to do. `minutes` are those that are refused. */
const findings = {
  unit_unclear: (p: { amount: number; unit: string; tenths: boolean }) =>
    p.tenths
      ? `Tell us how many hours your ${p.amount} ${p.unit} stands for, so that we can count it.`
      : `This program does not say how long one ${p.unit} is, so tell us how many hours ${p.amount === 1 ? 'it stands' : `your ${p.amount} stand`} for.`,
  before_certification: (minutes: number, p: { on: string; certifiedOn: string }) =>
    `You did ${these(minutes)} on ${date(p.on)}; hours count from ${date(p.certifiedOn)}, when you were certified, so check the date.`,
  before_obligation: (minutes: number, p: { on: string; startsOn: string }) =>
    `You did ${these(minutes)} on ${date(p.on)}; your first period starts on ${date(p.startsOn)}, and nothing is due before.`,
  before_period: (minutes: number, p: { on: string; startsOn: string }) =>
    `You did ${these(minutes)} on ${date(p.on)}, before this period began on ${date(p.startsOn)}, so check the date.`,
  after_period: (minutes: number, p: { on: string; endsOn: string }) =>
    `You did ${these(minutes)} on ${date(p.on)}, and this period ends on ${date(p.endsOn)}; save that time for the next one.`,
  on_last_day: (minutes: number, p: { endsOn: string }) =>
    `You did ${these(minutes)} on ${date(p.endsOn)}, the day the next period starts, so save that time for it.`,
  outside_way_back: (minutes: number, p: { on: string; startsOn: string; endsOn: string; fresh: boolean }) =>
    p.fresh
      ? `You did ${these(minutes)} on ${date(p.on)}; to come back, hours from ${date(p.startsOn)} to ${date(p.endsOn)} count, so add newer training.`
      : `You did ${these(minutes)} on ${date(p.on)}; to come back, hours from ${date(p.startsOn)} to ${date(p.endsOn)} count, so check the date.`,
  after_application: (minutes: number, p: { appliedOn: string }) =>
    `Hours through ${date(p.appliedOn)}, the day you applied, count here; ask your board about ${these(minutes)}.`,
  not_yet_held: (minutes: number, p: { on: string }) =>
    `The date of ${these(minutes)} is ${date(p.on)}; once that day has come, ${isOne(minutes) ? 'it' : 'they'} can count.`,
  excluded_kind: (minutes: number, p: { kind: string; accepted: string[] }) =>
    p.accepted.length > 0
      ? `This program counts only ${list(p.accepted)}, so log some of that in place of ${these(minutes)}.`
      : `This program does not count ${p.kind} as training, so log a course in place of ${these(minutes)}.`,
  excluded_topic: (minutes: number, p: { topic: string }) =>
    `This program does not count the topic "${p.topic}", so choose another in place of ${these(minutes)}.`,
  format_not_accepted: (minutes: number, p: { format: string; accepted: string[] }) =>
    `This program counts training that is ${list(p.accepted, 'or')}, so choose that in place of ${these(minutes)} (${p.format}).`,
  not_approved: (minutes: number, p: { pending: boolean }) =>
    p.pending
      ? `Once your board approves the course, ${these(minutes)} can count.`
      : `This program counts approved courses, so ask your board to approve ${these(minutes)}.`,
  not_recognized: (minutes: number, p: { recognition: string }) =>
    `This program does not count training that is recognized only ${p.recognition}, so choose another in place of ${these(minutes)}.`,
  used_for_other_credential: (minutes: number) =>
    `You set ${these(minutes)} aside for another credential; move that time here if you want it to count.`,
  duplicate: (minutes: number, p: { earlierOn: string }) =>
    `You took this course on ${date(p.earlierOn)} and it counts once, so choose another in place of ${these(minutes)}.`,
  non_instruction_time: (minutes: number) =>
    `Breaks, meals and other time without teaching do not count (${amount(minutes)}); correct it if more was teaching.`,
  over_cap: (minutes: number, p: { requirement: string; maximumMinutes: number }) =>
    `At most ${amount(p.maximumMinutes)} of "${p.requirement}" ${isOne(p.maximumMinutes) ? 'counts' : 'count'}, and ${amount(minutes)} ${isOne(minutes) ? 'is' : 'are'} over, so add other training.`,
  possible_duplicate: (p: { earlierOn: string }) =>
    `This counts; it looks like your course of ${date(p.earlierOn)}, so someone will check that it was not the same.`,
  proof_incomplete: (p: { missing: string[] }) =>
    `This counts; your board also wants the paper to show ${list(p.missing)}, so ask for that.`,
  proof_is_no_certificate: () =>
    'This counts; a sign-in sheet is not enough here, so ask the provider for a certificate.',
};

/** How much of one activity counts, and for what. */
const activity = {
  all: (minutes: number, names: string[], inTotal: boolean) => {
    const start =
      minutes === 60
        ? 'The full hour counts'
        : `All ${amount(minutes)} ${isOne(minutes) ? 'counts' : 'count'}`;
    const aims = [...names.map((name) => `for ${name}`), ...(inTotal ? ['for your total'] : [])];
    if (aims.length === 0) return `${start}.`;
    return aims.length === 1 ? `${start} ${aims[0]}.` : `${start}, ${list(aims)}.`;
  },
  part: (counted: number, claimed: number) =>
    `${amountOf(counted, claimed)} ${isOne(counted) ? 'counts' : 'count'}.`,
  breaks: (minutes: number) =>
    `The ${amount(minutes)} of breaks, meals or other time without teaching ${isOne(minutes) ? 'does' : 'do'} not.`,
};

export const programWords = {
  date,
  amount,
  amountOf,
  list,
  topics,
  requirements,
  kinds,
  formats,
  recognitions,
  sponsors,
  shows,
  units,
  findings,
  activity,
};
