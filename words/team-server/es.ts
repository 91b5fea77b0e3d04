import { programWords } from '../programs/es.ts';
import type { gapWords as en } from './en.ts';

const { amount, list } = programWords;

const mostParts = 3;

const course = (count: number, name: string) =>
  count === 1 ? `un curso de ${name}` : `${count} cursos de ${name}`;

export const gapWords: typeof en = {
  missing: (minutes, parts, courses) => {
    const also = list(courses.map(({ count, name }) => course(count, name)));
    const verb = minutes === 60 || (minutes === 0 && courses.length === 1 && courses[0]?.count === 1);
    const falta = verb ? 'Falta' : 'Faltan';
    if (minutes === 0) return `${falta} ${also}`;
    const [one] = parts;
    const all = parts.length === 1 && one?.minutes === minutes;
    const among = list(parts.map((part) => `${amount(part.minutes)} de ${part.name}`));
    const said =
      parts.length > mostParts
        ? ', de varios temas'
        : all
          ? ` de ${one.name}`
          : parts.length > 0
            ? `, entre ellas ${among}`
            : '';
    return `${falta} ${amount(minutes)}${said}${also === '' ? '' : `, y ${also}`}`;
  },
  some: 'Todavía faltan horas',
  nothing: 'No falta nada',
  ifWaitingCounts: ', si cuenta lo que se está revisando',
  end: '.',
};
