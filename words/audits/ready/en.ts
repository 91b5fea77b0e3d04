/** Sentences that a person may read in a routine check; in the person's language, whatever the auditor's is. */
export const readySentences = {
  questions: {
    hours_differ: 'Your paper shows other hours than your entry. Is there one that shows all of them?',
    date_differs: 'Your paper shows another day than your entry. Please check the date.',
    breaks_not_counted: 'How long were the breaks? A schedule of the day would help.',
    proof_missing: 'Do you have a certificate or a letter that shows this? A photo is enough.',
    proof_unreadable: 'We cannot read this one. Please take a new photo in good light.',
    name_missing: 'Your name is not on it. Can the provider give you one with your name?',
    hours_missing: 'It does not say how many hours it was. Do you have the schedule, or a letter?',
    not_accepted_kind: 'What kind of activity was this? Please write a sentence about it.',
    not_approved_provider: 'Who gave this training? Please send what you have about them.',
    repeated: 'This looks like one you logged before. Was it a second time?',
    other: '',
  },
  messages: {
    thanks: 'Thank you. We have what you sent, and look at it soon.',
    time: 'Take your time. You can ask for more time on the page of this check.',
    letter: 'A letter from the provider with your name, the date and the hours is enough.',
    employer: 'Are the papers with a former employer? Tell us, and we give you more time.',
  },
};
