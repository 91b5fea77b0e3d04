import type { AllotmentWords } from './en.ts';

const hour = (amount: string) => (amount === '1' ? 'hora' : 'horas');

export const es: AllotmentWords = {
  back: 'Volver a sus horas',
  title: 'Para qué cuentan sus horas',
  lead: 'En este programa una hora cuenta para una sola certificación. Elija para cuál.',
  saved: 'Cada elección se guarda en seguida. Usted puede deshacerla.',
  failed: 'Sus horas no se cargaron',
  none: 'No hay nada que elegir. Sus horas cuentan donde pueden.',
  certifications: 'Sus certificaciones',
  number: (number) => `Número ${number}`,
  left: (amount) => `${hour(amount)} por hacer`,
  done: 'Nada más que anotar',
  doneOf: (title) => `${title}: nada más que anotar`,
  leftOf: (title, amount) => `${title}: ${amount} ${hour(amount)} por hacer`,
  by: (on) => `hasta el ${on}`,
  waiting: 'Las horas en revisión se toman aquí como aceptadas.',
  proposal: {
    heading: 'Hay una manera que deja menos por hacer',
    text: (now, after, moves) =>
      `Ahora quedan ${now} ${hour(now)} en total. ${moves === 1 ? 'Con un cambio' : `Con ${moves} cambios`} serían ${after}.`,
    each: 'Está marcado en la lista de abajo.',
    use: 'Usar esta propuesta',
    saving: 'Guardando…',
    after: (amount) => `Con la propuesta: ${amount}`,
  },
  best: 'Ninguna otra elección deja menos por hacer.',
  undo: 'Deshacer',
  undone: 'Se deshizo su último cambio.',
  moved: (count) =>
    count === 1 ? 'Una anotación cambió de lugar.' : `${count} anotaciones cambiaron de lugar.`,
  now: (sentences) => `Ahora: ${sentences}.`,
  notSaved: 'No se guardó',
  hours: 'Sus horas',
  entry: (title, amount) => `${title}, ${amount} ${hour(amount)}`,
  counts: 'Cuenta para',
  proposed: (title) => `Nuestra propuesta: ${title}`,
  stays: (title) => `Cuenta para ${title}. Con ella se aprobó una renovación, así que se queda.`,
  notThere: (titles) => `No contaría para nada en ${titles}.`,
  checking: 'La estamos revisando',
  empty: 'Todavía no ha anotado nada para estas.',
};
