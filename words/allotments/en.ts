/** Words of the page on which hours are set aside for one of several certifications. Amounts come as text: "24.5". */
const hour = (amount: string) => (amount === '1' ? 'hour' : 'hours');

export const en = {
  back: 'Back to your hours',
  title: 'What your hours count for',
  lead: 'In this program an hour counts for one certification only. Choose which one.',
  saved: 'Each choice is saved at once. You can undo it.',
  failed: 'Your hours did not load',
  none: 'There is nothing to choose. Your hours count wherever they can.',
  certifications: 'Your certifications',
  number: (number: string) => `Number ${number}`,
  left: (amount: string) => `${hour(amount)} to go`,
  done: 'Nothing more to log',
  doneOf: (title: string) => `${title}: nothing more to log`,
  leftOf: (title: string, amount: string) => `${title}: ${amount} ${hour(amount)} to go`,
  by: (on: string) => `by ${on}`,
  waiting: 'Hours that are being checked are taken as accepted here.',
  proposal: {
    heading: 'There is a way that leaves less to do',
    text: (now: string, after: string, moves: number) =>
      `Now ${now} ${hour(now)} are left in all. ${moves === 1 ? 'With one change' : `With ${moves} changes`} it would be ${after}.`,
    each: 'It is marked in the list below.',
    use: 'Use this proposal',
    saving: 'Saving…',
    after: (amount: string) => `With the proposal: ${amount}`,
  },
  best: 'No other choice leaves less to do.',
  undo: 'Undo',
  undone: 'Your last change is undone.',
  moved: (count: number) => (count === 1 ? 'One entry moved.' : `${count} entries moved.`),
  now: (sentences: string) => `Now: ${sentences}.`,
  notSaved: 'It was not saved',
  hours: 'Your hours',
  entry: (title: string, amount: string) => `${title}, ${amount} ${hour(amount)}`,
  counts: 'Counts for',
  proposed: (title: string) => `Our proposal: ${title}`,
  stays: (title: string) => `Counts for ${title}. A renewal was approved with it, so it stays.`,
  notThere: (titles: string) => `It would count for nothing in ${titles}.`,
  checking: 'We are checking it',
  empty: 'You have logged nothing for these yet.',
};

export type AllotmentWords = typeof en;
