import type { Activity, Facts, Period } from '../../domain/programs/contract.ts';
import { dayAt, daysOn, monthsOn } from './calendar-by-day.ts';
import { tableOf, type Asks, type Table } from './counting-table.ts';

/**
 * The contract's order of work a second time: slow, minute by minute, comparing every activity with every other. It shares no code
 * with the engine. The period's own dates are taken as given (the calendar by day checks them).
 */
export interface ByHand {
  activities: { id: string; counted: number; refused: number; findings: [code: string, minutes: number][] }[];
  requirements: Record<string, unknown>[];
  complete: boolean | null;
  carryOver: { inMinutes: number; outMinutes: number };
  waiver: string | null;
}

interface Question {
  id: string;
  credential: string;
  version: string;
  facts: Facts;
  asOf: string;
  period: Period;
}

interface Held {
  activity: Activity;
  /** null: the unit does not say. */
  claimed: number | null;
  counted: number;
  findings: [code: string, minutes: number][];
}

export function countByHand(question: Question): ByHand {
  const { id, credential, version, facts } = question;
  const table = tableOf(id, credential, version, facts.person);
  const applied = applicationOf(question);
  const { from, to, years, fresh } = daysThatCount(question, applied);
  const held = facts.activities.map((activity): Held => {
    const claimed = claim(activity, table);
    return { activity, claimed, counted: claimed ?? 0, findings: [] };
  });

  // Refuse whole activities, the first reason that applies.
  for (const one of held) {
    const reason =
      one.claimed === null ? 'unit_unclear' : refusal(one.activity, question, table, applied, from, to);
    if (!reason) continue;
    one.findings.push([reason, one.claimed ?? 0]);
    one.counted = 0;
  }
  const left = held.filter(({ findings }) => findings.length === 0);
  left.sort((a, b) => (a.activity.on === b.activity.on ? 0 : a.activity.on < b.activity.on ? -1 : 1));

  const repeats = markRepetitions(left, table, facts.priorActivities ?? [], [from, to]);
  deductAndCap(left, repeats, table, years);
  const waiver = fresh ? null : waiverOf(question);
  const inMinutes = Math.min(facts.carriedInMinutes ?? 0, table.carryLimit * 60);
  const requirements = table.asks.map((ask) => lineOf(ask, left, years, waiver, facts, inMinutes));
  return {
    activities: held.map(({ activity, claimed, counted, findings }) => ({
      id: activity.id,
      counted,
      refused: claimed === null ? 0 : claimed - counted,
      findings,
    })),
    requirements,
    complete: requirements.length === 0 ? null : requirements.every(isMet),
    carryOver: { inMinutes, outMinutes: carriedOn(requirements, inMinutes, table.carryLimit * 60) },
    waiver,
  };
}

/** amount × hours × 60, a half up, in whole numbers: hundredths of a unit, tenths of an hour. */
function claim({ amount, unit, hoursPerUnit }: Activity, { hoursPer }: Table): number | null {
  if (unit !== 'hour' && hoursPerUnit === undefined && unit === 'ceu' && amount < 1) return null;
  const hours = unit === 'hour' ? 1 : (hoursPerUnit ?? hoursPer[unit]);
  if (hours === undefined) return null;
  const thousandths = Math.round(amount * 100) * Math.round(hours * 10);
  return Math.floor((thousandths * 60 * 2 + 1000) / 2000);
}

/** The postmark stands for the day of the application in Pennsylvania and Wisconsin. */
function applicationOf({ id, facts: { appliedOn, postmarkedOn } }: Question): string | null {
  const counts = ['us-pa', 'us-wi', 'us-wi-cpps'].includes(id);
  return (counts ? postmarkedOn : undefined) ?? appliedOn?.slice(0, 10) ?? null;
}

