import { programWords } from '../../programs/en.ts';

const { amount, date } = programWords;

/** STORED SHAPE: `params.about` of a waiting mail, one for each certification that has its day. */
export interface ReminderAbout {
  kind: 'hours_left' | 'ready';
  lastDayOn: string;
  daysLeft: number;
  doneMinutes: number;
  /** 0: the program asks for no total. */
  requiredMinutes: number;
  /** A whole sentence in the reader's language; empty where there is none. */
  further: string;
  /** Empty where there is one only. */
  number: string;
}

const inDays = (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`);

/**
 * Done first, then what is left. The first sentence is what a lock screen shows: hours and a date, nothing of what they
 * are for.
 */
export function reminderMail(about: ReminderAbout[]): {
  subject: string;
  paragraphs: string[];
  button: string;
} {
  return {
    subject: 'A date to keep in mind',
    paragraphs: [
      ...about.flatMap((one) =>
        paragraphsOf(one).map((text) => (one.number ? `${one.number}: ${text}` : text)),
      ),
      'Do you need more time? Your board can give it. Just ask.',
    ],
    button: 'See where you stand',
  };
}

function paragraphsOf({ kind, lastDayOn, daysLeft, doneMinutes, requiredMinutes, further }: ReminderAbout) {
  const day = `${date(lastDayOn)}, ${inDays(daysLeft)}`;
  if (kind === 'ready')
    return [`All your hours are done. Send your renewal by ${day}. It takes about 10 minutes.`];
  const toGo = requiredMinutes - doneMinutes;
  const first =
    toGo > 0
      ? `${amount(doneMinutes)} of ${amount(requiredMinutes)} are done. ${amount(toGo)} to go by ${day}.`
      : `There is a little left to do by ${day}.`;
  return [first, ...(further ? [further] : [])];
}
