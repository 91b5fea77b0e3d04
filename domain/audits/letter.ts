import { letterWords as en } from '../../words/audits/letter/en.ts';
import { letterWords as es } from '../../words/audits/letter/es.ts';
import { programWords as programsEn } from '../../words/programs/en.ts';
import { programWords as programsEs } from '../../words/programs/es.ts';
import type { Language } from '../auth/contract.ts';
import type { Letter, LineReason, Outcome, OutcomeReason, Phase } from './contract.ts';

/** The letter that closes a check, in both languages: what is shown, what is not and why, and what comes next. */

export interface LetterFacts {
  outcome: Outcome;
  reasonCode: OutcomeReason;
  phase: Phase;
  dueOn: string;
  helpContact: string;
  /** Entries of which less counts than before. */
  changed: { title: string; before: number; after: number; reasonCode: LineReason | null }[];
  totalBefore: number | null;
  totalAfter: number | null;
  required: number | null;
  complete: boolean | null;
  note: string | null;
}

export const letterOf = (facts: LetterFacts): Letter => ({
  en: paragraphs(facts, 'en'),
  es: paragraphs(facts, 'es'),
  note: facts.note || null,
});

function paragraphs(facts: LetterFacts, language: Language): string[] {
  const words = language === 'es' ? es : en;
  const { amount, amountOf, date } = language === 'es' ? programsEs : programsEn;
  const { outcome, reasonCode, phase, changed, totalAfter, required, complete, helpContact } = facts;
  const goesOn = phase === 'before' ? words.renewalGoesOn : words.renewalStays;
  if (outcome === 'all_good') return [words.allGood, words.reasons[reasonCode], goesOn, words.nothingToDo];
  const lines = changed.map(({ title, before, after, reasonCode: why }) =>
    [
      after === 0 ? words.none(title, amount(before)) : words.part(title, amountOf(after, before)),
      ...(why ? [words.lineReasons[why]] : []),
    ].join(' '),
  );
  const first = outcome === 'not_answered' ? [words.notAnswered(date(facts.dueOn))] : [words.someDoNotCount];
  const total = totalAfter === null || required === null ? [] : [words.total(amountOf(totalAfter, required))];
  const left = totalAfter === null || required === null ? 0 : Math.max(0, required - totalAfter);
  const next =
    complete === false
      ? [
          left > 0 ? words.left(amount(left)) : words.partLeft,
          phase === 'before' ? words.renewalWaits : words.renewalStaysShort,
        ]
      : [words.stillEnough, goesOn];
  return [...first, words.reasons[reasonCode], ...lines, ...total, ...next, words.anotherLook(helpContact)];
}