/** Nebraska's reinstatement takes the 24 months before, Georgia's reactivation runs on and makes up years. */
function daysThatCount({ id, facts, asOf, period }: Question, applied: string | null) {
  const day = applied ?? asOf;
  const end = monthsOn(dayAt(period.endsOn), 24)?.date ?? '9999-12-31';
  if (id === 'us-ne' && day > period.endsOn && day <= end)
    return { from: monthsOn(dayAt(day), -24)?.date ?? '', to: day, years: 1, fresh: true };
  const approved = facts.reactivationApprovedOn;
  if (id === 'us-ga' && approved !== undefined)
    return {
      from: period.startsOn,
      to: daysOn(dayAt(approved), 365)?.date ?? '',
      years: Math.max(1, Number(approved.slice(0, 4)) - Number(period.startsOn.slice(0, 4)) + 1),
      fresh: false,
    };
  const to = period.endInclusive ? period.endsOn : (daysOn(dayAt(period.endsOn), -1)?.date ?? '');
  return { from: period.startsOn, to, years: 1, fresh: false };
}

function refusal(
  activity: Activity,
  { id, credential, facts, asOf, period }: Question,
  table: Table,
  applied: string | null,
  from: string,
  to: string,
): string | null {
  const { on, topics, kind = 'course', sponsor = 'approved_vendor', usedFor = [] } = activity;
  const isDuty = ['peer_service', 'observed_service', 'supervision'].includes(kind);
  // A duty counts only for a requirement of its own.
  const asked = table.asks.some(
    ({ code, serves }) => code !== 'total' && serves({ ...activity, topics: [] }),
  );
  if (on < facts.certifiedOn && on < period.startsOn) return 'before_certification';
  if (id === 'us-ga' && on >= facts.certifiedOn && on < firstJanuary(facts.certifiedOn))
    return 'before_obligation';
  if (on < from || on > to) return 'outside_period';
  if (applied !== null && on > applied) return 'after_application';
  if (on > asOf) return 'not_yet_held';
  if (table.refusedKinds.includes(kind) || (isDuty && !asked)) return 'excluded_kind';
  if (topics.some((topic) => table.refusedTopics.includes(topic))) return 'excluded_topic';
  if (table.onlyInPerson && (activity.format ?? 'in_person') !== 'in_person') return 'format_not_accepted';
  const unapproved = (activity.approval ?? 'approved') !== 'approved' || sponsor === table.refusedSponsor;
  if (table.approval && unapproved && !isDuty) return 'not_approved';
  if (table.oneCredential && usedFor.length > 0 && !usedFor.includes(credential))
    return 'used_for_other_credential';
  return null;
}

/** In Georgia nothing is owed before the January after the exam. */
const firstJanuary = (examOn: string) => `${Number(examOn.slice(0, 4)) + 1}-01-01`;

/** Compares each with all that came before it and counted, and with what was done in earlier periods. */
function markRepetitions(
  left: Held[],
  { duplicates }: Table,
  priors: Activity[],
  [from, to]: [string, string],
) {
  const warned = new Map<Held, 'possible_duplicate'>();
  const ruled = ({ kind = 'course' }: Activity) =>
    duplicates !== null && (duplicates.among === null || duplicates.among.includes(kind));
  const known = priors.filter(({ on }) => duplicates === null || duplicates.ever || (on >= from && on <= to));
  left.forEach((one, place) => {
    const { activity } = one;
    const before = [
      ...known.filter(({ on }) => on <= activity.on),
      ...left
        .slice(0, place)
        .filter(({ findings }) => findings[0]?.[0] !== 'duplicate')
        .map((held) => held.activity),
    ].filter((other) => isSame(activity, other));
    const refuses = before.some((other) => ruled(activity) && ruled(other) && !areEditions(activity, other));
    if (refuses) {
      one.findings.push(['duplicate', one.counted]);
      one.counted = 0;
    } else if (before.length > 0) warned.set(one, 'possible_duplicate');
  });
  return warned;
}

const spoken = (title = '') => title.replace(/\s/gu, '').toLowerCase();
const isSame = (a: Activity, b: Activity) =>
  spoken(a.title) !== '' && spoken(a.title) === spoken(b.title) && a.provider === b.provider;
const areEditions = (a: Activity, b: Activity) =>
  a.edition !== undefined && b.edition !== undefined && a.edition !== b.edition;

