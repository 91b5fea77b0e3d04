import type { drawWords as en } from './en.ts';

/** La página pública de un sorteo. */
const renewals = (n: number) => (n === 1 ? '1 renovación' : `${n} renovaciones`);

export const drawWords: typeof en = {
  title: (cycle) => `Sorteo: ${cycle}`,
  states: {
    planned: 'Planeado. La lista todavía está abierta.',
    listed: 'La lista está cerrada. Todavía no salió nadie.',
    drawn: 'Sorteado.',
    withdrawn: 'Retirado. No salió nadie.',
  },
  lead: {
    after: (program, from, to) =>
      `Revisiones de rutina de renovaciones de ${program} que se aprobaron del ${from} al ${to}.`,
    before: (program, from, to) =>
      `Revisiones de rutina de renovaciones de ${program} que se enviaron del ${from} al ${to}, antes de decidirlas.`,
  },
  chance:
    'A quién se revisa lo decide el azar. Esta página lo muestra, para que cualquiera pueda repetir el sorteo.',
  result: {
    title: 'El resultado',
    lead: (drawn, population) => `${drawn === 1 ? 'Salió' : 'Salieron'} ${drawn} de ${renewals(population)}.`,
    rates: (drawn, all) => `Es el ${drawn} de la lista y el ${all} de todas las renovaciones de estos días.`,
    strata: { first: 'Primeras renovaciones', later: 'Renovaciones siguientes', late: 'Enviadas tarde' },
    group: 'Grupo',
    rate: 'Parte',
    size: 'En la lista',
    drawn: 'Salieron',
    share: (percent) => `${percent} %`,
    count: (n) => `${n} en total`,
    withoutCase: {
      gone: (n) => `${renewals(n)} de estas ya no existían y no tuvieron revisión.`,
      changed: (n) => `${renewals(n)} de estas cambiaron después de cerrar la lista y no tuvieron revisión.`,
      already_checked: (n) => `${renewals(n)} de estas ya tenían una revisión.`,
    },
  },
  excluded: {
    title: 'Fuera de la lista',
    none: 'Todas las renovaciones de estos días están en la lista.',
    attested: (n) => `${renewals(n)}: otros confirmaron todas las horas`,
    nothing_to_check: (n) => `${renewals(n)}: sin horas aceptadas que revisar`,
    recent: (n) => `${renewals(n)}: se revisaron hace poco`,
    already_checked: (n) => `${renewals(n)}: ya están en otro sorteo`,
    decided: (n) => `${renewals(n)}: se decidieron antes de cerrar la lista`,
    returned: (n) => `${renewals(n)}: las tenía la persona al cerrar la lista`,
  },
  steps: {
    title: 'Cómo se cuidó el azar',
    seed: 'Se prometió la semilla',
    seedText: (at) =>
      `El ${at}, antes de cerrar la lista. Solo se publicó su SHA-256, para que nadie la pudiera cambiar.`,
    terms: 'Con ella se prometieron las reglas',
    list: 'Se cerró la lista',
    listText: (at) => `El ${at}. Este es su SHA-256.`,
    listOpen: 'Todavía no.',
    drawn: 'Se publicó la semilla y se sorteó',
    drawnText: (at) => `El ${at}. Su SHA-256 es el que se prometió.`,
    drawnOpen: 'Todavía no. La semilla está sellada.',
  },
  again: {
    title: 'Repetir el sorteo',
    text: 'Necesita Node 20 o más nuevo, nada más. El programa calcula de nuevo cada SHA-256 y la lista.',
    script: 'el programa',
    data: 'los datos',
    how: (script, data) => `node ${script} ${data}`,
    rule: 'El lugar de una renovación es el SHA-256 de la semilla y su línea. En cada grupo salen los lugares más bajos. El número es la parte del grupo, redondeada hacia arriba.',
  },
  find: {
    title: 'Su propia línea',
    text: 'Aquí no hay nombres. Al entrar, usted ve su línea en la revisión. Se hace con el código de este sorteo y el de su renovación:',
    formula:
      'primeros 32 dígitos de SHA-256("standing-draw-1", este código, el código de su renovación), uno por línea',
  },
  list: {
    drawn: 'Salieron, en orden',
    whole: (n) => `La lista completa: ${renewals(n)}`,
    none: 'Nadie.',
    mark: 'salió',
  },
  withdrawnReason: (reason) => `Por qué: ${reason}`,
  notFound: 'No hay tal sorteo',
  notFoundText: 'Revise la dirección. Cada revisión tiene un enlace a su sorteo.',
};
