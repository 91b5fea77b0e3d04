import * as z from 'zod/mini';

/** Sign-in by link: inputs and what `GET /api/me` answers. */

export const language = z.enum(['en', 'es']);
export type Language = z.infer<typeof language>;

/**
 * One plain address. Nothing that a mail's header reads as more than an address (a comment in brackets would send the
 * mail to another one), and no character that cannot be seen: control characters, halves of pairs, zero widths.
 */
export const emailAddress = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(254),
    z.regex(/^[^\s\p{C}@<>()[\]",;:\\]+@[^\s\p{C}@<>()[\]",;:\\]+\.[^\s\p{C}@<>()[\]",;:\\]+$/u, 'email'),
  );

export const linkRequest = z.strictObject({
  email: emailAddress,
  language: z.optional(language),
  /** "This is a shared computer": a session cookie and 30 minutes idle. */
  shared: z.optional(z.boolean()),
});

export const redeemRequest = z.union([
  z.strictObject({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) }),
  z.strictObject({ code: z.string().check(z.maxLength(20)) }),
]);

export const languageChoice = z.strictObject({ language });

export interface Me {
  account: { email: string; language: Language; aal: number };
  /** Records of this address as a peer specialist, one a body. */
  people: {
    id: string;
    bodyId: string;
    bodyName: string;
    helpContact: string;
    name: string;
    /** `isFollowed`: it has ended, and another one of the same program came after it. */
    certifications: { id: string; number: string; title: string; titleEs: string; isFollowed: boolean }[];
  }[];
  staff: {
    id: string;
    bodyId: string;
    bodyName: string;
    name: string;
    role: StaffRole;
    helpContact: string;
    bodySetUp: boolean;
  }[];
  /** Training providers that this address signs in for. */
  providers: {
    id: string;
    providerId: string;
    bodyId: string;
    bodyName: string;
    name: string;
    providerName: string;
    helpContact: string;
  }[];
}

export type StaffRole = 'administrator' | 'reviewer' | 'auditor';
