import type { SignEntry, SignPage } from '../../../domain/signing/contract.ts';
import type { StoredWork } from '../store.ts';
import type { OpenRequest } from './request.ts';

/** What the supervisor's page shows. Until somebody has said who they are, only for whom it is. */

const day = 86_400_000;
export const takeBackFor = 7 * day;

export function signPage(found: OpenRequest, now: number): SignPage {
  const { row, state } = found;
  return {
    state,
    supervisorName: row.supervisor,
    emailHint: hintOf(row.email),
    personName: row.person,
    bodyName: row.bodyName,
    helpContact: row.helpContact,
    language: row.language,
    expiresAt: row.expiresAt,
    request: state === 'open' || state === 'answered' ? requestOf(found, now) : null,
  };
}

function requestOf({ row, entries, rule }: OpenRequest, now: number): SignPage['request'] {
  const until = row.answeredAt === null ? null : row.answeredAt + takeBackFor;
  const isSigned = entries.some(({ state }) => state === 'signed' || state === 'declined');
  return {
    version: row.version,
    sentAt: row.sentAt,
    reason: row.reason,
    entries: entries.map(entryOf),
    asksCredential: rule.ownCredential,
    certificateNumber: row.credentialNumber ?? row.certificateNumber,
    answeredOn: row.answeredOn,
    comment: row.comment,
    credential: row.credential,
    takeBackUntil: row.state === 'answered' && until !== null && now < until && isSigned ? until : null,
  };
}

const entryOf = (one: StoredWork): SignEntry => ({
  id: one.id,
  kind: one.kind,
  on: one.on,
  minutes: one.minutes,
  grouping: one.grouping,
  format: one.format,
  organisation: one.organisation,
  domain: one.domain,
  competencies: one.competencies === null ? [] : JSON.parse(one.competencies),
  note: one.note,
  answer:
    one.decision === null
      ? null
      : {
          signed: one.state === 'signed',
          minutes: one.signedMinutes,
          kind: one.signedKind,
          reasonCode: one.reasonCode,
          reasonText: one.reasonText,
        },
});

/** "d…@clinic.example": enough to know which mailbox to look into. */
function hintOf(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${name.slice(0, 1)}…@${host}`;
}
