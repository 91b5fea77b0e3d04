import { furtherWords as en } from '../../words/further/en.ts';
import { furtherWords as es } from '../../words/further/es.ts';
import { programWords as enPrograms } from '../../words/programs/en.ts';
import { programWords as esPrograms } from '../../words/programs/es.ts';
import type { PeriodFacts } from '../certifications/facts.ts';
import { rulesUsed, smallestSet, type Asked } from '../certifications/next.ts';
import type { ActivityResult, Evaluation } from '../programs/evaluation.ts';
import { explainActivity, explainFinding, requirementName } from '../programs/explain.ts';
import { explainFurther } from '../programs/explain-further.ts';
import type { ActivityPreview, PreviewNote } from './contract.ts';

/** What somebody should know of an activity before it is saved, besides how much of it counts. Pure. */
export interface Previewed extends Pick<Asked, 'program' | 'about' | 'language'> {
  result: ActivityResult;
  /** With everything that waits: without this activity, and with it. */
  before: Evaluation;
  after: Evaluation;
  isPlanned: boolean;
  periods: readonly PeriodFacts[];
}

export function previewNotes(asked: Previewed): ActivityPreview['notes'] {
  const { result, isPlanned, language, program } = asked;
  const { preview } = wordsOf(asked);
  const repeated = result.findings.find(({ code }) => code === 'possible_duplicate');
  const notes: [PreviewNote, string | null | undefined | false][] = [
    ['serves', servesOfPart(asked)],
    ['planned', isPlanned && preview.planned(result.on)],
    ['repeated', repeated && explainFinding(repeated, language, program.id)],
    ['proof', mustShow(asked)],
    ['further', afterThis(asked)],
  ];
  return notes.flatMap(([code, sentence]) => (sentence ? [{ code, sentence }] : []));
}

const wordsOf = ({ language }: Pick<Previewed, 'language'>): typeof en => (language === 'es' ? es : en);

/** How much counts, for what, and why not the rest. */
export function previewSentence(asked: Previewed): string {
  const { result, language, program } = asked;
  const isOutside = result.findings.some(({ code }) => code === 'outside_period');
  return isOutside ? otherPeriod(asked) : explainActivity(result, language, program.id);
}

/** Never a silent move between periods: it says that it counts nothing here, and where the day belongs. */
function otherPeriod(asked: Previewed): string {
  const { result, after, periods } = asked;
  const { preview } = wordsOf(asked);
  const { startsOn, endsOn, nextStartsOn, nextEndsOn } = after.period;
  const known = [...periods, ...(nextEndsOn ? [{ startsOn: nextStartsOn, endsOn: nextEndsOn }] : [])];
  const own = known.find(
    (period) => period.startsOn <= result.on && result.on <= period.endsOn && period.startsOn !== startsOn,
  );
  return own ? preview.otherPeriod(own.startsOn, own.endsOn) : preview.noPeriod(startsOn, endsOn);
}

/** An activity that counts whole says it in its sentence. */
function servesOfPart(asked: Previewed): string | null {
  const { result, language, program } = asked;
  const { serves, countedMinutes, claimedMinutes } = result;
  if (countedMinutes === 0 || countedMinutes === claimedMinutes || serves.length === 0) return null;
  const names = serves
    .filter((code) => code !== 'total')
    .map((code) => inSentence(requirementName(code, language, program.id)));
  return wordsOf(asked).preview.serves(names, serves.includes('total'));
}

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function mustShow(asked: Previewed): string | null {
  const { result, after, program, language } = asked;
  const proof = rulesUsed(after, program)?.credit.proof;
  if (!proof || result.countedMinutes === 0) return null;
  const { preview } = wordsOf(asked);
  const { shows } = language === 'es' ? esPrograms : enPrograms;
  return [
    ...(proof.mustShow.length > 0 ? [preview.proof(proof.mustShow.map((what) => shows[what]))] : []),
    ...(proof.notProof.includes('sign_in_sheet') ? [preview.noSignInSheet] : []),
  ].join(' ');
}

/** Only where it changes something: an activity that counts for nothing leaves the smallest set as it was. */
function afterThis(asked: Previewed): string | null {
  const { result, before, after, program, about, language } = asked;
  if (result.countedMinutes === 0 || before.complete !== false) return null;
  if (after.complete) return wordsOf(asked).nothingLeft;
  const further = smallestSet(after, program, about);
  return further && explainFurther(further, 'after_this', language, program.id);
}
