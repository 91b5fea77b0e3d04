/** The closed lists of rosters. Imports nothing, so that words/ and screens may use it. */

/** What a column of a list may hold. `familyName`: where first and family names stand in two columns. */
export const fields = ['who', 'name', 'familyName', 'course', 'completedOn', 'amount', 'note'] as const;
export type Field = (typeof fields)[number];

/** `unknown`: nobody is known by this number or address. `posted`: it is in the record already. */
export const verdicts = ['ok', 'fix', 'unknown', 'posted'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a row is not posted, in the order in which they are told. */
export const reasonCodes = [
  // The row as a whole.
  'too_many_cells',
  'too_few_cells',
  'too_long',
  'encoding',
  'formula',
  // Who.
  'who_missing',
  'number_form',
  'number_unknown',
  'number_elsewhere',
  'number_shared',
  'email_unknown',
  'name_missing',
  'name_close',
  'name_differs',
  // What.
  'course_missing',
  'course_unknown',
  'course_before',
  'course_not_approved',
  'provider_not_approved',
  // When.
  'date_missing',
  'date_unreadable',
  'date_ambiguous',
  'date_future',
  'date_old',
  // How long.
  'amount_unreadable',
  'amount_zero',
  'amount_negative',
  'amount_over_course',
  'day_too_long',
  // Beside other rows.
  'twice_in_file',
  'posted_differently',
  'already_posted',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const dateOrders = ['month_first', 'day_first'] as const;
export type DateOrder = (typeof dateOrders)[number];

export const amountUnits = ['minutes', 'hours'] as const;
export type AmountUnit = (typeof amountUnits)[number];

export const encodings = ['utf-8', 'utf-16', 'windows-1252', 'mixed'] as const;
export type Encoding = (typeof encodings)[number];

/** What is wrong with a file as a whole: then no row is looked at. */
export const fileProblems = [
  'empty',
  'not_text',
  'too_many_rows',
  'too_many_columns',
  'quote_open',
  'no_person_column',
] as const;
export type FileProblem = (typeof fileProblems)[number];

export const mostRows = 10_000;
export const mostColumns = 50;
export const mostLetters = 500;
export const mostBytes = 10 * 1024 * 1024;
