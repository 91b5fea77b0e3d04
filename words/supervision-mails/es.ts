import { programWords } from '../programs/es.ts';
import type { supervisionMails as en } from './en.ts';

const { amount, date } = programWords;

type Params = Record<string, string | number>;

const entries = (n: unknown) => (Number(n) === 1 ? '1 registro' : `${n} registros`);
const days = (p: Params) =>
  p['fromOn'] === p['toOn']
    ? `del ${date(String(p['fromOn']))}`
    : `del ${date(String(p['fromOn']))} al ${date(String(p['toOn']))}`;
const asks = (p: Params) =>
  `${p['person']} le pide que firme ${entries(p['entries'])} ${days(p)}: ${amount(Number(p['minutes']))}.`;
const notYou = '¿No es para usted? Dígalo en la página y no le escribiremos más.';

export const supervisionMails: typeof en = {
  hours_to_sign: (p) => ({
    subject: 'Hay horas que esperan su firma',
    paragraphs: [
      asks(p),
      `No necesita una cuenta y toma cerca de un minuto. El enlace funciona hasta el ${date(String(p['until']))}.`,
      notYou,
    ],
    button: 'Ver las horas y firmar',
  }),
  hours_still_to_sign: (p) => ({
    subject: 'Todavía hay horas que esperan su firma',
    paragraphs: [asks(p), `El enlace funciona hasta el ${date(String(p['until']))}.`, notYou],
    button: 'Ver las horas y firmar',
  }),
  sign_code: (p) => ({
    subject: 'Su código para Standing',
    paragraphs: [
      `Escriba este código en la página que lo pide: ${p['code']}`,
      'Funciona durante 15 minutos y solo en ese navegador.',
      '¿No lo pidió? Entonces otra persona tiene su enlace. Sin el código no puede firmar nada.',
    ],
  }),
  hours_copy: (p) => ({
    subject: 'Su copia de lo que respondió',
    paragraphs: [
      `${p['person']} tiene su respuesta del ${date(String(p['on']))}.`,
      Number(p['signed']) > 0
        ? `Usted firmó ${entries(p['signed'])}: ${amount(Number(p['minutes']))}.`
        : 'Usted no firmó ningún registro.',
      ...(Number(p['declined']) > 0 ? [`No firmó ${entries(p['declined'])}.`] : []),
      `¿Fue un error, o no fue usted? Puede retirarla hasta el ${date(String(p['until']))}.`,
      'En la misma página puede pedir ver su equipo: quienes le permiten ver cómo van.',
    ],
    button: 'Ver o retirar la respuesta',
  }),
  team_link: () => ({
    subject: 'El enlace a su equipo',
    paragraphs: [
      'Usted pidió ver a las personas que le permiten ver cómo van.',
      'El enlace funciona durante 30 días, en el navegador donde lo abra primero.',
      '¿No lo pidió? Entonces otra persona tiene uno de sus enlaces. No reenvíe este correo.',
    ],
    button: 'Ver mi equipo',
  }),
  hours_answered: (p) => ({
    subject: 'Hay novedades en Standing',
    paragraphs: [`${p['supervisor']} respondió. Entre para ver qué firmó.`],
    button: 'Ver en Standing',
  }),
  hours_taken_back: (p) => ({
    subject: 'Hay novedades en Standing',
    paragraphs: [
      `${p['supervisor']} retiró una respuesta. Entre para ver de qué se trata. No se pierde nada de lo que registró.`,
    ],
    button: 'Ver en Standing',
  }),
  hours_not_theirs: (p) => ({
    subject: 'Hay novedades en Standing',
    paragraphs: [
      `${p['supervisor']} nos dijo que estos correos no son para su dirección. Tal vez la dirección sea otra.`,
      'No se pierde nada de lo que registró. Entre para enviarlo a otra persona.',
    ],
    button: 'Ver en Standing',
  }),
};
