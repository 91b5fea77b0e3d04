import { programWords } from '../en.ts';

/** A program's rules as sentences, for whoever compares them with the source. Silence of a source is said as such. */

const { amount, date, list } = programWords;

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const months = (n: number) => plural(n, 'month', 'months');
const days = (n: number) => plural(n, 'day', 'days');
const years = (n: number) => plural(n, 'year', 'years');
const quoted = (names: string[]) => names.map((name) => `"${name}"`);
/** "October 1" of `10-01`. */
const yearDay = (day: string) => date(`2000-${day}`).replace(', 2000', '');
const money = (cents: number) =>
  cents === 0 ? 'nothing' : `$${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2)}`;
const time = (clock: string) => {
  const hour = Number(clock.slice(0, 2));
  return `${hour % 12 || 12}:${clock.slice(3)} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
};

export const ruleWords = {
  sections: {
    dates: 'When a period starts and ends',
    renewing: 'Applying to renew',
    hours: 'What is asked for',
    more: 'Waivers, extra hours and longer clocks',
    credit: 'What counts',
    proof: 'What a proof must show',
    after: 'After the end',
  },
  hoursFor: (titles: string[]) => `What is asked for: ${list(titles)}`,

  calendar: {
    months: (n: number) =>
      `A period ends every ${months(n)} after certification. Each end is counted from the day of certification.`,
    ends: (all: number[]) =>
      `There is a single period. It ends ${list(all.map(String), 'or')} months after certification.`,
    given: (n: number | null) =>
      n === null
        ? 'The board sets the end of each period. How long a period is was not found.'
        : `The board sets the end of each period. A period is ${months(n)} long.`,
    monthEnd: (n: number) =>
      `A period ends every ${months(n)}, on the last day of the month, counted from the month of certification.`,
    monthStart: (n: number) =>
      `A period ends every ${months(n)}, on the first day of the month, counted from the month of certification.`,
    yearDay: (day: string, every: number) =>
      every === 1
        ? `A period ends on ${yearDay(day)} of every year, for everybody.`
        : `A period ends on ${yearDay(day)} every ${years(every)}, for everybody.`,
    firstYear: (after: number) =>
      after === 0
        ? 'The first end is in the year of certification.'
        : after === 1
          ? 'The first end is in the year after the year of certification or of the exam.'
          : `The first end is ${years(after)} after the year of certification or of the exam.`,
    rowOfYears: (row: number[]) =>
      `The years are ${row.join(', ')} and so on. The first such day after certification is the first end.`,
  },
  anchor: {
    latest: 'Of several credentials of the board, the newest sets the dates of all.',
    own: 'Each credential has its own dates.',
  },
  firstStart: {
    onCertification: 'The first period starts on the day of certification.',
    day_after_certification: 'The first period starts the day after certification.',
    first_of_month: 'The first period starts on the first day of the month of certification.',
    full_length:
      'The first period starts one full length before its end, whatever the day of certification. Nothing is asked for before that.',
  },
  laterStart: {
    day_after_end: 'Each later period starts the day after the end of the one before.',
    on_end: 'Each later period starts on the end day of the one before.',
  },
  lastDay: {
    in: 'The last day belongs to the period.',
    out: 'The last day no longer belongs to the period. Hours done that day count for the next one.',
    silent: 'No source says whether the last day belongs to the period. We count it in.',
  },
  provisional: 'This is a first stage under supervision, before full certification.',

  window: {
    none: 'From which day a person can apply was not found.',
    before: (span: string) => `A person can apply from ${span} before the end.`,
    yearDay: (day: string) => `A person can apply from the last ${yearDay(day)} before the end.`,
  },
  due: {
    onEnd: 'The application is due by the last day of the period.',
    before: (span: string) => `The application is due ${span} before the end.`,
    workingDay: 'Where that is a Saturday or a Sunday, it is due on the Friday before.',
    until: (clock: string) => `On that day it is in time until ${time(clock)}, by the board's clock.`,
    doesNotRenew: 'A later application does not renew.',
    lapsed: 'From the next day the certification has lapsed.',
    silent: 'No source says more about an application after that day and before the end. We call it overdue.',
  },
  postmark: {
    counts: 'An application that was mailed counts from its postmark.',
    not: 'No source says that a postmark counts. An application counts from the day it is received.',
  },
  afterApplication: {
    stated: 'Training after the application cannot serve it. The source says so.',
    silent: 'No source says whether training after the application can serve it. We do not count it.',
  },
  feeOnTime: (fees: string) => `What renewing on time costs: ${fees}.`,
  money,
  feeNotFound: 'not found',
  feeOf: (title: string, fee: string) => `${fee} (${title})`,
  fees: (all: string[]) => all.join('; '),

  requirement: {
    total: (minutes: number) => `At least ${amount(minutes)} of training in all.`,
    minimum: (minutes: number, name: string) => `At least ${amount(minutes)}: ${name}.`,
    maximum: (minutes: number, name: string) => `At most ${amount(minutes)}: ${name}.`,
    occurrences: (count: number, name: string) =>
      `At least ${count === 1 ? 'once' : `${count} times`}, however long: ${name}.`,
    none: 'No source that we read states how many hours are asked for.',
    inferred: 'No source calls this a limit. It is how its numbers add up.',
    stated: 'The source states this limit.',
    surplus: {
      fills: 'What is more than enough in the other topics fills this one too.',
      not: 'What is more than enough in the other topics does not fill this one.',
      silent:
        'No source says whether what is more than enough in the other topics fills this one. We say no.',
    },
    when: {
      isSupervisor: 'Asked only of people who supervise others.',
      providesTelehealth: 'Asked only of people who work by telehealth.',
      activeMilitary: 'Asked only of people on active military duty.',
      grandfathered: 'Asked only of people who were certified under earlier rules.',
    },
    counted: (conditions: string[]) => `What is counted here: ${conditions.join('; or ')}.`,
  },
  condition: {
    training: 'any training',
    kinds: (kinds: string[]) => list(kinds, 'or'),
    anyTopic: (topics: string[]) => ` on ${list(quoted(topics), 'or')}`,
    noTopic: (topics: string[]) => ` that is not on ${list(quoted(topics), 'or')}`,
    notKinds: (kinds: string[]) => `, but not ${list(kinds, 'or')}`,
    sponsors: (sponsors: string[]) => `, given by ${list(sponsors, 'or')}`,
    formats: (formats: string[]) => `, ${list(formats, 'or')}`,
  },
  sponsors: {
    certifying_body: 'the board itself',
    approved_vendor: 'an approved provider',
    other: 'somebody who is not on the list of approved providers',
  },

  waivers: {
    none: 'No source names anybody who need not earn the hours.',
    newlyCertified: (within: number) =>
      `Nothing is asked of a person who was certified within the ${months(within)} before the end, the first of these days included.`,
    unlessGrandfathered: 'This does not hold for people who were certified under earlier rules.',
    firstRenewal: 'Nothing is asked for in the first period.',
    activeMilitary: 'Nothing is asked of a person on active military duty.',
  },
  carryOver: {
    none: 'No source lets extra hours go into the next period.',
    most: (minutes: number) => `Hours beyond the total go into the next period, at most ${amount(minutes)}.`,
  },
  recurring: {
    every: (name: string, minutes: number, every: number) =>
      `${name}: ${amount(minutes)} every ${months(every)}.`,
    completion: 'The next one counts from the day these hours were complete.',
    block: 'They count in fixed blocks of that length from the day of certification.',
    silent: 'No source says from when the next one counts. We count from the day these hours were complete.',
  },

  breaks: 'Breaks, meals and other time without teaching never count.',
  unit: (name: string, hours: number) => `One ${name} is ${plural(hours, 'hour', 'hours')}.`,
  unitsAsked: (names: string[]) =>
    `How many hours one ${list(names, 'or')} stands for was not found. The person is asked.`,
  approval: {
    needed: 'The training has to be approved by the board, or in a way that the board accepts.',
    not: 'No approval of a training is asked for.',
  },
  refusedRecognitions: (some: string[]) =>
    `Training that is recognized only ${list(some, 'or')} does not count.`,
  refusedSponsors: (sponsors: string[]) => `Training by ${list(sponsors, 'or')} is not approved.`,
  formats: {
    every: (all: string[]) => `No form of training is ruled out: ${list(all)}.`,
    only: (some: string[]) => `Only training that is ${list(some, 'or')} counts.`,
  },
  kinds: {
    every: 'No kind of training is ruled out, but for what is named here.',
    only: (some: string[]) => `Only this counts: ${list(some)}.`,
    refused: (some: string[]) => `This does not count: ${list(some)}.`,
  },
  refusedTopics: (topics: string[]) =>
    `A training that covers ${list(quoted(topics), 'or')} does not count, whatever else it covers.`,
  repetition: {
    none: 'No rule about a course that is repeated was found. It counts, and is marked for a person to look at.',
    period: 'A course that is repeated counts once in a period.',
    ever: 'A course that is repeated counts once, ever.',
    among: (some: string[]) =>
      `This holds for ${list(some)}. Anything else that is repeated counts, and is marked for a person to look at.`,
  },
  oneCredential: {
    only: 'An hour serves one credential only, the one it was set aside for.',
    every: 'No source says that an hour serves one credential only. It serves all of this board.',
  },

  proof: {
    none: 'What a proof has to show was not found.',
    mustShow: (what: string[]) => `A proof has to show ${list(what)}.`,
    showsNothing: 'No source names what a proof has to show.',
    notProof: (what: string[]) => `Not enough as proof: ${list(what)}.`,
    signature: (what: string[]) => `A supervisor's signature stands in for ${list(what)}.`,
  },
  shows: {
    name: "the person's name",
    title: 'the title',
    date: 'the date',
    hours: 'the hours',
    provider: 'the provider',
    provider_signature: "the provider's signature",
    instructor: 'the instructor',
    objectives: 'the goals of the course',
    approving_body: 'who approved it',
    supervisor_signature: "a supervisor's signature",
  },
  proofKinds: {
    certificate: 'a certificate',
    transcript: 'a transcript',
    sign_in_sheet: 'a sign-in sheet',
  },

  ladder: {
    none: 'No source says what follows the end. The certification counts as expired, and no way back is stated.',
    fromEnd: 'The first stage starts the day after the end.',
    fromDue: 'The first stage starts the day after the application was due.',
    stage: (n: number, name: string, standing: string) => `${n}. ${name}. Status: ${standing}.`,
    open: 'This stage has no last day.',
    afterEnd: (span: string) => `It lasts until ${span} after the end.`,
    notBefore: (on: string) => `Where the end was before ${date(on)}, it counts from that day.`,
    short: 'The stage ends the day before that one.',
    yearDay: (day: string) => `It lasts until the first ${yearDay(day)} after the end.`,
    afterStart: (span: string) => `It lasts until ${span} after its first day.`,
    active: 'The source calls the person active, so the person may work.',
    stopped: 'The person may not work as certified.',
    silent: 'No source says whether the person may work.',
    renews: 'The board still takes an application to renew or come back.',
    closed: 'An application to renew is too late.',
    fee: (fees: string) => `What it costs: ${fees}.`,
    fresh: (n: number) =>
      `Hours of the ${months(n)} before the application count in place of those of the period, and nothing is waived.`,
    onceApproved: (n: number) =>
      `Once the board has approved the way back, this stage ends ${days(n)} later, and every missed year is made up.`,
    afterLast: 'No source says what follows the last of these. The certification counts as expired.',
  },
  stages: {
    grace: 'Grace: renew as usual',
    late: 'Late: renew as usual, with a fee where one is named',
    reactivation: 'The way back is making up hours',
    reinstatement: 'The way back is an application with fresh hours',
    exam: 'The way back is taking the exam again',
    retrain: 'The way back is taking the training again, and the exam where there is one',
    new_application: 'The way back is applying as a new person',
    not_stated: 'No way back was found',
  },
  standings: {
    provisional: 'provisional',
    certified: 'certified',
    renewal_open: 'certified, with renewal open',
    renewal_submitted: 'waiting for a decision',
    renewal_overdue: 'overdue',
    probation: 'on probation',
    grace: 'in grace time',
    late: 'late',
    expired: 'expired',
    inactive: 'inactive',
    lapsed: 'lapsed',
  },
  months,
  days,

  version: {
    from: (on: string) => `In force from ${date(on)}.`,
    always: 'In force from the beginning, or from a day that no source states.',
    onRequest: 'Used only when a person asks for this version by name. No source says when it was in force.',
  },
  governs: {
    period_start: 'The version in force when a period starts governs it.',
    submission: 'The version in force on the day of the application governs it.',
    silent:
      'No source says which version governs a period in which a new one began. We take the one in force at its start.',
  },
};

export type RuleWords = typeof ruleWords;
