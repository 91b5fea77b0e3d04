import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CertificateFacts, checkName, renderCertificate } from '../../certificate/index.ts';
import { openPdf } from '../certificate/read-pdf.ts';
import { startMachine, type Machine } from '../support/machine.ts';

describe('the papers of the demo', () => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await startMachine();
  }, 60_000);
  afterAll(() => machine.close());

  test('every certificate can be drawn', async () => {
    const fonts = await machine.ports.fonts();
    const rows = await machine.database.all<{ facts: string }>(sql`select facts from certificate`);
    for (const { facts } of rows) {
      const read = CertificateFacts.safeParse(JSON.parse(facts));
      expect(read.error).toBeUndefined();
      if (read.data)
        expect(await checkName(read.data.name, fonts)).toMatchObject({ ok: true, clean: read.data.name });
    }
    const { text } = await openPdf(
      await renderCertificate(CertificateFacts.parse(JSON.parse(rows[0]?.facts ?? '')), fonts),
    );
    expect(text).toContain('Luis Ferreira');
  });

  test('every piece of evidence opens, and shows whose it is', async () => {
    const rows = await machine.database.all<{
      key: string;
      type: string;
      bytes: number;
      name: string;
      title: string;
    }>(
      sql`select e.file_key as key, e.media_type as type, e.bytes, p.name, a.title from evidence e join person p on p.id = e.person_id join activity a on a.id = e.activity_id`,
    );
    expect(rows.length).toBeGreaterThan(80);
    for (const { key, type, bytes, title } of rows) {
      const file = await machine.ports.files.get(key);
      expect(file?.length).toBe(bytes);
      if (!file) continue;
      if (type === 'image/png') expect([...file.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
      else {
        const { text, document } = await openPdf(file);
        expect(document.numPages).toBe(1);
        expect(text).toContain(title.slice(0, 12));
      }
    }
    expect(rows.some(({ type }) => type === 'image/png')).toBe(true);
  }, 60_000);
});
