import { keptSpans } from '../supervision/frequency.ts';
import { daysTooOld, yearsOld } from './ageing.ts';
import type { EntryState } from './codes.ts';
import { nothingSaved, type EntryFacts, type EntryFinding, type EntryNote, type PartFacts } from './facts.ts';
import type { EntryRequirement, RequirementOf, Route } from './rules.ts';
import { judgeTrainings } from './training.ts';

/**
 * Each requirement of a program beside the facts, as of a day: done, the person's turn, others' turn, or for the body to
 * decide. Pure; the order of the facts does not matter.
 */
export function judgeEntry(
  requirements: readonly EntryRequirement[],
  facts: EntryFacts,
  asOf: string,
  /** Limits of age hold on the day of the certification. */
  certifiedOn: string = asOf,
): EntryFinding[] {
  return requirements.map((rule) => {
    const part = facts.parts[rule.code] ?? nothingSaved;
    const found = judgeOne(rule, { facts, part, asOf, certifiedOn });
    return { code: rule.code, kind: rule.kind, ...found };
  });
}

/** It may be sent: nothing waits for the person. What waits for others does not hold it up. */
export const maySend = (findings: readonly EntryFinding[]): boolean =>
  findings.every(({ state }) => state !== 'missing');

export const mayApprove = (findings: readonly EntryFinding[]): boolean =>
  findings.every(({ state }) => state === 'done');

interface Found {
  state: EntryState;
  notes: EntryNote[];
}

interface Asked {
  facts: EntryFacts;
  part: PartFacts;
  asOf: string;
  certifiedOn: string;
}

const found = (state: EntryState, ...notes: EntryNote[]): Found => ({ state, notes });

function judgeOne(rule: EntryRequirement, asked: Asked): Found {
  const { part } = asked;
  if (part.decision === 'waived') return found('done', { code: 'waived' });
  const route = rule.routes?.find(({ code }) => code === part.route);
  if (route) return judgeRoute(rule, route, asked);
  const own = judgeKind(rule, asked);
  if (part.decision !== 'asked' || own.state === 'done') return own;
  return found('missing', { code: 'asked_again' }, ...own.notes);
}

/** Another way is for the body to accept; where it leaves fewer hours to do, those are judged then. */
function judgeRoute(rule: EntryRequirement, { minutes }: Route, asked: Asked): Found {
  const { part } = asked;
  if (part.decision === 'accepted')
    return minutes !== undefined && rule.kind === 'experience'
      ? judgeHours({ ...rule, minutes }, { ...asked, part: nothingSaved })
      : found('done', { code: 'accepted' });
  if (part.decision === 'asked') return found('missing', { code: 'asked_again' });
  return part.files > 0
    ? found('to_decide', { code: 'route_to_decide' })
    : found('missing', { code: 'paper_missing' });
}

function judgeKind(rule: EntryRequirement, asked: Asked): Found {
  const { facts, part, asOf } = asked;
  switch (rule.kind) {
    case 'age':
      return judgeAge(rule, asked);
    case 'education':
      return rule.proof === 'document' ? judgePaper(part) : judgeYes(part);
    case 'document':
      return judgePaper(part);
    case 'residence':
      return judgeYes(part);
    case 'training':
      return judgeTrainings(rule, facts, part, asOf);
    case 'examination':
      return judgeExamination(rule, asked);
    case 'experience':
    case 'supervision':
      return judgeHours(rule, asked);
    case 'meetings':
      return judgeMeetings(rule, asked);
    case 'references':
      return judgeReferences(rule, facts);
    case 'ethics':
      return judgeEthics(facts);
    case 'lived_experience':
      return judgeStatement(rule, asked);
    case 'background':
      return judgeCheck(rule, asked);
  }
}

function judgeAge(rule: RequirementOf<'age'>, { part, certifiedOn }: Asked): Found {
  if (rule.atMost === undefined) return judgeYes(part);
  if (part.bornOn === null) return found('missing', { code: 'born_on_missing' });
  const years = yearsOld(part.bornOn, certifiedOn);
  if (years < (rule.atLeast ?? 0)) return found('missing', { code: 'too_young', count: rule.atLeast ?? 0 });
  if (years > rule.atMost) return found('to_decide', { code: 'too_old', count: rule.atMost });
  return found('done', { code: 'confirmed' });
}

const judgeYes = (part: PartFacts): Found =>
  part.confirmed ? found('done', { code: 'confirmed' }) : found('missing', { code: 'confirm' });

function judgePaper(part: PartFacts): Found {
  if (part.decision === 'accepted') return found('done', { code: 'accepted' });
  return part.files > 0
    ? found('to_decide', { code: 'paper_to_read' })
    : found('missing', { code: 'paper_missing' });
}

function judgeExamination({ percent, tries }: RequirementOf<'examination'>, { facts, part }: Asked): Found {
  const taken = facts.examinations.toSorted((a, b) => (a.takenOn < b.takenOn ? -1 : 1));
  const enough = (score: number | null) => percent === undefined || score === null || score >= percent;
  const passed = taken.find((one) => one.passed && enough(one.score));
  if (passed)
    return found('done', {
      code: 'examination_passed',
      on: passed.takenOn,
      ...(passed.score !== null && { percent: passed.score }),
    });
  if (part.decision === 'accepted') return found('done', { code: 'accepted' });
  if (taken.length === 0) return found('waiting', { code: 'examination_waits' });
  const low: EntryNote[] = taken.some((one) => one.passed)
    ? [{ code: 'score_too_low', percent: percent ?? 0 }]
    : [];
  if (tries !== undefined && taken.length >= tries)
    return found('to_decide', ...low, { code: 'examination_no_try_left', count: tries });
  return found('missing', ...low, {
    code: 'examination_again',
    ...(tries !== undefined && { count: tries - taken.length }),
  });
}

