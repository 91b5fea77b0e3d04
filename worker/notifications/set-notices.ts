import type { Notices } from '../../domain/notifications/contract.ts';
import type { Verb } from '../kernel/write.ts';
import { setStop } from './store.ts';

/** Whose mails: the account that is signed in, or the one that a stop link in a mail names. */
export const setNotices =
  (accountId: string): Verb<Notices, Notices> =>
  async ({ database, now }, { reminders }) => ({
    value: { reminders },
    statements: [setStop(database, accountId, reminders ? null : now)],
    audit: [
      {
        bodyId: null,
        recordId: accountId,
        action: 'me.notices',
        objectKind: 'account',
        objectId: accountId,
        detail: { reminders },
      },
    ],
    messages: [],
  });
