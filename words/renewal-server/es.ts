import type { renewalWords as en } from './en.ts';

export const renewalWords: typeof en = {
  windowClosed: (opensOn) =>
    `La renovación abre el ${opensOn}. No hay ningún retraso. Puede enviarla desde ese día.`,
  hoursMissing: (left) => `Todavía no está completo. Falta: ${left}. Registre lo que hizo y después envíe.`,
  toGo: (what, amount) => `${what} (${amount})`,
  times: (count) => (count === 1 ? '1 vez' : `${count} veces`),
  tooLate: (endedOn, contact) =>
    `Su certificación terminó el ${endedOn}. Ya no se puede renovar aquí. Su junta puede decirle cómo volver: ${contact}.`,
  duePassed: (dueOn, contact) =>
    `En este programa la renovación se pedía hasta el ${dueOn}. Su certificación sigue vigente; hable ya con su junta: ${contact}.`,
  onHold: (contact) => `Hable con su junta antes de renovar: ${contact}.`,
  alreadyRenewed: (startsOn) => `Ya renovó. Su próximo período empieza el ${startsOn}.`,
  followed: (number) => `Usted se certificó otra vez, con el número ${number}. Renueve esa.`,
  noNextPeriod: (contact) =>
    `Esta certificación no tiene otro período. Su junta puede decirle qué sigue: ${contact}.`,
};
