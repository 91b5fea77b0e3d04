import type { programWords as en } from './en.ts';
import { formats, kinds, recognitions, requirements, shows, sponsors, topics, units } from './names/es.ts';

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

const date = (iso: string) =>
  `${Number(iso.slice(8, 10))} de ${months[Number(iso.slice(5, 7)) - 1]} de ${Number(iso.slice(0, 4))}`;

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const amount = (minutes: number) => {
  const hours = Math.floor(minutes / 60);
  if (hours > 0 && minutes % 15 === 0) return plural(minutes / 60, 'hora', 'horas');
  const rest = plural(minutes % 60, 'minuto', 'minutos');
  return hours === 0 ? rest : `${plural(hours, 'hora', 'horas')} ${rest}`;
};

const isOne = (minutes: number) => minutes === 60 || minutes === 1;
const these = (minutes: number) => {
  if (minutes === 60) return 'esta hora';
  if (minutes === 1) return 'este minuto';
  if (minutes > 60 && minutes < 120 && minutes % 15 !== 0) return `estos ${minutes} minutos`;
  return minutes < 60 ? `estos ${amount(minutes)}` : `estas ${amount(minutes)}`;
};
/** "e" before the sound of i: "título e instructor". */
const list = (items: string[], word = 'y') => {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const joint =
    word === 'y' && /^h?i(?!e)/i.test(last) ? 'e' : word === 'o' && /^h?o/i.test(last) ? 'u' : word;
  return `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
};

const amountOf = (counted: number, claimed: number) => {
  const halves = counted % 15 === 0 && claimed % 15 === 0;
  return claimed >= 60 && halves
    ? `${counted / 60} de ${amount(claimed)}`
    : `${amount(counted)} de ${amount(claimed)}`;
};

const findings: typeof en.findings = {
  unit_unclear: (p) =>
    p.tenths
      ? `Díganos cuántas horas representan sus ${p.amount} ${p.unit}, para poder contarlas.`
      : `Este programa no dice cuánto dura cada ${p.unit}; díganos cuántas horas ${p.amount === 1 ? 'representa' : `representan sus ${p.amount}`}.`,
  before_certification: (minutes, p) =>
    `Usted hizo ${these(minutes)} el ${date(p.on)}; las horas cuentan desde el ${date(p.certifiedOn)}, cuando recibió su certificación, así que revise la fecha.`,
  before_obligation: (minutes, p) =>
    `Usted hizo ${these(minutes)} el ${date(p.on)}; su primer período empieza el ${date(p.startsOn)}, y antes no se pide nada.`,
  before_period: (minutes, p) =>
    `Usted hizo ${these(minutes)} el ${date(p.on)}, antes de que empezara este período el ${date(p.startsOn)}; revise la fecha.`,
  after_period: (minutes, p) =>
    `Usted hizo ${these(minutes)} el ${date(p.on)}, y este período termina el ${date(p.endsOn)}; guarde ese tiempo para el siguiente.`,
  on_last_day: (minutes, p) =>
    `Usted hizo ${these(minutes)} el ${date(p.endsOn)}, el día en que empieza el período siguiente; guarde ese tiempo para entonces.`,
  outside_way_back: (minutes, p) =>
    p.fresh
      ? `Usted hizo ${these(minutes)} el ${date(p.on)}; para volver cuentan las horas del ${date(p.startsOn)} al ${date(p.endsOn)}, así que agregue capacitación más reciente.`
      : `Usted hizo ${these(minutes)} el ${date(p.on)}; para volver cuentan las horas del ${date(p.startsOn)} al ${date(p.endsOn)}; revise la fecha.`,
  after_application: (minutes, p) =>
    `Aquí cuentan las horas hasta el ${date(p.appliedOn)}, el día de su solicitud; pregunte a su junta por ${these(minutes)}.`,
  not_yet_held: (minutes, p) =>
    `La fecha de ${these(minutes)} es el ${date(p.on)}; cuando llegue ese día, ${isOne(minutes) ? 'podrá' : 'podrán'} contar.`,
  excluded_kind: (minutes, p) =>
    p.accepted.length > 0
      ? `Este programa solo cuenta ${list(p.accepted)}; registre algo así en lugar de ${these(minutes)}.`
      : `Este programa no cuenta ${p.kind} como capacitación; registre un curso en lugar de ${these(minutes)}.`,
  excluded_topic: (minutes, p) =>
    `Este programa no cuenta el tema «${p.topic}»; elija otro en lugar de ${these(minutes)}.`,
  format_not_accepted: (minutes, p) =>
    `Este programa cuenta la capacitación ${list(p.accepted, 'o')}; elija una así en lugar de ${these(minutes)} (${p.format}).`,
  not_approved: (minutes, p) =>
    p.pending
      ? `Cuando su junta apruebe el curso, ${these(minutes)} ${isOne(minutes) ? 'podrá' : 'podrán'} contar.`
      : `Este programa cuenta cursos aprobados; pida a su junta que apruebe ${these(minutes)}.`,
  not_recognized: (minutes, p) =>
    `Este programa no cuenta capacitación reconocida solo ${p.recognition}; elija otra en lugar de ${these(minutes)}.`,
  used_for_other_credential: (minutes) =>
    `Usted reservó ${these(minutes)} para otra credencial; pase ese tiempo aquí si quiere que cuente.`,
  duplicate: (minutes, p) =>
    `Usted tomó este curso el ${date(p.earlierOn)} y cuenta una vez; elija otro en lugar de ${these(minutes)}.`,
  non_instruction_time: (minutes) =>
    `Los descansos, las comidas y otro tiempo sin enseñanza no cuentan (${amount(minutes)}); corríjalo si hubo más enseñanza.`,
  over_cap: (minutes, p) =>
    `${isOne(p.maximumMinutes) ? 'Cuenta' : 'Cuentan'} como máximo ${amount(p.maximumMinutes)} de «${p.requirement}» y ${isOne(minutes) ? 'sobra' : 'sobran'} ${amount(minutes)}; agregue otra capacitación.`,
  possible_duplicate: (p) =>
    `Esto cuenta; se parece a su curso del ${date(p.earlierOn)}, así que alguien revisará que no sea el mismo.`,
  proof_incomplete: (p) =>
    `Esto cuenta; su junta también quiere que el papel muestre ${list(p.missing)}, así que pídalo.`,
  proof_is_no_certificate: () =>
    'Esto cuenta; aquí no basta una hoja de asistencia, así que pida un certificado.',
};

const activity: typeof en.activity = {
  all: (minutes, names, inTotal) => {
    const aims = [...names.map((name) => `para ${name}`), ...(inTotal ? ['para su total'] : [])];
    return aims.length === 0
      ? `Todo cuenta: ${amount(minutes)}.`
      : `Todo cuenta: ${amount(minutes)}, ${list(aims)}.`;
  },
  part: (counted, claimed) => `${isOne(counted) ? 'Cuenta' : 'Cuentan'} ${amountOf(counted, claimed)}.`,
  breaks: (minutes) =>
    `No ${isOne(minutes) ? 'cuenta' : 'cuentan'} ${amount(minutes)} de descansos, comidas u otro tiempo sin enseñanza.`,
};

export const programWords: typeof en = {
  date,
  amount,
  amountOf,
  list,
  topics,
  requirements,
  kinds,
  formats,
  recognitions,
  sponsors,
  shows,
  units,
  findings,
  activity,
};
