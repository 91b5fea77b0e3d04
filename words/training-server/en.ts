/** Why a row of a list is not posted, and how to mend it. Never what the record says about anybody. */
type Params = Readonly<Record<string, string | number>>;

export const reasons = {
  too_many_cells: () =>
    'This row has more cells than the headings. Put quotes around a cell with a comma in it.',
  too_few_cells: () => 'This row has too few cells. Check that none is missing.',
  too_long: (p: Params) => `This cell is longer than ${p['most']} letters. Make it shorter.`,
  encoding: () => 'Some letters here cannot be read. Type this cell again.',
  formula: () => 'This cell begins like a formula. Take away the first sign.',
  who_missing: () => 'The certificate number is missing. Add it, or the e-mail address.',
  number_form: () => 'This is not how a certificate number is written. It looks like TR-2022-00412.',
  number_unknown: () => 'No certificate of this board has this number. Check it on the certificate.',
  number_elsewhere: () => 'This number belongs to another board. Ask the person for their number here.',
  number_shared: (p: Params) =>
    `Row ${p['row']} has the same number and another name. Check which person has it.`,
  email_unknown: () => 'Nobody here has this address and this name. Check both, or use the number.',
  name_missing: () => 'The name is missing. Add it as it stands on the certificate.',
  name_close: () => 'The name differs by a letter or two. Check it against the certificate.',
  name_differs: () => 'The name is not the one of this number. Check both on the certificate.',
  course_missing: () => 'The course code is missing. Add it.',
  course_unknown: () => 'You have no course with this code. Check it in your list of courses.',
  course_before: (p: Params) => `This course began on ${p['from']}. Check the date and the code.`,
  course_not_approved: () =>
    'The board had not approved this course on that day. Check the date and the code.',
  provider_not_approved: () =>
    'You were not approved on that day. Check the date, or ask the board about that time.',
  date_missing: () => 'The date is missing. Add the last day of the course.',
  date_unreadable: () => 'This is no date of the calendar. Write it like 2026-03-10.',
  date_ambiguous: () =>
    'This may be one of two days. Say above what comes first, or write it like 2026-03-10.',
  date_future: () => 'This day is still to come. Check the date.',
  date_old: (p: Params) => `This is more than ${p['years']} years ago. Check the year.`,
  amount_unreadable: () =>
    'This is no amount of time. Write minutes, like 90, or leave it empty for all of it.',
  amount_zero: () => 'This says no time at all. Take the row away, or give the minutes.',
  amount_negative: () => 'Less than nothing cannot be. Take away the minus.',
  amount_over_course: (p: Params) => `The course takes ${p['minutes']} minutes. Give that or less.`,
  day_too_long: (p: Params) =>
    `This person would have ${p['hours']} hours on that day. Check dates and minutes.`,
  twice_in_file: (p: Params) => `Row ${p['row']} says the same. Take one of the two away.`,
  posted_differently: (p: Params) =>
    `This was posted before with ${p['minutes']} minutes. Correct it in the list it came with.`,
  already_posted: () => 'This was posted before. It stays as it is.',
};

export const files = {
  empty: 'There are no rows in this list. Check that it is the right file.',
  not_text: 'This file is no list. Save it as CSV, or copy the rows and paste them.',
  too_many_rows: (most: number) => `This list has more than ${most} rows. Part it in two files.`,
  too_many_columns: (most: number) =>
    `This list has more than ${most} columns. Keep number, name, course, date and minutes.`,
  quote_open: (row: number) => `A quote begins in row ${row} and never ends. Close it, or take it away.`,
  no_person_column: 'Say which column has the certificate number or address, and which one the name.',
};

/** Told to the person whose own entry waits for the same hours. */
export const setAside = (provider: string) =>
  `${provider} has confirmed this training, so it counts once without this entry. Take this one back. If it was another training, change it and send it again.`;
