import { programWords } from '../../programs/es.ts';
import type { ReminderAbout } from './en.ts';

const { amount, date } = programWords;

const inDays = (days: number) => (days === 0 ? 'hoy' : days === 1 ? 'mañana' : `en ${days} días`);

export function reminderMail(about: ReminderAbout[]): {
  subject: string;
  paragraphs: string[];
  button: string;
} {
  return {
    subject: 'Una fecha para recordar',
    paragraphs: [
      ...about.flatMap((one) =>
        paragraphsOf(one).map((text) => (one.number ? `${one.number}: ${text}` : text)),
      ),
      '¿Necesita más tiempo? Su junta se lo puede dar. Solo tiene que pedirlo.',
    ],
    button: 'Ver cómo va',
  };
}

function paragraphsOf({ kind, lastDayOn, daysLeft, doneMinutes, requiredMinutes, further }: ReminderAbout) {
  const day = `${date(lastDayOn)} (${inDays(daysLeft)})`;
  if (kind === 'ready')
    return [`Todas sus horas están hechas. Envíe su renovación hasta el ${day}. Toma unos 10 minutos.`];
  const toGo = requiredMinutes - doneMinutes;
  const first =
    toGo > 0
      ? `Ya hizo ${amount(doneMinutes)} de ${amount(requiredMinutes)}. Falta por hacer: ${amount(toGo)}, hasta el ${day}.`
      : `Queda un poco por hacer hasta el ${day}.`;
  return [first, ...(further ? [further] : [])];
}
