import { sql } from 'drizzle-orm';
import { auditStatement, guard, isConstraint, messageStatement, type Statement } from '../kernel/write.ts';
import type { Ports } from '../platform/ports.ts';
import { askMail, nextMailAt, selectAsked, type Asked } from './ask.ts';

/**
 * A job: while hours wait for a supervisor, the supervisor is reminded and not the person. Each request carries the day
 * of its next mail, so a run reads what is due and nothing else; the mail and the next day are one batch, so that a kill
 * between two of them neither loses nor doubles one.
 */
const inSlice = 50;

export async function remindSupervisors(ports: Ports): Promise<number> {
  const { database, clock } = ports;
  let reminded = 0;
  for (;;) {
    const now = clock.now();
    const due = await database.all<Asked>(
      sql`${selectAsked(sql`q.next_mail_at <= ${now}`)} order by q.next_mail_at, q.id limit ${inSlice}`,
    );
    if (due.length === 0) return reminded;
    for (const asked of due) if (await remind(ports, asked, now)) reminded++;
    await ports.giveWay();
  }
}

async function remind({ database }: Ports, asked: Asked, now: number): Promise<boolean> {
  const next = nextMailAt(asked.expiresAt, now);
  // Due so late that the link has run out meanwhile: a mail would lead nowhere.
  const isOver = asked.expiresAt <= now;
  const statements: Statement[] = [
    database.run(sql`update sign_request set next_mail_at = ${next}
      where id = ${asked.id} and next_mail_at = ${asked.nextMailAt}`),
    guard(database),
    auditStatement(database, {
      bodyId: asked.bodyId,
      recordId: asked.bodyId,
      actorKind: 'system',
      actorId: null,
      actorName: 'Standing',
      role: 'system',
      aal: 0,
      action: isOver ? 'supervision.run_out' : 'supervision.remind',
      objectKind: 'sign_request',
      objectId: asked.id,
      detail: { to: asked.supervisor },
      at: now,
      requestId: 'job',
    }),
    ...(isOver ? [] : [messageStatement(database, askMail(asked, 'hours_still_to_sign'), now)]),
  ];
  try {
    await database.batch(statements as [Statement, ...Statement[]]);
    return !isOver;
  } catch (error) {
    // Another run was faster, or the supervisor has answered this very moment.
    if (isConstraint(error)) return false;
    throw error;
  }
}
