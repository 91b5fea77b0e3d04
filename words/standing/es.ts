import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Situación a lo largo del tiempo',
  reading: 'La situación a lo largo del tiempo',
  failed: 'La situación a lo largo del tiempo no se cargó',
  since: (from) => `desde el ${from}`,
  fromTo: (from, to) => (from === to ? `el ${from}` : `del ${from} al ${to}`),
  mayPractise: {
    yes: 'puede ejercer',
    no: 'no puede ejercer',
    unknown: 'el programa no dice quién puede ejercer',
  },
  causes: {
    certified: 'Primera certificación',
    date: 'Por el calendario del programa',
    period: 'Empezó un período nuevo',
    application: 'Se envió o se decidió una renovación',
    decision: 'Por una decisión de la junta',
  },
  earlier: 'Todo',
  none: 'En ese momento no había nada registrado.',
  ask: {
    title: '¿Cuál era un día?',
    on: 'Día',
    known: 'Según se sabía el',
    knownHint: 'Déjelo vacío para lo que se sabe hoy.',
    button: 'Mostrar ese día',
    answer: (day, state) => `${day}: ${state}`,
    knownAt: (day) => `Según se sabía el ${day}.`,
    notYet: (day) => `${day}: todavía sin certificación, según el registro`,
    public: (answer) => `La página pública dice de ese día: ${answer}.`,
    dayProblem: 'Indique un día hasta hoy.',
  },
  answers: { current: 'vigente', not_current: 'no vigente', on_hold: 'en pausa', withdrawn: 'retirada' },
};
