/** Words of signing in. No password anywhere: a link and a code. */
export const en = {
  title: 'Sign in',
  lead: 'We send a link and a code to your e-mail address. There is no password.',
  email: 'E-mail address',
  emailHint: 'The one your board has for you. New here? Use one that reaches you.',
  emailProblem: 'Enter an e-mail address, like name@example.org',
  shared: 'This is a shared computer',
  sharedHint: 'Then you are signed out when you close the browser, or after 30 minutes.',
  send: 'Send me a link',
  sending: 'Sending…',
  free: 'Seeing your hours is free, always.',
  check: 'To check if somebody’s certificate is current, you do not need to sign in.',
  checkLink: 'Check a certificate',
  tryHours: 'Nor to find out if a training would count.',
  tryHoursLink: 'Will this count?',
  ended: {
    title: 'You were signed out',
    text: 'Sign in again, and you come back to where you were.',
  },
  sent: {
    title: 'Check your mail',
    lead: (email: string) => `We sent a link and a code to ${email}. They work for 10 minutes.`,
    how: 'Press the link in this browser. Or type the code here.',
    folder: 'Nothing leaves this machine',
    folderText:
      'No mail server is set up here. The mail lies in the outbox folder, and its link is printed on the terminal.',
    code: 'Code from the mail',
    codeHint: '8 letters and numbers, like K7QM 2XWT',
    codeProblem: 'Type the code from the mail: 8 letters and numbers',
    signIn: 'Sign in',
    nothing:
      'Nothing arrived? Look in the spam folder. If your board has another address for you, use that one.',
    again: 'Use another address or ask again',
  },
  confirm: {
    title: 'Sign in to Standing',
    lead: 'One step is left. Press the button to sign in on this device.',
    button: 'Sign in',
    incomplete: 'This link is not complete',
    incompleteText: 'Open the link from the mail again, or ask for a new one.',
    newLink: 'Ask for a new link',
  },
  failures: {
    other_browser: {
      title: 'Type the code where you started',
      text: 'You asked for this link in another browser. Go back to it and type the code from the mail there. Or ask for a new link here.',
    },
    link_over: {
      title: 'This link no longer works',
      text: 'It was used before, or it is older than 10 minutes. Ask for a new one.',
    },
    wrong_code: {
      title: 'This code did not work',
      text: 'Check it, or ask for a new link. After 5 tries a code no longer works.',
    },
    too_many_links: {
      title: 'Many links were asked for',
      text: 'Please wait an hour, or use the newest mail you have.',
    },
  },
  insecure: {
    title: 'You cannot sign in at this address',
    text: 'The address in the browser starts with http and is not this machine. A browser keeps you signed in only over https. Open Standing at its https address, or on the machine itself at http://localhost.',
  },
};

export type SignInWords = typeof en;