/** Breaks first, then minute by minute while there is room under every maximum that the activity falls under. */
function deductAndCap(left: Held[], repeats: ReadonlyMap<Held, string>, table: Table, years: number): void {
  const caps = table.asks
    .filter(({ kind }) => kind === 'maximum')
    .map((ask) => ({ ask, room: ask.least * 60 * years }));
  for (const one of left) {
    if (one.findings.length > 0) continue;
    const { activity } = one;
    const idle = Math.min(activity.nonInstructionMinutes ?? 0, one.counted);
    const under = caps.filter(({ ask }) => ask.serves(activity));
    let taught = one.counted - idle;
    one.counted = 0;
    for (; taught > 0; taught--) {
      if (under.some(({ room }) => room === 0)) break;
      for (const cap of under) cap.room--;
      one.counted++;
    }
    if (idle > 0) one.findings.push(['non_instruction_time', idle]);
    if (taught > 0) one.findings.push(['over_cap', taught]);
    const repeated = repeats.get(one);
    if (repeated) one.findings.push([repeated, 0]);
    if (one.counted > 0 && isProofIncomplete(activity, table)) one.findings.push(['proof_incomplete', 0]);
  }
}

function isProofIncomplete({ proof }: Activity, { proof: { shows, noSheet, signed } }: Table): boolean {
  if (!proof) return false;
  if (noSheet && proof.kind === 'sign_in_sheet') return true;
  if (signed && proof.shows.includes('supervisor_signature')) return false;
  return shows.some((what) => !proof.shows.includes(what));
}

/** Montana's first period, Nebraska's newly certified and soldiers. */
function waiverOf({ id, facts, period }: Question): string | null {
  if (id === 'us-mt') return period.startsOn <= facts.certifiedOn ? 'first_renewal' : null;
  if (id !== 'us-ne') return null;
  const from = monthsOn(dayAt(period.endsOn), -12)?.date ?? '';
  const isNew = facts.certifiedOn >= from && facts.certifiedOn <= period.endsOn;
  if (isNew && facts.person?.grandfathered !== true) return 'newly_certified';
  return facts.person?.activeMilitary === true ? 'active_military' : null;
}

function lineOf(
  { code, kind, least, serves }: Asks,
  left: Held[],
  years: number,
  waiver: string | null,
  { person }: Facts,
  inMinutes: number,
): Record<string, unknown> {
  const serving = left.filter(({ activity, counted }) => counted > 0 && serves(activity));
  const minutes = serving.reduce((sum, { counted }) => sum + counted, 0);
  if (kind === 'occurrences') {
    const requiredCount = waiver === null ? least * years : 0;
    const count = serving.length;
    return { code, kind, requiredCount, count, shortCount: Math.max(0, requiredCount - count) };
  }
  if (kind === 'maximum') {
    // There is never more than one maximum, so that all that is over is over this one.
    const over = left.flatMap(({ findings }) => findings.filter(([found]) => found === 'over_cap'));
    const overMinutes = over.reduce((sum, [, some]) => sum + some, 0);
    return { code, kind, maximumMinutes: least * 60 * years, countedMinutes: minutes, overMinutes };
  }
  const written = code === 'total' ? (person?.requiredMinutes ?? least * 60) : least * 60;
  const requiredMinutes = waiver === null ? written * years : 0;
  const countedMinutes = minutes + (code === 'total' ? inMinutes : 0);
  return {
    code,
    kind,
    requiredMinutes,
    countedMinutes,
    shortMinutes: Math.max(0, requiredMinutes - countedMinutes),
  };
}

const isMet = (line: Record<string, unknown>) => !line['shortMinutes'] && !line['shortCount'];

/** Carried minutes fill the total first; only new ones beyond it go on. */
function carriedOn(lines: Record<string, unknown>[], inMinutes: number, limit: number): number {
  const total = lines.find(({ code }) => code === 'total');
  if (!total || limit === 0) return 0;
  const required = Number(total['requiredMinutes']);
  let fresh = Number(total['countedMinutes']) - inMinutes;
  for (let needed = required - inMinutes; needed > 0 && fresh > 0; needed--) fresh--;
  return Math.min(fresh, limit);
}
