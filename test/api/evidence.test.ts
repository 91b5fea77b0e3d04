import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { readOrientation } from '../../domain/evidence/orientation.ts';
import { daysFromNow, makeBoard, type Board, type BoardPerson } from '../support/board.ts';
import type { Browser } from '../support/browser.ts';
import { ascii, drawing, has, join, pdf, photo, type Bytes } from '../support/pictures.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let board: Board;
let rosa: BoardPerson;
let phone: Browser;

beforeAll(async () => {
  world = await openWorld();
  board = await makeBoard(world);
  rosa = await board.addPerson();
  phone = await world.signIn(rosa.email);
});
afterAll(() => world.close());

const send = (name: string, type: string, bytes: Bytes, browser = phone) =>
  browser.upload(`/api/my/people/${rosa.personId}/evidence`, { name, type, bytes });
const fetchFile = async (browser: Browser, id: string) => {
  const answer = await browser.raw('GET', `/api/evidence/${id}/file`);
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
};
const filesOf = async (personId: string) =>
  (
    await world.database.all<{ n: number }>(
      sql`select count(*) as n from evidence where person_id = ${personId}`,
    )
  )[0]?.n;

describe('sending a file', () => {
  test('a photo with GPS data is stored without it, the right way up', async () => {
    const { status, body } = await send('IMG_0042.jpg', 'image/jpeg', photo({ orientation: 6 }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ fileName: 'IMG_0042.jpg', mediaType: 'image/jpeg', metadataRemoved: true });
    const { bytes } = await fetchFile(phone, body.id);
    expect(bytes.length).toBe(body.bytes);
    expect(has(bytes, 'GPS')).toBe(false);
    expect(has(bytes, 'PhoneCamera')).toBe(false);
    const at = Buffer.from(bytes).indexOf('Exif\0\0', 0, 'latin1');
    expect(readOrientation(bytes.subarray(at + 6))).toBe(6);
  });

  test('a PNG and a PDF are taken; the PDF as it is', async () => {
    const png = await send('scan.png', 'image/png', drawing());
    expect([png.status, png.body.metadataRemoved]).toEqual([201, true]);
    const paper = await send('paper.pdf', 'application/pdf', pdf());
    expect([...(await fetchFile(phone, paper.body.id)).bytes]).toEqual([...pdf()]);
    // Whole, so that the sweep has nothing to ask about it.
    expect(await world.database.all(sql`select file_key from evidence_arrival`)).toEqual([]);
  });

  test.each<[number, string, string, string, Bytes]>([
    [
      415,
      'evidence.wrong_type',
      'certificate.pdf',
      'application/pdf',
      join(ascii('MZ\x90\0'), Array<number>(500).fill(0)),
    ],
    [415, 'evidence.types_differ', 'certificate.exe', 'application/pdf', pdf()],
    [415, 'evidence.types_differ', 'photo.jpg', 'text/html', photo()],
    [415, 'evidence.heic', 'IMG_1.HEIC', 'image/heic', join([0, 0, 0, 24], ascii('ftypheic'))],
    [415, 'evidence.wrong_type', 'page.png', 'image/png', join(ascii('<html><script>1</script>'))],
    [400, 'evidence.broken', 'half.jpg', 'image/jpeg', photo().slice(0, 400)],
    [400, 'evidence.broken', 'half.png', 'image/png', drawing().slice(0, 150)],
    [400, 'evidence.broken', 'half.pdf', 'application/pdf', pdf().slice(0, 20)],
    [400, 'evidence.empty', 'nothing.pdf', 'application/pdf', new Uint8Array()],
    [413, 'evidence.too_many_pixels', 'bomb.png', 'image/png', drawing({ width: 60_000, height: 60_000 })],
  ])(
    '%i %s: refused with the field and the way to mend it, nothing stored (%s)',
    async (status, code, name, type, bytes) => {
      const before = await filesOf(rosa.personId);
      const refused = await send(name, type, bytes);
      expect([refused.status, refused.body.error.code]).toEqual([status, code]);
      expect(refused.body.error.details).toEqual([{ path: 'file', message: refused.body.error.message }]);
      expect(await filesOf(rosa.personId)).toBe(before);
    },
  );

  test('30 MB are too much, and so is a little over 10', async () => {
    expect((await send('big.pdf', 'application/pdf', new Uint8Array(30_000_000))).status).toBe(413);
    const little = join(pdf(), new Uint8Array(0));
    const bytes = new Uint8Array(10 * 1024 * 1024 + 1);
    bytes.set(little);
    const refused = await send('big.pdf', 'application/pdf', bytes);
    expect([refused.status, refused.body.error.code, refused.body.error.details[0].path]).toEqual([
      413,
      'evidence.too_large',
      'file',
    ]);
  });

  test('no file, two files, a text in its place and something that is no form are refused', async () => {
    const path = `/api/my/people/${rosa.personId}/evidence`;
    const post = async (fill: (form: FormData) => void) => {
      const form = new FormData();
      fill(form);
      const packed = new Response(form);
      return phone.raw('POST', path, await packed.arrayBuffer(), {
        'Content-Type': packed.headers.get('Content-Type') ?? '',
      });
    };
    const file = () => new File([pdf()], 'a.pdf', { type: 'application/pdf' });
    expect((await post((form) => form.set('other', 'x'))).status).toBe(400);
    expect((await post((form) => form.set('file', 'text'))).status).toBe(400);
    const two = await post((form) => (form.append('file', file()), form.append('file', file())));
    expect(two.status).toBe(400);
    expect(
      (await phone.raw('POST', path, 'nonsense', { 'Content-Type': 'multipart/form-data; boundary=x' }))
        .status,
    ).toBe(400);
    expect((await phone.raw('POST', path, pdf(), { 'Content-Type': 'application/pdf' })).status).toBe(415);
  });

  test('200 MB a person, also when two come at once', async () => {
    const one = await board.addPerson();
    const browser = await world.signIn(one.email);
    await world.database
      .run(sql`insert into evidence (id, body_id, person_id, file_key, file_name, media_type, bytes, sha256, uploaded_at)
      values (${`evi_${one.personId.slice(4)}`}, ${board.bodyId}, ${one.personId}, ${`k${one.personId.slice(4)}`}, 'a.pdf', 'application/pdf', ${200 * 1024 * 1024 - pdf().length}, 'x', 1)`);
    const path = `/api/my/people/${one.personId}/evidence`;
    const file = { name: 'a.pdf', type: 'application/pdf', bytes: pdf() };
    const answers = await Promise.all([1, 2, 3].map(() => browser.upload(path, file)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 413, 413]);
    const full = await browser.upload(path, file);
    expect([full.status, full.body.error.code]).toEqual([413, 'evidence.quota']);
  });

  test('the same key twice is one file', async () => {
    const before = (await filesOf(rosa.personId)) ?? 0;
    const form = new FormData();
    form.set('file', new File([pdf('once')], 'once.pdf', { type: 'application/pdf' }));
    const packed = new Response(form);
    const bytes = await packed.arrayBuffer();
    const headers = {
      'Content-Type': packed.headers.get('Content-Type') ?? '',
      'Idempotency-Key': 'upload-once-1',
    };
    const twice = async () =>
      (await phone.raw('POST', `/api/my/people/${rosa.personId}/evidence`, bytes, headers)).json();
    const [first, second] = [(await twice()) as { id: string }, (await twice()) as { id: string }];
    expect(first.id).toBe(second.id);
    expect(await filesOf(rosa.personId)).toBe(before + 1);
  });

  test('a key that was used for another file name is told so', async () => {
    const path = `/api/my/people/${rosa.personId}/evidence`;
    const named = async (name: string) => {
      const form = new FormData();
      form.set('file', new File([pdf()], name, { type: 'application/pdf' }));
      const packed = new Response(form);
      const answer = await phone.raw('POST', path, await packed.arrayBuffer(), {
        'Content-Type': packed.headers.get('Content-Type') ?? '',
        'Idempotency-Key': 'upload-named-1',
      });
      return [answer.status, (await answer.json()) as { id?: string; error?: { code: string } }] as const;
    };
    const [, first] = await named('first.pdf');
    expect(await named('first.pdf')).toEqual([201, first]);
    const [status, other] = await named('other.pdf');
    expect([status, other.error?.code]).toEqual([409, 'key_reused']);
  });

  test('for somebody else is refused as if there were nobody', async () => {
    const stranger = await world.signIn((await board.addPerson()).email);
    expect((await send('a.pdf', 'application/pdf', pdf(), stranger)).status).toBe(404);
  });
});

