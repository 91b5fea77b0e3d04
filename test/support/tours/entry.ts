import { daysFromNow } from '../board.ts';
import { pdf } from '../pictures.ts';
import { letter, referenceLink } from '../applicants.ts';
import type { Call, Tour } from '../tour.ts';
import type { World } from '../world.ts';

/** What a body asks for in a test of something else: one of most kinds. */
export const shortEntry = {
  requirements: [
    { code: 'age', kind: 'age', atLeast: 18 },
    { code: 'papers', kind: 'document', title: { en: 'Diploma', es: 'Diploma' } },
    { code: 'examination', kind: 'examination' },
    { code: 'references', kind: 'references', count: 1 },
    { code: 'ethics', kind: 'ethics' },
    { code: 'own_story', kind: 'lived_experience', statement: 'optional' },
  ],
};

/** Somebody applies, is spoken for, is certified; and a first stage is on its way to the full certification. */
export async function tourOfEntry(world: World, tour: Tour, call: Call): Promise<void> {
  const { administrator, person, reviewer, things } = tour;
  const added = 'POST /api/bodies/:bodyId/programs';
  const program = { preset: 'us-nc', credential: 'cps', title: 'North Carolina peer specialist' };
  const ids = { program: (await call(administrator, added, program)).id as string };
  const rules = 'PUT /api/bodies/:bodyId/programs/:programId/entry';
  await call(administrator, rules, { inForceFrom: daysFromNow(0), rules: shortEntry, version: 0 }, ids);
  const entry = await call(person, 'POST /api/apply/:programId', { name: 'Rosa Delgado' }, ids);
  things['entry'] = entry.id;
  things['part'] = 'age';
  await fillParts(tour, call);
  await tourOfReferences(world, tour, call);
  const own = '/api/my/entries/:id';
  const { version } = await call(person, `GET ${own}`);
  await call(person, `POST ${own}/send`, { version });

  const staff = '/api/bodies/:bodyId/entries/:id';
  const result = { takenOn: daysFromNow(-3), score: 90, passed: true };
  const slip = await call(reviewer, `POST ${staff}/examinations`, result);
  await call(reviewer, `POST ${staff}/examinations/:examinationId/withdraw`, {}, { examination: slip.id });
  things['examination'] = (await call(reviewer, `POST ${staff}/examinations`, result)).id;
  const accept = { decision: 'accept', version: 1 };
  await call(reviewer, `POST ${staff}/parts/:code/decision`, accept, { part: 'papers' });
  await call(reviewer, `POST ${staff}/statement`, {});
  const dossier = await call(reviewer, `GET ${staff}`);
  await call(administrator, `POST ${staff}/decision`, { decision: 'approve', version: dossier.version });
  await tourOfConversion(tour, call);
}

async function fillParts({ person, things }: Tour, call: Call): Promise<void> {
  const own = '/api/my/entries/:id';
  const part = (code: string, input: Record<string, unknown>) =>
    call(person, `PUT ${own}/parts/:code`, { ...input, version: 0 }, { part: code });
  await call(person, `PUT ${own}/draft`, { content: { age: { confirmed: true } } });
  await part('age', { confirmed: true });
  const file = { name: 'diploma.pdf', type: 'application/pdf', bytes: pdf() };
  const uploaded = await person.upload(`/api/my/people/${things['person']}/evidence`, file);
  await part('papers', { evidence: [(uploaded.body as { id: string }).id] });
  const { ethics } = await call(person, `GET ${own}`);
  await part('ethics', { ethicsVersionId: ethics.id });
  await part('own_story', { confirmed: true });
  const statement = { text: 'It is mine to tell.', version: 0 };
  await call(person, `PUT ${own}/statement`, statement);
  await call(person, `POST ${own}/statement/take-back`, { version: 1 });
  await call(person, `PUT ${own}/statement`, { ...statement, version: 2 });
}

async function tourOfReferences(world: World, { person, things }: Tour, call: Call): Promise<void> {
  const own = '/api/my/entries/:id/references';
  const email = `referee-${things['body']?.slice(4, 12).toLowerCase()}@clinic.example`;
  const named = { name: 'Noor Haddad', email: `old-${email}`, relation: 'professional' };
  const first = await call(person, `POST ${own}`, { code: 'references', ...named });
  things['reference'] = first.id;
  const second = { code: 'references', ...named, name: 'Ed Low', email: `ed-${email}` };
  const { id } = await call(person, `POST ${own}`, second);
  await call(person, `POST ${own}/:referenceId/withdraw`, { version: 1 }, { reference: id });
  await call(person, `PUT ${own}/:referenceId`, { ...named, email, version: 1 });
  const old = await referenceLink(world, email);
  await call(person, `POST ${own}/:referenceId/again`, { version: 2 });
  const browser = world.browser();
  await call(browser, 'POST /api/references/again', { token: old });
  const token = await referenceLink(world, email);
  const answer = 'POST /api/references/answer';
  const { version } = await call(browser, 'POST /api/references/open', { token });
  const given = await call(browser, answer, { ...letter(), token, version });
  const back = await call(browser, 'POST /api/references/take-back', { token, version: given.version });
  await call(browser, answer, { ...letter(), token, version: back.version });
}

async function tourOfConversion({ administrator, person }: Tour, call: Call): Promise<void> {
  const program = { preset: 'us-tx-provisional', credential: 'cps', title: 'Initial certification' };
  const programs = 'POST /api/bodies/:bodyId/programs';
  const { id } = await call(administrator, programs, program);
  const main = { preset: 'us-wa', credential: 'cps', title: 'Washington peer specialist' };
  const washington = await call(administrator, programs, main);
  const trainee = { title: 'Peer specialist trainee' };
  await call(administrator, `${programs}/:programId/entry/stage`, trainee, { program: washington.id });
  const route = 'POST /api/bodies/:bodyId/people/:personId/certifications';
  const stage = await call(administrator, route, { programId: id, certifiedOn: daysFromNow(-30) });
  const ids = { certification: stage.certificationId };
  const conversion = await call(person, 'POST /api/my/certifications/:id/conversion', {}, ids);
  await call(person, 'POST /api/my/entries/:id/withdraw', { version: 1 }, { entry: conversion.id });
}
