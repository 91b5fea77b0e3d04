import { sql } from 'drizzle-orm';
import { renderMail } from '../../words/mails/render.ts';
import type { Language } from '../../domain/auth/contract.ts';
import type { Ports } from '../platform/ports.ts';
import { sealLink, type LinkPurpose } from './sealed-link.ts';

const minute = 60_000;
/** Waits between tries: 1, 5, 30 minutes, then 3 hours for two days. */
const waits = [1, 5, 30, ...Array<number>(16).fill(180)].map((minutes) => minutes * minute);

interface DueMessage {
  id: string;
  to_email: string;
  language: Language;
  template: string;
  params: string;
  tries: number;
}

/**
 * Sends what is due. Each message is claimed by moving its next try ahead, so that two drains at once (a request
 * and the timer) do not send twice; a crash after the claim only delays it. A mail may arrive twice, never not.
 */
export async function drainOutbox(ports: Ports): Promise<number> {
  const { database, clock, mailer, settings } = ports;
  let sent = 0;
  for (;;) {
    const now = clock.now();
    const due = await database.all<DueMessage>(sql`
      update outbox_message set next_try_at = ${now + 2 * minute}, tries = tries + 1
      where id in (select id from outbox_message where next_try_at <= ${now} order by next_try_at, id limit 20)
      returning id, to_email, language, template, params, tries`);
    if (due.length === 0) return sent;
    for (const message of due) {
      try {
        const params = await withLinks(ports, JSON.parse(message.params));
        const mail = renderMail(message.template, message.language, { ...params, url: settings.url });
        await mailer.send({ to: message.to_email, ...mail });
        await database.run(
          sql`update outbox_message set sent_at = ${clock.now()}, next_try_at = null, last_error = null where id = ${message.id}`,
        );
        sent++;
      } catch (error) {
        const wait = waits[message.tries - 1];
        const again = wait === undefined ? null : clock.now() + wait;
        const why = error instanceof Error ? error.message.slice(0, 300) : 'unknown';
        await database.run(
          sql`update outbox_message set next_try_at = ${again}, last_error = ${why} where id = ${message.id}`,
        );
      }
    }
  }
}

/** Stored as `purpose/id/round` (write.ts); sealed only now, so that no usable link lies in the database. */
async function withLinks(
  ports: Ports,
  params: Record<string, string | number>,
): Promise<Record<string, string | number>> {
  const { sealed, stop, ...rest } = params;
  return {
    ...rest,
    ...(sealed !== undefined && { path: `${rest['path'] ?? ''}${await tokenOf(ports, sealed)}` }),
    ...(stop !== undefined && { stopPath: `/stop-mail/${await tokenOf(ports, stop)}` }),
  };
}

function tokenOf(ports: Ports, stored: string | number): Promise<string> {
  const [purpose = '', id = '', round = ''] = String(stored).split('/');
  return sealLink(ports, purpose as LinkPurpose, { id, round: Number(round) });
}
