import type { StaffWords } from './en.ts';

/** Words that several staff pages share. */
const hour = (amount: string) => (amount === '1' ? 'hora' : 'horas');

export const es: StaffWords = {
  more: 'Mostrar más',
  moreReading: 'Leyendo más…',
  allShown: (count) => `${count} en total`,
  age: (days) => (days === 0 ? 'hoy' : days === 1 ? '1 día' : `${days} días`),
  hoursOf: (amount) => `${amount} ${hour(amount)}`,
  fromTo: (from, to) => `${from} a ${to}`,
  save: 'Guardar',
  number: (number) => `número ${number}`,
  marks: { toDecide: 'Por decidir', withPerson: 'Espera a la persona' },
  lines: {
    of: (required) => `de ${required}`,
    ofAtMost: (required) => `de ${required} como máximo`,
    hours: (accepted, required, waiting, toGo) =>
      `${accepted} de ${required} horas aceptadas${waiting ? `, ${waiting} en revisión` : ''}${toGo ? `, faltan ${toGo}` : ''}.`,
    times: (accepted, required, waiting, toGo) =>
      `${accepted} de ${required} aceptadas${waiting ? `, ${waiting} en revisión` : ''}${toGo ? `, faltan ${toGo}` : ''}.`,
    atMost: (accepted, required) => `${accepted} horas usadas de ${required} como máximo.`,
    done: 'Listo',
    toGo: (amount) => `Faltan ${amount}`,
    toGoIf: (amount, waiting) => `Faltan ${amount}; ${waiting} en revisión`,
    doneIf: (waiting) => `Listo, si cuentan las ${waiting} en revisión`,
    mayStill: (amount) => `Aún pueden contar ${amount}`,
    full: 'Ya no cuentan más de estas',
    none: 'En este período no hay un número de horas que alcanzar.',
    assumed: 'Donde el programa no dice nada',
    overlap: 'Una hora puede servir para dos líneas; por eso las líneas no se suman.',
  },
  standings: {
    provisional: 'Primeros meses',
    certified: 'Con certificación',
    renewal_open: 'Puede renovar',
    renewal_submitted: 'Renovación enviada',
    renewal_overdue: 'Toca renovar',
    probation: 'A prueba',
    grace: 'Días de gracia',
    late: 'Renovación tardía',
    expired: 'Terminada',
    inactive: 'Inactiva',
    lapsed: 'Terminada, ya no se renueva',
    on_hold: 'En pausa',
    withdrawn: 'Retirada',
  },
  roles: { administrator: 'Administración', reviewer: 'Revisión', auditor: 'Auditoría' },
  firstRun: {
    title: 'Primeros pasos de su junta',
    text: (done) =>
      done === 0
        ? 'Cuatro pasos, en el orden que quiera. Toma unos diez minutos.'
        : `${done} de 4 pasos están listos.`,
    body: 'Sobre su junta',
    bodyHint: 'Nombre, zona horaria, dónde pedir ayuda, quién firma',
    program: 'Elegir un programa',
    programHint: 'Empiece con reglas que están vigentes hoy',
    staff: 'Invitar al personal',
    staffHint: 'Quienes revisan deciden sobre horas y renovaciones. Puede hacerlo después.',
    person: 'Agregar a la primera persona',
    personHint: 'Nombre, correo y el día de la primera certificación',
    done: 'Listo',
    next: 'Sigue',
    todo: 'Sin empezar',
    later: 'Puede esperar',
  },
  reopen: {
    open: 'Reabrir esta decisión',
    reason: '¿Por qué se reabre?',
    hint: 'Queda en el historial de acciones.',
    problem: 'Escriba por qué se reabre',
    byMistake: 'Se decidió por error',
    save: 'Reabrir',
    tooLate: 'Esta decisión se mantiene. Su período terminó, o una renovación se basa en ella.',
    own: 'Este es su propio registro. Otra persona puede reabrirla.',
    notDecided: 'Ya está abierta. Cargue la página otra vez.',
  },
  failures: {
    certificate_letters: (letters) =>
      `Un certificado no puede imprimir estas letras: ${letters}. Quítelas o use letras latinas.`,
    certificate_text: 'Esto no cabe en un certificado. Use una forma más corta.',
  },
};
