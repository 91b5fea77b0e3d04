import { programWords } from '../programs/en.ts';

const { amount, date } = programWords;

/** Sentences that the server makes about activities: for the person's rows, and for the reviewer's checks. */
export const activityWords = {
  takenBack: 'This was taken back, so it does not count.',
  yourTurn:
    'It’s your turn: your board needs one more thing. Read what it is, change it here, and send it again.',
  doesNotCount: 'This one does not count toward your hours. Ask your board if you want it looked at again.',
  beingChecked: 'We are checking this.',
  ifAccepted: (sentence: string) =>
    `We are checking this. If your board agrees, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  counted: 'Your board accepted this.',
  sisters: 'You logged this for another certification, before this period began. It is not counted here.',
  checks: {
    dateInside: 'The date is inside the period.',
    dateOutside: (on: string, startsOn: string, endsOn: string) =>
      `The date is ${date(on)}. The period runs from ${date(startsOn)} to ${date(endsOn)}.`,
    dateBeforeCertified: (on: string, certifiedOn: string) =>
      `The date is ${date(on)}. The person was certified on ${date(certifiedOn)}.`,
    dateAhead: (on: string) => `The date is ${date(on)}. That day has not come yet.`,
    kindCounts: 'The program counts this kind of training.',
    kindRefused: 'The program does not count this kind, topic or format.',
    approvalIsYours: 'The program asks for approved courses. Accepting this approves it.',
    courseApproved: (minutes: number) => `It is an approved course of ${amount(minutes)}.`,
    courseShorter: (minutes: number, claimed: number) =>
      `The approved course has ${amount(minutes)}. The claim is ${amount(claimed)}.`,
    courseNamed: (title: string, minutes: number) =>
      `It was logged as the approved course “${title}”, ${amount(minutes)}. The title differs.`,
    courseLapsed: (title: string) => `The provider of “${title}” was not approved on this day.`,
    unitClear: (minutes: number) => `The claim is ${amount(minutes)}.`,
    unitUnclear: 'The unit does not say how many hours it is. Give the hours when you accept.',
    breaks: (minutes: number) => `The person left out ${amount(minutes)} of breaks and meals.`,
    overLimit: (counted: number, claimed: number) =>
      `A limit of the program is reached: ${amount(counted)} of ${amount(claimed)} would count.`,
    proofThere: (files: number) => (files === 1 ? 'There is one file.' : `There are ${files} files.`),
    proofMissing: 'There is no file yet.',
    attested: {
      provider: 'The provider has reported these hours.',
      supervisor: 'A supervisor has signed these hours.',
    },
    fileNew: 'No other person has used this file.',
    fileSeen: (people: number) =>
      people === 1 ? 'One other person sent the same file.' : `${people} other people sent the same file.`,
    courseNew: 'This person has not logged this course before.',
    courseRepeated: (on: string) => `This person logged the same title for ${date(on)}.`,
  },
};
