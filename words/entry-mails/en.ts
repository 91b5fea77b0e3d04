import { programWords } from '../programs/en.ts';

const { date } = programWords;

type Params = Record<string, string | number>;
interface Words {
  subject: string;
  paragraphs: string[];
  button?: string;
}

const until = (p: Params) => `The link works until ${date(String(p['until']))}.`;
const notYou = 'Not for you? Say so on the page, and we write no more.';

/** Mails of references. A name and a day only: what somebody applies for, and what is written, stays on the page. */
export const entryMails = {
  reference_asked: (p: Params): Words => ({
    subject: 'Somebody asks you for a few lines',
    paragraphs: [
      `${p['person']} asks you for a few lines about them. It takes about five minutes.`,
      `You need no account. ${until(p)}`,
      notYou,
    ],
    button: 'Read what is asked',
  }),
  reference_reminder: (p: Params): Words => ({
    subject: 'A few lines are still awaited',
    paragraphs: [`${p['person']} still hopes for a few lines from you. ${until(p)}`, notYou],
    button: 'Read what is asked',
  }),
  reference_copy: (p: Params): Words => ({
    subject: 'Thank you, your lines have arrived',
    paragraphs: [
      `Your lines about ${p['person']} have arrived. Only the board can read them.`,
      'This was not you? Open the page within 7 days, and take them back.',
    ],
    button: 'Open the page',
  }),
  reference_news: (): Words => ({
    subject: 'There is news in Standing',
    paragraphs: ['Somebody you named has answered. Sign in to see where it stands.'],
    button: 'See where it stands',
  }),
};
