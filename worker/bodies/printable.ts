import type { BodySettings } from '../../domain/bodies/contract.ts';
import { Failure, invalid } from '../kernel/failure.ts';
import type { Ports } from '../platform/ports.ts';
import { selectPictures } from './store.ts';

/**
 * Name and signatories stand on every certificate from now on: what the faces cannot draw is refused here, with
 * its letters, and never at the moment of issuing.
 */
export async function refuseUnprintable(ports: Ports, bodyId: string, settings: BodySettings): Promise<void> {
  const { checkName, renderCertificate, UnprintableText } = await import('../../certificate/index.ts');
  await refuseLook(ports, bodyId, settings);
  const fonts = await ports.fonts();
  const texts = [
    { path: 'name', text: settings.name, style: 'strong' },
    ...settings.signatories.flatMap(({ name, title }, i) => [
      { path: `signatories.${i}.name`, text: name, style: 'strong' } as const,
      { path: `signatories.${i}.title`, text: title, style: 'plain' } as const,
    ]),
  ] as const;
  const missing = new Set<string>();
  const details: { path: string; message: string }[] = [];
  for (const { path, text, style } of texts) {
    const check = await checkName(text, fonts, style);
    if (check.ok || check.reason === 'too_long') continue;
    for (const letter of check.missing) missing.add(letter);
    const message = `These letters cannot be printed on a certificate: ${check.missing.join(' ')}`;
    details.push({ path, message });
  }
  if (details.length > 0) throw unprintable(details, [...missing]);
  try {
    // Whether all of it fits only the renderer knows: it draws a sample, and nothing is kept.
    const { name: body, signatories, look } = settings;
    await renderCertificate({ ...sample, ...look, body, signatories }, fonts);
  } catch (error) {
    if (!(error instanceof UnprintableText)) throw error;
    const path = texts.find(({ text }) => text.toUpperCase() === error.text.toUpperCase())?.path ?? 'name';
    throw unprintable([{ path, message: 'This is too long for a certificate. Shorten it.' }], []);
  }
}

/** A colour that only some can read, and pictures that were not sent before. */
async function refuseLook(
  { database }: Ports,
  bodyId: string,
  { look, signatories }: BodySettings,
): Promise<void> {
  const { contrastOnWhite, LEAST_CONTRAST } = await import('../../certificate/index.ts');
  if (look?.colour !== undefined && contrastOnWhite(look.colour) < LEAST_CONTRAST) {
    throw new Failure(422, 'bodies.pale_colour', paleColour, {
      details: [{ path: 'look.colour', message: paleColour }],
    });
  }
  const named = [
    { path: 'look.logo', picture: look?.logo },
    ...signatories.map(({ signature }, i) => ({ path: `signatories.${i}.signature`, picture: signature })),
  ].filter(({ picture }) => picture !== undefined);
  if (named.length === 0) return;
  const sent = await selectPictures(
    database,
    bodyId,
    named.map(({ picture = '' }) => picture),
  );
  for (const { path, picture } of named) {
    if (!sent.some(({ sha256 }) => sha256 === picture)) {
      throw invalid(path, 'Send the picture first: POST /api/bodies/BODY/pictures.');
    }
  }
}

const paleColour = 'This colour is too light to read on white paper. Choose a darker one.';

const unprintable = (details: { path: string; message: string }[], missing: string[]) =>
  new Failure(
    422,
    'bodies.unprintable',
    missing.length > 0
      ? `Certificates cannot print these letters: ${missing.join(' ')}. Write the name in other letters.`
      : 'This does not fit on a certificate. Shorten it.',
    { details, facts: { missing } },
  );

const sample = {
  format: 1,
  language: 'en',
  size: 'letter',
  name: 'Sample',
  credential: 'Sample',
  number: 'A-2026-00001',
  firstCertifiedOn: '2026-01-01',
  validFromOn: '2026-01-01',
  validUntilOn: '2028-01-01',
  issuedOn: '2026-01-01',
  rulesInForceFrom: '2026-01-01',
  verifyUrl: 'https://standing.example/v',
  code: '0'.repeat(27),
  certificateId: 'sample',
} as const;
