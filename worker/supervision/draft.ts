import { ownDrafts } from '../kernel/own-drafts.ts';

/** Supervised work that a person is logging and has not saved. */
export const { readDraft, saveDraft, dropDraft, forgetDraft } = ownDrafts({
  kind: 'work',
  feature: 'supervision',
});
