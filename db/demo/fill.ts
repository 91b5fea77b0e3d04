import { addDays, daysBetween } from '../../domain/programs/dates.ts';
import type { Chance } from './chance.ts';
import { ethics, meeting, other, peerSupport, type Course } from './courses.ts';
import { instantOn, type Days } from './days.ts';
import type { Logged, Need, Outcome, Span } from './story.ts';

/** Hours of one period that were looked at: mostly accepted, some in part, some not, as on any desk. */
export interface Filling {
  span: Span;
  need: Need;
  /** Of what the program asks for: 1 is complete. */
  share: number;
  /** Done up to this day. */
  until: string;
  language: 'en' | 'es';
}

export function fillPeriod(
  chance: Chance,
  days: Days,
  { span, need, share, until, language }: Filling,
): Logged[] {
  const taken: { course: Course; outcome: Outcome }[] = [];
  let total = 0;
  let peer = 0;
  const take = (course: Course) => {
    const outcome = judge(chance, course, language);
    const minutes = outcome.minutes ?? course.hours * 60;
    total += minutes / 60;
    if (course.topics.includes('peer_support')) peer += minutes / 60;
    taken.push({ course, outcome });
  };
  // Ethics is accepted whole: three hours are asked for and the course has three.
  if (share >= 1 || chance.in100(30 + 60 * share)) {
    const course = chance.one(ethics);
    total += course.hours;
    taken.push({ course, outcome: { state: 'accepted' } });
  }
  for (const course of chance.shuffled(peerSupport)) if (peer < need.peer * share) take(course);
  for (const course of chance.shuffled([...other, ...peerSupport]))
    if (total < need.total * share && !taken.some((one) => one.course.title === course.title)) take(course);
  return onDays(chance, days, [...taken, ...refused(chance, language)], span, until);
}

function judge(
  chance: Chance,
  course: Course,
  language: 'en' | 'es',
): Extract<Outcome, { state: 'accepted' }> {
  if (course.hours < 3 || !chance.in100(9)) return { state: 'accepted' };
  const minutes = course.hours * 60 - (course.hours >= 6 ? 60 : 30);
  const reason = {
    en: 'The paper shows breaks and lunch. The teaching time counts.',
    es: 'El papel muestra descansos y almuerzo. Cuenta el tiempo de enseñanza.',
  };
  return { state: 'accepted', minutes, code: 'breaks_not_counted', reason: reason[language] };
}

const nameMissing = {
  en: 'The sign-in sheet does not show your name. Ask the provider for a certificate and send it again.',
  es: 'La hoja de firmas no muestra su nombre. Pida un certificado y envíelo de nuevo.',
};
const noMeeting = {
  en: 'Your program does not accept staff meetings. An in-service training would count.',
  es: 'Su programa no acepta reuniones de personal. Una capacitación en el trabajo contaría.',
};

function refused(chance: Chance, language: 'en' | 'es'): { course: Course; outcome: Outcome }[] {
  const found: { course: Course; outcome: Outcome }[] = [];
  if (chance.in100(12))
    found.push({
      course: meeting,
      outcome: { state: 'refused', code: 'not_accepted_kind', reason: noMeeting[language] },
    });
  if (chance.in100(6))
    found.push({
      course: chance.one(other),
      outcome: { state: 'refused', code: 'name_missing', reason: nameMissing[language] },
    });
  if (chance.in100(4)) found.push({ course: chance.one(other), outcome: { state: 'withdrawn' } });
  return found;
}

function onDays(
  chance: Chance,
  days: Days,
  taken: { course: Course; outcome: Outcome }[],
  span: Span,
  until: string,
): Logged[] {
  const length = Math.max(1, daysBetween(span.startsOn, until) - 4);
  const dates = taken.map(() => addDays(span.startsOn, chance.whole(2, Math.max(2, length)))).sort();
  return chance.shuffled(taken).map(({ course, outcome }, i) => {
    const doneOn = dates[i] ?? span.startsOn;
    const sentAt = instantOn(addDays(doneOn, chance.whole(0, 2)), chance.whole(14, 21), days);
    return { course, doneOn, sentAt, outcome, paper: null };
  });
}
