import { addDays, addMonths, daysBetween } from '../../domain/programs/dates.ts';
import type { DemoBoard, DemoProgram } from './board.ts';
import type { Chance } from './chance.ts';
import { placeOf, service } from './courses.ts';
import { earlier, instantOn, tameDay, type Days } from './days.ts';
import { fillPeriod } from './fill.ts';
import { emailOf, makeNames, type Named } from './names.ts';
import type { Logged, Span, Story } from './story.ts';

/** Everybody who has no part of their own in featured.ts: how many stand where, and how far they are. */

interface Cast {
  count: number;
  program: keyof DemoBoard['programs'];
  /** Days from today to the end of the last period. */
  ends: [number, number];
  /** Of the program's hours, in hundredths of what an even pace has; `complete`: all of them. */
  pace: [number, number] | 'complete';
  tell?: (story: Story, chance: Chance, days: Days) => void;
}

const held = 'The board asked for papers and waits for them.';

const casts: Cast[] = [
  { count: 132, program: 'pennsylvania', ends: [100, 705], pace: [45, 125] },
  { count: 16, program: 'pennsylvania', ends: [8, 85], pace: [60, 98] },
  { count: 14, program: 'pennsylvania', ends: [8, 85], pace: 'complete' },
  { count: 10, program: 'pennsylvania', ends: [12, 78], pace: 'complete', tell: applies },
  { count: 14, program: 'pennsylvania', ends: [-150, -5], pace: [40, 95] },
  { count: 3, program: 'pennsylvania', ends: [-120, -20], pace: 'complete' },
  { count: 24, program: 'pennsylvania', ends: [-900, -205], pace: [15, 90] },
  { count: 6, program: 'pennsylvania', ends: [120, 600], pace: [50, 110], tell: isHeld },
  { count: 2, program: 'pennsylvania', ends: [120, 600], pace: [50, 110], tell: wasHeld },
  { count: 1, program: 'pennsylvania', ends: [120, 600], pace: [50, 110], tell: isProposed },
  { count: 5, program: 'pennsylvania', ends: [90, 600], pace: [30, 90], tell: isWithdrawn },
  { count: 27, program: 'texas', ends: [30, 700], pace: [45, 120] },
  { count: 3, program: 'texas', ends: [20, 120], pace: 'complete', tell: applies },
  { count: 7, program: 'texas', ends: [-400, -10], pace: [20, 90] },
  { count: 1, program: 'texas', ends: [150, 500], pace: [50, 100], tell: isHeld },
  { count: 1, program: 'texas', ends: [150, 500], pace: [50, 100], tell: isWithdrawn },
];

export function makePeople(chance: Chance, days: Days, board: DemoBoard, known: readonly Story[]): Story[] {
  const emails = new Set(known.map(({ email }) => email));
  for (const { email } of Object.values(board.staff)) emails.add(email);
  const provisional = 18;
  const wanted = casts.reduce((sum, { count }) => sum + count, provisional);
  const names = makeNames(
    chance,
    wanted,
    [...known, ...Object.values(board.staff)].map(({ name }) => name),
  );
  let at = 0;
  const next = (): Named & { email: string; phone: string | null } => {
    const named = names[at++] ?? { name: 'Peer Specialist', language: 'en' };
    const phone = chance.in100(60) ? `555-01${String(chance.whole(0, 99)).padStart(2, '0')}` : null;
    return { ...named, email: emailOf(named.name, emails), phone };
  };
  const stories = casts.flatMap((cast) =>
    Array.from({ length: cast.count }, () => {
      const story = makeStory(chance, days, board.programs[cast.program], cast, next());
      cast.tell?.(story, chance, days);
      return story;
    }),
  );
  const newcomers = Array.from({ length: provisional }, (_, i) =>
    makeNewcomer(chance, days, board.programs.provisional, i < 3, next()),
  );
  return [...stories, ...newcomers];
}

type Who = Pick<Story, 'name' | 'email' | 'language' | 'phone'>;

