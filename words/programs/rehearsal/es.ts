import { programWords } from '../es.ts';
import type { rehearsalWords as en } from './en.ts';

const { amount, date } = programWords;

/** Lo que un borrador cambiaría para una persona: para el personal de la junta, una oración por cambio. */
export const rehearsalWords: typeof en = {
  complete: (after) => {
    if (after === null) return 'Ya no se pediría nada.';
    return after ? 'Completo con el borrador.' : 'Aún no completo con el borrador.';
  },
  standing: (before, after) => `Ahora ${before}, con el borrador ${after}.`,
  counted: (before, after) => `Cuentan ${amount(before)}, con el borrador ${amount(after)}.`,
  countedFor: (name, before, after) =>
    `${name}: cuentan ${amount(before)}, con el borrador ${amount(after)}.`,
  required: (name, before, after) => {
    if (before === null) return `${name}: nuevo, se piden ${amount(after ?? 0)}.`;
    return after === null
      ? `${name}: ya no se pide.`
      : `${name}: se piden ${amount(before)}, con el borrador ${amount(after)}.`;
  },
  most: (name, before, after) => {
    if (before === null) return `${name}: un límite nuevo de ${amount(after ?? 0)}.`;
    return after === null
      ? `${name}: ya sin límite.`
      : `${name}: un límite de ${amount(before)}, con el borrador ${amount(after)}.`;
  },
  times: (name, before, after) => `${name}: se piden ${before ?? 0}, con el borrador ${after ?? 0}.`,
  clock: (name, before, after) => {
    if (before === null) return `${name}: nuevo, vence ${day(after)}.`;
    return after === null
      ? `${name}: ya no se pide.`
      : `${name}: vence ${day(before)}, con el borrador ${day(after)}.`;
  },
  due: (before, after) => `La solicitud vence ${day(before)}, con el borrador ${day(after)}.`,
  window: (before, after) => `La renovación se abre ${day(before)}, con el borrador ${day(after)}.`,
  next_end: (before, after) => `El próximo período termina ${day(before)}, con el borrador ${day(after)}.`,
  stage_end: (before, after) =>
    `Este paso del camino de regreso termina ${day(before)}, con el borrador ${day(after)}.`,
  standings: {
    provisional: 'provisional',
    certified: 'con certificación',
    renewal_open: 'renovación abierta',
    renewal_submitted: 'renovación enviada',
    renewal_overdue: 'renovación atrasada',
    probation: 'a prueba',
    grace: 'en plazo de gracia',
    late: 'en plazo de renovación tardía',
    expired: 'terminada',
    inactive: 'inactiva',
    lapsed: 'caducada',
  },
};

function day(on: string | null): string {
  return on === null ? 'en un día no indicado' : `el ${date(on)}`;
}
