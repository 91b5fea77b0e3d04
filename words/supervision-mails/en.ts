import { programWords } from '../programs/en.ts';

const { amount, date } = programWords;

type Params = Record<string, string | number>;
interface Words {
  subject: string;
  paragraphs: string[];
  button?: string;
}

const entries = (n: unknown) => (Number(n) === 1 ? '1 entry' : `${n} entries`);
const days = (p: Params) =>
  p['fromOn'] === p['toOn']
    ? `of ${date(String(p['fromOn']))}`
    : `from ${date(String(p['fromOn']))} to ${date(String(p['toOn']))}`;
const asks = (p: Params) =>
  `${p['person']} asks you to sign ${entries(p['entries'])} ${days(p)}: ${amount(Number(p['minutes']))}.`;
const notYou = 'Not for you? Say so on the page, and we write no more.';

/** Mails of supervised hours. Names, days and amounts only: what was done, and any note, stays on the page. */
export const supervisionMails = {
  hours_to_sign: (p: Params): Words => ({
    subject: 'Hours wait for your signature',
    paragraphs: [
      asks(p),
      `You need no account, and it takes about a minute. The link works until ${date(String(p['until']))}.`,
      notYou,
    ],
    button: 'See the hours and sign',
  }),
  hours_still_to_sign: (p: Params): Words => ({
    subject: 'Hours still wait for your signature',
    paragraphs: [asks(p), `The link works until ${date(String(p['until']))}.`, notYou],
    button: 'See the hours and sign',
  }),
  sign_code: (p: Params): Words => ({
    subject: 'Your code for Standing',
    paragraphs: [
      `Type this code on the page that asks for it: ${p['code']}`,
      'It works for 15 minutes, in that browser only.',
      'You did not ask for it? Then somebody else has your link. Without the code they can sign nothing.',
    ],
  }),
  hours_copy: (p: Params): Words => ({
    subject: 'Your copy of what you answered',
    paragraphs: [
      `${p['person']} has your answer of ${date(String(p['on']))}.`,
      Number(p['signed']) > 0
        ? `You signed ${entries(p['signed'])}: ${amount(Number(p['minutes']))}.`
        : 'You signed none of the entries.',
      ...(Number(p['declined']) > 0 ? [`You did not sign ${entries(p['declined'])}.`] : []),
      `By mistake, or not by you? You can take it back until ${date(String(p['until']))}.`,
      'On the same page you can ask to see your team: those who let you see where they stand.',
    ],
    button: 'See it, or take it back',
  }),
  team_link: (): Words => ({
    subject: 'The link to your team',
    paragraphs: [
      'You asked to see the people who let you see where they stand.',
      'The link works for 30 days, in the browser where you open it first.',
      'You did not ask for it? Then somebody else has one of your links. Do not pass this mail on.',
    ],
    button: 'See your team',
  }),
  hours_answered: (p: Params): Words => ({
    subject: 'There is news in Standing',
    paragraphs: [`${p['supervisor']} has answered. Sign in to see what was signed.`],
    button: 'See it in Standing',
  }),
  hours_taken_back: (p: Params): Words => ({
    subject: 'There is news in Standing',
    paragraphs: [
      `${p['supervisor']} took an answer back. Sign in to see what it is about. Nothing you logged is lost.`,
    ],
    button: 'See it in Standing',
  }),
  hours_not_theirs: (p: Params): Words => ({
    subject: 'There is news in Standing',
    paragraphs: [
      `${p['supervisor']} let us know that these mails are not for them. Perhaps the address is another one.`,
      'Nothing you logged is lost. Sign in to send it to somebody else.',
    ],
    button: 'See it in Standing',
  }),
};
