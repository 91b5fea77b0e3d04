import type { publicWords as en } from './en.ts';

export const publicWords: typeof en = {
  skip: 'Ir a la parte principal',
  site: 'Sitio',
  verify: 'Verificar un certificado',
  check: '¿Esto contará?',
  otherLanguage: 'English',
  otherTag: 'en',
  foot: {
    nav: 'Ayuda y avisos legales',
    help: (contact) => `Ayuda: ${contact}`,
    privacy: 'Privacidad',
    accessibility: 'Accesibilidad',
    standing: 'Standing.',
    standingFor: (body) => `Standing, para ${body}.`,
  },
};
