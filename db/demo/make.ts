import { dateIn } from '../../worker/kernel/today.ts';
import { newId } from '../../worker/kernel/ids.ts';
import type { Statement } from '../../worker/kernel/write.ts';
import type { Ports } from '../../worker/platform/ports.ts';
import { numberSeries } from '../schema/index.ts';
import { writeAudits } from './audits.ts';
import { board as known, boardStatements, planBoard } from './board.ts';
import { writeCatalogue } from './catalogue.ts';
import { Chance } from './chance.ts';
import type { Days } from './days.ts';
import { auditStatements, type AuditLine, type Desk } from './desk.ts';
import { makeFeatured } from './featured.ts';
import { makePeople } from './people.ts';
import { writeEntries } from './entries.ts';
import { Rows } from './rows.ts';
import { putOnDesk } from './waiting.ts';
import type { Story } from './story.ts';
import { writeFiles } from './write-files.ts';
import { writeStory, type DemoRecord } from './write-story.ts';
import { writeSupervision } from './supervision.ts';

/** What the greeting needs to find again: written in the demo's own batch, under this action. */
export const demoMade = 'demo.made';

/**
 * Makes Three Rivers Peer Board. Files first, then every row in one atomic batch: a start that is killed leaves
 * either nothing in the database or the whole demo.
 */
export async function makeDemo(ports: Ports): Promise<void> {
  const { database, clock, settings, files } = ports;
  const now = clock.now();
  const days: Days = { now, today: dateIn(known.timeZone, now) };
  const chance = new Chance(20_260_101);
  const board = planBoard();
  const lines: AuditLine[] = [];
  const desk: Desk = {
    database,
    rows: new Rows(),
    board,
    catalogue: new Map(),
    days,
    chance,
    verifyUrl: `${settings.url.toLowerCase()}/v`,
    certificates: [],
    files: [],
    approved: [],
    audit: (at, recordId, action, objectKind, objectId, detail) =>
      void lines.push({ at, recordId, action, objectKind, objectId, detail }),
  };
  desk.catalogue = writeCatalogue(desk);
  const featured = makeFeatured(chance, days, board);
  const people = makePeople(chance, days, board, featured);
  putOnDesk(chance, days, people, { waiting: 31, returned: 8 });
  showSomeProofs(chance, days, people);
  const records = writeAll(desk, [...featured, ...people]);
  await writeAudits(desk, ports);
  writeSupervision(desk, records);
  const sealed = await writeEntries(desk, ports);
  await writeFiles(desk, files);

  const made = {
    at: now,
    recordId: board.id,
    action: demoMade,
    objectKind: 'body',
    objectId: board.id,
    detail: samplesOf(records, days),
  };
  const statements: Statement[] = [
    ...boardStatements(database, board, days.today, {
      foundedAt: Date.parse('2018-01-08T15:00:00Z'),
      now: days.now,
    }),
    ...desk.rows.statements(database),
    ...sealed,
    ...desk.certificates,
    ...auditStatements(database, board.id, [...lines, made], newId('req')),
  ];
  await database.batch(statements as [Statement, ...Statement[]]);
}

/** Numbers rise with the day of certification, with gaps, as a series of years has them. */
function writeAll(desk: Desk, stories: readonly Story[]): DemoRecord[] {
  const given = new Set(stories.flatMap(({ number }) => number ?? []));
  const last = new Map<number, number>();
  const ordered = stories.toSorted((a, b) => (a.certifiedOn < b.certifiedOn ? -1 : 1));
  const records = ordered.map((story) => {
    const year = Number(story.certifiedOn.slice(0, 4));
    const next = () => {
      const n = (last.get(year) ?? desk.chance.whole(20, 140)) + desk.chance.whole(1, 5);
      last.set(year, n);
      return `${known.numberPrefix}-${year}-${String(n).padStart(5, '0')}`;
    };
    let number = story.number ?? next();
    while (!story.number && given.has(number)) number = next();
    return writeStory(desk, story, number);
  });
  for (const number of given) {
    const [, year = '', n = ''] = number.split('-');
    last.set(Number(year), Math.max(last.get(Number(year)) ?? 0, Number(n)));
  }
  for (const [year, n] of last) desk.rows.add(numberSeries, { bodyId: desk.board.id, year, last: n });
  return records;
}

/** Of what was accepted in the last months the papers are still there. */
function showSomeProofs(chance: Chance, { now }: Days, stories: readonly Story[]): void {
  const recent = stories.flatMap(({ name, logged }) =>
    (logged.at(-1) ?? [])
      .filter(
        ({ sentAt, paper, outcome, course }) =>
          !paper &&
          outcome.state === 'accepted' &&
          course.kind !== 'peer_service' &&
          now - sentAt < 60 * 86_400_000,
      )
      .map((one) => ({ name, one })),
  );
  for (const { name, one } of chance.shuffled(recent).slice(0, 40))
    one.paper = {
      picture: chance.in100(15),
      hours: one.course.hours,
      name,
      serial: `TR-${chance.whole(1000, 9999)}`,
    };
}

/** Codes to try, by the answer they are meant to give; the greeting asks the rules again. */
function samplesOf(records: readonly DemoRecord[], { today }: Days): { codes: string[] } {
  const find = (fits: (story: Story) => boolean) => records.filter(({ story }) => fits(story));
  const kind = (story: Story) => story.conduct.findLast(({ settledOn }) => settledOn !== null)?.kind;
  const endOf = ({ periods }: Story) => periods.at(-1)?.endsOn ?? '';
  const wanted = [
    ...find(({ name }) => name === 'Rosa Delgado'),
    ...find(({ name }) => name === 'Marcus Bell'),
    ...find(
      (story) => endOf(story) < today && story.conduct.length === 0 && story.program.preset.id === 'us-pa',
    ).slice(0, 2),
    ...find((story) => kind(story) === 'hold').slice(0, 1),
    ...find((story) => kind(story) === 'withdraw').slice(0, 1),
  ];
  return { codes: wanted.map(({ code }) => code) };
}
