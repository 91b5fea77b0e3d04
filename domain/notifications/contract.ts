import * as z from 'zod/mini';

/** `GET` and `PUT /api/me/notices`: what is written to this address besides answers to what it did itself. */
export const notices = z.strictObject({
  /** Reminders before the last day to renew. */
  reminders: z.boolean(),
});
export type Notices = z.infer<typeof notices>;
