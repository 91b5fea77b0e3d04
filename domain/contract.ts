import * as z from 'zod/mini';

/** Fields that every contract uses. Sentences for what is wrong come from words/ by issue code. */

// Control characters (NUL among them) and halves of surrogate pairs have no place in anything a person reads.
const readable = (text: string) => text.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(text);

/** One line of text: trimmed, not empty. */
export const line = (most: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(most), z.refine(readable, { error: 'unreadable' }));

/** As `line`, but may be empty. */
export const optionalLine = (most: number) =>
  z.string().check(z.trim(), z.maxLength(most), z.refine(readable, { error: 'unreadable' }));

/** A calendar date that exists, and that somebody alive can have meant. */
export const date = z.iso
  .date()
  .check(z.refine((day) => day >= '1900-01-01' || !/^\d{4}-\d\d-\d\d$/.test(day), 'long_ago'));

export const id = z.string().check(z.regex(/^[a-z]{2,4}_[0-9A-Za-z]{1,32}$/, 'id'));

/** The version a screen was showing: a change of an older one is refused with 409. */
export const version = z.int();
