import type { recordWords as en } from './en.ts';

export const recordWords: typeof en = {
  why: {
    period: (from, to) => `Su período va del ${from} al ${to}.`,
    asks: (names) => `En este tiempo su programa pide ${names}.`,
    minimum: (amount, name, isTotal) =>
      isTotal ? `${amount} en total` : `al menos ${amount} de ${name.toLowerCase()}`,
    maximum: (amount, name) => `como máximo ${amount} de ${name.toLowerCase()}`,
    occurrences: (count, name) => `${name.toLowerCase()}, ${count === 1 ? 'una vez' : `${count} veces`}`,
    overlap: 'Una hora puede servir para dos líneas; por eso las líneas no se suman.',
    pace: (amount) => `Un ritmo parejo sería de ${amount} hoy.`,
    window: (from) => `Puede enviar su renovación desde el ${from}.`,
    due: (by) => `Su renovación debe llegar a más tardar el ${by}.`,
    waived: 'No necesita horas en este período.',
    silent: 'Donde su programa no dice cómo contar, contamos así:',
    unknown: 'Este programa no nos ha dicho qué pide. Pregunte a su junta.',
  },
};
