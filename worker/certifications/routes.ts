import { Hono, type Context } from 'hono';
import { newCertificate } from '../../domain/people/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { nothingHere } from '../kernel/failure.ts';
import { json } from '../kernel/input.ts';
import { write } from '../kernel/write.ts';
import { dispositionOf, drawPdf, matches } from './certificate-pdf.ts';
import { findReadableCertificate } from './certificate-store.ts';
import { issueCertificate } from './issue-certificate.ts';

export const routes = new Hono<Env>()
  .get('/certificates/:id', may('certificates.read'), async (c) => {
    const { id, facts, issuedAt, replaced } = await readable(c, c.req.param('id'));
    return c.json({ id, facts, issuedAt, replaced });
  })
  .get('/certificates/:id/pdf', may('certificates.read'), async (c) => {
    const { facts } = await readable(c, c.req.param('id'));
    const { bytes, hash } = await drawPdf(facts, await c.var.ports.fonts());
    const tag = `"${hash}"`;
    c.header('ETag', tag);
    // A replaced name must not come back from a shared computer's memory: kept nowhere, like every private answer.
    c.header('Cache-Control', 'private, no-store');
    if (matches(c.req.header('If-None-Match'), tag)) return c.body(null, 304);
    c.header('Content-Disposition', dispositionOf(facts));
    return c.body(bytes, 200, { 'Content-Type': 'application/pdf' });
  })
  .post(
    '/bodies/:bodyId/certifications/:id/certificate',
    may('certificates.issue'),
    json(newCertificate),
    async (c) => {
      const { bodyId, id: certificationId } = c.req.param();
      const { value, status } = await write(c, issueCertificate, {
        bodyId,
        certificationId,
        ...c.req.valid('json'),
      });
      return c.json(value, status);
    },
  );

async function readable(c: Context<Env>, id: string) {
  const found = await findReadableCertificate(c.var.ports.database, c.var.actor.accountId, id);
  if (!found) throw nothingHere();
  return found;
}
