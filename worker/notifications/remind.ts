import { sql } from 'drizzle-orm';
import type { StoredActivity } from '../../domain/activities/row.ts';
import { personFacts, runningPeriod } from '../../domain/certifications/facts.ts';
import { sayFurther } from '../../domain/certifications/next.ts';
import {
  isReminderDue,
  lastDayOf,
  nextReminderOn,
  reminderOf,
  type Reminder,
} from '../../domain/notifications/reminders.ts';
import { answersFor } from '../activities/context.ts';
import { listLoggedOfEach, loggedByCertification } from '../activities/store.ts';
import { statusOf, todayOf } from '../certifications/read.ts';
import {
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { instantIn } from '../kernel/today.ts';
import { isConstraint, messageStatement, type Message, type Statement } from '../kernel/write.ts';
import type { Ports } from '../platform/ports.ts';
import { moveOn, selectDue, selectStopped, selectTaken, type DueRow } from './store.ts';

/**
 * A job: writes to those whose day it is, and works out the next one. A slice is read in one round trip and committed
 * in one batch, the mails with the clock that they move: killed anywhere, a person is written to once.
 */

const peopleInSlice = 100;
/** Where the body is: nobody is woken by a date. */
const morning = 9;

export async function sendReminders(ports: Ports): Promise<number> {
  const { database, clock, laterMs } = ports;
  const until = laterMs === null ? Number.POSITIVE_INFINITY : clock.now() + laterMs;
  let written = 0;
  do {
    const now = clock.now();
    const due = await database.all<DueRow>(selectDue(now, peopleInSlice));
    if (due.length === 0) break;
    written += await oneSlice(ports, due, now);
    await ports.giveWay();
  } while (clock.now() < until);
  return written;
}

async function oneSlice({ database }: Ports, due: readonly DueRow[], now: number): Promise<number> {
  const { looked, stopped } = await readSlice(database, due, now);
  const seen = looked.map((one) => ({ row: one.row, ...lookAt(one, now) }));
  const parts = new Map<string, Part[]>();
  for (const { row, part } of seen)
    if (part && !stopped.has(row.personId))
      parts.set(row.personId, [...(parts.get(row.personId) ?? []), part]);
  const statements = moveOn(database, seen);
  for (const some of parts.values()) statements.push(messageStatement(database, letter(some), now));
  try {
    await database.batch(statements as [Statement, ...Statement[]]);
  } catch (error) {
    // Another run was faster with one of them, or its period changed meanwhile: the next look finds what is left.
    if (!isConstraint(error)) throw error;
    return 0;
  }
  return parts.size;
}

interface Looked {
  row: DueRow;
  file: CertificationFile;
  activities: StoredActivity[];
  taken: Set<string>;
}

async function readSlice(database: Ports['database'], due: readonly DueRow[], now: number) {
  const ids = due.map(({ certificationId }) => certificationId);
  const personIds = due.map(({ personId }) => personId);
  const [files, taken, stopped, logged] = await database.batch([
    database.all<CertificationRow>(
      selectCertifications(sql`c.id in (select value from json_each(${JSON.stringify(ids)}))`, 'with_priors'),
    ),
    database.all<{ certificationId: string; periodId: string }>(selectTaken(ids)),
    database.all<{ id: string }>(selectStopped(personIds)),
    listLoggedOfEach(database, ids, now),
  ]);
  const byId = new Map((await readCertifications(database, files)).map((file) => [file.id, file]));
  const periods = new Set(taken.map(({ periodId }) => periodId));
  const loggedFor = loggedByCertification(logged);
  const looked = due.flatMap((row): Looked[] => {
    const file = byId.get(row.certificationId);
    return file
      ? [
          {
            row,
            file,
            activities: loggedFor(row.certificationId),
            taken: periods,
          },
        ]
      : [];
  });
  return { looked, stopped: new Set(stopped.map(({ id }) => id)) };
}

interface Part {
  reminder: Reminder;
  file: CertificationFile;
  doneMinutes: number;
  requiredMinutes: number;
  further: string;
}

function lookAt(
  { row: { handledOn }, file, activities, taken }: Looked,
  now: number,
): { part: Part | null; nextAt: number | null; handledOn: string } {
  const today = todayOf(file, now);
  const period = runningPeriod(file.periods, today);
  const { first, second } = answersFor({ file, today, period, logged: activities });
  const lastDayOn = lastDayOf(first, today);
  const nextOn = lastDayOn === null ? null : nextReminderOn(lastDayOn, today);
  const clock = {
    nextAt: nextOn === null ? null : instantIn(file.body.timeZone, nextOn, morning),
    handledOn: today,
  };
  // A record that is new here is told nothing about days that passed before it came.
  const isDue = lastDayOn !== null && handledOn !== '' && isReminderDue(lastDayOn, handledOn, today);
  const isRenewed = file.periods.some(({ seq }) => seq > period.seq);
  const isOver = statusOf(file, today) !== 'in_force' || file.followedBy !== null;
  const waitsForOthers = isOver || taken.has(period.id) || isRenewed;
  const reminder = isDue ? reminderOf({ first, second, today, waitsForOthers }) : null;
  if (!reminder) return { part: null, ...clock };
  const total = first.requirements.find((line) => line.kind === 'minimum' && line.code === 'total');
  const asked = { first, second, program: file.program.rules, about: personFacts(file, period) };
  const counted = total?.kind === 'minimum' ? total : null;
  const part = {
    reminder,
    file,
    doneMinutes: counted?.countedMinutes ?? 0,
    requiredMinutes: counted?.requiredMinutes ?? 0,
    further:
      reminder.kind === 'ready' ? '' : (sayFurther({ ...asked, language: file.person.language }) ?? ''),
  };
  return { part, ...clock };
}

/** One mail for all certifications of a person that have their day today. */
function letter(parts: readonly Part[]): Message {
  const [{ file }] = parts as [Part, ...Part[]];
  const { name, email, language, accountId } = file.person;
  const about = parts.map(({ reminder, doneMinutes, requiredMinutes, further, file: { number } }) => ({
    ...reminder,
    doneMinutes,
    requiredMinutes,
    further,
    // The number only where there are several to tell apart: it means nothing to whoever looks over a shoulder.
    number: parts.length > 1 ? number : '',
  }));
  return {
    bodyId: file.bodyId,
    to: email,
    language,
    template: 'reminder',
    params: {
      name,
      bodyName: file.body.name,
      helpContact: file.body.helpContact,
      path: '/home',
      about: JSON.stringify(about),
    },
    stop: { id: accountId, round: 0 },
  };
}
