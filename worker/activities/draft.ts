import { ownDrafts } from '../kernel/own-drafts.ts';

/** What a person is logging and has not sent. */
export const { readDraft, saveDraft, dropDraft, forgetDraft } = ownDrafts({
  kind: 'activity',
  feature: 'activities',
});
