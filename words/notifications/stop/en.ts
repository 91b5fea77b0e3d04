/** The page behind the last line of a reminder. */
export const stopWords = {
  on: {
    heading: 'Stop these reminders?',
    text: 'We write before the last day to renew, to say what is left, and to a board’s staff when something waits for them. One press and we stop.',
    button: 'Stop reminders',
  },
  stopped: {
    heading: 'Reminders are off',
    text: 'We will not remind you any more. Your record stays as it is, and you can renew as before.',
    button: 'Send reminders again',
  },
  others: 'Answers to what you send us still come by mail.',
  unknown: {
    heading: 'This link does not work',
    text: 'Open the link in the mail again, all of it. Or sign in and choose what we send you.',
  },
};
