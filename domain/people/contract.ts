import * as z from 'zod/mini';
import { date, id, line, optionalLine, version } from '../contract.ts';
import { emailAddress, language } from '../auth/contract.ts';

/** A body's people: list, adding one, correcting a name, the whole record. */

export const personName = line(200);

export const newPerson = z.strictObject({
  name: personName,
  email: emailAddress,
  language: z.optional(language),
  certification: z.strictObject({
    programId: id,
    certifiedOn: date,
    /** Given once, never changed; left out, the next of the series is taken. */
    number: z.optional(z.string().check(z.trim(), z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,30}$/))),
  }),
});
export type NewPerson = z.infer<typeof newPerson>;

export const nameCorrection = z.strictObject({
  name: personName,
  reason: line(500),
  version,
});

export const ownDetails = z.strictObject({ phone: optionalLine(40), version });

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  certifications: {
    id: string;
    number: string;
    title: string;
    titleEs: string;
    validUntilOn: string;
    answer: 'current' | 'not_current' | 'on_hold' | 'withdrawn';
    standing: string;
  }[];
}

export interface Page<Row> {
  rows: Row[];
  /** Send it back as `cursor` for the next page; null on the last one. */
  next: string | null;
}
