/** Privacy and accessibility, said shortly and as it is. */
export const en = {
  privacy: {
    title: 'Privacy',
    lead: 'What Standing keeps about you, who sees it, and what it never does.',
    parts: [
      {
        heading: 'What is kept',
        text: [
          'Your name, your e-mail address, a phone number if you gave one, your certification with its dates, and what you log with its proof.',
          'Photos are made smaller before they are sent, and the place where they were taken is removed.',
          'Decisions about your hours and your renewal stay, with who decided, when and why.',
        ],
      },
      {
        heading: 'Who sees it',
        text: [
          'You see all of your own record. The staff of your board see it so that they can check it. Another board sees nothing.',
          'Anyone who has your link or your number sees your name, your certification, its number, its dates, and if it is current. They never see a reason, your hours, or your address.',
        ],
      },
      {
        heading: 'What Standing never does',
        text: [
          'It does not sell data, show advertising, or count visitors with the help of others.',
          'It does not ask for your story. E-mails name no illness and no program.',
        ],
      },
      {
        heading: 'In your browser',
        text: [
          'Two cookies keep you signed in and make your sign-in link safe. There are no others. Your language is kept in this tab.',
          'When you sign out, what the browser kept is removed.',
        ],
      },
      {
        heading: 'Your rights',
        text: [
          'Ask your board to see, correct or remove what is kept about you. Its contact stands at the foot of your pages.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Standing is made for everyone, on a phone, with a keyboard or with a screen reader.',
    parts: [
      {
        heading: 'What we aim for',
        text: [
          'Our goal is WCAG 2.2, level AA. Every page is built for it.',
          'You can make the text larger, use dark colors, or use the keyboard only. Every status is a word, never only a color.',
        ],
      },
      {
        heading: 'How we check',
        text: [
          'A program checks the pages in English and Spanish, in light and dark colors, on a phone and on a large screen. Such a check finds about a third of all barriers.',
          'We have not had an audit by people outside the project yet.',
        ],
      },
      {
        heading: 'What is not good enough yet',
        text: [
          'A photo or a scan of a proof has no text for a screen reader. The facts of the activity stand beside it.',
          'Your board writes some texts in one language only.',
        ],
      },
      {
        heading: 'If something is in your way',
        text: [
          'Tell your board. Its contact stands at the foot of your pages. You may ask for more time or for another way to do it, without saying why.',
        ],
      },
    ],
  },
};

export type StatementWords = typeof en;
