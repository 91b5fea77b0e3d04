import { addDays, addMonths } from '../../domain/programs/dates.ts';
import type { DemoBoard, DemoProgram } from './board.ts';
import type { Chance } from './chance.ts';
import { ethics, meeting, other, peerSupport, type Course } from './courses.ts';
import { firstOfMonth, instantOn, type Days } from './days.ts';
import { fillPeriod } from './fill.ts';
import { emailOf } from './names.ts';
import { periodsUpTo } from './people.ts';
import type { Logged, Outcome, Story } from './story.ts';

/** People whom the look pages and the README name. Their hours are told one by one. */

const all: Course[] = [...ethics, ...peerSupport, ...other, meeting];
const plainCourse = { provider: 'Open Door Training', kind: 'course', format: 'in_person' };

/** A course of the list, or one by title, hours and topic. */
function named(title: string, hours?: number, topic = 'peer_support', more: Partial<Course> = {}): Course {
  const known = all.find((one) => one.title === title);
  const course = known ?? { ...plainCourse, title, hours: hours ?? 1, topics: [topic] };
  return { ...course, ...(hours !== undefined && { hours }), ...more };
}

const accepted: Outcome = { state: 'accepted' };
const waiting: Outcome = { state: 'waiting' };

export function makeFeatured(chance: Chance, days: Days, { programs, staff }: DemoBoard): Story[] {
  const emails = new Set(Object.values(staff).map(({ email }) => email));
  const program = programs.pennsylvania;
  return [
    rosa(days, program, emails),
    marcus(chance, days, program, emails),
    ...onTheDesk(chance, days, program, emails),
  ];
}

function logger(days: Days, story: { name: string }) {
  return (
    course: Course,
    daysAgo: number,
    outcome: Outcome,
    more: Partial<Logged> & { sentAgoHours?: number; paperHours?: number | null } = {},
  ): Logged => {
    const { sentAgoHours, paperHours, ...rest } = more;
    const doneOn = addDays(days.today, -daysAgo);
    const sentAt =
      sentAgoHours === undefined
        ? instantOn(addDays(doneOn, 1), 18, days)
        : days.now - sentAgoHours * 3_600_000;
    const hours = paperHours === undefined ? course.hours : paperHours;
    return {
      course,
      doneOn,
      sentAt,
      outcome,
      paper: { picture: false, hours, name: story.name, serial: `OD-${7000 + daysAgo}` },
      ...rest,
    };
  };
}

/** 24.5 of 36 accepted, 3 being checked, one that is her turn: reference/look/home-phone.html. */
function rosa(days: Days, program: DemoProgram, emails: Set<string>): Story {
  const name = 'Rosa Delgado';
  const startsOn = firstOfMonth(days.today, -15);
  const periods = periodsUpTo(addMonths(startsOn, 24), 2, program);
  const log = logger(days, { name });
  const earlier = [
    named('Ethics and the peer role'),
    named('Peer support basics'),
    named('Statewide peer conference'),
    named('Crisis de-escalation'),
    named('Trauma-informed practice', 6),
  ];
  const before = earlier.map((course, i) => ({
    ...log(course, 0, accepted),
    paper: null,
    doneOn: addMonths(startsOn, -20 + 4 * i),
    sentAt: instantOn(addMonths(startsOn, -20 + 4 * i), 18, days),
  }));
  const needsHours: Outcome = {
    state: 'returned',
    code: 'hours_missing',
    reason: 'A certificate that shows the hours. The photo shows your name and the title, but no hours.',
  };
  const noMeeting: Outcome = {
    state: 'refused',
    code: 'not_accepted_kind',
    reason: 'Your program does not accept staff meetings. An in-service training would count.',
  };
  return {
    name,
    email: emailOf(name, emails),
    language: 'en',
    phone: '555-0117',
    program,
    number: `TR-${periods[0]?.startsOn.slice(0, 4)}-00412`,
    certifiedOn: periods[0]?.startsOn ?? startsOn,
    periods,
    logged: [
      [
        ...before,
        {
          ...log(named('Warm line skills', 4.5), 0, accepted),
          paper: null,
          doneOn: addMonths(startsOn, -3),
          sentAt: instantOn(addMonths(startsOn, -3), 18, days),
        },
      ],
      [
        log(named('Sharing your story with purpose'), 430, accepted),
        log(named('Culture and respect in services', 1), 398, accepted),
        log(named('Recovery planning together', 3), 351, accepted),
        log(named('Suicide prevention: how to ask', 1.5), 302, accepted),
        log(named('Walking beside grief', 2), 256, accepted),
        log(named('Finding housing and benefits', 1), 209, accepted),
        log(
          named('Advance directives and choice', 1.5, 'peer_support', { format: 'live_online' }),
          161,
          accepted,
        ),
        log(named('Peer work by video', 1), 128, accepted),
        log(named('Hearing voices: an introduction', 2), 104, accepted),
        log(meeting, 88, noMeeting, { paper: null }),
        log(named('Ethics in peer work'), 76, accepted),
        log(named('Crisis de-escalation'), 38, accepted, { breakMinutes: 30 }),
        log(named('Listening well'), 20, needsHours, { sentAgoHours: 190, paperHours: null }),
        log(named('Group facilitation skills'), 9, waiting, { sentAgoHours: 97 }),
      ],
    ],
    status: [],
  };
}

/** Hours complete and the window open: whoever tries the demo can walk his renewal. */
function marcus(chance: Chance, days: Days, program: DemoProgram, emails: Set<string>): Story {
  const name = 'Marcus Bell';
  const periods = periodsUpTo(firstOfMonth(days.today, 3), 2, program);
  const [first, last] = periods;
  if (!first || !last) throw new RangeError('two periods');
  const log = logger(days, { name });
  const before = fillPeriod(chance, days, {
    span: first,
    need: program.need,
    share: 1,
    until: addMonths(first.endsOn, -3),
    language: 'en',
  });
  return {
    name,
    email: emailOf(name, emails),
    language: 'en',
    phone: '555-0163',
    program,
    number: `TR-${first.startsOn.slice(0, 4)}-00187`,
    certifiedOn: first.startsOn,
    periods,
    logged: [
      before,
      [
        log(named('Peer support basics'), 560, accepted),
        log(named('Trauma-informed practice', 6), 402, accepted),
        log(named('Doing right when rules collide'), 333, accepted),
        log(named('Forensic peer support'), 221, accepted),
        log(named('Boundaries at work', 2), 150, accepted),
        log(named('Crisis de-escalation'), 61, accepted),
      ],
    ],
    status: [],
  };
}

/** The first page of the queue in reference/look/review.html, oldest first. */
function onTheDesk(chance: Chance, days: Days, program: DemoProgram, emails: Set<string>): Story[] {
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
      status: [],
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
    make('Tadesse Abebe', 0.3, (log) => [
      log(named('Peer support basics'), 24, waiting, { sentAgoHours: 121 }),
    ]),
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
