import { programWords } from '../programs/es.ts';
import type { supervisionWords as en } from './en.ts';

const { amount, date, list } = programWords;

const kinds = {
  direct_service: 'Trabajo de apoyo',
  observed_service: 'Trabajo observado',
  supervision: 'Reuniones',
  study: 'Estudio',
};
const activityKinds = {
  direct_service: 'Trabajo de apoyo entre pares',
  observed_service: 'Trabajo de apoyo entre pares observado',
  supervision: 'Reunión de supervisión',
  study: 'Estudio independiente',
};

const days = (starts: string[]): string => {
  const oneYear = new Set(starts.map((one) => one.slice(0, 4))).size === 1;
  return list(starts.map((one) => `del ${oneYear ? date(one).replace(/ de \d{4}$/, '') : date(one)}`));
};
const months = (starts: string[]): string => list(starts.map((one) => date(one).replace(/^1 de /, '')));
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const weeks = (starts: string[]) =>
  starts.length === 1 ? `La semana ${days(starts)}` : `Las semanas ${days(starts)}`;
const have = (starts: string[]) => (starts.length === 1 ? 'tiene' : 'tienen');

export const supervisionWords: typeof en = {
  asks: {
    week: 'Su programa pide una reunión de supervisión firmada cada semana.',
    month: 'Su programa pide una reunión de supervisión firmada cada mes.',
  },
  met: {
    week: (met, all) =>
      `${met} de ${all} ${all === 1 ? 'semana' : 'semanas'} ${met === 1 ? 'tiene' : 'tienen'} una reunión de supervisión firmada.`,
    month: (met, all) =>
      `${met} de ${all} ${all === 1 ? 'mes' : 'meses'} ${met === 1 ? 'tiene' : 'tienen'} una reunión de supervisión firmada.`,
  },
  missing: {
    week: (starts) => `${weeks(starts)} no ${have(starts)} una reunión firmada.`,
    month: (starts) => `${upper(months(starts))} no ${have(starts)} una reunión firmada.`,
  },
  waiting: {
    week: (starts) => `${weeks(starts)} ${have(starts)} una reunión que aún no está firmada.`,
    month: (starts) => `${upper(months(starts))} ${have(starts)} una reunión que aún no está firmada.`,
  },
  nothingYet: 'Registre aquí su trabajo y envíelo a su supervisor para que lo firme.',
  hours: (kind, signed, waiting) =>
    `${kinds[kind]}: ${amount(signed)} con firma${waiting === 0 ? '' : `, ${amount(waiting)} sin firma todavía`}.`,
  activity: (kind, on, nth) => `${activityKinds[kind]}, ${date(on)}${nth > 1 ? ` (${nth})` : ''}`,
};
