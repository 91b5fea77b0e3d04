/** Words around every page that the server renders for everybody. */
export const publicWords = {
  skip: 'Skip to the main part',
  site: 'Site',
  verify: 'Check a certificate',
  check: 'Will this count?',
  otherLanguage: 'Español',
  otherTag: 'es',
  foot: {
    nav: 'Help and legal',
    help: (contact: string) => `Help: ${contact}`,
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    standing: 'Standing.',
    standingFor: (body: string) => `Standing, for ${body}.`,
  },
};
