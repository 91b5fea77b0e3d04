import { addMonths } from '../../domain/programs/dates.ts';
import type { DemoBoard, DemoProgram } from './board.ts';
import type { Chance } from './chance.ts';
import { meeting } from './courses.ts';
import { firstOfMonth, instantOn, type Days } from './days.ts';
import { onTheDesk } from './desk-people.ts';
import { fillPeriod } from './fill.ts';
import { emailOf } from './names.ts';
import { periodsUpTo } from './people.ts';
import type { Outcome, Story } from './story.ts';
import { accepted, logger, named, waiting } from './telling.ts';

/** People whom the look pages and the README name. Their hours are told one by one. */

export function makeFeatured(chance: Chance, days: Days, { programs, staff }: DemoBoard): Story[] {
  const emails = new Set(Object.values(staff).map(({ email }) => email));
  const program = programs.pennsylvania;
  return [
    rosa(days, program, emails),
    marcus(chance, days, program, emails),
    ...onTheDesk(chance, days, program, emails),
  ];
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
    conduct: [],
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
    conduct: [],
  };
}
