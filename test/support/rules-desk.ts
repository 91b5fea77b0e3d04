import { sql } from 'drizzle-orm';
import type { DraftView, RehearsalView } from '../../domain/programs/editor-contract.ts';
import type { Requirement, Rules } from '../../domain/programs/rules.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { daysFromNow } from './board.ts';
import type { Answer, Browser } from './browser.ts';
import { openDesk } from './renewals.ts';
import type { World } from './world.ts';

/** A board that writes its rules: two administrators, and a draft to change step by step. */
export type RulesDesk = Awaited<ReturnType<typeof openRulesDesk>>;

export async function openRulesDesk(world: World) {
  const desk = await openDesk(world);
  const { board } = desk;
  const first = await world.signIn(board.administrator);
  const path = `/api/bodies/${board.bodyId}/programs/${board.programId}/rules`;

  /** The first administrator of every new desk is alone until this. */
  async function addAdministrator(): Promise<Browser> {
    const email = `other-admin-of-${board.bodyId.slice(4, 12).toLowerCase()}@board.example`;
    const accountId = newId('acc');
    await world.database.run(
      sql`insert into account (id, email, created_at) values (${accountId}, ${email}, 0)`,
    );
    await world.database.run(
      sql`insert into staff (id, body_id, account_id, name, role, created_at) values (${newId('stf')}, ${board.bodyId}, ${accountId}, 'Sam Other', 'administrator', 0)`,
    );
    return world.signIn(email);
  }

  const start = async (): Promise<DraftView> => (await first.post(`${path}/draft`, {})).body;

  const save = (
    draft: DraftView,
    change: { rules?: Partial<Rules>; inForceFrom?: string | null; ruleVersionBy?: string | null } = {},
    by = first,
  ): Promise<Answer<any>> => {
    const { version, inForceFrom, ruleVersionBy, rules } = draft;
    return by.put(`${path}/draft`, {
      version,
      inForceFrom,
      ruleVersionBy,
      ...change,
      rules: { ...rules, ...change.rules },
    });
  };

  /** Waits until everybody is judged; on Workers the questions bring it on. */
  async function rehearse(by = first): Promise<RehearsalView> {
    const begun = await by.post(`${path}/draft/rehearsal`, {});
    if (begun.status !== 202) throw new Error(JSON.stringify(begun.body));
    for (let tries = 0; tries < 200; tries++) {
      const { body } = await by.get<RehearsalView>(`${path}/draft/rehearsal`);
      if (body.state === 'done') return body;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the rehearsal does not end');
  }

  /** A draft that holds for everybody at once and lets no more than so many hours come from teaching. */
  async function draftWithLimit(hours: number, inForceFrom = daysFromNow(0)): Promise<DraftView> {
    const draft = await start();
    const teaching: Requirement = {
      kind: 'maximum',
      code: 'teaching',
      of: [{ kinds: ['teaching'] }],
      minutes: hours * 60,
      inferred: false,
    };
    const requirements = { ...draft.rules.requirements };
    requirements['cps'] = [...(requirements['cps'] ?? []), teaching];
    const { status, body } = await save(draft, {
      rules: { requirements },
      inForceFrom,
      ruleVersionBy: 'submission',
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  }

  /** Somebody with 36 hours, so many of them by teaching. */
  async function addTeacher(name: string, hours: number) {
    const person = await desk.addPerson(daysFromNow(400), { name });
    await desk.addHours(person, { hours: 36 - hours });
    const id = await desk.addHours(person, { hours });
    await world.database.run(sql`update activity set kind = 'teaching' where id = ${id}`);
    return person;
  }

  return { ...desk, first, path, addAdministrator, start, save, rehearse, draftWithLimit, addTeacher };
}
