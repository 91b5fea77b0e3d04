import { programWords } from '../programs/en.ts';

const { amount, date, list, topics } = programWords;

/** What a sentence is made of; a note of the rules has what its code needs. */
export interface Said {
  minutes?: number;
  count?: number;
  percent?: number;
  days?: number;
  months?: number;
  on?: string;
  until?: string;
  topic?: string;
  relation?: string;
  every?: 'week' | 'month';
  title?: string;
}

const days = (n: number) => (n === 1 ? 'one day' : `${n} days`);
const on = (said: Said) => date(said.on ?? '');
const hours = (said: Said) => amount(said.minutes ?? 0);
const count = (said: Said) => said.count ?? 0;
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const ownTopics = {
  advocacy: 'Advocacy',
  mentoring_education: 'Mentoring and education',
  recovery_support: 'Recovery support',
  hiv: 'HIV',
  domestic_violence: 'Domestic violence',
};
const topic = (code: string): string => {
  const all: Record<string, string> = { ...topics, ...ownTopics };
  return all[code] ?? code;
};

const relations: Record<string, string> = {
  supervisor: 'your supervisor',
  personal: 'somebody who knows you in private',
  professional: 'somebody who knows you from work',
};
const spans = { months: (n: number) => `${n} months`, days: (n: number) => `${n} days` };