describe('reading a file', () => {
  test('owner and staff of the body only; what is sent cannot run; staff reading is in the audit log', async () => {
    const { body } = await send('Peña título.pdf', 'application/pdf', pdf('read'));
    const other = await makeBoard(world);
    for (const email of [(await board.addPerson()).email, other.reviewer, (await other.addPerson()).email]) {
      const stranger = await fetchFile(await world.signIn(email), body.id);
      const nothing = await fetchFile(await world.signIn(email), 'evi_nothing');
      expect([stranger.status, nothing.status]).toEqual([404, 404]);
    }
    expect((await world.browser().raw('GET', `/api/evidence/${body.id}/file`)).status).toBe(401);
    const audits = () =>
      world.database.all<Record<string, unknown>>(
        sql`select actor_kind, role, action from audit_row where object_id = ${body.id} and action = 'evidence.read'`,
      );
    const { headers } = await fetchFile(phone, body.id);
    expect(await audits()).toEqual([]);
    expect(
      Object.fromEntries(
        [
          'content-type',
          'content-disposition',
          'x-content-type-options',
          'content-security-policy',
          'cross-origin-resource-policy',
          'cache-control',
        ].map((name) => [name, headers.get(name)]),
      ),
    ).toEqual({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Pe_a t_tulo.pdf"; filename*=UTF-8''Pe%C3%B1a%20t%C3%ADtulo.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const auditor = await fetchFile(await world.signIn(board.auditor), body.id);
    expect(auditor.status).toBe(200);
    expect(await audits()).toEqual([{ actor_kind: 'staff', role: 'auditor', action: 'evidence.read' }]);
  });
});

describe('taking a file away', () => {
  test('works once, while nobody has decided; then it is gone for everybody', async () => {
    const { body: file } = await send('away.pdf', 'application/pdf', pdf('away'));
    const claim = {
      title: 'With a file',
      doneOn: daysFromNow(-3),
      amount: 1,
      topics: [],
      evidence: [file.id],
    };
    const { body: activity } = await phone.post(
      `/api/my/certifications/${rosa.certificationId}/activities`,
      claim,
    );
    const stranger = await world.signIn((await board.addPerson()).email);
    expect((await stranger.delete(`/api/my/evidence/${file.id}`)).status).toBe(404);
    const removed = await phone.delete(`/api/my/evidence/${file.id}`);
    expect([removed.status, removed.body]).toEqual([
      200,
      { removed: true, activityVersion: activity.version + 1 },
    ]);
    expect((await phone.delete(`/api/my/evidence/${file.id}`)).status).toBe(404);
    expect((await fetchFile(phone, file.id)).status).toBe(404);
    expect((await phone.get(`/api/my/activities/${activity.id}`)).body).toMatchObject({
      evidenceCount: 0,
      evidence: [],
    });
  });

  test('is refused once a decision was made with it', async () => {
    const { body: file } = await send('kept.pdf', 'application/pdf', pdf('kept'));
    const claim = {
      title: 'Decided with a file',
      doneOn: daysFromNow(-3),
      amount: 1,
      topics: [],
      evidence: [file.id],
    };
    const { body: activity } = await phone.post(
      `/api/my/certifications/${rosa.certificationId}/activities`,
      claim,
    );
    const reviewer = await world.signIn(board.reviewer);
    const path = `/api/bodies/${board.bodyId}/activities/${activity.id}/decision`;
    expect((await reviewer.post(path, { decision: 'accept', version: 1 })).status).toBe(200);
    const refused = await phone.delete(`/api/my/evidence/${file.id}`);
    expect([refused.status, refused.body.error.code]).toEqual([409, 'evidence.decided']);
    expect((await fetchFile(phone, file.id)).status).toBe(200);
  });
});
