import { activityWords as en } from '../../words/activities-server/en.ts';
import { activityWords as es } from '../../words/activities-server/es.ts';
import type { LoggedActivity } from '../certifications/facts.ts';
import type { ActivityResult, Evaluation } from '../programs/evaluation.ts';
import { explainActivity, type Language } from '../programs/explain.ts';
import type { ActivityMark, ActivityRow, ReasonCode } from './contract.ts';

/** An activity as it is stored, with what a row and its decision need. */
export interface StoredActivity extends LoggedActivity {
  bodyId: string;
  personId: string;
  /** The certification it was logged for; a decision on it stays there. */
  certificationId: string;
  allottedTo: string | null;
  /** Where the unit does not say how long it is: the amount read as hours, until the person or a reviewer says. */
  claimedMinutes: number;
  sentAt: number;
  /** Confirmed by a roster or a signature (absent or null: by nobody), and the row or entry it came from. */
  attestedBy?: 'provider' | 'supervisor' | null;
  attestationId?: string | null;
  courseVersionId?: string | null;
  /** Codes of domain/competencies/codes.ts. */
  competencies?: string[] | null;
  decidedAt: number | null;
  decidedBy: string | null;
  deciderName: string | null;
  reasonCode: ReasonCode | null;
  reasonText: string | null;
  ruleVersion: string | null;
  /** STORED SHAPE: the ActivityResult the decision was judged by, as JSON. */
  findings: string | null;
  version: number;
  evidenceCount: number;
}

/** Accepted hours only, and accepted plus waiting. */
export interface Answers {
  first: Evaluation;
  second: Evaluation;
}

/** A row for the person: the word, the minutes that count now, and why, in one or two sentences. */
export function activityRow(
  stored: StoredActivity,
  answers: Answers,
  program: { id: string },
  language: Language,
): ActivityRow {
  const { id, title, provider, doneOn, sentAt, claimedMinutes, state, evidenceCount, version } = stored;
  const said = sayState(stored, answers, program, language);
  // While it waits again, the answer to the earlier request is on its way: the old reason would only confuse.
  const reason = state === 'waiting' ? null : stored.reasonText;
  return {
    id,
    title,
    provider,
    doneOn,
    sentAt,
    claimedMinutes,
    state,
    ...said,
    reason,
    evidenceCount,
    attestedBy: stored.attestedBy ?? null,
    version,
  };
}

type Said = Pick<ActivityRow, 'countedMinutes' | 'mark' | 'sentence'>;

function sayState(
  stored: StoredActivity,
  answers: Answers,
  program: { id: string },
  language: Language,
): Said {
  const words = language === 'es' ? es : en;
  switch (stored.state) {
    case 'withdrawn':
      return { countedMinutes: 0, mark: 'taken_back', sentence: words.takenBack };
    case 'returned':
      return { countedMinutes: 0, mark: 'your_turn', sentence: words.yourTurn };
    case 'refused':
      return { countedMinutes: 0, mark: 'does_not_count', sentence: words.doesNotCount };
    case 'waiting': {
      const would = resultOf(answers.second, stored.id);
      const told = would && explainActivity(would, language, program.id);
      const sentence = !told
        ? words.beingChecked
        : would.countedMinutes > 0
          ? words.ifAccepted(told)
          : `${words.beingChecked} ${told}`;
      return { countedMinutes: 0, mark: 'being_checked', sentence };
    }
    case 'accepted':
      return sayAccepted(stored, answers.first, program, language);
  }
}

function sayAccepted(
  stored: StoredActivity,
  first: Evaluation,
  program: { id: string },
  language: Language,
): Said {
  const result = judgedResult(stored, first);
  const words = language === 'es' ? es : en;
  if (!result && isSisters(stored, first))
    return { countedMinutes: 0, mark: 'does_not_count', sentence: words.sisters };
  if (!result) {
    const minutes = stored.acceptedMinutes ?? stored.claimedMinutes;
    return { countedMinutes: minutes, mark: markOf(minutes, stored.claimedMinutes), sentence: words.counted };
  }
  // "2 of 3 hours count": what the reviewer accepted is held beside what was claimed.
  const whole = { ...result, claimedMinutes: result.claimedMinutes === null ? null : wholeClaim(stored) };
  return {
    countedMinutes: result.countedMinutes,
    mark: markOf(result.countedMinutes, wholeClaim(stored)),
    sentence: explainActivity(whole, language, program.id),
  };
}

/** A unit that nobody could read may be accepted with more than the amount read as hours. */
const wholeClaim = ({ claimedMinutes, acceptedMinutes }: StoredActivity): number =>
  Math.max(claimedMinutes, acceptedMinutes ?? 0);

/**
 * The result in the running period; for a day before it, the one of its own period, kept with the decision.
 */
function judgedResult(stored: StoredActivity, first: Evaluation): ActivityResult | undefined {
  const on = stored.acceptedOn ?? stored.doneOn;
  // What it was decided by for another credential says nothing here.
  const kept = isSisters(stored, first) ? undefined : readFindings(stored);
  return kept && on < first.period.startsOn ? kept : (resultOf(first, stored.id) ?? kept);
}

/** It stands for another credential of the person. Where hours are shared it may count here as well, by the rules of here. */
const isSisters = ({ standsFor }: StoredActivity, { credential }: Evaluation): boolean =>
  standsFor != null && standsFor !== credential;

export function readFindings({ findings }: Pick<StoredActivity, 'findings'>): ActivityResult | undefined {
  return findings === null ? undefined : (JSON.parse(findings) as ActivityResult);
}

export const resultOf = (evaluation: Evaluation, id: string): ActivityResult | undefined =>
  evaluation.activities.find((one) => one.id === id);

export const markOf = (
  counted: number,
  claimed: number,
): Extract<ActivityMark, 'counts' | 'counts_in_part' | 'does_not_count'> =>
  counted === 0 ? 'does_not_count' : counted < claimed ? 'counts_in_part' : 'counts';
