import { programWords } from '../programs/es.ts';
import type { furtherWords as en, PieceWords, ShortWords } from './en.ts';

const { amount, date, list } = programWords;

const mostOfOneCourse = 480;

const part = (minutes: number, name: string) => {
  if (minutes === 0) return `algo de ${name}`;
  return minutes === 30 ? `media hora de ${name}` : `${amount(minutes)} de ${name}`;
};

function course({ minutes, count, anyLength }: PieceWords): string {
  if (anyLength)
    return count === 1 ? 'un curso de cualquier duración' : `${count} cursos de cualquier duración`;
  if (count > 1) return `${count} cursos de ${amount(minutes)} en total`;
  return minutes > mostOfOneCourse ? `${amount(minutes)} de capacitación` : `un curso de ${amount(minutes)}`;
}

/** More than so many and the sentence is a list; the lines of the page say it better. */
const mostParts = 3;

function piece(one: PieceWords): string {
  const whole = one.topics.filter(({ minutes }) => minutes === null).map(({ name }) => name);
  const parts = one.topics.flatMap(({ name, minutes }) => (minutes === null ? [] : [part(minutes, name)]));
  const said = [
    one.kind === null ? course(one) : `${amount(one.minutes)} de ${one.kind}`,
    ...(whole.length > 0 ? [`sobre ${list(whole)}`] : []),
    ...(one.sponsor ? [one.sponsor] : []),
    ...(one.format ? [one.format] : []),
  ].join(' ');
  if (parts.length === 0) return said;
  if (parts.length > mostParts) return `${said}, con las horas que aún faltan de cada tema,`;
  return isOneCourse(one) ? `${said} con ${list(parts)}` : `${said}, entre ellas ${list(parts)},`;
}

const isOneCourse = ({ kind, count, anyLength, minutes }: PieceWords) =>
  kind === null && count === 1 && (anyLength || minutes <= mostOfOneCourse);
/** "31 de 36 horas", or both in full where they are not of one unit. */
const amountOf = (minutes: number, required: number) =>
  minutes % 15 === 0 && required % 60 === 0
    ? `${minutes / 60} de ${amount(required)}`
    : `${amount(minutes)} de ${amount(required)}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "De Ética faltaría 1 hora." */
const short = ({ name, unit, amount: missing }: ShortWords) => {
  const isOne = missing === 1 || (unit === 'minutes' && missing === 60);
  const what = unit === 'minutes' ? amount(missing) : `${missing} ${missing === 1 ? 'curso' : 'cursos'}`;
  return `de “${name}” ${isOne ? 'faltaría' : 'faltarían'} ${what}`;
};

export const furtherWords: typeof en = {
  completes: (pieces, when) => {
    const [first] = pieces;
    const verb = pieces.length === 1 && first && isOneCourse(first) ? 'completa' : 'completan';
    const set = list(pieces.map(piece));
    if (when === 'now') return `${capital(set)} ${verb} este período.`;
    const before = when === 'after_this' ? 'Después de esto' : 'Si cuenta lo que se está revisando';
    return `${before}, ${set} ${verb} este período.`;
  },
  impossible:
    'Los límites de su programa no dejan lugar para las horas que aún quedan. Pregunte a su junta qué horas contarían.',
  nothingLeft: 'Con esto, sus horas están completas.',
  sponsors: {
    certifying_body: 'de la junta',
    approved_vendor: 'de un proveedor aprobado',
    other: 'de otro proveedor',
  },
  formats: { in_person: 'en persona', live_online: 'en línea en vivo', self_study: 'por estudio propio' },

  pace: {
    some: (of, by) => `A este ritmo tendrá ${of} para el ${date(by)}.`,
    all: (required, by) => `A este ritmo tendrá todas las ${amount(required)} para el ${date(by)}.`,
    short: (lines) => `${capital(list(lines.map(short)))}.`,
    onlyShort: (lines, by) => `A este ritmo, para el ${date(by)}, ${list(lines.map(short))}.`,
    ifWaitingCounts: 'Esto cuenta también lo que se está revisando.',
    of: amountOf,
  },

  upcoming: {
    some: (name, counted, required, by) => `${name}: ${amountOf(counted, required)}, para el ${date(by)}`,
    none: (name, required, by) => `${name}: ${amount(required)} para el ${date(by)}`,
  },
  waiver: {
    newly_certified:
      'Usted recibió su certificación poco antes de que termine este período, así que su programa no pide horas esta vez.',
    first_renewal: 'Su programa no pide horas en su primer período.',
    active_military: 'Mientras usted sirve en las fuerzas armadas, su programa no pide horas.',
  },
  carriedIn: (minutes) =>
    `${amount(minutes)} ${minutes === 60 ? 'vino' : 'vinieron'} de su período anterior.`,
  carriedOut: (minutes) =>
    `${amount(minutes)} ${minutes === 60 ? 'pasará' : 'pasarán'} a su próximo período.`,

  preview: {
    otherPeriod: (startsOn, endsOn) =>
      `Contaría 0 horas en este período. Ese día es del período del ${date(startsOn)} al ${date(endsOn)}.`,
    noPeriod: (startsOn, endsOn) =>
      `Contaría 0 horas en este período, que va del ${date(startsOn)} al ${date(endsOn)}.`,
    serves: (names, inTotal) =>
      `Lo que cuenta es para ${list([...names, ...(inTotal ? ['su total'] : [])])}.`,
    proof: (items) => `El papel debe mostrar ${list(items)}.`,
    noSignInSheet: 'Una hoja de asistencia no basta.',
    planned: (on) => `Puede registrarlo desde el ${date(on)}, cuando lo haya hecho.`,
  },
};
