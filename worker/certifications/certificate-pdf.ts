import { renderCertificate, type CertificateFacts, type CertificateFonts } from '../../certificate/index.ts';

/** The PDF of frozen facts, with its SHA-256 in hexadecimal: the same bytes on every request. */
export async function drawPdf(
  facts: CertificateFacts,
  fonts: CertificateFonts,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; hash: string }> {
  const bytes = new Uint8Array(await renderCertificate(facts, fonts));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { bytes, hash: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

/** RFC 6266: a name in plain letters for old programs, and the person's name in full for the others. */
export function dispositionOf({ number, name }: CertificateFacts): string {
  // A quote, a parenthesis or an asterisk may not stand in an extended value.
  const encoded = encodeURIComponent(`${number} ${name}.pdf`).replaceAll(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${number}.pdf"; filename*=UTF-8''${encoded}`;
}

/** If-None-Match: a list of tags, weak or strong, or a star. */
export const matches = (header: string | undefined, tag: string): boolean =>
  header !== undefined && header.split(',').some((one) => ['*', tag, `W/${tag}`].includes(one.trim()));
