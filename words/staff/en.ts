/** Words that several staff pages share: age, lists that go on, requirement lines, the first steps of a new board. */
const hour = (amount: string) => (amount === '1' ? 'hour' : 'hours');

export const en = {
  more: 'Show more',
  moreReading: 'Reading more…',
  allShown: (count: number) => (count === 1 ? '1 in all' : `${count} in all`),
  age: (days: number) => (days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`),
  hoursOf: (amount: string) => `${amount} ${hour(amount)}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  save: 'Save',
  number: (number: string) => `number ${number}`,
  marks: { toDecide: 'To decide', withPerson: 'Waiting for the person' },
  /** `lines`: "17 of 24", its sentence and its status. */
  lines: {
    of: (required: string) => `of ${required}`,
    ofAtMost: (required: string) => `of at most ${required}`,
    hours: (accepted: string, required: string, waiting: string | null, toGo: string | null) =>
      `${accepted} of ${required} hours accepted${waiting ? `, ${waiting} being checked` : ''}${toGo ? `, ${toGo} to go` : ''}.`,
    times: (accepted: string, required: string, waiting: string | null, toGo: string | null) =>
      `${accepted} of ${required} accepted${waiting ? `, ${waiting} being checked` : ''}${toGo ? `, ${toGo} to go` : ''}.`,
    atMost: (accepted: string, required: string) => `${accepted} hours used of at most ${required}.`,
    done: 'Done',
    toGo: (amount: string) => `${amount} to go`,
    toGoIf: (amount: string, waiting: string) => `${amount} to go, ${waiting} being checked`,
    doneIf: (waiting: string) =>
      `Done, if the ${waiting} being checked ${waiting === '1' ? 'counts' : 'count'}`,
    mayStill: (amount: string) => `${amount} more may count`,
    full: 'No more of these will count',
    none: 'There is no number of hours to reach in this period.',
    assumed: 'Where the program is silent',
    overlap: 'One hour can serve two lines, so the lines do not add up.',
  },
  standings: {
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
  },
  roles: { administrator: 'Administrator', reviewer: 'Reviewer', auditor: 'Auditor' },
  firstRun: {
    title: 'First steps for your board',
    text: (done: number) =>
      done === 0 ? 'Four steps, in any order. It takes about ten minutes.' : `${done} of 4 steps are done.`,
    body: 'About your board',
    bodyHint: 'Name, time zone, where people can ask for help, who signs',
    program: 'Choose a program',
    programHint: 'Start from a set of rules that is in force today',
    staff: 'Invite staff',
    staffHint: 'Reviewers decide on hours and renewals. You can do this later.',
    person: 'Add your first person',
    personHint: 'Name, e-mail and the day of the first certification',
    done: 'Done',
    next: 'Next',
    todo: 'Not started',
    later: 'Can wait',
  },
  reopen: {
    open: 'Reopen this decision',
    reason: 'Why is it reopened?',
    hint: 'This stays in the audit log.',
    problem: 'Write why it is reopened',
    byMistake: 'Decided by mistake',
    save: 'Reopen',
    tooLate: 'This decision stays. Its period has ended, or a renewal was built on it.',
    own: 'This is your own record. A colleague can reopen it.',
    notDecided: 'This is open already. Load the page again.',
  },
  failures: {
    certificate_letters: (letters: string) =>
      `A certificate cannot print these letters: ${letters}. Leave them out, or use Latin letters.`,
    certificate_text: 'This does not fit on a certificate. Use a shorter form.',
  },
};

export type StaffWords = typeof en;
