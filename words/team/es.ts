import type { en } from './en.ts';

const entries = (n: number) => (n === 1 ? '1 registro' : `${n} registros`);
const days = (n: number) => (n === 1 ? '1 día' : `${n} días`);
const hour = (amount: string) => (amount === '1' ? 'hora' : 'horas');

export const es: typeof en = {
  loading: 'Su equipo',
  failed: 'Su equipo no se cargó',
  unknown: {
    title: 'Este enlace no abre nada',
    text: 'Tal vez se cortó en el camino. Ábralo otra vez desde el correo o cópielo completo.',
  },
  confirm: {
    title: (name) => `¿Es usted ${name}?`,
    text: 'Esta página es solo para usted. Muestra a las personas que le permiten ver cómo van.',
    yes: (name) => `Sí, soy ${name}`,
    why: 'Recordamos este navegador. En otro necesita un enlace nuevo.',
  },
  again: {
    elsewhere: 'Este enlace está abierto en otro navegador',
    elsewhereText: 'Podemos enviarle uno nuevo. Llega a su dirección, y entonces este enlace termina.',
    expired: 'Este enlace terminó',
    expiredText: 'Podemos enviarle uno nuevo. Llega a su dirección.',
    newer: 'Hay un enlace más nuevo',
    newerText: 'Busque el correo más nuevo, o le enviamos otro. Llega a su dirección.',
    send: 'Enviarme un enlace nuevo',
    done: 'Un enlace nuevo está en camino',
    doneText: 'Mire su correo. Puede cerrar esta página.',
  },
  page: {
    title: 'Su equipo',
    lead: 'Estas personas le permiten ver su estado, la fecha y lo que falta. Pueden dejar de hacerlo en cualquier momento.',
    none: 'Todavía nadie comparte su estado con usted',
    noneText:
      'Pregunte a las personas que supervisa. En Standing, en “Sus supervisores”, pueden permitirle ver cómo van.',
    noHours: 'No hay horas que esperen su firma.',
    waiting: (n, amount) =>
      `${entries(n)} (${amount} ${hour(amount)}) ${n === 1 ? 'espera' : 'esperan'} su firma`,
    waitingHint: 'El enlace para firmar está en otro correo. Busque “Hay horas que esperan su firma”.',
    people: 'Personas, por la fecha en que termina su período',
    ends: (day) => `El período termina el ${day}.`,
    ended: (day) => `El período terminó el ${day}.`,
    left: (n) => (n === 0 ? 'Hoy es el último día' : n === 1 ? 'Queda 1 día' : `Quedan ${days(n)}`),
    ago: (n) => `Hace ${days(n)}`,
    onTheWay: 'En camino a una primera certificación',
    more: 'Hay más personas de las que caben en esta página.',
    print: 'Imprimir',
    privacy: 'Cada vez que usted mira, las personas de esta página pueden ver cuándo.',
  },
  statuses: {
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
    on_the_way: 'Todavía sin certificación',
  },
  ask: {
    title: 'Ver su equipo',
    text: 'Las personas que supervisa pueden permitirle ver su estado, su fecha y lo que falta. Enviamos un enlace a su dirección.',
    button: 'Enviarme el enlace a mi equipo',
    done: 'Un enlace está en camino a su dirección.',
  },
  share: {
    label: (name) =>
      `Permitir que ${name} vea su estado, la fecha en que termina su período y lo que todavía falta`,
    hint: 'Nada más. Puede dejar de hacerlo en cualquier momento.',
    on: (name) => `${name} ya puede verlo.`,
    off: (name) => `${name} ya no puede verlo.`,
    seen: (name, day) => `${name} miró por última vez el ${day}.`,
    notSeen: (name) => `${name} todavía no ha mirado.`,
  },
  failures: {
    tooManyMails: 'Ya salieron algunos correos. Busque el más nuevo o espere una hora.',
    tooMany: 'Este enlace se abrió muchas veces. Espere un minuto y pruebe otra vez.',
    notConfirmed: 'Esto ha cambiado. Cargue la página otra vez.',
    notNow: 'Ya no le supervisa, así que no hay a quién mostrarlo.',
  },
};
