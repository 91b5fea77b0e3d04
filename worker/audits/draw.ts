import { sql } from 'drizzle-orm';
import type { LineState, PassedOver } from '../../domain/audits/contract.ts';
import { draw, hexHash, writeHex } from '../../domain/audits/draw.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { dateIn } from '../kernel/today.ts';
import type { Audit, Message, Verb } from '../kernel/write.ts';
import { insertCases, type NewCase } from './case-store.ts';
import { nextMailAt } from './deadline.ts';
import { openSeed } from './seed.ts';
import { changedPlan, planAt } from './plan-at.ts';
import {
  changePlan,
  holdRenewals,
  mostDrawn,
  rankMembers,
  refuseIfNotIn,
  selectDrawn,
  selectMembers,
  type DrawnLine,
  type DrawnRenewal,
  type StoredMember,
  type StoredPlan,
} from './plan-store.ts';

/**
 * The draw, once: the seed is published, the drawn ones get their cases and a letter, all in one batch. A renewal that
 * changed since the list was closed keeps its place in the published draw and has no case; nobody moves up for it, since
 * a stranger could not check that.
 */
export const drawPlan: Verb<
  { bodyId: string; id: string; version: number },
  { id: string; version: number; drawn: number; cases: number }
> = async (work, { bodyId, id, version }) => {
  const { database, now, ports } = work;
  const plan = await planAt(work, bodyId, id, version, ['listed']);
  const seed = await openSeedOf(ports, plan);
  const members = await database.all<StoredMember>(selectMembers(id));
  const drawn = await draw(seed, members, plan.rates);
  if (drawn.length > mostDrawn)
    throw new Failure(
      422,
      'audits.too_many',
      `This draw asks for ${drawn.length} checks; one draw opens at most ${mostDrawn}. Withdraw the plan, and make one with fewer days or a lower rate.`,
    );
  const applicationOf = new Map(members.map((member) => [member.id, member.applicationId]));
  const found = await database.all<DrawnRenewal>(
    selectDrawn(drawn.map((member) => applicationOf.get(member.id) ?? '')),
  );
  const renewals = new Map(found.map((renewal) => [renewal.applicationId, renewal]));
  const ranked = drawn.map((member) => {
    const renewal = renewals.get(applicationOf.get(member.id) ?? '');
    return { ...member, renewal, passedOver: passOver(plan, renewal) };
  });
  const cases = ranked.flatMap(({ id: member, renewal, passedOver }) =>
    renewal && passedOver === null ? [openCase(plan, member, renewal, now)] : [],
  );
  const by = staffOf(work.actor, bodyId);
  const applicationIds = cases.map(({ row }) => row.applicationId);
  return {
    value: { id, version: version + 1, drawn: drawn.length, cases: cases.length },
    statements: [
      ...changePlan(
        database,
        plan,
        sql`state = 'drawn', drawn_at = ${now}, drawer_name = ${by.name}, seed = ${writeHex(seed)}`,
      ),
      rankMembers(database, id, ranked),
      ...insertCases(
        database,
        cases.map(({ row }) => row),
      ),
      ...(plan.phase === 'before'
        ? holdRenewals(database, applicationIds)
        : [refuseIfNotIn(database, applicationIds, 'approved')]),
    ],
    audit: [
      {
        bodyId,
        recordId: bodyId,
        action: 'audits.draw',
        objectKind: 'audit_plan',
        objectId: id,
        detail: { title: plan.cycle, population: members.length, drawn: drawn.length, cases: cases.length },
      },
      ...cases.map(({ audit }) => audit),
    ],
    messages: cases.map(({ message }) => message),
    onConflict: () => changedPlan(work, bodyId, id),
  };
};

async function openSeedOf(ports: Parameters<typeof openSeed>[0], plan: StoredPlan) {
  const seed = await openSeed(ports, plan.id, plan.sealedSeed);
  // Never: the sealing proves itself. Should it happen, nothing is drawn with a seed that was not promised.
  if ((await hexHash(seed)) !== plan.commitment) throw new Error('the seed is not the one that was promised');
  return seed;
}

function passOver({ phase }: StoredPlan, renewal: DrawnRenewal | undefined): PassedOver | null {
  if (!renewal) return 'gone';
  if (renewal.checked) return 'already_checked';
  return renewal.state === (phase === 'before' ? 'sent' : 'approved') ? null : 'changed';
}

function openCase(
  plan: StoredPlan,
  memberId: string,
  renewal: DrawnRenewal,
  now: number,
): { row: NewCase; audit: Audit; message: Message } {
  const { bodyId, timeZone } = plan;
  const id = newId('cas');
  const dueOn = addDays(dateIn(timeZone, now), plan.answerDays);
  const lines = (JSON.parse(renewal.lines) as DrawnLine[]).map((line) => ({
    id: newId('lin'),
    activityId: line.activityId,
    minutes: line.minutes,
    state: stateOf(line),
  }));
  // Where every proof is in already, the person has nothing to do.
  const asks = lines.some(({ state }) => state === 'asked');
  const { applicationId, certificationId, personId, name, email, language } = renewal;
  return {
    row: {
      id,
      bodyId,
      planId: plan.id,
      memberId,
      applicationId,
      certificationId,
      personId,
      state: asks ? 'with_person' : 'with_body',
      at: now,
      dueOn,
      nextAt: asks ? nextMailAt(timeZone, dueOn, now) : null,
      lines,
    },
    audit: {
      bodyId,
      recordId: certificationId,
      action: 'audits.open',
      objectKind: 'audit_case',
      objectId: id,
      detail: { title: plan.cycle, endsOn: dueOn },
    },
    message: {
      bodyId,
      to: email,
      language,
      template: asks ? 'check_opened' : 'check_opened_nothing_to_do',
      params: {
        name,
        bodyName: plan.bodyName,
        helpContact: plan.helpContact,
        path: `/checks/${id}`,
        dueOn,
      },
    },
  };
}

const stateOf = ({ attested, files }: DrawnLine): LineState =>
  attested ? 'attested' : files > 0 ? 'answered' : 'asked';
