/** The page of somebody who was asked to write for a person. Words of a lock screen stay neutral in the mail itself. */
export const en = {
  loading: 'A request to you',
  failed: 'The request did not load',
  title: (person: string) => `A few words about ${person}`,
  lead: (person: string, body: string) =>
    `${person} asked you to write to ${body}. It takes about five minutes, and you need no account.`,
  who: (name: string, email: string) =>
    `This link is for ${name}, ${email}. Not you? Press “I would rather not”, and we write no more.`,
  iAm: (name: string) => `I am ${name}.`,
  iAmProblem: 'Tick this if it is you.',
  relation: 'How do you know this person?',
  relations: { supervisor: 'As their supervisor', personal: 'Personally', professional: 'From work' },
  known: 'Since when, and from where?',
  knownHint: 'For example: “Since 2024, on the same team at the clinic.”',
  knownProblem: 'Write since when and from where you know them.',
  recommends: 'Do you recommend them for this work?',
  yes: 'Yes',
  no: 'No',
  letter: 'Your words to the board',
  letterHint: 'What you have seen of their work. Please write nothing about anybody’s health.',
  letterProblem: 'Write a few words.',
  send: 'Send to the board',
  decline: 'I would rather not',
  sendHint: (person: string) =>
    `It goes to the board. ${person} sees that you have answered, not what you wrote.`,
  received: {
    title: 'Thank you',
    text: 'Your answer is with the board. There is nothing more to do.',
    takeBack: 'This was not me, or I was wrong',
    takeBackHint: 'It takes the answer back, so that you can write again.',
  },
  declined: { title: 'Thank you for telling us', text: 'We will not write to you about this again.' },
  expired: {
    title: 'This link has run out',
    text: 'We can send a new one to the same address.',
    again: 'Send me a new link',
    sent: 'A new link is on its way to you.',
  },
  newer: { title: 'There is a newer link', text: 'Please open the newest mail, or ask for another link.' },
  withdrawn: {
    title: 'Nothing is asked of you any more',
    text: 'The request was taken back. Thank you for looking.',
  },
  unknown: { title: 'This link does not work', text: 'Open the link in the mail again, all of it.' },
  help: (body: string, contact: string) => `For ${body}. ${contact}`,
};
