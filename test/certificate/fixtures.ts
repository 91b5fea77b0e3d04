import { readFileSync } from 'node:fs';
import { FONT_FILES, loadFonts, type CertificateFacts } from '../../certificate/index.ts';
import { packages } from '../../worker/platform/fonts-node.ts';

export function fontFile(which: keyof typeof FONT_FILES): Uint8Array {
  return readFileSync(new URL(`../../node_modules/${FONT_FILES[which].path}`, import.meta.url));
}

export const fontFiles = {
  record: fontFile('record'),
  plain: fontFile('plain'),
  plainStrong: fontFile('plainStrong'),
};

export const fonts = loadFonts(fontFiles, packages);

/** The certificate of the drawing, with what a test changes. */
export function factsWith(changes: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    format: 1,
    language: 'en',
    size: 'letter',
    body: 'Three Rivers Peer Board',
    name: 'María José Níguez-Peña',
    credential: 'Certified Peer Specialist',
    number: 'TR-2022-00412',
    firstCertifiedOn: '2022-12-01',
    validFromOn: '2026-12-01',
    validUntilOn: '2028-12-01',
    issuedOn: '2026-11-21',
    rulesInForceFrom: '2025-01-01',
    verifyUrl: 'https://standing.example/v',
    code: '7K3MQ2XF9TPHA4RB6WNCE8JD5YV',
    signatories: [
      { name: 'Imani Walker', title: 'Chair of the board' },
      { name: 'Luis Ferreira', title: 'Registrar' },
    ],
    certificateId: 'crt_8fK2mQ0sV1xYz3',
    ...changes,
  };
}
