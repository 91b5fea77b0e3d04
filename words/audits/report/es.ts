import type { reportWords as en } from './en.ts';

/** Resultados de las revisiones de rutina por motivo. */
export const reportWords: typeof en = {
  columns: { cycle: 'Sorteo', outcome: 'Resultado', reason: 'Motivo', checks: 'Revisiones' },
  outcomes: {
    all_good: 'Todo bien',
    some_do_not_count: 'Algunas horas no cuentan',
    not_answered: 'Sin respuesta',
  },
  reasons: {
    all_shown: 'Todo se mostró de una vez',
    shown_after_question: 'Se mostró después de una pregunta',
    hours_differ: 'Los papeles muestran otras horas',
    proof_missing: 'Falta un papel',
    proof_unreadable: 'Un papel no se puede leer',
    not_accepted: 'Un tipo que no cuenta',
    repeated: 'Horas que estaban dos veces',
    no_answer: 'No hubo respuesta',
    not_reached: 'No se pudo encontrar a la persona',
  },
};
