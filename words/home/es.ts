import type { HomeWords } from './en.ts';

/** Words of a specialist's first page, "Am I on track?", and of the certificate. Amounts come as text: "24.5". */
const one = (amount: string) => amount === '1';
const hour = (amount: string) => (one(amount) ? 'hora' : 'horas');
const until = (day: string | null) => (day ? ` hasta el ${day}` : '');

export const es = {
  loading: 'Sus horas',
  failed: 'Sus horas no se cargaron',
  headings: {
    ask_board: 'Por favor hable con su junta',
    replaced: 'Ahora tiene la certificación completa',
    ended: (on) => `Su certificación terminó el ${on}. Así puede volver`,
    periodEnded: (on) => `Su período terminó el ${on}. Todavía puede renovar`,
    checking: 'Estamos revisando su renovación',
    ready_to_renew: 'Todo listo para renovar',
    on_track: 'Va por buen camino',
    few_left: 'Faltan unas pocas cosas',
    plan_rest: 'Planeemos lo que falta',
    first: 'Anote su primera capacitación',
    followed: 'Usted tiene una certificación más nueva',
  },
  titled: (heading, accepted, required) => `${heading}: ${accepted} de ${required} horas`,
  lead: {
    done: (accepted, required) => `Tiene ${accepted} de ${required} horas aceptadas.`,
    waiting: (amount) => `Estamos revisando ${amount}.`,
    toGo: (amount) => `Le ${one(amount) ? 'falta' : 'faltan'} ${amount} antes del`,
    nothingToGo: 'No falta anotar nada más antes del',
    ifCounted: 'Si cuentan, no falta nada más antes del',
    unknown: 'Todavía no sabemos qué pide su programa. Su junta lo sabe. Su certificación es válida hasta el',
    notBegun: (from) =>
      `Su primer período empieza el ${from}. Antes no se le pide nada, y las horas cuentan desde ese día.`,
    waived: 'No necesita horas en este período. Su certificación es válida hasta el',
    noTotalYet: 'Abajo ve lo que pide su programa. Su certificación es válida hasta el',
    first: (required) =>
      `Su programa pide ${required} horas. Tenga a la mano el certificado de una capacitación, o una foto. Toma medio minuto. Las horas se piden antes del`,
    renewed: 'Su renovación está aprobada. Usted tiene la certificación hasta el',
    readyWaived: 'No necesita horas en este período. Envíe su renovación antes del',
    readyUnknown: 'Su junta puede decirle qué horas pide. Envíe su renovación antes del',
    ready: 'Sus horas están completas. Envíe su renovación antes del',
    checking: (sentOn) =>
      `La envió el ${sentOn}. Por ahora no hay nada que hacer. Le escribiremos cuando esté decidida.`,
    replaced: (title, on, until) =>
      `«${title}» tomó el lugar de esta primera certificación el ${on}. Aquí no tiene que hacer nada: esta termina por sí sola el ${until}.`,
    replacedOver: (title, on, until) =>
      `Esta primera certificación terminó el ${until}. «${title}» había tomado su lugar el ${on}.`,
    onHold: 'Su certificación está en pausa. Su junta puede decirle por qué y qué sigue.',
    withdrawn: 'Su certificación fue retirada. Su junta puede decirle por qué y cómo pedir otra revisión.',
    talk: 'Su junta puede decirle más sobre su certificación y qué sigue.',
  },
  road: {
    grace: (day) => `Todavía puede renovar como siempre${until(day)}.`,
    late: (day) => `Todavía puede renovar${until(day)}.`,
    reactivation: (day) =>
      `Su junta puede abrirle un camino de vuelta con horas de recuperación. Puede pedirlo${until(day)}.`,
    approved: (day) => `Puede volver con horas de recuperación${until(day)}.`,
    reinstatement: (day) => `Puede volver con una solicitud y horas nuevas${until(day)}.`,
    exam: (day) => `Puede volver si toma otra vez el examen${until(day)}.`,
    retrain: (day) => `Puede volver si toma otra vez la capacitación${until(day)}.`,
    new_application: () => 'Puede volver con una solicitud nueva.',
    not_stated: () => 'Su programa no dice cómo. Su junta conoce el camino.',
  },
  practice: {
    yes: (day) => `Su programa todavía cuenta con usted como activo o activa${until(day)}.`,
    no: 'El trabajo que requiere la certificación espera hasta entonces.',
    unknown:
      'Su programa no dice si usted puede trabajar con la certificación hasta entonces. Pregunte a su junta.',
  },
  fee: (amount) => `La cuota es de ${amount}.`,
  ask: (contact) => `¿Preguntas, o necesita más tiempo? Hable con su junta: ${contact}.`,
  meter: (accepted, required, waiting, toGo, pace) =>
    `${accepted} de ${required} horas aceptadas, ${waiting} ${hour(waiting)} en revisión, ${one(toGo) ? 'falta' : 'faltan'} ${toGo} ${hour(toGo)}.${pace ? ` A un ritmo parejo, hoy serían ${pace} horas.` : ''}`,
  figures: { accepted: 'aceptadas', waiting: 'en revisión', toGo: 'por hacer' },
  pace: {
    even: (pace) => `A un ritmo parejo, hoy serían ${pace} ${hour(pace)}. Usted está justo ahí.`,
    ahead: (pace, by) =>
      `A un ritmo parejo, hoy serían ${pace} ${hour(pace)}. Usted lleva ${one(by) ? 'una hora' : `${by} horas`} de ventaja.`,
    behind: (pace, by) =>
      `A un ritmo parejo, hoy serían ${pace} ${hour(pace)}. Con ${by} más llega a ese punto.`,
  },
  log: 'Anotar horas',
  toFull: 'Su certificación completa',
  openFull: 'Abrir su certificación completa',
  followed: {
    lead: (number, newer) =>
      `Esta, con el número ${number}, terminó. Usted se certificó otra vez, con el número ${newer}.`,
    open: 'Abrir la más nueva',
  },
  again: {
    button: 'Solicitar otra vez',
    for: (title) => `Solicitar otra vez: ${title}`,
    goOn: 'Seguir con su solicitud',
    hint: 'Hace las mismas partes que la primera vez. Cuando la junta diga que sí, recibe un certificado nuevo con un número nuevo. Esta queda en su registro como está.',
  },
  logFirst: 'Anotar su primera capacitación',
  renew: 'Renovar',
  goOnRenewal: 'Seguir con su renovación',
  seeRenewal: 'Ver su renovación',
  draft: {
    started: (weekday) => `Empezó a anotar horas ${weekday ? `el ${weekday}` : 'hoy'}.`,
    kept: 'Guardamos lo que escribió.',
    goOn: 'Seguir',
    startOver: 'Empezar de nuevo',
  },
  soon: {
    heading: (days) => (days === 1 ? 'Queda un día' : `Quedan ${days} días`),
  },
  turn: {
    title: 'Le toca a usted',
    renewal: 'Su renovación: necesitamos una cosa más',
    notCounted: (amount) =>
      one(amount)
        ? 'Esta hora todavía no está en la cuenta.'
        : `Estas ${amount} horas todavía no están en la cuenta.`,
    addPhoto: 'Agregar una foto',
    look: 'Ver qué hace falta',
  },
  check: {
    title: 'Le toca una revisión de rutina',
    text: (here, asked, due) =>
      `Agregó ${here} de ${asked} comprobantes. Responda hasta el ${due}. No significa que algo esté mal.`,
    open: 'Ver qué hace falta',
    waiting: 'Su revisión de rutina está con la junta',
    waitingText: 'Ahora no tiene que hacer nada.',
    look: 'Verla',
    done: 'Su revisión de rutina terminó',
    letter: 'Leer la carta',
  },
  sisters: {
    title: 'Sus otras certificaciones',
    shared: (titles) => `Estas horas también cuentan para ${titles}, según sus propias reglas.`,
    one: (here, titles) =>
      `Una hora cuenta para una sola certificación. Esta página muestra lo que cuenta para ${here}. Lo demás cuenta para ${titles}.`,
    choose: 'Elegir para qué cuentan sus horas',
  },
  next: {
    title: 'Lo que sigue',
    longer: 'Con su propio plazo',
    tryIt: 'Ver si una capacitación contará',
  },
  supervision: { title: 'Supervisión', open: 'Abrir su supervisión' },
  asks: {
    title: 'Lo que pide su programa',
    of: (required) => `de ${required}`,
    ofAtMost: (required) => `de ${required} como máximo`,
    hours: (accepted, required, waiting, toGo) =>
      `${accepted} de ${required} horas aceptadas${waiting ? `, ${waiting} en revisión` : ''}${toGo ? `, faltan ${toGo}` : ''}.`,
    times: (accepted, required, waiting, toGo) =>
      `${accepted} de ${required} aceptadas${waiting ? `, ${waiting} en revisión` : ''}${toGo ? `, faltan ${toGo}` : ''}.`,
    atMost: (accepted, required) => `${accepted} horas usadas de ${required} como máximo.`,
    toGo: (amount) => `${one(amount) ? 'Falta' : 'Faltan'} ${amount}`,
    toGoIf: (amount, waiting) =>
      `${one(amount) ? 'Falta' : 'Faltan'} ${amount}, si se ${one(waiting) ? 'acepta la que está' : `aceptan las ${waiting}`} en revisión`,
    doneIf: (waiting) =>
      `Listo, si se ${one(waiting) ? 'acepta la que está' : `aceptan las ${waiting}`} en revisión`,
    mayStill: (amount) => `${one(amount) ? 'Puede' : 'Pueden'} contar ${amount} más`,
    full: 'De estas ya no contarán más',
    overlap: 'Una hora puede servir para dos líneas, por eso las líneas no se suman.',
    nothing: 'Nada en este período.',
    unknown: 'Todavía no lo sabemos. Su junta puede decírselo.',
    why: 'Por qué estos números',
  },
  exceptions: {
    title: 'Lo que su junta decidió para usted',
    extension: (until) => `Su junta movió el final de este período al ${until}.`,
    dates: (from, to) => `Su junta corrigió las fechas de este período. Va del ${from} al ${to}.`,
    waiver: 'Su junta decidió que usted no necesita horas en este período.',
    hours: (amount) => `Su junta fijó sus horas para este período: ${amount} ${hour(amount)} en total.`,
    reactivation: (on) => `Su junta aprobó su camino de vuelta el ${on}.`,
  },
  waiting: {
    title: 'Esperamos a otras personas',
    renewal: 'Su renovación',
    checking: 'La estamos revisando.',
  },
  logged: {
    title: 'Lo que usted anotó',
    none: 'Todavía nada.',
    all: (count) => `Ver las ${count}`,
  },
  withHours: (title, amount) => `${title}, ${amount} ${hour(amount)}`,
  certificate: {
    transcript: 'Todo su expediente',
    title: 'Su certificado',
    number: 'Número',
    validUntil: 'Válido hasta el',
    ended: 'Terminó el',
    periodEnded: 'El período terminó el',
    renewFrom: 'Puede renovar desde el',
    renewBy: 'Renueve antes del',
    show: 'Ver certificado',
    share: 'Compartir enlace',
    shared: 'El enlace está copiado. Quien lo tenga ve si su certificación está vigente, y su nombre.',
    shareByHand: 'Copie esta dirección. Quien la tenga ve si su certificación está vigente, y su nombre.',
    publicPage: 'Ver lo que ven los demás',
  },
  paper: {
    title: 'Su certificado',
    back: 'Volver a sus horas',
    failed: 'Su certificado no se cargó',
    drawing: 'Dibujando su certificado…',
    notDrawn: 'El certificado no se puede dibujar en este navegador. Igual puede descargarlo.',
    picture: (name) => `Certificado de ${name}`,
    download: 'Descargar el PDF',
    print: 'Imprimir',
    says: 'Lo que dice el certificado',
    body: 'Junta',
    name: 'Nombre',
    credential: 'Certificación',
    firstCertified: 'Primera certificación',
    validFrom: 'Válido desde el',
    issued: 'Emitido el',
    signed: 'Firmado por',
    proof: 'El registro público, no el papel, dice si la certificación está vigente.',
  },
} satisfies HomeWords;
