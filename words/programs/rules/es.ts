import { programWords } from '../es.ts';
import type { RuleWords } from './en.ts';

const { amount, date, list } = programWords;

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const months = (n: number) => plural(n, 'mes', 'meses');
const days = (n: number) => plural(n, 'día', 'días');
const years = (n: number) => plural(n, 'año', 'años');
const quoted = (names: string[]) => names.map((name) => `«${name}»`);
const yearDay = (day: string) => date(`2000-${day}`).replace(' de 2000', '');
const money = (cents: number) =>
  cents === 0 ? 'nada' : `$${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2)}`;

export const ruleWords: RuleWords = {
  sections: {
    dates: 'Cuándo empieza y termina un período',
    renewing: 'La solicitud de renovación',
    hours: 'Lo que se pide',
    more: 'Exenciones, horas de sobra y plazos más largos',
    credit: 'Lo que cuenta',
    proof: 'Lo que debe mostrar un comprobante',
    after: 'Después del final',
  },
  hoursFor: (titles) => `Lo que se pide: ${list(titles)}`,

  calendar: {
    months: (n) =>
      `Un período termina cada ${months(n)} después de la certificación. Cada final se cuenta desde el día de la certificación.`,
    ends: (all) =>
      `Hay un solo período. Termina a los ${list(all.map(String), 'o')} meses de la certificación.`,
    given: (n) =>
      n === null
        ? 'La junta fija el final de cada período. No se encontró cuánto dura un período.'
        : `La junta fija el final de cada período. Un período dura ${months(n)}.`,
    monthEnd: (n) =>
      `Un período termina cada ${months(n)}, el último día del mes, contando desde el mes de la certificación.`,
    monthStart: (n) =>
      `Un período termina cada ${months(n)}, el primer día del mes, contando desde el mes de la certificación.`,
    yearDay: (day, every) =>
      every === 1
        ? `Un período termina el ${yearDay(day)} de cada año, para todas las personas.`
        : `Un período termina el ${yearDay(day)} cada ${years(every)}, para todas las personas.`,
    firstYear: (after) =>
      after === 0
        ? 'El primer final es en el año de la certificación.'
        : after === 1
          ? 'El primer final es en el año siguiente al de la certificación o del examen.'
          : `El primer final es ${years(after)} después del año de la certificación o del examen.`,
    rowOfYears: (row) =>
      `Los años son ${row.join(', ')} y así en adelante. El primero de esos días después de la certificación es el primer final.`,
  },
  anchor: {
    latest: 'De varias credenciales de la junta, la más nueva fija las fechas de todas.',
    own: 'Cada credencial tiene sus propias fechas.',
  },
  firstStart: {
    onCertification: 'El primer período empieza el día de la certificación.',
    day_after_certification: 'El primer período empieza el día después de la certificación.',
    first_of_month: 'El primer período empieza el primer día del mes de la certificación.',
    full_length:
      'El primer período empieza una duración completa antes de su final, sin importar el día de la certificación. Antes no se pide nada.',
  },
  laterStart: {
    day_after_end: 'Cada período siguiente empieza el día después del final del anterior.',
    on_end: 'Cada período siguiente empieza el mismo día en que termina el anterior.',
  },
  lastDay: {
    in: 'El último día pertenece al período.',
    out: 'El último día ya no pertenece al período. Las horas de ese día cuentan para el siguiente.',
    silent: 'Ninguna fuente dice si el último día pertenece al período. Aquí lo contamos.',
  },
  provisional: 'Es una primera etapa con supervisión, antes de la certificación completa.',

  window: {
    none: 'No se encontró desde qué día se puede presentar la solicitud.',
    before: (span) => `La solicitud se puede presentar desde ${span} antes del final.`,
    yearDay: (day) => `La solicitud se puede presentar desde el último ${yearDay(day)} antes del final.`,
  },
  due: {
    onEnd: 'La solicitud debe llegar a más tardar el último día del período.',
    before: (span) => `La solicitud debe llegar ${span} antes del final.`,
    workingDay: 'Si ese día es sábado o domingo, debe llegar el viernes anterior.',
    until: (clock) => `Ese día está a tiempo hasta las ${clock}, según el reloj de la junta.`,
    doesNotRenew: 'Una solicitud posterior no renueva.',
    lapsed: 'Desde el día siguiente la certificación ha caducado.',
    silent:
      'Ninguna fuente dice más sobre una solicitud después de ese día y antes del final. La llamamos atrasada.',
  },
  postmark: {
    counts: 'Una solicitud enviada por correo cuenta desde la fecha del matasellos.',
    not: 'Ninguna fuente dice que cuente el matasellos. Una solicitud cuenta desde el día en que se recibe.',
  },
  afterApplication: {
    stated: 'La capacitación posterior a la solicitud no sirve para ella. La fuente lo dice.',
    silent:
      'Ninguna fuente dice si la capacitación posterior a la solicitud sirve para ella. Aquí no la contamos.',
  },
  feeOnTime: (fees) => `Lo que cuesta renovar a tiempo: ${fees}.`,
  money,
  feeNotFound: 'no se encontró',
  feeOf: (title, fee) => `${fee} (${title})`,
  fees: (all) => all.join('; '),

  requirement: {
    total: (minutes) => `Al menos ${amount(minutes)} de capacitación en total.`,
    minimum: (minutes, name) => `Al menos ${amount(minutes)}: ${name}.`,
    maximum: (minutes, name) => `Como máximo ${amount(minutes)}: ${name}.`,
    occurrences: (count, name) =>
      `Al menos ${count === 1 ? 'una vez' : `${count} veces`}, sin importar la duración: ${name}.`,
    none: 'Ninguna fuente que leímos dice cuántas horas se piden.',
    inferred: 'Ninguna fuente lo llama un límite. Resulta de cómo suman sus números.',
    stated: 'La fuente indica este límite.',
    surplus: {
      fills: 'Lo que sobra en los otros temas también llena este.',
      not: 'Lo que sobra en los otros temas no llena este.',
      silent: 'Ninguna fuente dice si lo que sobra en los otros temas llena este. Aquí decimos que no.',
    },
    when: {
      isSupervisor: 'Se pide solo a quienes supervisan a otras personas.',
      providesTelehealth: 'Se pide solo a quienes trabajan por telesalud.',
      activeMilitary: 'Se pide solo a quienes están en servicio militar activo.',
      grandfathered: 'Se pide solo a quienes recibieron su certificación con reglas anteriores.',
    },
    counted: (conditions) => `Lo que cuenta aquí: ${conditions.join('; o ')}.`,
  },
  condition: {
    training: 'toda capacitación',
    kinds: (kinds) => list(kinds, 'o'),
    anyTopic: (topics) => ` sobre ${list(quoted(topics), 'o')}`,
    noTopic: (topics) => ` que no trate de ${list(quoted(topics), 'o')}`,
    notKinds: (kinds) => `, pero no ${list(kinds, 'o')}`,
    sponsors: (sponsors) => `, a cargo de ${list(sponsors, 'o')}`,
    formats: (formats) => `, ${list(formats, 'o')}`,
  },
  sponsors: {
    certifying_body: 'la propia junta',
    approved_vendor: 'un proveedor aprobado',
    other: 'alguien que no está en la lista de proveedores aprobados',
  },

  waivers: {
    none: 'Ninguna fuente nombra a personas que no tengan que reunir las horas.',
    newlyCertified: (within) =>
      `No se pide nada a quien recibió su certificación en los ${months(within)} antes del final, incluido el primero de esos días.`,
    unlessGrandfathered: 'Esto no vale para quienes recibieron su certificación con reglas anteriores.',
    firstRenewal: 'En el primer período no se pide nada.',
    activeMilitary: 'No se pide nada a quien está en servicio militar activo.',
  },
  carryOver: {
    none: 'Ninguna fuente permite pasar horas de sobra al período siguiente.',
    most: (minutes) => `Las horas de sobra pasan al período siguiente, como máximo ${amount(minutes)}.`,
  },
  recurring: {
    every: (name, minutes, every) => `${name}: ${amount(minutes)} cada ${months(every)}.`,
    completion: 'El siguiente plazo cuenta desde el día en que se completaron estas horas.',
    block: 'Cuentan en bloques fijos de esa duración desde el día de la certificación.',
    silent:
      'Ninguna fuente dice desde cuándo cuenta el siguiente plazo. Contamos desde el día en que se completaron estas horas.',
  },

  breaks: 'Los descansos, las comidas y otro tiempo sin enseñanza nunca cuentan.',
  unit: (name, hours) => `Cada ${name} vale ${plural(hours, 'hora', 'horas')}.`,
  unitsAsked: (names) =>
    `No se encontró cuántas horas representa cada ${list(names, 'o')}. Se le pregunta a la persona.`,
  approval: {
    needed: 'La capacitación debe estar aprobada por la junta, o de una manera que la junta acepte.',
    not: 'No se pide que la capacitación esté aprobada.',
  },
  refusedRecognitions: (some) => `La capacitación reconocida solo ${list(some, 'o')} no cuenta.`,
  refusedSponsors: (sponsors) => `La capacitación de ${list(sponsors, 'o')} no está aprobada.`,
  formats: {
    every: (all) => `Ninguna forma de capacitación queda fuera: ${list(all)}.`,
    only: (some) => `Cuenta solo la capacitación ${list(some, 'o')}.`,
  },
  kinds: {
    every: 'Ningún tipo de capacitación queda fuera, salvo lo que se nombra aquí.',
    only: (some) => `Solo cuenta esto: ${list(some)}.`,
    refused: (some) => `Esto no cuenta: ${list(some)}.`,
  },
  refusedTopics: (topics) =>
    `No cuenta una capacitación que trate de ${list(quoted(topics), 'o')}, aunque trate también otros temas.`,
  repetition: {
    none: 'No se encontró una regla sobre los cursos repetidos. Cuentan, y quedan marcados para que una persona los revise.',
    period: 'Un curso repetido cuenta una vez en un período.',
    ever: 'Un curso repetido cuenta una sola vez, para siempre.',
    among: (some) =>
      `Esto vale para ${list(some)}. Cualquier otra cosa repetida cuenta, y queda marcada para que una persona la revise.`,
  },
  oneCredential: {
    only: 'Una hora sirve para una sola credencial, aquella para la que se apartó.',
    every:
      'Ninguna fuente dice que una hora sirva para una sola credencial. Sirve para todas las de esta junta.',
  },

  proof: {
    none: 'No se encontró qué debe mostrar un comprobante.',
    mustShow: (what) => `Un comprobante debe mostrar ${list(what)}.`,
    showsNothing: 'Ninguna fuente nombra lo que debe mostrar un comprobante.',
    notProof: (what) => `No basta como comprobante: ${list(what)}.`,
    signature: (what) => `La firma de un supervisor reemplaza ${list(what)}.`,
  },
  shows: {
    name: 'el nombre de la persona',
    title: 'el título',
    date: 'la fecha',
    hours: 'las horas',
    provider: 'el proveedor',
    provider_signature: 'la firma del proveedor',
    instructor: 'la persona que enseñó',
    objectives: 'las metas del curso',
    approving_body: 'quién lo aprobó',
    supervisor_signature: 'la firma de un supervisor',
  },
  proofKinds: {
    certificate: 'un certificado',
    transcript: 'un expediente académico',
    sign_in_sheet: 'una hoja de asistencia',
  },

  ladder: {
    none: 'Ninguna fuente dice qué sigue después del final. La certificación se considera vencida, y no se indica un camino de regreso.',
    fromEnd: 'La primera etapa empieza el día después del final.',
    fromDue: 'La primera etapa empieza el día después de la fecha límite de la solicitud.',
    stage: (n, name, standing) => `${n}. ${name}. Estado: ${standing}.`,
    open: 'Esta etapa no tiene último día.',
    afterEnd: (span) => `Dura hasta ${span} después del final.`,
    notBefore: (on) => `Si el final fue antes del ${date(on)}, se cuenta desde ese día.`,
    short: 'La etapa termina el día anterior a ese.',
    yearDay: (day) => `Dura hasta el primer ${yearDay(day)} después del final.`,
    afterStart: (span) => `Dura hasta ${span} después de su primer día.`,
    active: 'La fuente dice que la persona está activa, así que puede trabajar.',
    stopped: 'La persona no puede trabajar con esta certificación.',
    silent: 'Ninguna fuente dice si la persona puede trabajar.',
    renews: 'La junta todavía recibe una solicitud para renovar o regresar.',
    closed: 'Ya es tarde para una solicitud de renovación.',
    fee: (fees) => `Lo que cuesta: ${fees}.`,
    fresh: (n) =>
      `Las horas de los ${months(n)} antes de la solicitud cuentan en lugar de las del período, y no hay exenciones.`,
    onceApproved: (n) =>
      `Cuando la junta aprueba el regreso, esta etapa termina ${days(n)} después, y se recupera cada año perdido.`,
    afterLast: 'Ninguna fuente dice qué sigue después de la última. La certificación se considera vencida.',
  },
  stages: {
    grace: 'Tiempo de gracia: se renueva como siempre',
    late: 'Tarde: se renueva como siempre, con un cargo si se nombra uno',
    reactivation: 'El camino de regreso es recuperar horas',
    reinstatement: 'El camino de regreso es una solicitud con horas recientes',
    exam: 'El camino de regreso es tomar el examen otra vez',
    retrain: 'El camino de regreso es tomar la capacitación otra vez, y el examen donde lo haya',
    new_application: 'El camino de regreso es presentar una solicitud como persona nueva',
    not_stated: 'No se encontró un camino de regreso',
  },
  standings: {
    provisional: 'provisional, por ahora',
    certified: 'con certificación',
    renewal_open: 'con certificación y renovación abierta',
    renewal_submitted: 'en espera de una decisión',
    renewal_overdue: 'con atraso',
    probation: 'a prueba',
    grace: 'en tiempo de gracia',
    late: 'tarde',
    expired: 'vencida',
    inactive: 'inactiva',
    lapsed: 'caducada',
  },
  months,
  days,

  version: {
    from: (on) => `En vigor desde el ${date(on)}.`,
    always: 'En vigor desde el principio, o desde un día que ninguna fuente indica.',
    onRequest:
      'Se usa solo cuando una persona pide esta versión por su nombre. Ninguna fuente dice cuándo estuvo en vigor.',
  },
  governs: {
    period_start: 'Rige la versión en vigor cuando empieza el período.',
    submission: 'Rige la versión en vigor el día de la solicitud.',
    silent:
      'Ninguna fuente dice qué versión rige un período en el que empezó una nueva. Tomamos la que estaba en vigor al principio.',
  },
};
