import type { Facts, RequirementCode, RequirementResult, Standing, Topic } from './contract.ts';
import type { AffectedState } from './editor-contract.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import type { ProgramRules, Rules } from './rules.ts';
import { chooseVersion } from './version.ts';

/**
 * One person under the rules as they are and under a draft. Most drafts govern nobody's running period (A13: a period
 * keeps the rules it began with), and "nobody is affected" would help no administrator. So everybody's hours are judged
 * as if the draft held now, and beside it stands the day from which it really does.
 */

/** No code of a published version: those begin with a day or come with a preset. */
const draftId = '(draft)';

export interface Draft {
  rules: Rules;
  /** The day it comes into force; null: none was chosen yet, today is taken. */
  inForceFrom: string | null;
  ruleVersionBy: ProgramRules['ruleVersionBy'];
}

export interface Rehearsing {
  present: ProgramRules;
  drafted: ProgramRules;
  /** The day that people are judged on: when the draft comes into force, never before today. */
  asOf: string;
  inForceFrom: string;
}

export function rehearsing(present: ProgramRules, draft: Draft, today: string): Rehearsing {
  const inForceFrom = draft.inForceFrom ?? today;
  const version = { id: draftId, inForceFrom, onRequestOnly: false, rules: draft.rules };
  return {
    present,
    drafted: { ...present, versions: [...present.versions, version], ruleVersionBy: draft.ruleVersionBy },
    asOf: inForceFrom > today ? inForceFrom : today,
    inForceFrom,
  };
}

/**
 * Only rules on repetitions and longer clocks look at titles and at what was done before the period. That is most of
 * what there is to read.
 */
export const needsPast = ({ drafted }: Rehearsing): boolean =>
  drafted.versions.some(({ rules }) => rules.credit.repetition !== null || rules.recurring?.length);

/** Only where an hour serves one credential does it matter which. */
export const needsCredential = ({ drafted }: Rehearsing): boolean =>
  drafted.versions.some(({ rules }) => rules.credit.servesOneCredential === true);

/** Only where some recognition does not count does it matter which. */
export const needsRecognition = ({ drafted }: Rehearsing): boolean =>
  drafted.versions.some(({ rules }) => (rules.credit.refusedRecognitions ?? []).length > 0);

/** STORED SHAPE: kept for the list and for the mails at publication, until the next rehearsal. */
export interface Outcome {
  before: AffectedState;
  after: AffectedState;
  /** What this person would read otherwise, what matters most first. */
  changes: OutcomeChange[];
  /** The draft governs the period that runs when it comes into force; otherwise a later one. */
  atOnce: boolean;
  /** From when it holds for this person; null: from a later period, whose dates nobody knows yet. */
  appliesFrom: string | null;
}

export type OutcomeChange =
  | { code: 'complete'; before: boolean | null; after: boolean | null }
  | { code: 'standing'; before: Standing; after: Standing }
  | MinutesChange<'counted' | 'required' | 'most'>
  | { code: 'times'; requirement: RequirementCode; before: number | null; after: number | null }
  /** A topic on a clock of its own: when it is due. */
  | { code: 'clock'; topic: Topic; before: string | null; after: string | null }
  | { code: 'due' | 'window' | 'next_end' | 'stage_end'; before: string | null; after: string | null };

/** null: not asked for. */
interface MinutesChange<Code> {
  code: Code;
  requirement: RequirementCode;
  before: number | null;
  after: number | null;
}

/** null: nothing that this person reads would change. */
export function rehearse({ present, drafted, asOf, inForceFrom }: Rehearsing, facts: Facts): Outcome | null {
  const before = evaluate(present, facts, asOf);
  const after = evaluate(drafted, { ...facts, ruleVersion: draftId }, asOf);
  const changes = changesBetween(before, after);
  if (changes.length === 0) return null;
  const atOnce = chooseVersion(drafted, facts, asOf, () => {}).id === draftId;
  const { nextStartsOn } = after.period;
  return {
    before: stateOf(before),
    after: stateOf(after),
    changes,
    atOnce,
    appliesFrom: atOnce ? inForceFrom : nextStartsOn >= inForceFrom ? nextStartsOn : null,
  };
}

