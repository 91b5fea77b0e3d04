import { programWords } from '../programs/es.ts';
import type { entryWords as en, Said } from './en.ts';

const { amount, date, list, topics } = programWords;

const days = (n: number) => (n === 1 ? 'un día' : `${n} días`);
const on = (said: Said) => date(said.on ?? '');
const hours = (said: Said) => amount(said.minutes ?? 0);
const count = (said: Said) => said.count ?? 0;

const ownTopics = {
  advocacy: 'Defensa de derechos',
  mentoring_education: 'Mentoría y educación',
  recovery_support: 'Apoyo a la recuperación',
  hiv: 'VIH',
  domestic_violence: 'Violencia doméstica',
};
const topic = (code: string): string => {
  const all: Record<string, string> = { ...topics, ...ownTopics };
  return all[code] ?? code;
};

const relations: Record<string, string> = {
  supervisor: 'quien lo supervisa',
  personal: 'alguien que lo conoce en lo personal',
  professional: 'alguien que lo conoce del trabajo',
};

export const entryWords: typeof en = {
  topics: ownTopics,
  titles: {
    age: 'Su edad',
    education: 'Sus estudios',
    training: 'Su capacitación',
    examination: 'El examen',
    experience: 'Trabajo de apoyo entre pares',
    supervision: 'Supervisión',
    meetings: 'Reuniones de supervisión',
    references: 'Personas que hablan por usted',
    ethics: 'El código de ética',
    lived_experience: 'Experiencia propia',
    background: 'Verificación de antecedentes',
    residence: 'Dónde vive o trabaja',
  },
  asks: {
    atLeast: (years) => `Usted tiene ${years} años o más.`,
    between: (years, most) => `Usted tiene entre ${years} y ${most} años el día en que se certifica.`,
    upTo: (most) => `Usted tiene ${most} años o menos el día en que se certifica.`,
    education: {
      high_school: 'un diploma de escuela secundaria o GED',
      enrolled: 'tener al menos 16 años y estar inscrito en la escuela',
      literacy: 'mostrar que sabe leer y escribir',
      any: 'un documento sobre sus estudios',
    },
    educationOf: (ways) => `Pedimos ${list(ways, 'o')}.`,
    withPaper: 'Agregue una foto o un PDF.',
    training: (minutes) => `${amount(minutes)} de capacitación.`,
    someTraining: 'La primera capacitación de este programa.',
    trainingTopic: (code, minutes) => `${topic(code)}: ${amount(minutes)}.`,
    live: (minutes) => `Al menos ${amount(minutes)} en vivo, en una sala o en pantalla.`,
    liveOnly: 'En una sala o en vivo en pantalla.',
    approved: 'La junta tenía aprobado al proveedor el día de la capacitación.',
    noOlderMonths: (months) => `No más de ${months} meses antes de enviar esto.`,
    noOlderDays: (some) => `No más de ${some} días antes de enviar esto.`,
    examination: 'Apruebe el examen. La junta anota el resultado.',
    percent: (percent) => `Apruebe el examen con ${percent} por ciento. La junta anota el resultado.`,
    experience: (minutes) =>
      `${amount(minutes)} de trabajo de apoyo entre pares, firmadas por quien supervisa.`,
    supervision: (minutes) => `${amount(minutes)} de supervisión, firmadas por quien supervisa.`,
    meetings: {
      week: 'Una reunión de supervisión firmada cada semana.',
      month: 'Una reunión de supervisión firmada cada mes.',
    },
    references: (n) =>
      n === 1
        ? 'Una persona que lo conoce escribe unas líneas.'
        : `${n} personas que lo conocen escriben unas líneas.`,
    relation: (code) => `Una de ellas es ${relations[code] ?? code}.`,
    ethics: 'Lea el código de ética y fírmelo.',
    lived_experience: 'Usted dice que tiene experiencia propia, como la entiende este programa.',
    statement: {
      required: 'También escribe su relato. Queda sellado, y solo lo leen quienes deciden.',
      optional: 'También puede escribir un relato. Es su decisión, y puede retirarlo.',
      attestation: 'Basta con un sí. Nadie le pide su historia.',
    },
    background: 'La junta hace esta verificación. Usted no tiene que hacer nada aquí.',
    residence: {
      live_or_work: 'Usted vive o trabaja donde vale este programa.',
      employed: 'Usted trabaja donde este programa lo pide.',
      live_and_employed: 'Usted vive y trabaja donde vale este programa.',
    },
    document: 'Agregue una foto o un PDF.',
  },
  routes: {
    experience_years: (years) => `En su lugar: ${years} años de experiencia que se puedan comprobar.`,
    experience_hours: (n, years) =>
      `En su lugar: ${n} horas de práctica${years > 0 ? ` en ${years} años` : ''}.`,
    other_certificate: () => 'En su lugar: un certificado de otra junta.',
    college_credits: (n, years) =>
      `En su lugar: ${n} créditos universitarios${years > 0 ? ` en ${years} años` : ''}.`,
    college_years: (n) =>
      n === 1 ? 'En su lugar: un año de universidad.' : `En su lugar: ${n} años de universidad.`,
    degree: () => 'Con un título en servicios humanos se piden menos horas.',
  },
  notes: {
    confirm: () => 'Por favor diga que es así.',
    confirmed: () => 'Usted dijo que es así.',
    born_on_missing: () => 'Este programa tiene un límite de edad; por eso pedimos su fecha de nacimiento.',
    too_young: (s) => `Puede certificarse desde el día en que cumpla ${count(s)} años.`,
    too_old: (s) => `Este programa es para personas de hasta ${count(s)} años. La junta lo revisa.`,
    paper_missing: () => 'Agregue una foto o un PDF.',
    paper_to_read: () => 'Su documento está aquí. La junta lo revisa.',
    accepted: (s) => (s.on ? `La junta lo aceptó (${on(s)}).` : 'La junta lo aceptó.'),
    asked_again: () => 'Nos falta una cosa más aquí.',
    waived: () => 'La junta no le pide esto a usted.',
    route_to_decide: () => 'Usted va por otro camino. La junta revisa su documento.',
    hours_done: (s) => (s.minutes ? `Hecho: ${hours(s)}.` : 'Aún no hay horas aquí.'),
    hours_left: (s) => `Por hacer: ${hours(s)}.`,
    hours_to_read: (s) => `Aquí hay ${hours(s)}. La junta revisa sus documentos.`,
    topic_left: (s) => `${topic(s.topic ?? '')}: por hacer ${hours(s)}.`,
    live_left: (s) => `Capacitación en vivo: por hacer ${hours(s)}.`,
    too_long_ago: (s) =>
      s.months === undefined
        ? `«${s.title}» del ${on(s)} es demasiado antigua por ${days(s.days ?? 0)}.`
        : `«${s.title}» del ${on(s)} pasa de ${s.months} meses por ${days(s.days ?? 0)}.`,
    too_old_soon: (s) => `Envíe esto a más tardar el ${date(s.until ?? '')}, mientras todo cuenta.`,
    after_sending: (s) => `«${s.title}» del ${on(s)} es posterior al día que se juzga.`,
    provider_not_approved: (s) => `«${s.title}» del ${on(s)}: el proveedor no estaba aprobado ese día.`,
    recognition_not_taken: (s) => `«${s.title}» del ${on(s)} tiene otro reconocimiento que el pedido.`,
    format_not_taken: (s) => `«${s.title}» del ${on(s)} no fue en vivo.`,
    examination_waits: () => 'La junta anota el resultado cuando lo tiene.',
    examination_passed: (s) =>
      s.percent === undefined ? `Aprobado el ${on(s)}.` : `Aprobado el ${on(s)} con ${s.percent} por ciento.`,
    examination_again: (s) =>
      s.count === undefined
        ? 'Aún no está aprobado. Puede repetir el examen.'
        : `Aún no está aprobado. Puede repetir el examen (${s.count} más).`,
    examination_no_try_left: () => 'Aún no está aprobado. La junta ve qué sigue.',
    score_too_low: (s) => `El programa pide ${s.percent} por ciento.`,
    work_too_long_ago: (s) => `${hours(s)}: son de hace demasiado tiempo para contar.`,
    meetings_kept: (s) => {
      if (count(s) === 0) return 'Aún no hay ninguna reunión firmada.';
      return s.every === 'month'
        ? `${count(s)} ${count(s) === 1 ? 'mes tiene' : 'meses tienen'} una reunión firmada.`
        : `${count(s)} ${count(s) === 1 ? 'semana tiene' : 'semanas tienen'} una reunión firmada.`;
    },
    meeting_missing: (s) =>
      s.every === 'month'
        ? `El mes desde el ${on(s)} no tiene una reunión firmada.`
        : `La semana del ${on(s)} no tiene una reunión firmada.`,
    references_done: (s) => {
      if (count(s) === 0) return 'Aún no ha respondido nadie.';
      return count(s) === 1 ? 'Una persona ha respondido.' : `${count(s)} han respondido.`;
    },
    references_left: (s) =>
      count(s) === 1 ? 'Nombre a una persona más.' : `Nombre a ${count(s)} personas más.`,
    references_waiting: (s) =>
      count(s) === 1
        ? 'Esperamos una respuesta. Nosotros le recordamos; usted no tiene que hacerlo.'
        : `Esperamos ${count(s)} respuestas. Nosotros les recordamos; usted no tiene que hacerlo.`,
    relation_left: (s) => `Una de ellas debe ser ${relations[s.relation ?? ''] ?? s.relation}.`,
    code_to_sign: () => 'Léalo y fírmelo.',
    code_signed: () => 'Usted firmó la versión en vigor.',
    statement_optional: () => 'El relato es su decisión. Sin él cuenta igual.',
    statement_missing: () => 'Falta escribir su relato.',
    statement_given: () => 'Su relato está aquí, sellado.',
    check_waits: () => 'La junta hace esta verificación.',
    check_too_old: (s) => `El resultado del ${on(s)} es demasiado antiguo por ${days(s.days ?? 0)}.`,
  },
  stillTo: (titles) => `Por hacer: ${list(titles, 'y')}.`,
  stageOver: (endedOn, contact) =>
    `La primera etapa terminó el ${endedOn}. Puede solicitar otra vez, o preguntar a la junta: ${contact}.`,
  earlier: {
    held: (number, until) =>
      `Usted ya tiene esta certificación. Tiene el número ${number} y vale hasta el ${until}.`,
    on_hold: (number, contact) =>
      `Su certificación ${number} está en pausa. Su junta puede decirle por qué, y qué sigue: ${contact}.`,
    withdrawn: (number, contact) =>
      `Su certificación ${number} fue retirada. Su junta puede decirle por qué, y cómo pedir que la miren otra vez: ${contact}.`,
    renewing: (number, contact) =>
      `La junta tiene su renovación de ${number}. No hay nada más que enviar. ¿Preguntas? ${contact}.`,
    renewable: (number, until, contact) =>
      `Todavía puede renovar ${number}${until ? `, hasta el ${until}` : ''}. Es más corto que una solicitud nueva. ¿Preguntas? ${contact}.`,
    restorable: (number, until, contact) =>
      `Su certificación ${number} todavía puede volver${until ? `, hasta el ${until}` : ''}. Pregunte a su junta por el camino: ${contact}.`,
    ended: (number, on) =>
      `Usted tuvo esta certificación hasta el ${on}, con el número ${number}. Puede solicitar otra vez. Cuando la junta diga que sí, tendrá un número nuevo, y sus horas nuevas cuentan desde ese día.`,
  },
};