/** The task list of a first certification: what is asked for, and how each part stands. */
export const entryWords = {
  topics: ownTopics,
  titles: {
    age: 'Your age',
    education: 'Your schooling',
    training: 'Your training',
    examination: 'The test',
    experience: 'Peer support work',
    supervision: 'Supervision',
    meetings: 'Supervision meetings',
    references: 'People who speak for you',
    ethics: 'The code of ethics',
    lived_experience: 'Lived experience',
    background: 'A background check',
    residence: 'Where you live or work',
  },
  asks: {
    atLeast: (years: number) => `You are ${years} or older.`,
    between: (years: number, most: number) =>
      `You are from ${years} to ${most} years old on the day you are certified.`,
    upTo: (most: number) => `You are ${most} or younger on the day you are certified.`,
    education: {
      high_school: 'a high school diploma or GED',
      enrolled: 'being at least 16 and enrolled in school',
      literacy: 'showing that you can read and write',
      any: 'a paper about your schooling',
    },
    educationOf: (ways: string[]) => `We ask for ${list(ways, 'or')}.`,
    withPaper: 'Add a photo or a PDF of it.',
    training: (minutes: number) => `${upper(amount(minutes))} of training.`,
    someTraining: 'The first training of this program.',
    trainingTopic: (code: string, minutes: number) => `${topic(code)}: ${amount(minutes)}.`,
    live: (minutes: number) => `At least ${amount(minutes)} live, in a room or on a screen.`,
    liveOnly: 'In a room or live on a screen.',
    approved: 'The provider was approved by the board on the day of the training.',
    noOlderMonths: (months: number) => `Not more than ${spans.months(months)} before you send this.`,
    noOlderDays: (some: number) => `Not more than ${spans.days(some)} before you send this.`,
    examination: 'Pass the test. The board enters the result.',
    percent: (percent: number) => `Pass the test with ${percent} percent. The board enters the result.`,
    experience: (minutes: number) =>
      `${upper(amount(minutes))} of peer support work, signed by your supervisor.`,
    supervision: (minutes: number) => `${upper(amount(minutes))} of supervision, signed by your supervisor.`,
    meetings: {
      week: 'A signed supervision meeting every week.',
      month: 'A signed supervision meeting every month.',
    },
    references: (n: number) =>
      n === 1
        ? 'One person who knows you writes a few lines.'
        : `${n} people who know you write a few lines.`,
    relation: (code: string) => `One of them is ${relations[code] ?? code}.`,
    ethics: 'Read the code of ethics, and sign it.',
    lived_experience: 'You say that you have lived experience as this program means it.',
    statement: {
      required: 'You also write your statement. It is sealed, and only the people who decide can read it.',
      optional: 'You may also write a statement. It is up to you, and you can take it back.',
      attestation: 'A yes is enough. Nobody asks for your story.',
    },
    background: 'The board does this check. You need not do anything here.',
    residence: {
      live_or_work: 'You live or work where this program holds.',
      employed: 'You work where this program asks for it.',
      live_and_employed: 'You live and work where this program holds.',
    },
    document: 'Add a photo or a PDF of it.',
  },
  routes: {
    experience_years: (years: number) => `Instead: ${years} years of experience that can be checked.`,
    experience_hours: (n: number, years: number) =>
      `Instead: ${n} hours of practice${years > 0 ? ` within ${years} years` : ''}.`,
    other_certificate: () => 'Instead: a certificate of another board.',
    college_credits: (n: number, years: number) =>
      `Instead: ${n} college credits${years > 0 ? ` within ${years} years` : ''}.`,
    college_years: (n: number) =>
      n === 1 ? 'Instead: one year of college.' : `Instead: ${n} years of college.`,
    degree: () => 'With a degree in human services fewer hours are needed.',
  },
  notes: {
    confirm: () => 'Please say that this is so.',
    confirmed: () => 'You have said that this is so.',
    born_on_missing: () => 'This program has an age limit, so we ask for your day of birth.',
    too_young: (s: Said) => `You can be certified from the day you turn ${count(s)}.`,
    too_old: (s: Said) => `This program is for people up to ${count(s)}. The board looks at it.`,
    paper_missing: () => 'Add a photo or a PDF.',
    paper_to_read: () => 'Your paper is here. The board looks at it.',
    accepted: (s: Said) => (s.on ? `The board has accepted it (${on(s)}).` : 'The board has accepted it.'),
    asked_again: () => 'We need one more thing here.',
    waived: () => 'The board does not ask for this from you.',
    route_to_decide: () => 'You take another way. The board looks at your paper.',
    hours_done: (s: Said) => (s.minutes ? `${upper(hours(s))} done.` : 'No hours are here yet.'),
    hours_left: (s: Said) => `${upper(hours(s))} to go.`,
    hours_to_read: (s: Said) => `${upper(hours(s))} are here. The board looks at your papers.`,
    topic_left: (s: Said) => `${topic(s.topic ?? '')}: ${hours(s)} to go.`,
    live_left: (s: Said) => `Live training: ${hours(s)} to go.`,
    too_long_ago: (s: Said) =>
      s.months === undefined
        ? `“${s.title}” of ${on(s)} is too old by ${days(s.days ?? 0)}.`
        : `“${s.title}” of ${on(s)} is older than ${s.months} months by ${days(s.days ?? 0)}.`,
    too_old_soon: (s: Said) => `Send this by ${date(s.until ?? '')}, while all of your training counts.`,
    after_sending: (s: Said) => `“${s.title}” of ${on(s)} is after the day this is judged for.`,
    provider_not_approved: (s: Said) =>
      `“${s.title}” of ${on(s)}: the provider was not approved on that day.`,
    recognition_not_taken: (s: Said) => `“${s.title}” of ${on(s)} has another recognition than asked for.`,
    format_not_taken: (s: Said) => `“${s.title}” of ${on(s)} was not live.`,
    examination_waits: () => 'The board enters the result when it is there.',
    examination_passed: (s: Said) =>
      s.percent === undefined ? `Passed on ${on(s)}.` : `Passed on ${on(s)} with ${s.percent} percent.`,
    examination_again: (s: Said) =>
      s.count === undefined
        ? 'Not passed yet. You can take the test again.'
        : `Not passed yet. You can take the test again (${s.count} more).`,
    examination_no_try_left: () => 'Not passed yet. The board looks at what comes next.',
    score_too_low: (s: Said) => `The program asks for ${s.percent} percent.`,
    work_too_long_ago: (s: Said) => `${upper(hours(s))} are from too long ago to count.`,
    meetings_kept: (s: Said) => {
      if (count(s) === 0) return 'No signed meeting is here yet.';
      return s.every === 'month'
        ? `${count(s)} ${count(s) === 1 ? 'month has' : 'months have'} a signed meeting.`
        : `${count(s)} ${count(s) === 1 ? 'week has' : 'weeks have'} a signed meeting.`;
    },
    meeting_missing: (s: Said) =>
      s.every === 'month'
        ? `The month from ${on(s)} has no signed meeting.`
        : `The week of ${on(s)} has no signed meeting.`,
    references_done: (s: Said) => {
      if (count(s) === 0) return 'Nobody has answered yet.';
      return count(s) === 1 ? 'One has answered.' : `${count(s)} have answered.`;
    },
    references_left: (s: Said) =>
      count(s) === 1 ? 'Name one more person.' : `Name ${count(s)} more people.`,
    references_waiting: (s: Said) =>
      count(s) === 1
        ? 'We wait for one answer. We remind them, you need not.'
        : `We wait for ${count(s)} answers. We remind them, you need not.`,
    relation_left: (s: Said) => `One of them has to be ${relations[s.relation ?? ''] ?? s.relation}.`,
    code_to_sign: () => 'Read it, and sign it.',
    code_signed: () => 'You have signed the version in force.',
    statement_optional: () => 'A statement is up to you. It counts the same without one.',
    statement_missing: () => 'Your statement is still to be written.',
    statement_given: () => 'Your statement is here, sealed.',
    check_waits: () => 'The board does this check.',
    check_too_old: (s: Said) => `The result of ${on(s)} is too old by ${days(s.days ?? 0)}.`,
  } satisfies Record<string, (said: Said) => string>,
  /** Why it cannot be sent or approved yet. */
  stillTo: (titles: string[]) => `Still to do: ${list(titles)}.`,
  stageOver: (endedOn: string, contact: string) =>
    `The first stage ended on ${endedOn}. You can apply again, or ask the board: ${contact}.`,
  /** To somebody who holds or held this certification, and would begin again. */
  earlier: {
    held: (number: string, until: string) =>
      `You hold this certification already. It has the number ${number} and is valid until ${until}.`,
    on_hold: (number: string, contact: string) =>
      `Your certification ${number} is on hold. Your board can tell you why, and what comes next: ${contact}.`,
    withdrawn: (number: string, contact: string) =>
      `Your certification ${number} was withdrawn. Your board can tell you why, and how to ask for another look: ${contact}.`,
    renewing: (number: string, contact: string) =>
      `Your renewal of ${number} is with the board. There is nothing more to send. Questions? ${contact}.`,
    renewable: (number: string, until: string | null, contact: string) =>
      `You can still renew ${number}${until ? `, until ${until}` : ''}. That is shorter than a new application. Questions? ${contact}.`,
    restorable: (number: string, until: string | null, contact: string) =>
      `Your certification ${number} can still come back${until ? `, until ${until}` : ''}. Ask your board for the way: ${contact}.`,
    ended: (number: string, on: string) =>
      `You held this certification until ${on}, with the number ${number}. You can apply again. When the board says yes, you get a new number, and your new hours count from that day.`,
  },
};
