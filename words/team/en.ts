/** Words of the page on which a supervisor sees who lets them, of how to ask for it, and of the person's switch. */
const entries = (n: number) => (n === 1 ? '1 entry' : `${n} entries`);
const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);
const hour = (amount: string) => (amount === '1' ? 'hour' : 'hours');

export const en = {
  loading: 'Your team',
  failed: 'Your team did not load',
  unknown: {
    title: 'This link opens nothing',
    text: 'Perhaps it was cut off on the way. Open it from the mail once more, or copy all of it.',
  },
  confirm: {
    title: (name: string) => `Are you ${name}?`,
    text: 'This page is for you alone. It shows the people who let you see where they stand.',
    yes: (name: string) => `Yes, I am ${name}`,
    why: 'We remember this browser. In another one you need a new link.',
  },
  again: {
    elsewhere: 'This link is open in another browser',
    elsewhereText: 'We can mail you a new one. It goes to your address, and this link then ends.',
    expired: 'This link has run out',
    expiredText: 'We can mail you a new one. It goes to your address.',
    newer: 'There is a newer link',
    newerText: 'Look for the newest mail, or let us send one more. It goes to your address.',
    send: 'Mail me a new link',
    done: 'A new link is on its way',
    doneText: 'Look into your mailbox. You can close this page.',
  },
  page: {
    title: 'Your team',
    lead: 'These people let you see their status, the date and what is missing. They can stop it at any time.',
    none: 'Nobody shares their status with you yet',
    noneText:
      'Ask the people you supervise. In Standing, under “Your supervisors”, they can let you see where they stand.',
    noHours: 'No hours wait for your signature.',
    waiting: (n: number, amount: string) =>
      `${entries(n)} (${amount} ${hour(amount)}) ${n === 1 ? 'waits' : 'wait'} for your signature`,
    waitingHint: 'The link to sign is in a mail of its own. Look for “Hours wait for your signature”.',
    people: 'People, by the date their period ends',
    ends: (day: string) => `Period ends ${day}.`,
    ended: (day: string) => `Period ended ${day}.`,
    left: (n: number) => (n === 0 ? 'Today is the last day' : n === 1 ? '1 day left' : `${days(n)} left`),
    ago: (n: number) => `${days(n)} ago`,
    onTheWay: 'On the way to a first certification',
    more: 'There are more people than this page can show.',
    print: 'Print',
    privacy: 'Each time you look, the people on this page can see when.',
  },
  statuses: {
    provisional: 'First months',
    certified: 'Certified',
    renewal_open: 'Renewal is open',
    renewal_submitted: 'Renewal sent',
    renewal_overdue: 'Renewal is due',
    probation: 'On probation',
    grace: 'Days of grace',
    late: 'Late renewal',
    expired: 'Ended',
    inactive: 'Inactive',
    lapsed: 'Ended beyond renewal',
    on_hold: 'On hold',
    withdrawn: 'Withdrawn',
    on_the_way: 'Not certified yet',
  },
  ask: {
    title: 'See your team',
    text: 'People you supervise can let you see their status, their date and what is missing. We mail a link to your address.',
    button: 'Mail me the link to my team',
    done: 'A link is on its way to your address.',
  },
  share: {
    label: (name: string) =>
      `Let ${name} see your status, the date your period ends, and what is still missing`,
    hint: 'Nothing else. You can stop it at any time.',
    on: (name: string) => `${name} can see it now.`,
    off: (name: string) => `${name} can no longer see it.`,
    seen: (name: string, day: string) => `${name} last looked on ${day}.`,
    notSeen: (name: string) => `${name} has not looked yet.`,
  },
  failures: {
    tooManyMails: 'Some mails went out already. Look for the newest one, or wait an hour.',
    tooMany: 'This link was opened many times. Wait a minute, then try again.',
    notConfirmed: 'This has changed. Load the page again.',
    notNow: 'They do not supervise you now, so there is nobody to show it to.',
  },
};
