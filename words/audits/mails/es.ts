import { programWords } from '../../programs/es.ts';
import type { checkMails as en } from './en.ts';

/** Correos de una revisión de rutina: que hay algo y hasta cuándo; nada sobre qué es ni por qué. */

const { date } = programWords;
const news = 'Hay novedades en Standing';

export const checkMails: typeof en = {
  check_opened: (p) => ({
    subject: 'Le toca una revisión de rutina',
    paragraphs: [
      'Algunas personas se eligen al azar. No significa que algo esté mal.',
      `Entre para ver qué necesitamos. Responda hasta el ${date(String(p['dueOn']))}. Puede pedir más tiempo.`,
    ],
    button: 'Ver qué es',
  }),
  check_opened_nothing_to_do: () => ({
    subject: 'Le toca una revisión de rutina',
    paragraphs: [
      'Algunas personas se eligen al azar. No significa que algo esté mal.',
      'Ya tenemos todos los papeles. Por ahora no tiene que hacer nada. Le escribiremos cuando termine.',
    ],
    button: 'Ver en Standing',
  }),
  check_question: (p) => ({
    subject: news,
    paragraphs: [
      `Necesitamos una cosa más de usted. Responda hasta el ${date(String(p['dueOn']))}. Puede pedir más tiempo.`,
    ],
    button: 'Ver qué es',
  }),
  check_message: () => ({
    subject: news,
    paragraphs: ['Hay un mensaje para usted. Entre para leerlo.'],
    button: 'Leer en Standing',
  }),
  check_more_time: (p) => ({
    subject: 'Tiene más tiempo',
    paragraphs: [`Ahora puede responder hasta el ${date(String(p['dueOn']))}.`],
    button: 'Abrir Standing',
  }),
  check_due: (p) => ({
    subject: 'Todavía esperamos su respuesta',
    paragraphs: [
      Number(p['daysLeft']) > 0
        ? `Responda hasta el ${date(String(p['dueOn']))}. Puede pedir más tiempo.`
        : 'Hoy es el último día del que le escribimos. Todavía puede responder o pedir más tiempo.',
    ],
    button: 'Ver qué es',
  }),
  check_closed: () => ({
    subject: news,
    paragraphs: ['Ya revisamos algo que usted envió. Entre para leer la carta.'],
    button: 'Leer en Standing',
  }),
};
