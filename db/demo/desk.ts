import { auditStatement, type Statement } from '../../worker/kernel/write.ts';
import type { Database } from '../../worker/platform/ports.ts';
import type { DemoBoard } from './board.ts';
import type { CatalogueIndex } from './catalogue.ts';
import type { Chance } from './chance.ts';
import type { Days } from './days.ts';
import type { PaperFacts } from './papers.ts';
import type { Rows } from './rows.ts';

/** What the writers of the demo share. */
export interface Desk {
  database: Database;
  rows: Rows;
  board: DemoBoard;
  /** Courses that the board approved, by provider and title. */
  catalogue: CatalogueIndex;
  days: Days;
  chance: Chance;
  /** `https://…/v`, printed on certificates. */
  verifyUrl: string;
  /** Certificates have no many-row form: their facts are frozen one by one. */
  certificates: Statement[];
  files: FileToMake[];
  /** What routine checks are drawn from. */
  approved: ApprovedRenewal[];
  audit(
    at: number,
    recordId: string,
    action: string,
    objectKind: string,
    objectId: string,
    detail: Record<string, unknown>,
  ): void;
}

export interface ApprovedRenewal {
  applicationId: string;
  programId: string;
  certificationId: string;
  personId: string;
  name: string;
  certifiedOn: string;
  startsOn: string;
  endsOn: string;
  sentOn: string;
  decidedAt: number;
  /** Accepted entries that it counted. */
  counted: {
    activityId: string;
    minutes: number;
    course: { title: string; provider: string; doneOn: string };
  }[];
}

export interface FileToMake {
  evidenceId: string;
  belongs: { activityId: string } | { entryApplicationId: string; entryCode: string };
  personId: string;
  uploadedAt: number;
  picture: boolean;
  facts: PaperFacts;
}

export interface AuditLine {
  at: number;
  recordId: string;
  action: string;
  objectKind: string;
  objectId: string;
  detail: Record<string, unknown>;
}

/** History has no other author here: it never says that a person did what the demo made up. */
export const demoAuthor = {
  actorKind: 'system',
  actorId: null,
  actorName: 'Standing demo',
  role: 'system',
  aal: 0,
} as const;

/** In the order in which it would have happened: the log is read by its own numbers. */
export const auditStatements = (
  database: Database,
  bodyId: string,
  lines: AuditLine[],
  requestId: string,
): Statement[] =>
  lines
    .toSorted((a, b) => a.at - b.at)
    .map((line) => auditStatement(database, { ...demoAuthor, ...line, bodyId, requestId }));
