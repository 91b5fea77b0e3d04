import { sql } from 'drizzle-orm';
import type { ConfirmInput, SignPage } from '../../../domain/signing/contract.ts';
import { renderMail } from '../../../words/mails/render.ts';
import { countOne } from '../../auth/store.ts';
import { changedMeanwhile, Failure } from '../../kernel/failure.ts';
import { guard, type Verb, type Work } from '../../kernel/write.ts';
import type { Mail } from '../../platform/ports.ts';
import { codeFor, isCode } from './code.ts';
import { signPage } from './page.ts';
import type { OpenRequest } from './request.ts';

/** "Yes, I am NAME": this browser is theirs from now on. In another one than the first it takes the code of the mail. */

const mostWrong = 5;
const mostMails = 5;

export const confirm =
  (found: OpenRequest): Verb<ConfirmInput, SignPage> =>
  async (work, { code }) => {
    const { database, ports, now } = work;
    const { row, browserHash, state } = found;
    if (state === 'code') {
      await refuseGuessing(work, row.id);
      if (code === undefined || !(await isCode(ports, found, now, code))) throw wrongCode();
    }
    return {
      value: signPage({ ...found, state: row.state === 'answered' ? 'answered' : 'open' }, now),
      statements: [
        database.run(sql`update sign_request set browser_hash = ${browserHash}
          where id = ${row.id} and round = ${row.round} and browser_hash is ${row.browserHash}`),
        guard(database),
      ],
      audit: [
        {
          bodyId: row.bodyId,
          recordId: row.bodyId,
          action: 'supervision.confirm',
          objectKind: 'sign_request',
          objectId: row.id,
          detail: { by: state === 'code' ? 'code' : 'first browser' },
        },
      ],
      messages: [],
      onConflict: async () => changedMeanwhile(),
    };
  };

/** Six digits can be guessed: every try counts, right or wrong, and after some the link waits an hour. */
async function refuseGuessing({ database, now }: Work, id: string): Promise<void> {
  const [row] = await countOne(database, `sign-code:${id}`, now);
  if ((row?.count ?? 0) > mostWrong)
    throw new Failure(
      429,
      'supervision.too_many_codes',
      'Too many codes were tried. Wait an hour, then ask for a new one.',
      { headers: { 'Retry-After': '3600' } },
    );
}

/** The mail goes out right after the answer and does not pass through the outbox: the code lies in no database. */
export async function codeMail(work: Work, found: OpenRequest): Promise<Mail> {
  const { database, ports, now } = work;
  const { row } = found;
  const [count] = await countOne(database, `sign-mail:${row.id}`, now);
  if ((count?.count ?? 0) > mostMails)
    throw new Failure(
      429,
      'supervision.too_many_mails',
      'Some mails went out already. Look for the newest one, or wait an hour.',
      { headers: { 'Retry-After': '3600' } },
    );
  const code = await codeFor(ports, found, now);
  const { supervisor: name, bodyName, helpContact, language } = row;
  return {
    to: row.email,
    ...renderMail('sign_code', language, { name, bodyName, helpContact, code, url: ports.settings.url }),
  };
}

const wrongCode = () =>
  new Failure(422, 'supervision.wrong_code', 'This is not the code of the newest mail. Look again.', {
    details: [{ path: 'code', message: 'Type the six digits of the newest mail.' }],
  });
