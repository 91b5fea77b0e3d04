/** Words of the page on which a supervisor signs. They have no account and may never come back: every step says what it is. */
const hour = (amount: string) => (amount === '1' ? 'hour' : 'hours');
const entries = (n: number) => (n === 1 ? '1 entry' : `${n} entries`);

export const en = {
  loading: 'Hours to sign',
  failed: 'The hours did not load',
  for: (body: string) => `For ${body}`,
  hours: (amount: string) => `${amount} ${hour(amount)}`,
  unknown: {
    title: 'This link opens nothing',
    text: 'Perhaps it was cut off on the way. Open it from the mail once more, or copy all of it.',
  },
  confirm: {
    title: (name: string) => `Are you ${name}?`,
    text: (person: string) => `${person} asks you to sign hours of supervised work.`,
    yes: (name: string) => `Yes, I am ${name}`,
    why: 'We remember this browser. In another one we ask for a code.',
  },
  code: {
    title: (name: string) => `Is it still you, ${name}?`,
    text: 'This link was used in another browser. To be sure it is you, we mail you six digits.',
    to: (hint: string) => `They go to ${hint}.`,
    mail: 'Mail me the code',
    mailed: 'The code is on its way. It works for 15 minutes.',
    label: 'Code from the mail',
    problem: 'Type the six digits of the newest mail.',
    go: 'Go on',
    again: 'Mail it again',
  },
  notMe: 'This is not for me',
  notMeTitle: 'Is this not for you?',
  notMeText: (person: string) =>
    `Then we write no more to this address about ${person}. We tell them, and nothing they logged is lost.`,
  notMeConfirm: 'Write no more',
  stopped: {
    title: 'Thank you. We write no more',
    text: (person: string) => `We let ${person} know. You can close this page.`,
  },
  withdrawn: {
    title: 'There is nothing to sign any more',
    text: (person: string) => `${person} took these hours back. You need to do nothing.`,
  },
  expired: {
    title: 'This link has run out',
    newer: 'There is a newer link',
    text: (hint: string) => `We can mail you a new one. It goes to ${hint}.`,
    newerText: (hint: string) => `Look for the newest mail at ${hint}, or let us send one more.`,
    again: 'Mail me a new link',
    done: 'A new link is on its way',
    doneText: (hint: string) => `Look at ${hint}. You can close this page.`,
  },
  open: {
    title: (person: string) => `${person} asks for your signature`,
    lead: 'Look at each entry. Change what is not right, then sign all at once.',
    reason: 'Some days are before you began. Why you are asked:',
    week: (day: string) => `Week of ${day}`,
    note: 'Note for you',
    willSign: (amount: string) => `You sign ${amount} ${hour(amount)}`,
    willSignPart: (amount: string, logged: string) => `You sign ${amount} of ${logged} hours`,
    willNot: 'You do not sign this',
    change: 'Change',
    changeOf: (entry: string) => `Change ${entry}`,
    close: 'Done',
    decision: 'What is right?',
    decisions: { sign: 'Sign it as it is', correct: 'Sign less, or another kind', decline: 'Do not sign it' },
    lengthLabel: 'Hours that you sign',
    lengthHint: (amount: string) => `Up to ${amount}.`,
    kind: 'Kind of work',
    why: 'Why?',
    words: 'In your words',
    wordsHint: 'They read it. You can leave it out.',
    certificate: (body: string) => `Your own certificate number with ${body}`,
    certificateHint: 'We look it up today, and keep what we find with your signature.',
    comment: (person: string) => `A word to ${person}`,
    commentHint: 'You can leave it out.',
    truth: 'By signing you say: this is true, as far as I know.',
    sums: (n: number, all: number, amount: string) =>
      n === all
        ? `You sign ${n === 1 ? '1 entry' : `all ${n} entries`}: ${amount} ${hour(amount)}.`
        : `You sign ${n} of ${entries(all)}: ${amount} ${hour(amount)}.`,
    sumsNone: 'You sign none of them.',
    send: 'Sign and send',
    sendNone: 'Send without signing',
    problemMinutes: (most: string) => `Enter hours as a number, at most ${most}.`,
    problemReason: 'Choose why.',
    credential: 'The board asks that your own certificate is current. Check the number, or ask the board.',
    changed: 'The entries have changed meanwhile. Load the page again and look once more.',
  },
  answered: {
    title: (name: string) => `Thank you, ${name}`,
    text: (signed: number, amount: string) =>
      signed === 0
        ? 'Your answer is sent. You signed none of the entries.'
        : `Your answer is sent. You signed ${entries(signed)}: ${amount} ${hour(amount)}.`,
    copy: (hint: string) => `A copy goes to ${hint}. You can close this page.`,
    list: 'What you answered',
    signed: (amount: string) => `Signed: ${amount} ${hour(amount)}`,
    part: (amount: string, logged: string) => `Signed: ${amount} of ${logged} hours`,
    declined: 'Not signed',
    mistake: 'Signed by mistake?',
    until: (day: string) => `You can take your answer back until ${day}, and answer once more.`,
    reason: 'What was wrong?',
    reasonProblem: 'Write in a few words what was wrong.',
    takeBack: 'Take my answer back',
  },
  failures: {
    tooManyCodes: 'Too many codes were tried. Wait an hour, then ask for a new one.',
    tooManyMails: 'Some mails went out already. Look for the newest one, or wait an hour.',
    tooMany: 'This link was opened many times. Wait a minute, then try again.',
    tooLate: 'An answer can be taken back for seven days. Write to the board if something is wrong.',
    renewed: 'A renewal was approved with these hours since. Please tell the board what is wrong.',
  },
};
