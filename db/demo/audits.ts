import {
  figuresOf,
  draw,
  hexHash,
  memberId,
  populationText,
  termsText,
  writeHex,
  byId,
} from '../../domain/audits/draw.ts';
import type { LineState, Rates, Stratum } from '../../domain/audits/contract.ts';
import { letterOf } from '../../domain/audits/letter.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { nextMailAt } from '../../worker/audits/deadline.ts';
import { termsOf } from '../../worker/audits/plan-store.ts';
import { newSeed, sealSeed } from '../../worker/audits/seed.ts';
import { newId } from '../../worker/kernel/ids.ts';
import type { Ports } from '../../worker/platform/ports.ts';
import {
  auditCase,
  auditClock,
  auditEvent,
  auditLine,
  auditMember,
  auditPlan,
  auditProof,
} from '../schema/index.ts';
import { board as known } from './board.ts';
import { instantOn } from './days.ts';
import type { ApprovedRenewal, Desk } from './desk.ts';

/**
 * A draw of some weeks ago with its checks in every state, and one that is planned. The draw is a real one: its seed was
 * sealed, its list hashed, and the script gives the same people. Rosa and Marcus have tests and pages of their own, so
 * the seed is one that does not draw them.
 */

const hour = 3_600_000;
const rates: Rates = {
  first: { basisPoints: 1500 },
  later: { basisPoints: 1500 },
  late: { basisPoints: 5000 },
};
const left = new Set(['Rosa Delgado', 'Marcus Bell']);

export async function writeAudits(desk: Desk, ports: Pick<Ports, 'secret'>): Promise<void> {
  const { today } = desk.days;
  await writePlanned(desk, ports);
  const [fromOn, toOn] = [addDays(today, -420), addDays(today, -29)];
  const days = { made: addDays(today, -40), listed: addDays(today, -27), drawn: addDays(today, -26) };
  const [fromAt, toAt] = [Date.parse(fromOn), Date.parse(addDays(toOn, 1))];
  const inDays = desk.approved.filter(
    ({ programId, decidedAt }) =>
      programId === desk.board.programs.pennsylvania.id && decidedAt >= fromAt && decidedAt < toAt,
  );
  const renewals = inDays.filter(({ counted }) => counted.length > 0);
  const plan = await planOf(desk, { fromOn, toOn, phase: 'after' });
  const members = byId(
    await Promise.all(
      renewals.map(async (renewal) => ({
        id: await memberId(plan.id, renewal.applicationId),
        stratum: stratumOf(renewal),
        renewal,
      })),
    ),
  );
  const { seed, drawn } = await drawWithout(members);
  const { administrator } = desk.board.staff;
  desk.rows.add(auditPlan, {
    ...plan,
    rates: JSON.stringify(rates),
    sealedSeed: await sealSeed(ports, plan.id, seed),
    commitment: await hexHash(seed),
    state: 'drawn',
    madeAt: instantOn(days.made, 15, desk.days),
    madeBy: administrator.id,
    makerName: administrator.name,
    listedAt: instantOn(days.listed, 15, desk.days),
    populationHash: await hexHash(populationText(members)),
    excluded: JSON.stringify(
      inDays.length > renewals.length ? { nothing_to_check: inDays.length - renewals.length } : {},
    ),
    drawnAt: instantOn(days.drawn, 15, desk.days),
    drawerName: administrator.name,
    seed: writeHex(seed),
    version: 3,
  });
  const rank = new Map(drawn.map((one) => [one.id, one.rank]));
  for (const { id, stratum, renewal } of members)
    desk.rows.add(auditMember, {
      planId: plan.id,
      id,
      applicationId: renewal.applicationId,
      stratum,
      rank: rank.get(id) ?? null,
    });
  for (const [at, { id }] of drawn.entries()) {
    const member = members.find((one) => one.id === id);
    if (member) writeCase(desk, plan.id, member.id, member.renewal, at, days.drawn);
  }
}

