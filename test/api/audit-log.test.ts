import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { daysFromNow, makeBoard, type Board } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let administrator: Browser;
beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  administrator = await world.signIn(board.administrator);
});
afterAll(() => world.close());

type Entry = { id: number; action: string; actorName: string; role: string; at: number };

async function addPeople(many: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < many; i++) {
    const added = await administrator.post(`/api/bodies/${board.bodyId}/people`, {
      name: 'Ana Bell',
      email: `logged-${i}-${board.bodyId.slice(-6).toLowerCase()}@people.example`,
      certification: { programId: board.programId, certifiedOn: daysFromNow(-30) },
    });
    ids.push(added.body.certificationId);
  }
  return ids;
}

describe('the audit log', () => {
  test('of a body: newest first, page by page; of a record: only its own', async () => {
    const certifications = await addPeople(4);
    const path = `/api/bodies/${board.bodyId}/audit-log`;
    const entries: Entry[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { rows: Entry[]; next: string | null } = (
        await administrator.get(`${path}?limit=5${cursor && `&cursor=${cursor}`}`)
      ).body;
      expect(page.rows.length).toBeLessThanOrEqual(5);
      entries.push(...page.rows);
      cursor = page.next;
    }
    expect(entries).toHaveLength(12);
    expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).toSorted((a, b) => b - a));
    expect(entries[0]).toMatchObject({
      role: 'administrator',
      actorName: expect.stringContaining('admin'),
      at: expect.any(Number),
    });
    const record = await administrator.get(
      `/api/bodies/${board.bodyId}/certifications/${certifications[1]}/audit-log`,
    );
    expect(record.body.rows.map(({ action }: Entry) => action)).toEqual([
      'certificates.issue',
      'certifications.add',
      'people.add',
    ]);
    expect(record.body.next).toBeNull();
  });

  test('all staff of the body read it, nobody else does', async () => {
    const [certificationId] = await addPeople(1);
    const other = await makeBoard(world);
    const stranger = await world.signIn(other.administrator);
    const auditor = await world.signIn(board.auditor);
    expect((await auditor.get(`/api/bodies/${board.bodyId}/audit-log`)).status).toBe(200);
    expect((await stranger.get(`/api/bodies/${board.bodyId}/audit-log`)).status).toBe(404);
    expect(
      (await stranger.get(`/api/bodies/${other.bodyId}/certifications/${certificationId}/audit-log`)).status,
    ).toBe(404);
    expect((await world.browser().get(`/api/bodies/${board.bodyId}/audit-log`)).status).toBe(401);
    expect((await stranger.get(`/api/bodies/${other.bodyId}/audit-log?cursor=x`)).status).toBe(400);
  });
});
