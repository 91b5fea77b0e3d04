import { daysFromNow } from '../board.ts';
import type { Browser } from '../browser.ts';
import type { Things } from '../every.ts';
import { drawAll } from '../run-window.ts';

type Call = (browser: Browser, route: string, input?: unknown, ids?: Things) => Promise<any>;

/** A board that issues in batches: three people wait; one paper is made, one fails and is tried again, one is given back. */
export async function tourOfIssuing(
  { administrator, things }: { administrator: Browser; things: Things },
  call: Call,
): Promise<void> {
  const body = 'PUT /api/bodies/:bodyId';
  const setIssuing = async (issuing: string) => {
    const { name, timeZone, helpContact, numberPrefix, signatories, version } = await call(
      administrator,
      'GET /api/bodies/:bodyId',
    );
    await call(administrator, body, {
      name,
      timeZone,
      helpContact,
      numberPrefix,
      signatories,
      issuing,
      version,
    });
  };
  await setIssuing('in_batches');
  for (const name of ['Ada Ruiz', 'Ben Ruiz', 'Cleo Ruiz'])
    await call(administrator, 'POST /api/bodies/:bodyId/people', {
      name,
      email: `${name.slice(0, 3).toLowerCase()}-${things['body']?.slice(4, 14).toLowerCase()}@people.example`,
      certification: { programId: things['program'], certifiedOn: daysFromNow(-20) },
    });
  await setIssuing('at_once');
  const { rows } = await call(administrator, 'GET /api/bodies/:bodyId/issuing/awaited');
  const ids = rows.map(({ id }: { id: string }) => id);
  const run = await call(administrator, 'POST /api/bodies/:bodyId/issuing', { kind: 'awaited', ids });
  things['run'] = run.id;
  const at = 'POST /api/bodies/:bodyId/issuing/runs/:runId';
  const holder = `tab_${run.id}`;
  await call(administrator, `${at}/hold`, { holder, takeOver: false });
  const items = (await call(administrator, 'GET /api/bodies/:bodyId/issuing/runs/:runId/items')).rows;
  const picture = async (sha256: string) =>
    new Uint8Array(await (await administrator.raw('GET', `/api/pictures/${sha256}`)).arrayBuffer());
  const [made, ...others] = await drawAll(items, picture);
  const failed = others.map(({ id }) => ({ id, reason: 'not_drawn' }));
  await call(administrator, `${at}/results`, { holder, renderer: '1', results: [made, ...failed] });
  await call(administrator, `${at}/again`, { ids: failed.slice(0, 1).map(({ id }) => id) });
  await call(administrator, `${at}/release`, {});
  await call(administrator, `${at}/tell`, {});
}
