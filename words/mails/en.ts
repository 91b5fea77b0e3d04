import { checkMails } from '../audits/mails/en.ts';
import { reminderMail } from '../notifications/reminder/en.ts';
import { programWords } from '../programs/en.ts';
import { entryMails } from '../entry-mails/en.ts';
import { supervisionMails } from '../supervision-mails/en.ts';

const { amount, date } = programWords;

/** Mails are neutral: a lock screen is public. No program, no reason, no illness, no recovery. */
export type Params = Record<string, string | number>;
interface Words {
  subject: string;
  paragraphs: string[];
  button?: string;
}

export const mails = {
  hello: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
  foot: (bodyName: string) => (bodyName ? `Sent by Standing for ${bodyName}.` : 'Sent by Standing.'),
  stop: 'Stop these reminders',
  help: (contact: string) => `Questions: ${contact}.`,
  templates: {
    sign_in: (p: Params): Words => ({
      subject: 'Your sign-in link for Standing',
      paragraphs: [
        'Press the button in the same browser where you asked for it. The link works once, for 10 minutes.',
        `On another device? Type this code where you started: ${p['code']}`,
        'You did not ask for this? Then do nothing. Nobody can sign in with it from another browser.',
      ],
      button: 'Sign in',
    }),
    invitation: (p: Params): Words => ({
      subject: 'You are invited to Standing',
      paragraphs: [
        `${p['inviter']} invites you to work in Standing. The invitation works once, for 7 days, for this address.`,
      ],
      button: 'Accept the invitation',
    }),
    provider_added: (p: Params): Words => ({
      subject: 'You are invited to Standing',
      paragraphs: [
        `You can now sign in for ${p['name']} in Standing. Use this address; there is no password.`,
      ],
      button: 'Open Standing',
    }),
    provider_decided: (): Words => ({
      subject: 'There is news in Standing',
      paragraphs: ['The board has looked at what you sent. Sign in to read the answer.'],
      button: 'Read it in Standing',
    }),
    provider_ending: (p: Params): Words => ({
      subject: 'A date of yours comes near',
      paragraphs: [
        `Your approval runs until ${p['endsOn']}. Sign in to ask for the next one. It takes a minute.`,
        'Your courses stay in the catalog, whatever happens.',
      ],
      button: 'Ask for the next approval',
    }),
    course_decided: (): Words => ({
      subject: 'There is news in Standing',
      paragraphs: ['The board has looked at one of your courses. Sign in to read the answer.'],
      button: 'Read it in Standing',
    }),
    course_asked: (): Words => ({
      subject: 'There is news in Standing',
      paragraphs: ['The board needs one more thing about one of your courses. Sign in to see what it is.'],
      button: 'See what it is',
    }),
    course_reminder: (): Words => ({
      subject: 'Something waits for you in Standing',
      paragraphs: [
        'The board asked for one more thing about a course. It waits for you, and it often takes a minute.',
      ],
      button: 'See what it is',
    }),
    attendance_posted: (): Words => ({
      subject: 'There is news in Standing',
      paragraphs: [
        'A training provider has confirmed hours of yours. Sign in to see them. You need no file.',
      ],
      button: 'See them in Standing',
    }),
    attendance_twice: (): Words => ({
      subject: 'There is news in Standing',
      paragraphs: [
        'A training provider has confirmed hours of yours. Sign in to see them. You need no file.',
        'You had logged some of them yourself. They count once; your list says what to do.',
      ],
      button: 'See them in Standing',
    }),
    attendance_changed: (): Words => ({
      subject: 'There is news in Standing',
      paragraphs: [
        'A training provider has changed hours that it had confirmed. Sign in to see what and why.',
      ],
      button: 'See it in Standing',
    }),
    added: (): Words => ({
      subject: 'Your record is in Standing',
      paragraphs: ['Your record is ready. Sign in with this address to see it.'],
      button: 'Open Standing',
    }),
    decision: (): Words => ({
      subject: 'There is news in Standing',
      paragraphs: ['Something you sent has been looked at. Sign in to read the answer.'],
      button: 'Read it in Standing',
    }),
    request: (): Words => ({
      subject: 'There is news in Standing',
      paragraphs: ['We need one more thing from you. Sign in to see what it is. It often takes a minute.'],
      button: 'See what it is',
    }),
    ...supervisionMails,
    ...entryMails,
    received: (): Words => ({
      subject: 'We have what you sent',
      paragraphs: ['What you sent has arrived. We will write when it has been looked at.'],
      button: 'See it in Standing',
    }),
    certificate: (): Words => ({
      subject: 'There is a new document in Standing',
      paragraphs: ['A new document is ready for you. Sign in to see it and save it.'],
      button: 'Open Standing',
    }),
    end_moved: (p: Params): Words => ({
      subject: 'A date of yours has changed',
      paragraphs: [`Your period now ends on ${p['endsOn']}. Sign in to see what it means for you.`],
      button: 'See it in Standing',
    }),
    dates_set: (p: Params): Words => ({
      subject: 'A date of yours has changed',
      paragraphs: [
        `Your period now runs from ${p['startsOn']} to ${p['endsOn']}. Sign in to see what it means for you.`,
      ],
      button: 'See it in Standing',
    }),
    hours_set: (p: Params): Words => ({
      subject: 'There is news in Standing',
      paragraphs: [`For this period you now need ${p['hours']} in all. Sign in to see what is done.`],
      button: 'See it in Standing',
    }),
    hours_waived: (): Words => ({
      subject: 'There is news in Standing',
      paragraphs: ['For this period you need no more hours. Sign in to see what comes next.'],
      button: 'See it in Standing',
    }),
    way_back_opened: (p: Params): Words => ({
      subject: 'There is news in Standing',
      paragraphs: [`Your board has opened the way back. Sign in to see what to do until ${p['endsOn']}.`],
      button: 'See it in Standing',
    }),
    asks_changed: (): Words => ({
      subject: 'There is news in Standing',
      paragraphs: ['Something in your record has changed. Sign in to see what you need now.'],
      button: 'See it in Standing',
    }),
    ...checkMails,
    record_changed: (): Words => ({
      subject: 'There is news in Standing',
      paragraphs: ['Something in your record has changed. Sign in to read what it means for you.'],
      button: 'Read it in Standing',
    }),
    reminder: (p: Params): Words => reminderMail(JSON.parse(String(p['about']))),
    rules_change: (p: Params): Words => ({
      subject: 'There is news in Standing',
      paragraphs: [rulesChange(p), 'Sign in to see where you stand.'],
      button: 'See it in Standing',
    }),
    staff_waiting: (p: Params): Words => {
      const [second, providers] = [Number(p['conduct']) + Number(p['checks']), Number(p['providers'])];
      const all = second + providers;
      return {
        subject: 'Something waits for you in Standing',
        paragraphs: [
          all === 1 ? 'One thing waits for you.' : `${all} things wait for you.`,
          [
            ...(second > 0 ? [`For a second person: ${second}.`] : []),
            ...(providers > 0 ? [`From training providers: ${providers}.`] : []),
          ].join(' '),
          'Sign in to look at it, or leave it to a colleague who also may.',
        ],
        button: 'Open Standing',
      };
    },
    draft_sent: (): Words => ({
      subject: 'A draft waits for you in Standing',
      paragraphs: ['A colleague asks you to read a draft and to publish it. Sign in to see it.'],
      button: 'Open Standing',
    }),
  },
};

/** What changes for this person, in one sentence. Hours and dates only. */
function rulesChange(p: Params): string {
  const from = String(p['appliesFrom'] ?? '');
  if (from === '')
    return 'Your board has new rules. They hold for you from a later period; for the one you are in, nothing changes.';
  if (p['atOnce'] !== 1)
    return `Your board has new rules. They hold for you from ${date(from)}, when your next period starts; until then nothing changes.`;
  const [counted, then] = [Number(p['countedBefore']), Number(p['countedAfter'])];
  const [needed, asked] = [Number(p['requiredBefore']), Number(p['requiredAfter'])];
  const start = `Your board has new rules from ${date(from)}`;
  if (needed !== asked && needed >= 0 && asked >= 0)
    return `${start}: you then need ${amount(asked)}, where it was ${amount(needed)}.`;
  if (counted !== then && counted >= 0 && then >= 0)
    return `${start}: of the hours you have now, ${amount(then)} then count, where it was ${amount(counted)}.`;
  return `${start}, and they change a little of what you need.`;
}
