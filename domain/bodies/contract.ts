import * as z from 'zod/mini';
import { line, version } from '../contract.ts';
import { emailAddress, language, type StaffRole } from '../auth/contract.ts';

/** The body's own settings, its staff, its invitations and its programs. */

export const staffRole = z.enum(['administrator', 'reviewer', 'auditor']);

/** By its SHA-256, as the answer to its upload names it. */
const picture = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'picture'));

/** How papers look that are issued from now on. The colour must be dark enough to be read: 7:1 on white. */
export const paperLook = z.strictObject({
  size: z.optional(z.enum(['letter', 'a4'])),
  colour: z.optional(z.string().check(z.toLowerCase(), z.regex(/^#[0-9a-f]{6}$/, 'colour'))),
  logo: z.optional(picture),
});
export type PaperLook = z.infer<typeof paperLook>;

/** `POST /api/bodies/:bodyId/pictures`, `multipart/form-data` with one field `file`: a PNG or JPEG. */
export interface UploadedPicture {
  sha256: string;
  width: number;
  height: number;
}
export const mostPictureBytes = 1_000_000;

export const bodySettings = z.strictObject({
  name: line(120),
  timeZone: line(64),
  helpContact: line(200),
  numberPrefix: z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z]{1,6}$/, 'prefix')),
  /** `signature`: a picture that was sent before; left out, there is a bare line to sign on. */
  signatories: z
    .array(z.strictObject({ name: line(80), title: line(80), signature: z.optional(picture) }))
    .check(z.maxLength(2)),
  /** Left out: as it is. Within it, what is left out is letter, Standing's own colour, and its emblem. */
  look: z.optional(paperLook),
  /** Left out: as it is. */
  issuing: z.optional(z.enum(['at_once', 'in_batches'])),
  version,
});
export type BodySettings = z.infer<typeof bodySettings>;

export const invitationInput = z.strictObject({
  email: emailAddress,
  name: line(120),
  role: staffRole,
  language: z.optional(language),
});
export type InvitationInput = z.infer<typeof invitationInput>;
export const invitationAcceptance = z.strictObject({
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  name: z.optional(line(120)),
});
export type InvitationAcceptance = z.infer<typeof invitationAcceptance>;
export const staffChange = z.strictObject({ role: staffRole, version });
export type StaffChange = z.infer<typeof staffChange>;

/** A program of a body begins as a copy of a preset; the titles are printed on certificates. */
export const programInput = z.strictObject({
  preset: line(60),
  credential: line(60),
  title: line(120),
  titleEs: z.optional(line(120)),
});
export type ProgramInput = z.infer<typeof programInput>;

export interface InvitationView {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  expiresAt: number;
}

export interface StaffView {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  version: number;
}

export interface BodyView extends Required<BodySettings> {
  id: string;
  setUp: boolean;
  today: string;
  staff: StaffView[];
  invitations: InvitationView[];
}

/** `GET /api/presets`. */
export interface PresetView {
  id: string;
  name: string;
  jurisdiction: string;
  /** Whose rules these are. */
  body: string;
  /** `asks`: what a period asks for, in the reader's language, one line each. */
  credentials: { code: string; title: string; titleEs: string; asks: string[] }[];
}

/** `GET /api/bodies/:bodyId/programs`. */
export interface ProgramView {
  id: string;
  preset: string;
  credential: string;
  title: string;
  titleEs: string;
  asks: string[];
  ruleVersions: { code: string; inForceFrom: string | null }[];
  ethics: { id: string; title: string; inForceFrom: string } | null;
}
