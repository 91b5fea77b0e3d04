/** Words of renewing: four parts in any order, then the decision. */
const numbers = ['no', 'one', 'two', 'three', 'four'];

export const en = {
  title: 'Renew your certification',
  failed: 'Your renewal did not load',
  eyebrow: (title: string) => `${title}, number`,
  back: 'Back to your hours',
  backToParts: 'Back to your renewal',
  lead: {
    parts: (done: number, all: number) => `${done} of ${all} parts ${done === 1 ? 'is' : 'are'} done.`,
    rest: (minutes: number) => `The rest takes about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    sendBy: 'Send it by',
  },
  partsDone: (done: number, all: number) => `${done} of ${all} parts done`,
  goOn: {
    details: 'Go on: check your details',
    hours: 'Go on: check your hours',
    ethics: 'Go on: agree to the code of ethics',
    send: 'Go on: check and send',
  },
  anyOrder: 'Do the parts in any order. Everything is saved, and nothing runs out while you are away.',
  partsTitle: (count: number) => `The ${numbers[count] ?? count} parts`,
  parts: {
    details: 'Check your details',
    hours: 'Check your hours',
    ethics: 'Agree to the code of ethics',
    send: 'Check and send',
  },
  hints: {
    details: (name: string, phone: boolean) => `${name}, ${phone ? 'two ways' : 'one way'} to reach you`,
    ethics: (from: string) => `In force from ${from}, about 3 minutes to read`,
    send: 'Opens when the parts above are done',
    sendReady: 'See everything once more, then send it',
    line: (name: string, accepted: string, required: string) => `${name} ${accepted} of ${required}`,
  },
  next: {
    title: 'What happens after you send it',
    copy: 'You get an e-mail the same minute. It says that we have it.',
    check: 'We check it. You see here how it goes, and we write when it is decided.',
    valid: (from: string, until: string) => `Your new certificate is valid from ${from} to ${until}.`,
    validFrom: (from: string) => `Your new certificate is valid from ${from}.`,
    stay: 'You stay current while we decide, until your certification ends.',
    ask: (contact: string) => `Need more time? Ask your board: ${contact}.`,
  },
  notYet: 'Not yet',
  returned: {
    title: 'We need one more thing',
    text: 'Mend it in the part it belongs to, then send it again.',
  },
  details: {
    name: 'Name',
    email: 'E-mail address',
    nameHint: 'This name stands on your certificate. Is something wrong? Ask your board to correct it.',
    phone: 'Phone',
    phoneHint: 'A second way to reach you. You can leave it out.',
    phoneProblem: 'Keep the phone number to 40 letters',
    button: 'These are right',
  },
  hours: {
    none: 'There is no number of hours to reach in this period.',
    waiting: (count: number) =>
      count === 1 ? 'One thing is still being checked.' : `${count} things are still being checked.`,
    log: 'Log hours',
    all: 'See everything you logged',
    button: 'I have checked my hours',
  },
  ethics: {
    agree: 'I have read it, and I agree',
    problem: 'Tick the box if you agree',
    button: 'Agree',
    none: 'Your program asks for no code of ethics here.',
    agreed: (on: string) => `You agreed on ${on}.`,
  },
  send: {
    text: 'See everything once more. You can change each part.',
    about: { details: 'Your details', hours: 'Your hours', ethics: 'Code of ethics' },
    change: 'Change',
    changeNamed: (part: string) => `Change: ${part}`,
    missing: {
      details: 'Check your details first',
      hours: 'Check your hours first',
      ethics: 'Agree to the code of ethics first',
    },
    notDone: 'Not done yet',
    done: 'Done',
    hoursDone: 'Checked',
    button: 'Send for review',
  },
  sent: {
    title: 'We have your renewal',
    lead: (on: string) => `You sent it on ${on}. There is nothing to do for now.`,
    what: 'What happens next',
    print: 'Print this page',
    number: 'Certification number',
    sentOn: 'Sent on',
    name: 'Name',
  },
  approved: {
    title: 'Your renewal is approved',
    text: (until: string) => `Your certification is valid until ${until}.`,
    plain: 'Your new certificate is on your first page.',
  },
  refused: {
    title: 'Your renewal was not approved',
    text: (contact: string) => `You can ask for another look. Talk to your board: ${contact}.`,
  },
};

export type RenewalWords = typeof en;
