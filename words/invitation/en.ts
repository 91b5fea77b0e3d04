/** Words of the page that an invitation leads to. */
export const en = {
  title: 'You are invited to Standing',
  lead: 'Accept it here, once. It is meant for one address.',
  signInFirst: 'Sign in first, with the address that got the invitation. We bring you back here.',
  signIn: 'Sign in',
  as: (email: string) => `You are signed in as ${email}.`,
  name: 'Your name',
  nameHint: 'Your colleagues see it beside your decisions.',
  nameProblem: 'Write your name',
  accept: 'Accept the invitation',
  over: 'This invitation does not open',
  overText:
    'It may have been used, be older than 7 days, or belong to another address. Ask the person who invited you for a new one.',
  none: 'There is no invitation in this address',
  noneText: 'Open the whole link of the mail, or copy all of it.',
};

export type InvitationWords = typeof en;
