/** The public page of a draw. */
const renewals = (n: number) => (n === 1 ? '1 renewal' : `${n} renewals`);

export const drawWords = {
  title: (cycle: string) => `Draw: ${cycle}`,
  states: {
    planned: 'Planned. The list is still open.',
    listed: 'The list is closed. Nobody has been drawn yet.',
    drawn: 'Drawn.',
    withdrawn: 'Withdrawn. Nobody was drawn.',
  },
  lead: {
    after: (program: string, from: string, to: string) =>
      `Routine checks of renewals of ${program} that were approved from ${from} to ${to}.`,
    before: (program: string, from: string, to: string) =>
      `Routine checks of renewals of ${program} that were sent from ${from} to ${to}, before they are decided.`,
  },
  chance: 'Who is checked is left to chance. This page shows it, so that anybody can run the draw again.',
  result: {
    title: 'The result',
    lead: (drawn: number, population: number) =>
      `${drawn} of ${renewals(population)} ${drawn === 1 ? 'was' : 'were'} drawn.`,
    rates: (drawn: string, all: string) =>
      `That is ${drawn} of those in the list, and ${all} of all renewals in these days.`,
    strata: { first: 'First renewals', later: 'Later renewals', late: 'Sent late' },
    group: 'Group',
    rate: 'Rate',
    size: 'In the list',
    drawn: 'Drawn',
    share: (percent: string) => `${percent} %`,
    count: (n: number) => `${n} in all`,
    withoutCase: {
      gone: (n: number) => `${renewals(n)} of these no longer existed and had no check.`,
      changed: (n: number) => `${renewals(n)} of these changed after the list was closed and had no check.`,
      already_checked: (n: number) => `${renewals(n)} of these had a check already.`,
    },
  },
  excluded: {
    title: 'Not in the list',
    none: 'Every renewal in these days is in the list.',
    attested: (n: number) => `${renewals(n)}: others confirmed every hour`,
    nothing_to_check: (n: number) => `${renewals(n)}: no accepted hours to check`,
    recent: (n: number) => `${renewals(n)}: checked not long ago`,
    already_checked: (n: number) => `${renewals(n)}: in another draw already`,
    decided: (n: number) => `${renewals(n)}: decided before the list was closed`,
    returned: (n: number) => `${renewals(n)}: back with the person when the list was closed`,
  },
  steps: {
    title: 'How chance was kept honest',
    seed: 'The seed was promised',
    seedText: (at: string) =>
      `On ${at}, before the list was closed. Only its SHA-256 was published, so it could not be changed later.`,
    terms: 'The terms were promised with it',
    list: 'The list was closed',
    listText: (at: string) => `On ${at}. This is its SHA-256.`,
    listOpen: 'Not yet.',
    drawn: 'The seed was published, and the list drawn',
    drawnText: (at: string) => `On ${at}. Its SHA-256 is the one that was promised.`,
    drawnOpen: 'Not yet. The seed lies sealed.',
  },
  again: {
    title: 'Run it again',
    text: 'You need Node 20 or newer, and nothing else. The script works out every hash and the list anew.',
    script: 'the script',
    data: 'the data',
    how: (script: string, data: string) => `node ${script} ${data}`,
    rule: 'A renewal’s place is the SHA-256 of the seed and its id. In each group the lowest places are drawn. The number is the rate of the group, rounded up.',
  },
  find: {
    title: 'Your own line',
    text: 'No names stand here. Signed in, you see your line in a check. It is made of this draw’s id and your renewal’s own id:',
    formula: 'first 32 digits of SHA-256("standing-draw-1", this id, your renewal’s id), one a line',
  },
  list: {
    drawn: 'Drawn, in order',
    whole: (n: number) => `The whole list: ${renewals(n)}`,
    none: 'Nobody.',
    mark: 'drawn',
  },
  withdrawnReason: (reason: string) => `Why: ${reason}`,
  notFound: 'There is no such draw',
  notFoundText: 'Check the address. Each check has a link to its draw.',
};
