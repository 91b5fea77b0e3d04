import { addDays } from '../../domain/programs/dates.ts';
import type { DemoProgram } from './board.ts';
import type { Chance } from './chance.ts';
import { firstOfMonth, type Days } from './days.ts';
import { fillPeriod } from './fill.ts';
import { emailOf } from './names.ts';
import { periodsUpTo } from './people.ts';
import type { Logged, Story } from './story.ts';
import { accepted, logger, named, waiting } from './telling.ts';

/** The first page of the queue in reference/look/review.html, oldest first. */
export function onTheDesk(chance: Chance, days: Days, program: DemoProgram, emails: Set<string>): Story[] {
  const make = (
    name: string,
    pace: number,
    rows: (log: ReturnType<typeof logger>) => Logged[],
    language: 'en' | 'es' = 'en',
  ): Story => {
    const endsOn = firstOfMonth(days.today, chance.whole(6, 18));
    const periods = periodsUpTo(endsOn, chance.whole(1, 2), program);
    const logged = periods.map((span, i) => {
      const isLast = i === periods.length - 1;
      const until = isLast ? addDays(days.today, -45) : addDays(span.endsOn, -95);
      return fillPeriod(chance, days, {
        span,
        need: program.need,
        share: isLast ? pace : 1,
        until,
        language,
      });
    });
    const known = new Set(rows(logger(days, { name })).map(({ course }) => course.title));
    const last = (logged.at(-1) ?? []).filter(({ course }) => !known.has(course.title));
    logged[logged.length - 1] = [...last, ...rows(logger(days, { name }))];
    return {
      name,
      email: emailOf(name, emails),
      language,
      phone: null,
      program,
      certifiedOn: periods[0]?.startsOn ?? endsOn,
      periods,
      logged,
      conduct: [],
    };
  };
  // Two people sent the very same file: the desk should see it.
  const shared = {
    picture: false,
    hours: 1.5,
    name: 'Zoë Nguyễn',
    serial: 'OD-5150',
    on: addDays(days.today, -33),
  };
  const boundaries = named('Boundaries at work');
  const applied = make(
    'Wren Castillo',
    0.4,
    (log) => [log(named('Peer support with young people'), 30, accepted)],
    'es',
  );
  const returned = completeForRenewal(
    make('Renata Solís', 0.4, () => [], 'es'),
    chance,
    days,
  );
  return [
    make(
      'María José Níguez-Peña',
      0.45,
      (log) => [log(named('Ethics in peer work'), 190, waiting, { sentAgoHours: 143, paperHours: 2 })],
      'es',
    ),
    make('Ji-woo Lee', 0.5, (log) => [
      log(named('Crisis de-escalation'), 30, waiting, { sentAgoHours: 126 }),
    ]),
    {
      ...make('Tadesse Abebe', 0.3, (log) => [
        log(named('Peer support basics'), 24, waiting, { sentAgoHours: 121 }),
      ]),
      byLetter: {
        requiredMinutes: 30 * 60,
        reason: 'The award letter asks for 30 hours in this period.',
        letter: 'Award letter',
        madeOn: addDays(days.today, -150),
      },
    },
    make('Stefania Kowalczyk', 0.6, (log) => [
      log(named('Statewide peer conference'), 40, waiting, {
        sentAgoHours: 101,
        amount: { amount: 0.85, unit: 'ceu' },
      }),
    ]),
    make('Dakota Whitehorse', 0.55, (log) => [
      log(named('Suicide prevention: how to ask'), 15, waiting, { sentAgoHours: 77 }),
    ]),
    make('Zoë Nguyễn', 0.5, (log) => [log(boundaries, 33, accepted, { paper: shared })]),
    make('Łukasz Żółć', 0.4, (log) => [log(boundaries, 12, waiting, { sentAgoHours: 74, paper: shared })]),
    make('Khadija Ibrahim', 0.35, (log) => [
      log(
        named('Substance use and mental health together', 45, 'behavioral_health', {
          title: 'College course: mental health and society',
          kind: 'college',
        }),
        60,
        waiting,
        { sentAgoHours: 52, amount: { amount: 3, unit: 'semester_credit' } },
      ),
    ]),
    make('Paulo Santos', 0.5, (log) => [
      log(named('Teaching a listening workshop', 4, 'peer_support', { kind: 'teaching' }), 18, waiting, {
        sentAgoHours: 50,
      }),
    ]),
    make(
      'Alma Rivera',
      0.6,
      (log) => [log(named('Wellness coaching'), 13, waiting, { sentAgoHours: 26 })],
      'es',
    ),
    make('Siobhán O’Súilleabháin', 0.7, (log) => [
      log(named('Confidentiality and the law'), 11, waiting, {
        sentAgoHours: 9,
        paper: { picture: true, hours: 1, name: 'Siobhán O’Súilleabháin', serial: 'SP-221' },
      }),
    ]),
    make('Nnamdi Okoye', 0.45, (log) => [
      log(named('Peer support basics'), 16, accepted, { sentAgoHours: 60 }),
    ]),
    applied,
    returned,
  ];
}

function completeForRenewal(story: Story, chance: Chance, days: Days): Story {
  const endsOn = firstOfMonth(days.today, 2);
  const periods = periodsUpTo(endsOn, 2, story.program);
  const logged = periods.map((span, i) => {
    const until = i === 1 ? addDays(days.today, -20) : addDays(span.endsOn, -95);
    return fillPeriod(chance, days, {
      span,
      need: story.program.need,
      share: 1,
      until,
      language: story.language,
    });
  });
  const reason =
    'Su dirección de correo cambió en el papel del curso de ética. Díganos cuál es la correcta y envíela de nuevo.';
  return {
    ...story,
    certifiedOn: periods[0]?.startsOn ?? endsOn,
    periods,
    logged,
    application: { state: 'returned', sentOn: addDays(days.today, -9), reason },
  };
}