/** Complete before and short after. */
export const isWorse = ({ before, after }: Outcome): boolean =>
  before.complete === true && after.complete === false;

function stateOf({ ruleVersion, period, standing, complete, requirements }: Evaluation): AffectedState {
  const total = requirements.find((line) => line.kind === 'minimum' && line.code === 'total');
  const minimum = total?.kind === 'minimum' ? total : null;
  return {
    ruleVersion: ruleVersion === draftId ? 'draft' : ruleVersion,
    endsOn: period.endsOn,
    standing,
    complete,
    countedMinutes: minimum?.countedMinutes ?? null,
    requiredMinutes: minimum?.requiredMinutes ?? null,
  };
}

function changesBetween(before: Evaluation, after: Evaluation): OutcomeChange[] {
  const all: OutcomeChange[] = [
    { code: 'complete', before: before.complete, after: after.complete },
    { code: 'standing', before: before.standing, after: after.standing },
    ...requirementChanges(before.requirements, after.requirements),
    ...clockChanges(before, after),
    { code: 'due', before: before.period.dueOn, after: after.period.dueOn },
    { code: 'window', before: before.period.windowOpensOn, after: after.period.windowOpensOn },
    { code: 'next_end', before: before.period.nextEndsOn, after: after.period.nextEndsOn },
    { code: 'stage_end', before: before.stage?.endsOn ?? null, after: after.stage?.endsOn ?? null },
  ];
  const changes = all.filter((change) => change.before !== change.after);
  // A new limit is the reason why fewer hours count; whom it takes nothing from is not affected.
  return changes.some(({ code }) => code !== 'most') ? changes : [];
}

function clockChanges(before: Evaluation, after: Evaluation): OutcomeChange[] {
  const dueOn = ({ upcoming }: Evaluation) =>
    new Map(upcoming.map((clock) => [clock.code as Topic, clock.dueOn]));
  const [one, other] = [dueOn(before), dueOn(after)];
  return [...new Set([...one.keys(), ...other.keys()])].map((topic) => ({
    code: 'clock',
    topic,
    before: one.get(topic) ?? null,
    after: other.get(topic) ?? null,
  }));
}

/** A handful of lines: looking through them is quicker than any index of them. */
function requirementChanges(before: RequirementResult[], after: RequirementResult[]): OutcomeChange[] {
  const like = (one: RequirementResult) => (other: RequirementResult) =>
    other.kind === one.kind && other.code === one.code;
  return [
    ...before.flatMap((line) => lineChanges(line, after.find(like(line)))),
    ...after.filter((line) => !before.some(like(line))).flatMap((line) => lineChanges(undefined, line)),
  ];
}

/**
 * What counts, and what is asked where it leaves another amount to do: who has enough either way reads the same as
 * before.
 */
function lineChanges(one?: RequirementResult, other?: RequirementResult): OutcomeChange[] {
  const line = one ?? other;
  if (!line) return [];
  const requirement = line.code;
  if (line.kind === 'maximum') {
    const most = (of?: RequirementResult) => (of?.kind === 'maximum' ? of.maximumMinutes : null);
    return [{ code: 'most', requirement, before: most(one), after: most(other) }];
  }
  const asked: OutcomeChange[] =
    shortOf(one) === shortOf(other)
      ? []
      : [
          {
            code: line.kind === 'occurrences' ? 'times' : 'required',
            requirement,
            before: askedOf(one),
            after: askedOf(other),
          },
        ];
  if (one?.kind !== 'minimum' || other?.kind !== 'minimum') return asked;
  return [
    { code: 'counted', requirement, before: one.countedMinutes, after: other.countedMinutes },
    ...asked,
  ];
}

function askedOf(line?: RequirementResult): number | null {
  if (line?.kind === 'minimum') return line.requiredMinutes;
  return line?.kind === 'occurrences' ? line.requiredCount : null;
}

function shortOf(line?: RequirementResult): number {
  if (line?.kind === 'minimum') return line.shortMinutes;
  return line?.kind === 'occurrences' ? line.shortCount : 0;
}
