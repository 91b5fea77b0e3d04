import { addDays } from '../../domain/programs/dates.ts';
import type { Chance } from './chance.ts';
import { other, peerSupport, placeOf, service, type Course } from './courses.ts';
import { later, type Days } from './days.ts';
import type { Logged, Outcome, Story } from './story.ts';

/** What lies on the reviewers' desk: sent in the last six days, some of it with a paper that says something else. */

const hour = 3_600_000;

export function putOnDesk(
  chance: Chance,
  days: Days,
  stories: readonly Story[],
  count: { waiting: number; returned: number },
): void {
  const running = chance
    .shuffled(stories)
    .filter(
      ({ periods, conduct }) =>
        (periods.at(-1)?.endsOn ?? '') > addDays(days.today, 20) && conduct.length === 0,
    );
  const free = running.filter(({ application }) => !application);
  for (const story of free.slice(0, count.waiting)) add(chance, days, story, { state: 'waiting' });
  for (const story of free.slice(count.waiting, count.waiting + count.returned))
    add(chance, days, story, sendBack(chance, story));
  // Of the renewals that were sent, every third leans on hours that nobody has looked at yet.
  for (const [i, story] of running.filter(({ application }) => application).entries())
    if (i % 3 === 0) leaveWaiting(chance, days, story);
}

function add(chance: Chance, days: Days, story: Story, outcome: Outcome): void {
  const logged = story.logged.at(-1);
  const startsOn = story.periods.at(-1)?.startsOn;
  if (!logged || !startsOn) return;
  const titles = new Set(logged.map(({ course }) => course.title));
  const isNew = story.program.preset.id === 'us-tx-provisional';
  const course: Course = isNew
    ? service('this month', placeOf(chance), chance.whole(12, 30))
    : (chance.shuffled([...peerSupport, ...other]).find(({ title }) => !titles.has(title)) ??
      chance.one(other));
  const doneOn = later(addDays(startsOn, 1), addDays(days.today, -chance.whole(7, 34)));
  const ago = outcome.state === 'waiting' ? chance.whole(2, 143) : chance.whole(150, 400);
  logged.push({
    course,
    doneOn,
    sentAt: days.now - ago * hour,
    outcome,
    paper: paperOf(chance, story, course, outcome),
  });
}

function paperOf(chance: Chance, story: Story, { hours }: Course, outcome: Outcome): Logged['paper'] {
  if (outcome.state === 'waiting' && chance.in100(8)) return null;
  const differs = hours >= 2 && chance.in100(22);
  const missing = outcome.state === 'returned';
  return {
    picture: chance.in100(18),
    hours: missing ? null : differs ? hours - (chance.in100(50) ? 1 : 0.5) : hours,
    name: story.name,
    serial: `OD-${chance.whole(1000, 9999)}`,
  };
}

function sendBack(chance: Chance, { language }: Story): Outcome {
  const reasons = {
    en: [
      'Please send a certificate that shows the hours.',
      'The photo is too dark to read. Please take it again by a window.',
    ],
    es: [
      'Por favor envíe un certificado que muestre las horas.',
      'La foto está muy oscura. Tómela otra vez cerca de una ventana.',
    ],
  }[language];
  const first = chance.in100(60);
  return {
    state: 'returned',
    code: first ? 'hours_missing' : 'proof_unreadable',
    reason: reasons[first ? 0 : 1] ?? '',
  };
}

function leaveWaiting(chance: Chance, days: Days, story: Story): void {
  const last = story.logged
    .at(-1)
    ?.findLast(
      ({ outcome, course }) =>
        outcome.state === 'accepted' && outcome.minutes === undefined && course.hours <= 6,
    );
  if (!last) return;
  last.outcome = { state: 'waiting' };
  // It came with the renewal, a little before it.
  last.sentAt = Math.min(days.now - 5 * hour, Date.parse(`${story.application?.sentOn}T13:00:00Z`));
  last.paper = {
    picture: false,
    hours: last.course.hours,
    name: story.name,
    serial: `TR-${chance.whole(1000, 9999)}`,
  };
}
