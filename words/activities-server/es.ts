import { programWords } from '../programs/es.ts';
import type { activityWords as en } from './en.ts';

const { amount, date } = programWords;

export const activityWords: typeof en = {
  takenBack: 'Esto se retiró, así que no cuenta.',
  yourTurn: 'Le toca a usted: su junta necesita una cosa más. Lea qué es, cámbielo aquí y envíelo otra vez.',
  doesNotCount: 'Esto no cuenta para sus horas. Pregunte a su junta si quiere que lo revisen otra vez.',
  beingChecked: 'Lo estamos revisando.',
  ifAccepted: (sentence) =>
    `Lo estamos revisando. Si su junta está de acuerdo, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  counted: 'Su junta aceptó esto.',
  sisters: 'Usted anotó esto para otra certificación, antes de que empezara este período. Aquí no se cuenta.',
  checks: {
    dateInside: 'La fecha está dentro del período.',
    dateOutside: (on, startsOn, endsOn) =>
      `La fecha es ${date(on)}. El período va del ${date(startsOn)} al ${date(endsOn)}.`,
    dateBeforeCertified: (on, certifiedOn) =>
      `La fecha es ${date(on)}. La persona se certificó el ${date(certifiedOn)}.`,
    dateAhead: (on) => `La fecha es ${date(on)}. Ese día aún no llega.`,
    kindCounts: 'El programa cuenta este tipo de capacitación.',
    kindRefused: 'El programa no cuenta este tipo, tema o formato.',
    approvalIsYours: 'El programa pide cursos aprobados. Si lo acepta, queda aprobado.',
    courseApproved: (minutes) => `Es un curso aprobado de ${amount(minutes)}.`,
    courseShorter: (minutes, claimed) =>
      `El curso aprobado tiene ${amount(minutes)}. Se declaran ${amount(claimed)}.`,
    courseNamed: (title, minutes) =>
      `Se registró como el curso aprobado «${title}», ${amount(minutes)}. El título es distinto.`,
    courseLapsed: (title) => `La organización de «${title}» no tenía aprobación ese día.`,
    unitClear: (minutes) => `Lo declarado: ${amount(minutes)}.`,
    unitUnclear: 'La unidad no dice cuántas horas son. Indique las horas al aceptar.',
    breaks: (minutes) => `La persona restó pausas y comidas: ${amount(minutes)}.`,
    overLimit: (counted, claimed) =>
      `Se llega a un límite del programa: contarían ${amount(counted)} de ${amount(claimed)}.`,
    proofThere: (files) => (files === 1 ? 'Hay un archivo.' : `Hay ${files} archivos.`),
    proofMissing: 'Todavía no hay archivo.',
    attested: {
      provider: 'La organización que capacitó informó estas horas.',
      supervisor: 'Quien supervisa firmó estas horas.',
    },
    fileNew: 'Ninguna otra persona usó este archivo.',
    fileSeen: (people) =>
      people === 1
        ? 'Otra persona envió el mismo archivo.'
        : `Otras ${people} personas enviaron el mismo archivo.`,
    courseNew: 'Esta persona no registró antes este curso.',
    courseRepeated: (on) => `Esta persona registró el mismo título para el ${date(on)}.`,
  },
};
