import { sql } from 'drizzle-orm';
import type { RequestState } from '../../../db/schema/index.ts';
import type { CredentialResult } from '../../../domain/supervision/codes.ts';
import { supervisionRule, type SupervisionRule } from '../../../domain/supervision/rules.ts';
import type { LinkInput, SignState } from '../../../domain/signing/contract.ts';
import { nothingHere } from '../../kernel/failure.ts';
import { sha256 } from '../../kernel/ids.ts';
import { openLink } from '../../kernel/sealed-link.ts';
import type { Work } from '../../kernel/write.ts';
import { selectAsked, type Asked } from '../ask.ts';
import { workOfRequest, type StoredWork } from '../store.ts';

/**
 * What a link opens. The seal says that we gave it out; the row says whether it still holds, and whether this is the
 * browser in which somebody has said who they are.
 *
 * A link can be forwarded, so holding it is not all it takes: the first browser in which somebody says "Yes, I am NAME"
 * keeps a random number that is stored here as a hash, and any other one needs six digits that are mailed to the address
 * itself. Whoever forwards a mail before opening it hands over more than a link; against that stands the copy of every
 * answer, which goes to the same address with seven days to take it back.
 */
export interface OpenRequest {
  row: Asked & RequestRow;
  entries: StoredWork[];
  state: SignState;
  browserHash: string;
  rule: Pick<SupervisionRule, 'ownCredential'> & { whenNotCurrent: 'flag' | 'refuse' };
}

interface RequestRow {
  state: RequestState;
  version: number;
  supervisorId: string;
  personId: string;
  reason: string | null;
  browserHash: string | null;
  comment: string | null;
  answeredAt: number | null;
  answeredOn: string | null;
  credential: CredentialResult | null;
  credentialNumber: string | null;
  qualification: string;
  certificateNumber: string | null;
  otherCredential: string | null;
  accountId: string;
  personEmail: string;
  personLanguage: 'en' | 'es';
}

/** One round trip. Anything that we did not seal is an address that does not exist. */
export async function findRequest(
  { database, ports, now }: Pick<Work, 'database' | 'ports' | 'now'>,
  { token, browser }: LinkInput,
): Promise<OpenRequest> {
  const link = await openLink(ports, 'sign_hours', token);
  if (!link) throw nothingHere();
  const { id } = link;
  const [asked, rows, entries, programs] = await database.batch([
    database.all<Asked>(selectAsked(sql`q.id = ${id}`)),
    database.all<RequestRow>(sql`
      select q.state, q.version, q.supervisor_id as "supervisorId", q.person_id as "personId", q.reason, q.browser_hash as "browserHash",
        q.comment, q.answered_at as "answeredAt", q.answered_on as "answeredOn", q.credential, q.credential_number as "credentialNumber",
        v.qualification, v.certificate_number as "certificateNumber", v.other_credential as "otherCredential", p.account_id as "accountId",
        a.email as "personEmail", a.language as "personLanguage"
      from sign_request q join supervisor v on v.id = q.supervisor_id join person p on p.id = q.person_id join account a on a.id = p.account_id
      where q.id = ${id}`),
    database.all<StoredWork>(workOfRequest(id)),
    database.all<{ preset: string; whenNotCurrent: 'flag' | 'refuse' | null }>(sql`
      select distinct g.preset, t.when_not_current as "whenNotCurrent"
      from work_entry w join certification c on c.id = w.certification_id join program g on g.id = c.program_id
        left join supervision_setting t on t.program_id = g.id
      where w.request_id = ${id}`),
  ]);
  if (!asked[0] || !rows[0]) throw nothingHere();
  const row = { ...asked[0], ...rows[0] };
  const browserHash = await sha256(browser);
  const asking = programs.filter(({ preset }) => supervisionRule(preset).ownCredential);
  return {
    row,
    entries,
    browserHash,
    state: stateOf(row, link.round, browserHash, now),
    rule: {
      ownCredential: asking.length > 0,
      whenNotCurrent: asking.some((one) => one.whenNotCurrent === 'refuse') ? 'refuse' : 'flag',
    },
  };
}

function stateOf(row: OpenRequest['row'], round: number, browserHash: string, now: number): SignState {
  if (row.state === 'withdrawn' || row.state === 'stopped') return row.state;
  if (round < row.round) return 'newer';
  if (row.state === 'open' && row.expiresAt <= now) return 'expired';
  if (row.browserHash === null) return 'confirm';
  if (row.browserHash !== browserHash) return 'code';
  return row.state;
}

/** Who acts, in audit rows. */
export const guestOf = ({ row }: OpenRequest) => ({
  id: row.supervisorId,
  name: row.supervisor,
  role: 'supervisor',
});