function judgeHours(
  rule: RequirementOf<'experience'> | RequirementOf<'supervision'>,
  { facts, part, asOf }: Asked,
): Found {
  const kinds = rule.kind === 'experience' ? rule.kinds : (['supervision'] as const);
  const ageing = rule.kind === 'experience' ? rule.noOlderThan : undefined;
  const from = facts.stage?.startsOn ?? '';
  const own = facts.work.filter(
    ({ kind, on }) => kinds.some((one) => one === kind) && on >= from && on <= asOf,
  );
  const sum = (some: readonly { minutes: number }[]) => some.reduce((all, { minutes }) => all + minutes, 0);
  const serving = own.filter(({ on }) => daysTooOld(on, ageing, asOf) === 0);
  const minutes = sum(serving);
  const tooOld = sum(own) - minutes;
  const late: EntryNote[] = tooOld > 0 ? [{ code: 'work_too_long_ago', minutes: tooOld }] : [];
  const done: EntryNote = { code: 'hours_done', minutes };
  if (minutes >= rule.minutes) return found('done', done, ...late);
  if (part.decision === 'accepted') return found('done', done, { code: 'accepted' });
  const left: EntryNote = { code: 'hours_left', minutes: rule.minutes - minutes };
  // An employer's letter about hours that nobody signed here.
  if (part.files > 0) return found('to_decide', done, { code: 'paper_to_read' }, ...late);
  return found('missing', done, left, ...late);
}

function judgeMeetings({ every }: RequirementOf<'meetings'>, { facts, part, asOf }: Asked): Found {
  const { stage } = facts;
  if (!stage) return found('done', { code: 'accepted' });
  const signed = facts.work
    .filter(({ kind, on }) => kind === 'supervision' && on <= asOf)
    .map(({ on }) => on);
  const kept = keptSpans({
    every,
    ...stage,
    today: asOf,
    signed,
    waiting: [],
  });
  const missing = kept.filter(({ state }) => state === 'missing');
  const met = kept.filter(({ state }) => state === 'met').length;
  const over: EntryNote = { code: 'meetings_kept', every, count: met };
  if (missing.length === 0) return found('done', over);
  const gaps = missing.map(({ from }): EntryNote => ({ code: 'meeting_missing', every, on: from }));
  // Weeks that are over cannot be made up: the body says what they mean.
  return part.decision === 'accepted'
    ? found('done', over, { code: 'accepted' })
    : found('to_decide', over, ...gaps);
}

function judgeReferences(rule: RequirementOf<'references'>, { references }: EntryFacts): Found {
  const own = references.filter(({ code }) => code === rule.code);
  const received = own.filter(({ state }) => state === 'received');
  const asked = own.filter(({ state }) => state === 'asked');
  const lacks = (some: typeof own) =>
    (rule.relations ?? []).filter((wanted) => !some.some(({ relation }) => relation === wanted));
  const done: EntryNote = { code: 'references_done', count: received.length };
  if (received.length >= rule.count && lacks(received).length === 0) return found('done', done);
  const all = [...received, ...asked];
  const left = rule.count - all.length;
  const relations = lacks(all).map((relation): EntryNote => ({ code: 'relation_left', relation }));
  const notes: EntryNote[] = [
    done,
    ...(asked.length > 0 ? [{ code: 'references_waiting' as const, count: asked.length }] : []),
    ...(left > 0 ? [{ code: 'references_left' as const, count: left }] : []),
    ...relations,
  ];
  return { state: left > 0 || relations.length > 0 ? 'missing' : 'waiting', notes };
}

/** A program without a code of ethics asks for no signature. */
function judgeEthics({ ethics }: EntryFacts): Found {
  const signed = ethics.inForce === null || ethics.signed === ethics.inForce;
  return signed ? found('done', { code: 'code_signed' }) : found('missing', { code: 'code_to_sign' });
}

function judgeStatement({ statement }: RequirementOf<'lived_experience'>, { facts, part }: Asked): Found {
  if (!part.confirmed) return found('missing', { code: 'confirm' });
  const confirmed: EntryNote = { code: 'confirmed' };
  if (statement === 'attestation') return found('done', confirmed);
  if (facts.statementGiven) return found('done', confirmed, { code: 'statement_given' });
  return statement === 'optional'
    ? found('done', confirmed, { code: 'statement_optional' })
    : found('missing', { code: 'statement_missing' });
}

function judgeCheck({ noOlderThan }: RequirementOf<'background'>, { part, asOf }: Asked): Found {
  if (part.decision !== 'accepted') return found('waiting', { code: 'check_waits' });
  const days = part.resultOn === null ? 0 : daysTooOld(part.resultOn, noOlderThan, asOf);
  if (days > 0)
    return found('waiting', {
      code: 'check_too_old',
      days,
      ...(part.resultOn !== null && { on: part.resultOn }),
    });
  return found('done', { code: 'accepted', ...(part.resultOn !== null && { on: part.resultOn }) });
}
