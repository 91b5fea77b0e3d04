/**
 * What is wrong with a request to the API. English only: the API's messages are complete English (architecture 5), and screens
 * say their own text by code and path.
 */

const date = 'Write a date that exists, like 2026-03-10.';
const text = 'Write text in quotes.';
const wholeMinutes = 'Write whole minutes, 0 or more, like 30.';
const yesOrNo = 'Write true or false.';
const list = 'Write a list in square brackets; it may be empty.';
const object = 'Write an object with fields in curly brackets.';
const listOf = (items: readonly string[]) => items.join(', ');

/** How to put a field right, by its name; `name[]` is one item of a list. */
const fix: Partial<Record<string, string>> = {
  asOf: date,
  certifiedOn: date,
  expiresOn: date,
  periodStartsOn: date,
  postmarkedOn: date,
  reactivationApprovedOn: date,
  on: date,
  appliedOn: 'Write a date that exists, like 2026-03-10, or with its time, like 2026-03-10T16:30.',
  program: 'Write the id of a program, like us-tx.',
  credential: 'Write the code of a credential, like cps.',
  ruleVersion: 'Write the id of a version of the rules, like 2019.',
  id: 'Write an id in quotes that no other activity has.',
  title: text,
  provider: text,
  edition: text,
  'usedFor[]': 'Write the code of a credential in quotes.',
  amount: 'Write a number above 0 with at most two decimals, like 1.5.',
  hoursPerUnit: 'Write how many hours one unit is, as a number above 0.',
  nonInstructionMinutes: wholeMinutes,
  carriedInMinutes: wholeMinutes,
  requiredMinutes: wholeMinutes,
  isSupervisor: yesOrNo,
  providesTelehealth: yesOrNo,
  activeMilitary: yesOrNo,
  grandfathered: yesOrNo,
  endInclusive: yesOrNo,
  surplusFillsGeneral: yesOrNo,
  activities: list,
  priorActivities: list,
  otherCredentials: list,
  topics: list,
  usedFor: list,
  shows: list,
  'activities[]': object,
  'priorActivities[]': object,
  'otherCredentials[]': object,
  person: object,
  settings: object,
  proof: object,
};

export const errors = {
  invalid: (count: number) =>
    count === 1
      ? 'One thing in the request needs a change: see details.'
      : `${count} things in the request need a change: see details.`,
  unknownProgram: (known: readonly string[]) =>
    `There is no program with this id. Choose one of: ${listOf(known)}.`,
  notJson: 'The body is no JSON. Send one JSON object.',
  notAnObject: 'The body must be one JSON object in curly brackets.',
  missing: (field: string, how: string) => `"${field}" is missing. ${how}`,
  unknownField: (field: string) => `"${field}" is not a field here. Check its spelling, or leave it out.`,
  choose: (choices: readonly string[]) => `Choose one of: ${listOf(choices)}.`,
  tooMany: (most: number) => `This list is too long. Send at most ${most}.`,
  atMost: (most: number) => `This number is too large. Write at most ${most}.`,
  idTwice: 'This id is used twice. Give each activity its own, over both lists.',
  hoursOfAnHour: 'An hour is always one hour. Leave out hoursPerUnit, or name another unit.',
  check: 'This is not right. Check it against the description of the request.',
  fix,
  credential: (known: readonly string[]) =>
    `This program has no such credential. Choose one of: ${listOf(known)}.`,
  ruleVersion: (known: readonly string[]) =>
    `This program has no such version. Choose one of: ${listOf(known)}.`,
  asOfBeforeCertified: (certifiedOn: string) => `Choose a day on or after certifiedOn, ${certifiedOn}.`,
  appliedAfterAsOf: (asOf: string) => `Choose a day on or before asOf, ${asOf}.`,
  postmarkedAfterAsOf: (asOf: string) => `Choose a day on or before asOf, ${asOf}.`,
  oneCredentialOnly: 'An hour of this program serves one credential. Name one.',
  approvedAfterAsOf: (asOf: string) => `Choose a day on or before asOf, ${asOf}.`,
  approvedTooEarly: 'The certification was not yet inactive on this day. Check it, or leave it out.',
  endMustBeGiven: 'This program does not fix its end dates. Add expiresOn, the end date on the certificate.',
  noEndAfterStart: 'No period of this program ends after this day. Choose an earlier one, or add expiresOn.',
  endsBeforeItStarts:
    'The period would end before it starts. Check periodStartsOn, expiresOn and certifiedOn.',
};
