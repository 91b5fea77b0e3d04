/** Words of the frame around every page, and of the parts that every page uses. */
export const en = {
  skip: 'Skip to the main part',
  site: 'Site',
  helpAndLegal: 'Help and legal',
  signOut: 'Sign out',
  signIn: 'Sign in',
  otherLanguage: 'Español',
  titled: (page: string) => `${page} · Standing`,
  nav: {
    home: 'Your hours',
    renewal: 'Renewal',
    review: 'Review',
    people: 'People',
    rules: 'Rules',
    settings: 'Settings',
    staffWork: 'Staff work',
    ownRecord: 'Your own record',
  },
  foot: {
    help: (contact: string) => `Help: ${contact}`,
    notices: 'What we write to you',
    willItCount: 'Will this count?',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    free: 'Seeing your hours is free, always.',
    standing: 'Standing.',
    standingFor: (body: string) => `Standing, for ${body}.`,
  },
  reading: 'Reading…',
  notLoaded: {
    title: 'This did not load',
    text: 'Nothing is lost. This is on our side. Your certificate is not affected.',
    again: 'Try again',
  },
  offline: {
    title: 'You are offline',
    kept: 'We kept what you typed on this page. It will be sent when you are back. Please leave the page open.',
    reading: 'The page will load when you are back.',
    again: 'Try now',
  },
  broken: {
    title: 'This page stopped working',
    text: 'Something went wrong on this page. What you saved before is safe. Load it again.',
    again: 'Load it again',
  },
  notFound: {
    title: 'We could not find this page',
    text: 'The address may be old or have a typing mistake.',
    home: 'Go to the first page',
  },
  notAllowed: {
    title: 'This page is for staff',
    reviewers: 'This page is for reviewers',
    administrators: 'This page is for administrators',
    specialists: 'This page is for peer specialists',
    text: (name: string, body: string) =>
      `You are signed in as ${name}. If you need this page, ask an administrator of ${body}.`,
    hours: 'Go to your hours',
    review: 'Go to the review list',
  },
  nobody: {
    title: 'No board has added this address yet',
    text: (email: string) =>
      `You are signed in as ${email}. Standing opens your record when your board adds this address. Ask your board which address it has for you, or sign out and use another one.`,
  },
  choose: {
    title: 'Which certification?',
    text: 'You hold more than one. Choose the one you want to see. You can come back and choose again.',
    number: (number: string) => `number ${number}`,
    again: 'See another certification',
    body: 'Which board do you work for now?',
  },
  form: {
    problems: (count: number) =>
      count === 1
        ? 'One thing to fix'
        : `${['Two', 'Three', 'Four', 'Five'][count - 2] ?? count} things to fix`,
    kept: 'Everything else is kept.',
    notSaved: 'This was not saved',
    cancel: 'Cancel',
    saving: 'Saving…',
    optional: '(you can leave it out)',
  },
  marks: {
    done: 'Done',
    notStarted: 'Not started',
    later: 'Later',
    counts: 'Counts',
    countsInPart: 'Counts in part',
    doesNotCount: 'Does not count',
    beingChecked: 'Being checked',
    yourTurn: 'Your turn',
    takenBack: 'Taken back',
    current: 'Current',
    notCurrent: 'Not current',
    onHold: 'On hold',
    withdrawn: 'Withdrawn',
  },
  /** Before what the board wrote itself. */
  entry: {
    refused: 'This one does not count toward your hours.',
    returned: 'We need one more thing.',
  },
  meter: {
    hours: (count: string) => `${count} hours`,
  },
  document: {
    page: (page: number, of: number) => `Page ${page} of ${of}`,
    next: 'Next page',
    previous: 'Page before',
    larger: 'Larger',
    smaller: 'Smaller',
    turn: 'Turn',
    download: 'Save the file',
    notShown: 'This file did not open here. Save it to look at it.',
    opening: 'Opening the file…',
  },
  /** By the code of a failure; what is not here shows the service's own sentence. */
  failures: {
    offline: 'You are offline. Try again when you are back.',
    changed_meanwhile: 'Somebody changed this meanwhile. Load the page again and repeat your change.',
    not_found: 'There is nothing here for you. Check the address.',
    not_for_you: 'You may not do this. Ask an administrator of your board.',
    not_available: 'The record cannot be read right now. Try again in a minute.',
    too_large: 'This file is too large. It may have up to 10 MB.',
    too_many_requests: 'That was a lot at once. Wait a minute and try again.',
    sign_in: 'You were signed out. Sign in again; what you typed is kept.',
    invalid_request: 'Something in this form is not right yet. Check it and send it again.',
    'allotments.period_closed': 'A renewal was approved with these hours, so they stay where they are.',
    'allotments.nothing_counts': 'This entry does not count, so there is nothing to move.',
    'allotments.not_together': 'These hours cannot be moved to that certification.',
    'allotments.not_needed': 'These hours cannot be set aside for that certification.',
    our_mistake: 'Something broke on our side. Nothing was saved. Try again in a minute.',
    unknown: 'Something broke on our side. Try again in a minute.',
  },
};

export type ShellWords = typeof en;
