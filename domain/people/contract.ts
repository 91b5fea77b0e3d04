import * as z from 'zod/mini';
import { date, id, line, optionalLine, version } from '../contract.ts';
import { emailAddress, language } from '../auth/contract.ts';

/** A body's people: list, adding one, correcting a name, the whole record. */

export const personName = line(200);

export const newCertification = z.strictObject({
  programId: id,
  certifiedOn: date,
  /** Given once, never changed; left out, the next of the series is taken. In capitals, as it is printed. */
  number: z.optional(
    z
      .string()
      .check(z.trim(), z.toUpperCase(), z.maxLength(31), z.regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'number')),
  ),
  /** End of the running period: needed where the program leaves it to the body, else one of the program's own ends. */
  endsOn: z.optional(date),
});
export type NewCertification = z.infer<typeof newCertification>;

export const newPerson = z.strictObject({
  name: personName,
  email: emailAddress,
  language: z.optional(language),
  certification: newCertification,
});
export type NewPerson = z.infer<typeof newPerson>;

/** Ids of what was made; the number is read with the record. */
export interface AddedCertification {
  personId: string;
  certificationId: string;
  /** Null where the body issues in batches. */
  certificateId: string | null;
}

/** A first paper, or another one in place of the newest. */
export const newCertificate = z.strictObject({ reason: line(500), version });

export const nameCorrection = z.strictObject({
  name: personName,
  reason: line(500),
  version,
});

export type NameCorrection = z.infer<typeof nameCorrection>;

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
