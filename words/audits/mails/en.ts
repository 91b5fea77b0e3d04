import { programWords } from '../../programs/en.ts';

/** Mails of a routine check: that there is something, and until when; nothing about what or why. */

const { date } = programWords;
type Params = Record<string, string | number>;
const news = 'There is news in Standing';

export const checkMails = {
  check_opened: (p: Params) => ({
    subject: 'It is your turn for a routine check',
    paragraphs: [
      'Some people are picked by chance. It does not mean anything is wrong.',
      `Sign in to see what we need. Please answer by ${date(String(p['dueOn']))}. You can ask for more time.`,
    ],
    button: 'See what it is',
  }),
  check_opened_nothing_to_do: () => ({
    subject: 'It is your turn for a routine check',
    paragraphs: [
      'Some people are picked by chance. It does not mean anything is wrong.',
      'We have all papers already. There is nothing to do for you now. We will write when it is done.',
    ],
    button: 'See it in Standing',
  }),
  check_question: (p: Params) => ({
    subject: news,
    paragraphs: [
      `We need one more thing from you. Please answer by ${date(String(p['dueOn']))}. You can ask for more time.`,
    ],
    button: 'See what it is',
  }),
  check_message: () => ({
    subject: news,
    paragraphs: ['There is a message for you. Sign in to read it.'],
    button: 'Read it in Standing',
  }),
  check_more_time: (p: Params) => ({
    subject: 'You have more time',
    paragraphs: [`You can now answer until ${date(String(p['dueOn']))}.`],
    button: 'Open Standing',
  }),
  check_due: (p: Params) => ({
    subject: 'We still wait for your answer',
    paragraphs: [
      Number(p['daysLeft']) > 0
        ? `Please answer by ${date(String(p['dueOn']))}. You can ask for more time.`
        : 'Today is the last day we wrote to you about. You can still answer, or ask for more time.',
    ],
    button: 'See what it is',
  }),
  check_closed: () => ({
    subject: news,
    paragraphs: ['Something you sent has been looked at. Sign in to read the letter.'],
    button: 'Read it in Standing',
  }),
};