function makeStory(chance: Chance, days: Days, program: DemoProgram, { ends, pace }: Cast, who: Who): Story {
  const endsOn = tameDay(addDays(days.today, chance.whole(...ends)));
  const count = chance.whole(1, 3) - (chance.in100(30) ? 1 : 0) || 1;
  const periods = periodsUpTo(endsOn, count, program);
  const last = periods.at(-1);
  const logged = periods.map((span) => {
    const until = earlier(span.endsOn, addDays(days.today, -8));
    const isLast = span === last;
    const passed = Math.max(
      0.02,
      daysBetween(span.startsOn, until) / daysBetween(span.startsOn, span.endsOn),
    );
    const share = !isLast || pace === 'complete' ? 1 : Math.min(0.97, (passed * chance.whole(...pace)) / 100);
    return fillPeriod(chance, days, {
      span,
      need: program.need,
      share,
      until: isLast ? until : addDays(span.endsOn, -95),
      language: who.language,
    });
  });
  return { ...who, program, certifiedOn: periods[0]?.startsOn ?? endsOn, periods, logged, conduct: [] };
}

/** Two years each, counted back from the last end; Pennsylvania's begin on the end before, Texas' on the day after. */
export function periodsUpTo(endsOn: string, count: number, program: Pick<DemoProgram, 'preset'>): Span[] {
  const onEnd = program.preset.versions.at(-1)?.rules.laterPeriodStarts === 'on_end';
  return Array.from({ length: count }, (_, i) => {
    const end = addMonths(endsOn, -24 * (count - 1 - i));
    const before = addMonths(end, -24);
    return { startsOn: i === 0 || onEnd ? before : addDays(before, 1), endsOn: end };
  });
}

/** Six months under supervision: service hours, month by month. */
function makeNewcomer(chance: Chance, days: Days, program: DemoProgram, over: boolean, who: Who): Story {
  const certifiedOn = tameDay(addDays(days.today, -(over ? chance.whole(200, 320) : chance.whole(25, 165))));
  const span = { startsOn: certifiedOn, endsOn: addMonths(certifiedOn, 6) };
  const place = placeOf(chance);
  const logged: Logged[] = [];
  for (let month = 1; month <= 6; month++) {
    const doneOn = addDays(addMonths(certifiedOn, month), -3);
    if (doneOn > addDays(days.today, -2)) break;
    const named = new Date(`${doneOn}T12:00:00Z`).toLocaleDateString('en-US', {
      month: 'long',
      timeZone: 'UTC',
    });
    const sentAt = instantOn(addDays(doneOn, 1), 16, days);
    logged.push({
      course: service(named, place, chance.whole(22, 46)),
      doneOn,
      sentAt,
      outcome: { state: 'accepted' },
      paper: null,
    });
  }
  return { ...who, program, certifiedOn, periods: [span], logged: [logged], conduct: [] };
}

function applies(story: Story, chance: Chance, days: Days): void {
  // Under six days at any hour: the oldest on the desk is told one by one (desk-people.ts).
  story.application = { state: 'sent', sentOn: addDays(days.today, -chance.whole(0, 5)) };
}

const hold = { kind: 'hold', reasonCode: 'records_checked', note: held, letter: null } as const;

function isHeld(story: Story, chance: Chance, days: Days): void {
  story.conduct.push({ ...hold, settledOn: addDays(days.today, -chance.whole(6, 18)) });
}

function wasHeld(story: Story, chance: Chance, days: Days): void {
  const from = chance.whole(14, 22);
  story.conduct.push({ ...hold, settledOn: addDays(days.today, -from) });
  story.conduct.push({
    kind: 'release',
    reasonCode: 'concern_settled',
    note: 'The papers came and are in order.',
    letter: null,
    settledOn: addDays(days.today, -from + chance.whole(5, 12)),
  });
}

/** Once more, and a second person has not answered yet. */
function isProposed(story: Story, chance: Chance, days: Days): void {
  wasHeld(story, chance, days);
  story.conduct.push({
    ...hold,
    note: 'An employer wrote again. The letter is in the paper file.',
    settledOn: null,
  });
}

function isWithdrawn(story: Story, chance: Chance, days: Days): void {
  story.conduct.push({
    kind: 'withdraw',
    reasonCode: 'code_of_ethics',
    note: 'Decided after a hearing. The letter names the way to appeal.',
    letter: 'The letter after the hearing',
    settledOn: addDays(days.today, -chance.whole(3, 25)),
  });
}
