/**
 * The facts of one certificate, frozen when it is issued.
 *
 * This JSON is STORED with every certificate, and years later the same facts must give the same bytes. So a field is
 * never renamed, removed or given another meaning. What a change needs: a new `format` number beside this one,
 * the renderer kept able to draw every earlier format, and a new RENDERER_VERSION if any old certificate's
 * bytes change (the goldens in test/certificate say so).
 */
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1), z.maxLength(200));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const CertificateFacts = z.strictObject({
  format: z.literal(1),
  language: z.enum(['en', 'es']),
  /** STORED SHAPE: papers from before A4 was known say `letter`. */
  size: z.enum(['letter', 'a4']),
  /** The certifying body, as it writes itself; printed in capitals. */
  body: text,
  /** As `checkName` cleaned it. */
  name: text,
  credential: text,
  number: z.string().check(z.regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/), z.maxLength(24)),
  firstCertifiedOn: z.iso.date(),
  validFromOn: z.iso.date(),
  validUntilOn: z.iso.date(),
  issuedOn: z.iso.date(),
  rulesInForceFrom: z.iso.date(),
  /** Without the code and in small letters, since the square code holds it in capitals: `https://standing.example/v`. */
  verifyUrl: z
    .string()
    .check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?(\/[a-z0-9.-]+)*$/), z.maxLength(80)),
  /** 26 characters of Crockford base32 and a check character. */
  code: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}[0-9A-HJKMNP-TV-Z*~$=U]$/)),
  /** `signature`: the picture of a hand, by its SHA-256. STORED SHAPE: absent, there is a bare line to sign on. */
  signatories: z
    .array(z.strictObject({ name: text, title: text, signature: z.optional(sha256) }))
    .check(z.maxLength(2)),
  certificateId: id,
  /** The id of the certificate that this one replaces. */
  replaces: z.optional(id),
  /** The body's own, 7:1 or better on white. STORED SHAPE: absent, it is petrol. */
  colour: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/))),
  /** The body's picture in place of Standing's emblem, by its SHA-256. STORED SHAPE: absent, the emblem stands there. */
  logo: z.optional(sha256),
});

export type CertificateFacts = z.infer<typeof CertificateFacts>;
