import type { Browser } from '../browser.ts';
import type { Things } from '../every.ts';

type Call = (browser: Browser, route: string, input?: unknown, ids?: Things) => Promise<any>;

const conduct = 'POST /api/bodies/:bodyId/certifications/:id/conduct';
const appeals = 'POST /api/bodies/:bodyId/certifications/:id/appeals';

/** A hold is taken back, sent back, agreed; its end follows, and an appeal in between. The record is as before. */
export async function tourOfConduct(
  { administrator, reviewer, things }: { administrator: Browser; reviewer: Browser; things: Things },
  call: Call,
): Promise<void> {
  const versionNow = async () =>
    (await call(administrator, 'GET /api/bodies/:bodyId/certifications/:id/conduct')).certification.version;
  const propose = async (kind: string, reasonCode: string) => {
    const input = { kind, reasonCode, starts: 'agreed', letter: 'No. 12', version: await versionNow() };
    things['proposal'] = (await call(reviewer, conduct, input)).id;
  };
  await propose('hold', 'records_checked');
  await call(reviewer, `${conduct}/:proposalId/take-back`, {});
  await propose('hold', 'records_checked');
  await call(administrator, `${conduct}/:proposalId/send-back`, { reason: 'The letter is missing' });
  await propose('hold', 'records_checked');
  await call(administrator, `${conduct}/:proposalId/agree`, { version: await versionNow() });
  const { id } = await call(reviewer, appeals, { receivedOn: new Date().toISOString().slice(0, 10) });
  things['appeal'] = id;
  await call(administrator, `${appeals}/:appealId/close`, { outcome: 'granted' });
  await propose('release', 'concern_settled');
  await call(administrator, `${conduct}/:proposalId/agree`, { version: await versionNow() });
  // Something waits, for whoever looks at the list.
  await propose('hold', 'records_checked');
}
