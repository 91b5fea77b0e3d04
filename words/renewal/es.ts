import type { RenewalWords } from './en.ts';

/** Words of renewing: four parts in any order, then the decision. */
const numbers = ['ninguna', 'una', 'dos', 'tres', 'cuatro'];

export const es = {
  title: 'Renueve su certificación',
  failed: 'Su renovación no se cargó',
  eyebrow: (title) => `${title}, número`,
  back: 'Volver a sus horas',
  backToParts: 'Volver a su renovación',
  lead: {
    parts: (done, all) => `${done} de ${all} partes ${done === 1 ? 'está lista' : 'están listas'}.`,
    rest: (minutes) => `Lo que falta toma ${minutes === 1 ? 'un minuto' : `unos ${minutes} minutos`}.`,
    sendBy: 'Envíela antes del',
  },
  partsDone: (done, all) => `${done} de ${all} partes listas`,
  goOn: {
    details: 'Seguir: revise sus datos',
    hours: 'Seguir: revise sus horas',
    ethics: 'Seguir: acepte el código de ética',
    send: 'Seguir: revise y envíe',
  },
  anyOrder: 'Haga las partes en el orden que quiera. Todo se guarda y nada se vence mientras no está.',
  partsTitle: (count) => `Las ${numbers[count] ?? count} partes`,
  parts: {
    details: 'Revise sus datos',
    hours: 'Revise sus horas',
    ethics: 'Acepte el código de ética',
    send: 'Revise y envíe',
  },
  hints: {
    details: (name, phone) => `${name}, ${phone ? 'dos formas' : 'una forma'} de contacto`,
    ethics: (from) => `Vigente desde el ${from}, unos 3 minutos de lectura`,
    send: 'Se abre cuando las partes de arriba están listas',
    sendReady: 'Vea todo una vez más y envíelo',
    line: (name, accepted, required) => `${name} ${accepted} de ${required}`,
  },
  next: {
    title: 'Qué pasa después de enviarla',
    copy: 'Recibe un correo en el mismo minuto. Dice que ya la tenemos.',
    check: 'La revisamos. Aquí ve cómo va, y le escribimos cuando esté decidida.',
    valid: (from, until) => `Su nuevo certificado es válido del ${from} al ${until}.`,
    validFrom: (from) => `Su nuevo certificado es válido desde el ${from}.`,
    stay: 'Usted sigue vigente mientras decidimos, hasta que termine su certificación.',
    ask: (contact) => `¿Necesita más tiempo? Hable con su junta: ${contact}.`,
  },
  notYet: 'Todavía no',
  returned: {
    title: 'Necesitamos una cosa más',
    text: 'Corríjala en la parte que corresponde y envíela otra vez.',
  },
  details: {
    name: 'Nombre',
    email: 'Correo electrónico',
    nameHint: 'Este nombre está en su certificado. ¿Hay un error? Pida a su junta que lo corrija.',
    phone: 'Teléfono',
    phoneHint: 'Una segunda forma de contacto. Puede dejarlo en blanco.',
    phoneProblem: 'Use como máximo 40 letras para el teléfono',
    button: 'Están bien',
  },
  hours: {
    none: 'En este período no hay un número de horas que alcanzar.',
    waiting: (count) =>
      count === 1 ? 'Una cosa todavía está en revisión.' : `${count} cosas todavía están en revisión.`,
    log: 'Anotar horas',
    all: 'Ver todo lo que anotó',
    button: 'Ya revisé mis horas',
  },
  ethics: {
    agree: 'Lo leí y estoy de acuerdo',
    problem: 'Marque la casilla si está de acuerdo',
    button: 'Aceptar',
    none: 'Su programa no pide aquí un código de ética.',
    agreed: (on) => `Usted lo aceptó el ${on}.`,
  },
  send: {
    text: 'Vea todo una vez más. Puede cambiar cada parte.',
    about: { details: 'Sus datos', hours: 'Sus horas', ethics: 'Código de ética' },
    change: 'Cambiar',
    changeNamed: (part) => `Cambiar: ${part}`,
    missing: {
      details: 'Revise primero sus datos',
      hours: 'Revise primero sus horas',
      ethics: 'Acepte primero el código de ética',
    },
    notDone: 'Todavía no está',
    done: 'Listo',
    hoursDone: 'Revisadas',
    button: 'Enviar a revisión',
  },
  sent: {
    title: 'Tenemos su renovación',
    lead: (on) => `La envió el ${on}. Por ahora no hay nada que hacer.`,
    what: 'Qué sigue',
    print: 'Imprimir esta página',
    number: 'Número de certificación',
    sentOn: 'Enviada el',
    name: 'Nombre',
  },
  approved: {
    title: 'Su renovación está aprobada',
    text: (until) => `Su certificación es válida hasta el ${until}.`,
    plain: 'Su nuevo certificado está en su primera página.',
  },
  refused: {
    title: 'Su renovación no fue aprobada',
    text: (contact) => `Puede pedir otra revisión. Hable con su junta: ${contact}.`,
  },
} satisfies RenewalWords;
