import type { RuleVersionBy } from './codes.ts';
import type { Rules } from './rules.ts';

/**
 * The rules editor: what the body's administrator reads and writes. All below `/api/bodies/:bodyId/programs/:programId/rules`.
 *
 * GET    ``                        RulesPage
 * POST   `/draft`                  {} → 201 DraftView: a copy of the newest dated version (one draft a program)
 * PUT    `/draft`                  DraftInput → DraftView: what cannot be true together is saved, and told in `problems`
 * DELETE `/draft`                  {version} → { discarded: true }
 * POST   `/draft/rehearsal`        {} → 202 RehearsalView: judges everybody by the draft as saved
 * GET    `/draft/rehearsal`        RehearsalView
 * GET    `/draft/rehearsal/people` ?cursor&limit → { people: AffectedPerson[], next: string | null }
 * POST   `/draft/send`             {version} → DraftView: asks a second administrator
 * POST   `/draft/publish`          PublishInput → Published
 *
 * Failures, beside the usual ones: 404 `rules.no_draft`, `rules.not_rehearsed`; 409 `rules.draft_exists`, `rules.sent`,
 * `rules.second_person`, `rules.rehearse_first`, `changed_meanwhile` (facts.savedByName, facts.savedAt);
 * 422 `rules.problems` (facts.problems: RulesProblemView[]).
 *
 * What a rehearsal answers. A period keeps the rules it began with, unless the program goes by the day of the
 * application; so most drafts change nothing for anybody on their first day. The rehearsal therefore judges everybody's
 * accepted hours as if the draft held for the period they are in, and says beside each person from when it really does
 * (`appliesFrom`). Two counts: `affected`, all whose answer would be another one; `affectedAtOnce`, those of them whose
 * running period the draft governs from its first day. Judged are all certifications of the program that are not
 * withdrawn, each in its newest period.
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
  /** Code of the version that it began as a copy of. */
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
  /** What has to be mended before it can be rehearsed (`rules.…`), sent and published; in the reader's language. */
  problems: RulesProblemView[];
  rehearsal: RehearsalView | null;
}

export interface RulesProblemView {
  /** As in DraftInput: `rules.requirements.cps.2`, `inForceFrom`. */
  path: string;
  code: string;
  message: string;
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

export interface Published {
  /** Code of the new version: the day it comes into force, or that with a number. */
  code: string;
  inForceFrom: string;
  /** How many people are told by mail. */
  told: number;
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
  /** Of these: governed from the first day. The others are with a later period. */
  affectedAtOnce: number;
  /** Of all affected: complete before and short after. */
  worse: number;
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
  /** The draft governs the period this person is in; otherwise it does from a later one. */
  atOnce: boolean;
  /** From when it holds for this person; null: from a later period whose start is not known yet. */
  appliesFrom: string | null;
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
