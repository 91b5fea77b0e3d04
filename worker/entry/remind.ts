import { sql } from 'drizzle-orm';
import { auditStatement, guard, isConstraint, messageStatement, type Statement } from '../kernel/write.ts';
import type { Ports } from '../platform/ports.ts';
import { mailReferee } from './mail.ts';
import { aboutOf, nextReminder } from './references.ts';
import { entryById, liveStates, selectReferences, type EntryRow, type ReferenceRow } from './store.ts';

/**
 * A job: while an answer is awaited, the referee is reminded and not the person. Each row carries the day of its next
 * mail, so a run reads what is due and nothing else; the mail and the next day are one batch.
 */
const inSlice = 50;

export async function remindReferees(ports: Ports): Promise<number> {
  const { database, clock } = ports;
  let reminded = 0;
  for (;;) {
    const now = clock.now();
    const due = await database.all<ReferenceRow>(
      sql`${selectReferences(sql`next_mail_at is not null and next_mail_at <= ${now}`)} order by next_mail_at, id limit ${inSlice}`,
    );
    if (due.length === 0) return reminded;
    for (const row of due) if (await remind(ports, row, now)) reminded++;
    await ports.giveWay();
  }
}

async function remind({ database }: Ports, row: ReferenceRow, now: number): Promise<boolean> {
  const [entry] = await database.all<EntryRow>(entryById(row.applicationId));
  const waits =
    entry !== undefined && row.state === 'asked' && liveStates.some((state) => state === entry.state);
  // Due so late that the link has run out meanwhile: a mail would lead nowhere.
  const mails = waits && row.expiresAt > now;
  const next = mails ? nextReminder(row.askedAt, now) : null;
  const statements: Statement[] = [
    database.run(sql`update entry_reference set next_mail_at = ${next}
      where id = ${row.id} and next_mail_at = ${row.nextMailAt}`),
    guard(database),
    auditStatement(database, {
      bodyId: row.bodyId,
      recordId: row.applicationId,
      actorKind: 'system',
      actorId: null,
      actorName: 'Standing',
      role: 'system',
      aal: 0,
      action: mails ? 'references.remind' : 'references.remind_no_more',
      objectKind: 'reference',
      objectId: row.id,
      at: now,
      requestId: 'job',
    }),
    ...(mails
      ? [
          messageStatement(
            database,
            mailReferee(row, aboutOf(entry, row.expiresAt), 'reference_reminder'),
            now,
          ),
        ]
      : []),
  ];
  try {
    await database.batch(statements as [Statement, ...Statement[]]);
    return mails;
  } catch (error) {
    // Another run was faster, or the referee has answered this very moment.
    if (isConstraint(error)) return false;
    throw error;
  }
}
