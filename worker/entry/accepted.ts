import { sql } from 'drizzle-orm';
import type { EntryFinding } from '../../domain/entry/facts.ts';
import type { AcceptedEntry } from '../../domain/entry/record.ts';
import type { Database } from '../platform/ports.ts';
import { entryVersions, rulesFor } from './rules-store.ts';
import { claimsOf } from './file.ts';
import type { PartRow } from './store.ts';

/** What approved applications were judged by, for the record of the certification that they gave. */

interface ApprovedRow {
  id: string;
  kind: 'first' | 'conversion';
  stageCertificationId: string | null;
  sentOn: string;
  rulesCode: string;
  findings: string;
  certificationId: string;
  programId: string;
  preset: string;
  credential: string;
}

type RulesRow = { programId: string; seq: number; inForceFrom: string; rules: string };
type TrainingPart = Pick<PartRow, 'code' | 'trainings' | 'route' | 'decision'> & { applicationId: string };

const approvedOf = (bodyId: string, personId: string) =>
  sql`n.person_id = ${personId} and n.body_id = ${bodyId} and n.state = 'approved' and n.certification_id is not null`;

/** For a batch; `readAccepted` makes one answer of the three. Of parts only what holds a training, and no comment. */
export const selectAccepted = (database: Database, bodyId: string, personId: string) =>
  [
    database.all<ApprovedRow>(sql`
      select n.id, n.kind, n.stage_certification_id as "stageCertificationId", n.sent_on as "sentOn", n.rules_code as "rulesCode",
        n.findings, n.certification_id as "certificationId", n.program_id as "programId", g.preset, g.credential
      from entry_application n cross join program g on g.id = n.program_id
      where ${approvedOf(bodyId, personId)} limit 50`),
    database.all<TrainingPart>(sql`
      select p.application_id as "applicationId", p.code, p.trainings, p.route, p.decision
      from entry_application n cross join entry_part p on p.application_id = n.id
      where ${approvedOf(bodyId, personId)} and p.trainings <> '[]'`),
    database.all<RulesRow>(sql`
      select distinct r.program_id as "programId", r.seq, r.in_force_from as "inForceFrom", r.rules
      from entry_application n cross join entry_rules r on r.program_id = n.program_id
      where ${approvedOf(bodyId, personId)}`),
  ] as const;

/** The one that gave this certification, and before it the one that gave its first stage. */
export function readAccepted(
  certificationId: string,
  applications: readonly ApprovedRow[],
  parts: readonly TrainingPart[],
  versions: readonly RulesRow[],
): AcceptedEntry[] {
  const own = applications.find((one) => one.certificationId === certificationId);
  if (!own) return [];
  const stage = applications.find((one) => one.certificationId === own.stageCertificationId);
  return [stage, own].flatMap((one) => {
    if (!one) return [];
    const written = versions
      .filter(({ programId }) => programId === one.programId)
      .toSorted((a, b) => a.seq - b.seq);
    const rules = rulesFor(entryVersions(one, written), one.kind, { code: one.rulesCode });
    return [
      {
        certificationId: one.certificationId,
        sentOn: one.sentOn,
        requirements: rules?.requirements ?? [],
        findings: JSON.parse(one.findings) as EntryFinding[],
        parts: parts
          .filter(({ applicationId }) => applicationId === one.id)
          .map((part) => ({ ...part, trainings: claimsOf(part) })),
      },
    ];
  });
}
