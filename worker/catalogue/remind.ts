import { sql } from 'drizzle-orm';
import { toldBeforeEnd } from '../../domain/catalogue/approval.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { programWords as en } from '../../words/programs/en.ts';
import { programWords as es } from '../../words/programs/es.ts';
import { drainOutbox } from '../kernel/outbox.ts';
import { dateIn } from '../kernel/today.ts';
import { auditStatement, guard, isConstraint, messageStatement, type Statement } from '../kernel/write.ts';
import type { Database, Ports } from '../platform/ports.ts';
import { homeOf, mailProvider, type ProviderMail } from './mail.ts';
import { providerById, type ProviderFile } from './store.ts';

/**
 * A job: providers hear that their approval ends, 120 days before, and two weeks later of a proposal that came back to
 * them. Each is told once: the mark is set in the batch that holds the mail. Both lists are indexes of what is due, so
 * that nothing is read when nothing is.
 */
const day = 86_400_000;
const returnedFor = 14 * day;
const atOnce = 100;

export async function remindProviders(ports: Ports): Promise<number> {
  const { database, clock } = ports;
  const now = clock.now();
  const told = (await tellOfEnds(database, now)) + (await tellOfReturned(database, now));
  if (told > 0) await drainOutbox(ports);
  return told;
}

async function tellOfEnds(database: Database, now: number): Promise<number> {
  const today = dateIn('UTC', now);
  const due = await database.all<{ id: string }>(sql`
    select id from provider
    where approved_until is not null and ending_told_at is null
      and approved_until between ${today} and ${addDays(today, toldBeforeEnd)}
    order by approved_until limit ${atOnce}`);
  let told = 0;
  for (const { id } of due) {
    const [file] = await database.all<ProviderFile>(providerById(id));
    const mark = sql`update provider set ending_told_at = ${now} where id = ${id} and ending_told_at is null`;
    if (file)
      told += await tell(database, file, { mark, template: 'provider_ending', path: homeOf(file) }, now);
  }
  return told;
}

async function tellOfReturned(database: Database, now: number): Promise<number> {
  const due = await database.all<{ id: string; courseId: string; providerId: string }>(sql`
    select w.id, w.course_id as "courseId", k.provider_id as "providerId"
    from course_version w join course k on k.id = w.course_id
    where w.state = 'returned' and w.reminded_at is null and w.decided_at <= ${now - returnedFor}
    order by w.decided_at limit ${atOnce}`);
  let told = 0;
  for (const { id, courseId, providerId } of due) {
    const [file] = await database.all<ProviderFile>(providerById(providerId));
    const mark = sql`update course_version set reminded_at = ${now}
      where id = ${id} and state = 'returned' and reminded_at is null`;
    const path = `/providers/${providerId}/courses/${courseId}`;
    if (file) told += await tell(database, file, { mark, template: 'course_reminder', path }, now);
  }
  return told;
}

interface Telling {
  mark: ReturnType<typeof sql>;
  template: ProviderMail;
  path: string;
}

/** The mark and the mail in one batch; of two runs at once one finds it set. */
async function tell(
  database: Database,
  file: ProviderFile,
  { mark, template, path }: Telling,
  now: number,
): Promise<number> {
  const { date } = file.language === 'es' ? es : en;
  const params: Record<string, string> =
    file.approvedUntil === null ? {} : { endsOn: date(file.approvedUntil) };
  try {
    await database.batch([
      database.run(mark),
      guard(database),
      messageStatement(database, mailProvider(file, template, path, params), now),
      systemRow(
        database,
        file,
        `providers.${template === 'provider_ending' ? 'told_ending' : 'reminded'}`,
        now,
      ),
    ]);
    return 1;
  } catch (error) {
    if (isConstraint(error)) return 0;
    throw error;
  }
}

const systemRow = (
  database: Database,
  { id, bodyId }: ProviderFile,
  action: string,
  now: number,
): Statement =>
  auditStatement(database, {
    bodyId,
    recordId: id,
    action,
    objectKind: 'provider',
    objectId: id,
    actorKind: 'system',
    actorId: null,
    actorName: 'Standing',
    role: 'system',
    aal: 0,
    at: now,
    requestId: 'job',
  });
