/** "What we write to you". */
export const en = {
  title: 'What we write to you',
  back: 'Back to your hours',
  always: {
    heading: 'Always by mail',
    items: [
      'the link to sign in',
      'answers to what you send us',
      'a change to your record, your dates or your rules',
    ],
  },
  reminders: {
    label: 'Reminders before your last day to renew',
    hint: 'At 120, 90, 60, 30, 14, 7 and 1 days. They say what is done and what is left.',
    on: 'Send them',
    off: 'Do not send them',
    left: 'Have you left this work? Turn them off here. Your record stays, and you can turn them on again.',
  },
  save: 'Save',
  saved: { on: 'Saved. We will remind you.', off: 'Saved. We will not remind you any more.' },
};
