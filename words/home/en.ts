/** Words of a specialist's first page, "Am I on track?", and of the certificate. Amounts come as text: "24.5". */
const areOrIs = (amount: string) => (amount === '1' ? 'is' : 'are');
const hour = (amount: string) => (amount === '1' ? 'hour' : 'hours');

export const en = {
  loading: 'Your hours',
  failed: 'Your hours did not load',
  headings: {
    ask_board: 'Please talk to your board',
    replaced: 'You hold the full certification now',
    ended: (on: string) => `Your certification ended on ${on}. Here is how to come back`,
    periodEnded: (on: string) => `Your period ended on ${on}. You can still renew`,
    checking: 'We are checking your renewal',
    ready_to_renew: 'Ready to renew',
    on_track: 'You are on track',
    few_left: 'A few things left',
    plan_rest: 'Let’s plan the rest',
    first: 'Let’s log your first training',
    followed: 'You have a newer certification',
  },
  titled: (heading: string, accepted: string, required: string) =>
    `${heading}: ${accepted} of ${required} hours`,
  lead: {
    done: (accepted: string, required: string) =>
      `${accepted} of ${required} hours ${areOrIs(accepted)} done.`,
    waiting: (amount: string) => `${amount} ${areOrIs(amount)} being checked.`,
    toGo: (amount: string) => `${amount} to go by`,
    nothingToGo: 'Nothing more to log before',
    ifCounted: 'If they count, nothing more is left before',
    unknown:
      'We do not know yet what your program asks for. Your board does. Your certification is valid until',
    notBegun: (from: string) =>
      `Your first period begins on ${from}. Nothing is asked of you before then, and hours count from that day.`,
    waived: 'You need no hours in this period. Your certification is valid until',
    noTotalYet: 'See below what your program asks for. Your certification is valid until',
    first: (required: string) =>
      `Your program asks for ${required} hours. Have the certificate of a training at hand, or a photo of it. It takes about half a minute. The hours are due by`,
    renewed: 'Your renewal is approved. You are certified until',
    readyWaived: 'You need no hours in this period. Send your renewal by',
    readyUnknown: 'Your board can tell you which hours it asks for. Send your renewal by',
    ready: 'Your hours are complete. Send your renewal by',
    checking: (sentOn: string) =>
      `You sent it on ${sentOn}. There is nothing to do for now. We write when it is decided.`,
    replaced: (title: string, on: string, until: string) =>
      `“${title}” took the place of this first certification on ${on}. You need do nothing here: this one runs out by itself on ${until}.`,
    replacedOver: (title: string, on: string, until: string) =>
      `This first certification ended on ${until}. “${title}” had taken its place on ${on}.`,
    onHold: 'Your certification is on hold. Your board can tell you why, and what comes next.',
    withdrawn:
      'Your certification was withdrawn. Your board can tell you why, and how to ask for another look.',
    talk: 'Your board can tell you more about your certification, and what comes next.',
  },
  road: {
    grace: (until: string | null) => `You can still renew as usual${until ? ` until ${until}` : ''}.`,
    late: (until: string | null) => `You can still renew${until ? ` until ${until}` : ''}.`,
    reactivation: (until: string | null) =>
      `Your board can open a way back with make-up hours. You can ask for it${until ? ` until ${until}` : ''}.`,
    approved: (until: string | null) =>
      `You can come back with make-up hours${until ? ` until ${until}` : ''}.`,
    reinstatement: (until: string | null) =>
      `You can come back with an application and fresh hours${until ? ` until ${until}` : ''}.`,
    exam: (until: string | null) =>
      `You can come back by taking the exam again${until ? ` until ${until}` : ''}.`,
    retrain: (until: string | null) =>
      `You can come back by taking the training again${until ? ` until ${until}` : ''}.`,
    new_application: () => 'You can come back with a new application.',
    not_stated: () => 'Your program does not say how. Your board knows the way.',
  },
  practice: {
    yes: (until: string | null) =>
      `Your program still counts you as active${until ? ` until ${until}` : ''}.`,
    no: 'Work that needs the certification waits until then.',
    unknown: 'Your program does not say whether you may work as certified until then. Ask your board.',
  },
  fee: (amount: string) => `The fee is ${amount}.`,
  ask: (contact: string) => `Questions, or need more time? Ask your board: ${contact}.`,
  meter: (accepted: string, required: string, waiting: string, toGo: string, pace: string | null) =>
    `${accepted} of ${required} hours accepted, ${waiting} ${hour(waiting)} being checked, ${toGo} ${hour(toGo)} to go.${pace ? ` An even pace today would be ${pace} hours.` : ''}`,
  figures: { accepted: 'accepted', waiting: 'being checked', toGo: 'to go' },
  pace: {
    even: (pace: string) => `Even pace for today: ${pace} ${hour(pace)}. You are right there.`,
    ahead: (pace: string, by: string) =>
      `Even pace for today: ${pace} ${hour(pace)}. You are ${by === '1' ? 'one hour' : `${by} hours`} ahead.`,
    behind: (pace: string, by: string) =>
      `Even pace for today: ${pace} ${hour(pace)}. ${by} more would bring you there.`,
  },
  log: 'Log hours',
  toFull: 'Your full certification',
  openFull: 'Open your full certification',
  followed: {
    lead: (number: string, newer: string) =>
      `This one, with the number ${number}, has ended. You were certified again, with the number ${newer}.`,
    open: 'Open the newer one',
  },
  again: {
    button: 'Apply again',
    for: (title: string) => `Apply again: ${title}`,
    goOn: 'Go on with your application',
    hint: 'You go through the same parts as the first time. When the board says yes, you get a new certificate with a new number. This one stays on your record as it is.',
  },
  logFirst: 'Log your first training',
  renew: 'Renew',
  goOnRenewal: 'Go on with your renewal',
  seeRenewal: 'See your renewal',
  draft: {
    started: (weekday: string | null) => `You started to log hours ${weekday ? `on ${weekday}` : 'today'}.`,
    kept: 'We kept what you typed.',
    goOn: 'Go on',
    startOver: 'Start over',
  },
  soon: {
    heading: (days: number) => (days === 1 ? 'One day is left' : `${days} days are left`),
  },
  turn: {
    title: 'Your turn',
    renewal: 'Your renewal: we need one more thing',
    notCounted: (amount: string) =>
      amount === '1'
        ? 'This hour is not in the count yet.'
        : `These ${amount} hours are not in the count yet.`,
    addPhoto: 'Add a photo',
    look: 'See what is needed',
  },
  check: {
    title: 'It is your turn for a routine check',
    text: (here: number, asked: number, due: string) =>
      `${here} of ${asked} proofs added. Please answer by ${due}. It does not mean anything is wrong.`,
    open: 'See what is needed',
    waiting: 'Your routine check is with the board',
    waitingText: 'You have nothing to do now.',
    look: 'Look at it',
    done: 'Your routine check is done',
    letter: 'Read the letter',
  },
  sisters: {
    title: 'Your other certifications',
    shared: (titles: string) => `These hours also count for your ${titles}, by its own rules.`,
    one: (here: string, titles: string) =>
      `An hour counts for one certification only. This page shows what counts for ${here}. The rest counts for ${titles}.`,
    choose: 'Choose what your hours count for',
  },
  next: {
    title: 'What comes next',
    longer: 'On a clock of its own',
    tryIt: 'See if a training will count',
  },
  supervision: { title: 'Supervision', open: 'Open your supervision' },
  asks: {
    title: 'What your program asks for',
    of: (required: string) => `of ${required}`,
    ofAtMost: (required: string) => `of at most ${required}`,
    hours: (accepted: string, required: string, waiting: string | null, toGo: string | null) =>
      `${accepted} of ${required} hours accepted${waiting ? `, ${waiting} being checked` : ''}${toGo ? `, ${toGo} to go` : ''}.`,
    times: (accepted: string, required: string, waiting: string | null, toGo: string | null) =>
      `${accepted} of ${required} accepted${waiting ? `, ${waiting} being checked` : ''}${toGo ? `, ${toGo} to go` : ''}.`,
    atMost: (accepted: string, required: string) => `${accepted} hours used of at most ${required}.`,
    toGo: (amount: string) => `${amount} to go`,
    toGoIf: (amount: string, waiting: string) =>
      `${amount} to go, if the ${waiting} being checked ${waiting === '1' ? 'counts' : 'count'}`,
    doneIf: (waiting: string) =>
      `Done, if the ${waiting} being checked ${waiting === '1' ? 'counts' : 'count'}`,
    mayStill: (amount: string) => `${amount} more may count`,
    full: 'No more of these will count',
    overlap: 'One hour can serve two lines, so the lines do not add up.',
    nothing: 'Nothing in this period.',
    unknown: 'We do not know yet. Your board can tell you.',
    why: 'Why these numbers',
  },
  exceptions: {
    title: 'What your board decided for you',
    extension: (until: string) => `Your board moved the end of this period to ${until}.`,
    dates: (from: string, to: string) =>
      `Your board corrected the dates of this period. It runs from ${from} to ${to}.`,
    waiver: 'Your board decided that you need no hours in this period.',
    hours: (amount: string) => `Your board set your hours for this period: ${amount} ${hour(amount)} in all.`,
    reactivation: (on: string) => `Your board approved your way back on ${on}.`,
  },
  waiting: {
    title: 'Waiting for others',
    renewal: 'Your renewal',
    checking: 'We are checking it.',
  },
  logged: {
    title: 'What you logged',
    none: 'Nothing yet.',
    all: (count: number) => `See all ${count}`,
  },
  withHours: (title: string, amount: string) => `${title}, ${amount} ${hour(amount)}`,
  certificate: {
    transcript: 'Your whole record',
    title: 'Your certificate',
    number: 'Number',
    validUntil: 'Valid until',
    ended: 'Ended on',
    periodEnded: 'Period ended on',
    renewFrom: 'You can renew from',
    renewBy: 'Renew by',
    show: 'Show certificate',
    share: 'Share a link',
    shared: 'The link is copied. Anyone who has it sees if your certification is current, and your name.',
    shareByHand: 'Copy this address. Anyone who has it sees if your certification is current, and your name.',
    publicPage: 'See what others see',
  },
  paper: {
    title: 'Your certificate',
    back: 'Back to your hours',
    failed: 'Your certificate did not load',
    drawing: 'Drawing your certificate…',
    notDrawn: 'The certificate cannot be drawn in this browser. You can still download it.',
    picture: (name: string) => `Certificate of ${name}`,
    download: 'Download the PDF',
    print: 'Print',
    says: 'What the certificate says',
    body: 'Board',
    name: 'Name',
    credential: 'Certification',
    firstCertified: 'First certified',
    validFrom: 'Valid from',
    issued: 'Issued',
    signed: 'Signed by',
    proof: 'The public record, not the paper, says if the certification is current.',
  },
};

export type HomeWords = typeof en;
