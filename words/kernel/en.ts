/** Sentences for what is wrong with an input, by zod's issue code. Complete, and naming the fix. */
export const problems = {
  missing: 'This field is missing. Add it.',
  wrongType: (expected: string) => `This must be ${expected}.`,
  types: {
    string: 'text in quotes',
    number: 'a number, like 1.5',
    int: 'a whole number, like 3',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object with fields',
    record: 'an object with fields',
    other: 'of another type',
  },
  tooShort: 'This is empty. Fill it in.',
  tooLong: (most: number) => `This is too long. Keep it to ${most} characters.`,
  tooMany: (most: number) => `These are too many. Keep it to ${most}.`,
  tooSmall: (least: number, inclusive: boolean) =>
    `This must be ${inclusive ? 'at least' : 'more than'} ${least}.`,
  tooBig: (most: number) => `This must be at most ${most}.`,
  step: (step: number) => `Use steps of ${step}.`,
  date: 'This is no date of the calendar. Write it like 2026-03-10.',
  format: 'This does not have the right form. Check it for typing mistakes.',
  choice: (choices: string) => `Choose one of: ${choices}.`,
  unknownField: 'This field is not known here. Leave it out.',
  /** By the name that a contract gives its own check. */
  own: {
    unreadable: 'This holds characters that cannot be shown. Type it again.',
    long_ago: 'This is before 1900. Check the year.',
    email: 'Write one address, like ana@example.org.',
    prefix: 'Use 1 to 6 letters, like TR.',
    number: 'Use letters and digits, in groups with hyphens between, like TR-2022-00412.',
    id: 'Send the id as it was answered, like cer_4rT9.',
    code: 'Use a code in small letters, like peer_support.',
    too_deep: 'Lists and objects stand too deep in each other here. Keep it to 8 levels.',
  },
  other: 'This is not right. Check it.',
};
