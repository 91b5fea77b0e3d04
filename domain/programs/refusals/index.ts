import type { Activity } from '../contract.ts';
import type { Finding } from '../evaluation.ts';
import { afterApplication } from './after-application.ts';
import { beforeCertification } from './before-certification.ts';
import { beforeObligation } from './before-obligation.ts';
import { excludedKind } from './excluded-kind.ts';
import { excludedTopic } from './excluded-topic.ts';
import { formatNotAccepted } from './format-not-accepted.ts';
import { notApproved } from './not-approved.ts';
import { notYetHeld } from './not-yet-held.ts';
import { outsidePeriod } from './outside-period.ts';
import type { Judging, Refusal } from './refusal.ts';
import { usedForOtherCredential } from './used-for-other-credential.ts';

/**
 * In the contract's order (section 4). `unit_unclear` comes before them, because nothing is claimed yet;
 * `duplicate` comes after them, because it needs to know which others were refused (credit/repetitions.ts).
 */
const refusals: readonly Refusal[] = [
  beforeCertification,
  beforeObligation,
  outsidePeriod,
  afterApplication,
  notYetHeld,
  excludedKind,
  excludedTopic,
  formatNotAccepted,
  notApproved,
  usedForOtherCredential,
];

/** The first reason that applies, or null. */
export function refuse(activity: Activity, claimedMinutes: number, judging: Judging): Finding | null {
  for (const refusal of refusals) {
    const finding = refusal(activity, claimedMinutes, judging);
    if (finding) return finding;
  }
  return null;
}
