import type { RuleVersionBy } from './codes.ts';
import type { Rules } from './rules.ts';

/**
 * The rules editor: what the body's administrator reads and writes. All below `/api/bodies/:bodyId/programs/:programId/rules`.
 *
 * GET    ``                        RulesPage
 * POST   `/draft`                  {} → 201 DraftView: a copy of the version in force (one draft a program)
 * PUT    `/draft`                  DraftInput → DraftView
 * DELETE `/draft`                  {version}
 * POST   `/draft/rehearsal`        {} → 202 RehearsalView: judges everybody by the draft as saved
 * GET    `/draft/rehearsal`        RehearsalView
 * GET    `/draft/rehearsal/people` ?cursor → { people: AffectedPerson[], next: string | null }
 * POST   `/draft/send`             {version} → DraftView: asks a second administrator
 * POST   `/draft/publish`          PublishInput → { code, told }
 */

export interface RulesPage {
  program: {
    id: string;
    title: string;
    titleEs: string;
    preset: string;
    credential: string;
    version: number;
    ruleVersionBy: RuleVersionBy | null;
  };
  /** The day in the body's time zone. */
  today: string;
  /** Newest first. */
  versions: VersionView[];
  draft: DraftView | null;
  /** Where the preset's facts come from, so that an officer can compare; empty where no preset is known. */
  sources: { url: string; supports: string; secondary?: true }[];
  /** True where another administrator has to publish what this one has sent. */
  secondPersonNeeded: boolean;
}

export interface VersionView {
  code: string;
  inForceFrom: string | null;
  state: 'in_force' | 'upcoming' | 'earlier' | 'on_request';
  publishedAt: number;
  publishedByName: string | null;
  rules: Rules;
}

export interface DraftView {
  /** Rises with every save: what was rehearsed or sent is of one version. */
  version: number;
  /** Code that the version will have once published: the day it comes into force, or that with a number. */
  basedOn: string;
  inForceFrom: string | null;
  ruleVersionBy: RuleVersionBy | null;
  rules: Rules;
  startedAt: number;
  startedByName: string;
  savedAt: number;
  savedByName: string;
  /** Set while it waits for a second administrator; saving takes it back. */
  sentAt: number | null;
  sentByName: string | null;
  /** May the reader publish it now? The reasons are said on the page. */
  mayPublish: boolean;
  rehearsal: RehearsalView | null;
}

export interface DraftInput {
  version: number;
  inForceFrom: string | null;
  ruleVersionBy: RuleVersionBy | null;
  rules: Rules;
}

export interface PublishInput {
  version: number;
  /** Tell everybody whose answer changes, by mail. */
  tell: boolean;
}

export interface RehearsalView {
  state: 'running' | 'done';
  /** Of an older save of the draft: its answers no longer fit. */
  stale: boolean;
  /** Day it was judged for: everybody is judged as of the day the draft comes into force, never before today. */
  asOf: string;
  checked: number;
  total: number;
  affected: number;
  startedAt: number;
  finishedAt: number | null;
}

/** Somebody whose answer would change, from what to what. Names as in the staff's lists. */
export interface AffectedPerson {
  certificationId: string;
  name: string;
  number: string;
  /** True where this person would be complete before and short after. */
  worse: boolean;
  before: AffectedState;
  after: AffectedState;
  /** Plain sentences in the reader's language, one a change: "24 hours counted, now 22". */
  changes: string[];
}

export interface AffectedState {
  ruleVersion: string;
  endsOn: string;
  standing: string;
  complete: boolean | null;
  countedMinutes: number | null;
  requiredMinutes: number | null;
}
