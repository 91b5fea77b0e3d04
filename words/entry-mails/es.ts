import { programWords } from '../programs/es.ts';
import type { entryMails as en } from './en.ts';

const { date } = programWords;

const until = (p: Record<string, string | number>) => `El enlace sirve hasta el ${date(String(p['until']))}.`;
const notYou = '¿No es para usted? Dígalo en la página y no escribimos más.';

export const entryMails: typeof en = {
  reference_asked: (p) => ({
    subject: 'Alguien le pide unas líneas',
    paragraphs: [
      `${p['person']} le pide unas líneas sobre su persona. Toma unos cinco minutos.`,
      `No necesita una cuenta. ${until(p)}`,
      notYou,
    ],
    button: 'Leer lo que se pide',
  }),
  reference_reminder: (p) => ({
    subject: 'Aún se esperan unas líneas',
    paragraphs: [`${p['person']} todavía espera unas líneas de usted. ${until(p)}`, notYou],
    button: 'Leer lo que se pide',
  }),
  reference_copy: (p) => ({
    subject: 'Gracias, sus líneas han llegado',
    paragraphs: [
      `Sus líneas sobre ${p['person']} han llegado. Solo la junta puede leerlas.`,
      '¿No fue usted? Abra la página dentro de 7 días y retírelas.',
    ],
    button: 'Abrir la página',
  }),
  reference_news: () => ({
    subject: 'Hay novedades en Standing',
    paragraphs: ['Alguien que usted nombró ha respondido. Inicie sesión para ver cómo va.'],
    button: 'Ver cómo va',
  }),
};
