/** Why a renewal cannot be sent yet: what is done or due first, then the way forward. Dates and amounts come in words. */
export const renewalWords = {
  windowClosed: (opensOn: string) =>
    `Renewal opens on ${opensOn}. Nothing is late. You can send it from that day.`,
  hoursMissing: (left: string) => `Not complete yet. Still to go: ${left}. Log what you did, then send.`,
  toGo: (what: string, amount: string) => `${what} (${amount})`,
  times: (count: number) => (count === 1 ? '1 time' : `${count} times`),
  tooLate: (endedOn: string, contact: string) =>
    `Your certification ended on ${endedOn}. It can no longer be renewed here. Your board can tell you how to come back: ${contact}.`,
  duePassed: (dueOn: string, contact: string) =>
    `Renewals of this program were due on ${dueOn}. You are still certified; please talk to your board now: ${contact}.`,
  onHold: (contact: string) => `Please talk to your board before you renew: ${contact}.`,
  alreadyRenewed: (startsOn: string) => `You are renewed. Your next period starts on ${startsOn}.`,
  followed: (number: string) => `You were certified again, with the number ${number}. Renew that one.`,
  noNextPeriod: (contact: string) =>
    `This certification has no next period. Your board can tell you what follows: ${contact}.`,
};
