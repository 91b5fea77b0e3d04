import * as z from 'zod/mini';
import { line, version } from '../contract.ts';
import { emailAddress, language, type StaffRole } from '../auth/contract.ts';

/** The body's own settings, its staff and its invitations. */

export const staffRole = z.enum(['administrator', 'reviewer', 'auditor']);

export const bodySettings = z.strictObject({
  name: line(120),
  timeZone: line(64),
  helpContact: line(200),
  numberPrefix: z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z]{1,6}$/)),
  signatories: z.array(z.strictObject({ name: line(80), title: line(80) })).check(z.maxLength(2)),
  version,
});
export type BodySettings = z.infer<typeof bodySettings>;

export const invitationInput = z.strictObject({
  email: emailAddress,
  name: line(120),
  role: staffRole,
  language: z.optional(language),
});
export const invitationAcceptance = z.strictObject({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)), name: z.optional(line(120)) });
export const staffChange = z.strictObject({ role: staffRole, version });

export interface BodyView extends BodySettings {
  id: string;
  setUp: boolean;
  today: string;
  staff: { id: string; name: string; email: string; role: StaffRole; version: number }[];
  invitations: { id: string; name: string; email: string; role: StaffRole; expiresAt: number }[];
}
