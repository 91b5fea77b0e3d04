import type { Answer, Browser } from '../browser.ts';
import { fill, type Things } from '../every.ts';
import { png } from '../../certificate/pictures.ts';

type Call = (browser: Browser, route: string, input?: unknown, ids?: Things) => Promise<any>;

/** The board's own papers: a picture for its logo, its colour and size. */
export async function tourOfLook(
  { administrator, things }: { administrator: Browser; things: Things },
  call: Call,
  after: (route: string, answer: Answer) => Promise<void>,
): Promise<void> {
  const upload = 'POST /api/bodies/:bodyId/pictures';
  // Another one for each board: the same bytes would be the same picture.
  const dots = Array.from((things['body'] ?? '').slice(4, 16), (letter) => letter.charCodeAt(0));
  const bytes = png({ width: 4, height: 1, kind: 2, rows: [[0, ...dots]] });
  const file = { name: 'logo.png', type: 'image/png', bytes };
  const answer = await administrator.upload(fill(upload.split(' ')[1] ?? '', things), file);
  if (answer.status >= 300) throw new Error(`${upload}: ${JSON.stringify(answer.body)}`);
  await after(upload, answer);
  things['picture'] = (answer.body as { sha256: string }).sha256;
  const { name, timeZone, helpContact, numberPrefix, signatories, version } = await call(
    administrator,
    'GET /api/bodies/:bodyId',
  );
  const look = { size: 'letter', colour: '#5b1a3a', logo: things['picture'] };
  const settings = { name, timeZone, helpContact, numberPrefix, signatories, look, version };
  await call(administrator, 'PUT /api/bodies/:bodyId', settings);
}
