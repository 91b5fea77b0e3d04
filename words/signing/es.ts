import type { en } from './en.ts';

const hour = (amount: string) => (amount === '1' ? 'hora' : 'horas');
const entries = (n: number) => (n === 1 ? '1 registro' : `${n} registros`);

export const es: typeof en = {
  loading: 'Horas por firmar',
  failed: 'Las horas no se cargaron',
  for: (body) => `Para ${body}`,
  hours: (amount) => `${amount} ${hour(amount)}`,
  unknown: {
    title: 'Este enlace no abre nada',
    text: 'Tal vez se cortó en el camino. Ábralo otra vez desde el correo o cópielo completo.',
  },
  confirm: {
    title: (name) => `¿Es usted ${name}?`,
    text: (person) => `${person} le pide que firme horas de trabajo supervisado.`,
    yes: (name) => `Sí, soy ${name}`,
    why: 'Recordamos este navegador. En otro pedimos un código.',
  },
  code: {
    title: (name) => `¿Sigue siendo usted, ${name}?`,
    text: 'Este enlace se usó en otro navegador. Para estar seguros, le enviamos seis números.',
    to: (hint) => `Llegan a ${hint}.`,
    mail: 'Enviarme el código',
    mailed: 'El código está en camino. Funciona durante 15 minutos.',
    label: 'Código del correo',
    problem: 'Escriba los seis números del correo más nuevo.',
    go: 'Seguir',
    again: 'Enviarlo otra vez',
  },
  notMe: 'Esto no es para mí',
  notMeTitle: '¿No es para usted?',
  notMeText: (person) =>
    `Entonces no escribimos más a esta dirección sobre ${person}. Le avisamos, y no se pierde nada de lo que registró.`,
  notMeConfirm: 'No escribir más',
  stopped: {
    title: 'Gracias. No escribiremos más',
    text: (person) => `Le avisamos a ${person}. Puede cerrar esta página.`,
  },
  withdrawn: {
    title: 'Ya no hay nada que firmar',
    text: (person) => `${person} retiró estas horas. Usted no tiene que hacer nada.`,
  },
  expired: {
    title: 'Este enlace terminó',
    newer: 'Hay un enlace más nuevo',
    text: (hint) => `Podemos enviarle uno nuevo. Llega a ${hint}.`,
    newerText: (hint) => `Busque el correo más nuevo en ${hint}, o le enviamos otro.`,
    again: 'Enviarme un enlace nuevo',
    done: 'Un enlace nuevo está en camino',
    doneText: (hint) => `Mire en ${hint}. Puede cerrar esta página.`,
  },
  open: {
    title: (person) => `${person} le pide su firma`,
    lead: 'Mire cada registro. Cambie lo que no sea correcto y luego firme todo de una vez.',
    reason: 'Algunos días son anteriores a su comienzo. Por qué se le pide:',
    ofKind: (n, amount) => `${entries(n)}, ${amount} ${hour(amount)}`,
    week: (day) => `Semana del ${day}`,
    note: 'Nota para usted',
    willSign: (amount) => `Firma ${amount} ${hour(amount)}`,
    willSignPart: (amount, logged) => `Firma ${amount} de ${logged} horas`,
    willNot: 'No lo firma',
    change: 'Cambiar',
    changeOf: (entry) => `Cambiar ${entry}`,
    close: 'Listo',
    decision: '¿Qué es lo correcto?',
    decisions: {
      sign: 'Firmarlo como está',
      correct: 'Firmar menos, u otro tipo',
      decline: 'No firmarlo',
    },
    lengthLabel: 'Horas que firma',
    lengthHint: (amount) => `Hasta ${amount}.`,
    kind: 'Tipo de trabajo',
    why: '¿Por qué?',
    words: 'Con sus palabras',
    wordsHint: 'La persona lo lee. Puede dejarlo vacío.',
    certificate: (body) => `Su propio número de certificado con ${body}`,
    certificateHint: 'Lo consultamos hoy y guardamos el resultado con su firma.',
    comment: (person) => `Unas palabras para ${person}`,
    commentHint: 'Puede dejarlo vacío.',
    truth: 'Al firmar usted dice: esto es verdad, hasta donde yo sé.',
    sums: (n, all, amount) =>
      n === all
        ? `Firma ${n === 1 ? '1 registro' : `los ${n} registros`}: ${amount} ${hour(amount)}.`
        : `Firma ${n} de ${entries(all)}: ${amount} ${hour(amount)}.`,
    sumsNone: 'No firma ninguno.',
    send: 'Firmar y enviar',
    sendNone: 'Enviar sin firmar',
    problemMinutes: (most) => `Escriba las horas como número, hasta ${most}.`,
    problemReason: 'Elija por qué.',
    credential:
      'La junta pide que su propio certificado esté vigente. Revise el número o pregunte a la junta.',
    changed: 'Los registros cambiaron mientras tanto. Cargue la página otra vez y vuelva a mirar.',
  },
  answered: {
    title: (name) => `Gracias, ${name}`,
    text: (signed, amount) =>
      signed === 0
        ? 'Su respuesta se envió. No firmó ningún registro.'
        : `Su respuesta se envió. Firmó ${entries(signed)}: ${amount} ${hour(amount)}.`,
    copy: (hint) => `Una copia llega a ${hint}. Puede cerrar esta página.`,
    list: 'Lo que respondió',
    signed: (amount) => `Firmado: ${amount} ${hour(amount)}`,
    part: (amount, logged) => `Firmado: ${amount} de ${logged} horas`,
    declined: 'No firmado',
    mistake: '¿Firmó por error?',
    until: (day) => `Puede retirar su respuesta hasta el ${day} y responder otra vez.`,
    reason: '¿Qué estaba mal?',
    reasonProblem: 'Escriba en pocas palabras qué estaba mal.',
    takeBack: 'Retirar mi respuesta',
  },
  failures: {
    tooManyCodes: 'Se probaron demasiados códigos. Espere una hora y pida uno nuevo.',
    tooManyMails: 'Ya salieron algunos correos. Busque el más nuevo o espere una hora.',
    tooMany: 'Este enlace se abrió muchas veces. Espere un minuto y pruebe otra vez.',
    tooLate: 'Una respuesta se puede retirar durante siete días. Escriba a la junta si algo está mal.',
    renewed: 'Desde entonces se aprobó una renovación con estas horas. Diga a la junta qué está mal.',
  },
};