async function planOf(
  desk: Desk,
  { fromOn, toOn, phase }: { fromOn: string; toOn: string; phase: 'before' | 'after' },
) {
  const { board } = desk;
  const month = new Date(`${toOn}T12:00:00Z`).toLocaleDateString('en-US', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const plan = {
    id: newId('aud'),
    bodyId: board.id,
    programId: board.programs.pennsylvania.id,
    cycle: month,
    phase,
    fromOn,
    toOn,
    skipRecent: 1,
    answerDays: 30,
  };
  return { ...plan, termsHash: await hexHash(termsText(termsOf({ ...plan, rates }))) };
}

/** Promised, with its list still open. */
async function writePlanned(desk: Desk, ports: Pick<Ports, 'secret'>): Promise<void> {
  const { today } = desk.days;
  const { administrator } = desk.board.staff;
  const plan = await planOf(desk, { fromOn: addDays(today, -28), toOn: addDays(today, 20), phase: 'after' });
  const seed = newSeed();
  desk.rows.add(auditPlan, {
    ...plan,
    rates: JSON.stringify(rates),
    sealedSeed: await sealSeed(ports, plan.id, seed),
    commitment: await hexHash(seed),
    state: 'planned',
    madeAt: instantOn(addDays(today, -3), 15, desk.days),
    madeBy: administrator.id,
    makerName: administrator.name,
  });
}

const stratumOf = ({ sentOn, endsOn, startsOn, certifiedOn }: ApprovedRenewal): Stratum => {
  if (sentOn > endsOn) return 'late';
  return startsOn <= certifiedOn ? 'first' : 'later';
};

async function drawWithout(members: readonly { id: string; stratum: Stratum; renewal: ApprovedRenewal }[]) {
  for (;;) {
    const seed = newSeed();
    const drawn = await draw(seed, members, rates);
    const names = new Map(members.map(({ id, renewal }) => [id, renewal.name]));
    if (!drawn.some(({ id }) => left.has(names.get(id) ?? ''))) return { seed, drawn };
    // A list in which everybody is drawn has no other draw.
    if (figuresOf(rates, members).every(({ size, drawn: n }) => size === n)) return { seed, drawn };
  }
}

/** One after the other: waiting for us, waiting for the person (one of them asks for more time), closed. */
const kinds = ['with_body', 'with_person', 'with_body', 'asks_time', 'closed'] as const;

function writeCase(
  desk: Desk,
  planId: string,
  memberId: string,
  renewal: ApprovedRenewal,
  at: number,
  drawnOn: string,
): void {
  const { days, rows, board } = desk;
  const kind = kinds[at] ?? 'closed';
  const id = newId('cas');
  const dueOn = addDays(drawnOn, 30);
  const openedAt = instantOn(drawnOn, 15, days);
  const sentAt = openedAt + (8 + at) * 24 * hour;
  const isAnswered = kind === 'with_body' || kind === 'closed';
  const state = kind === 'asks_time' ? 'with_person' : kind;
  const { auditor } = board.staff;
  const closedAt = Math.min(sentAt + 50 * hour, days.now - hour);
  const { applicationId, certificationId, personId } = renewal;
  rows.add(auditCase, {
    id,
    bodyId: board.id,
    planId,
    memberId,
    applicationId,
    certificationId,
    personId,
    state,
    openedAt,
    sinceAt: kind === 'closed' ? closedAt : isAnswered ? sentAt : openedAt,
    dueOn,
    seenAt: openedAt + 20 * hour,
    sentAt: isAnswered ? sentAt : null,
    moreTimeAskedAt: kind === 'asks_time' ? days.now - 30 * hour : null,
    auditorId: kind === 'closed' ? auditor.id : null,
    auditorName: kind === 'closed' ? auditor.name : null,
    ...(kind === 'closed' && {
      outcome: 'all_good',
      reasonCode: 'all_shown',
      closedAt,
      closerName: auditor.name,
      letter: JSON.stringify(
        letterOf({
          outcome: 'all_good',
          reasonCode: 'all_shown',
          phase: 'after',
          dueOn,
          helpContact: known.helpContact,
          changed: [],
          totalBefore: null,
          totalAfter: null,
          required: null,
          complete: true,
          note: null,
        }),
      ),
    }),
    version: kind === 'closed' ? 3 : 1,
  });
  // Whoever answered has sent all but the last proof of a check that is open.
  const shown = kind === 'closed' ? renewal.counted.length : renewal.counted.length - 1;
  for (const [i, { activityId, minutes, course }] of renewal.counted.entries()) {
    const lineId = newId('lin');
    const hasProof = isAnswered && i < shown;
    rows.add(auditLine, {
      id: lineId,
      caseId: id,
      activityId,
      countedMinutes: minutes,
      state: lineState(kind === 'closed', hasProof),
    });
    if (!hasProof) continue;
    const evidenceId = newId('evi');
    desk.files.push({
      evidenceId,
      belongs: { activityId },
      personId,
      uploadedAt: sentAt - hour,
      picture: (i + at) % 4 === 3,
      facts: {
        name: renewal.name,
        title: course.title,
        provider: course.provider,
        on: course.doneOn,
        // One paper says less than the claim: something to find.
        hours: minutes / 60 - (kind === 'with_body' && i === 1 ? 1 : 0),
        serial: `TR-${2000 + 31 * at + i}`,
      },
    });
    rows.add(auditProof, { lineId, evidenceId, addedAt: sentAt - hour });
  }
  const tell = (
    when: number,
    what: string,
    by: 'person' | 'staff' | 'system',
    name: string,
    more: { text?: string; detail?: Record<string, string | number> } = {},
  ) => rows.add(auditEvent, { caseId: id, at: when, kind: what, by, name, ...more });
  tell(openedAt, 'opened', 'system', 'Standing', { detail: { dueOn } });
  tell(openedAt + 20 * hour, 'seen', 'person', renewal.name);
  if (isAnswered) tell(sentAt, 'sent', 'person', renewal.name, { detail: { count: shown } });
  if (kind === 'asks_time')
    tell(days.now - 30 * hour, 'more_time_asked', 'person', renewal.name, {
      detail: { reasonCode: 'papers_elsewhere' },
    });
  if (kind === 'closed') tell(closedAt, 'closed', 'staff', auditor.name, { detail: { outcome: 'all_good' } });
  rows.add(auditClock, {
    caseId: id,
    nextAt: state === 'with_person' ? nextMailAt(known.timeZone, dueOn, days.now) : null,
  });
  desk.audit(openedAt, certificationId, 'audits.open', 'audit_case', id, {
    endsOn: dueOn,
  });
}

function lineState(isClosed: boolean, hasProof: boolean): LineState {
  if (isClosed) return 'enough';
  return hasProof ? 'answered' : 'asked';
}
