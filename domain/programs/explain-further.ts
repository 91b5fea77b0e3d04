import { furtherWords as en, type PieceWords } from '../../words/further/en.ts';
import { furtherWords as es } from '../../words/further/es.ts';
import { programWords as enPrograms } from '../../words/programs/en.ts';
import { programWords as esPrograms } from '../../words/programs/es.ts';
import type { RequirementCode } from './contract.ts';
import { requirementName, type Language } from './explain.ts';
import type { Forecast, ForecastLine } from './forecast.ts';
import type { Further, Piece } from './further.ts';

const wordsOf = (language: Language): typeof en => (language === 'es' ? es : en);

/** One sentence: "One 3-hour course on peer support with half an hour of ethics completes this period." */
export function explainFurther(
  further: Further | 'impossible',
  when: Parameters<typeof en.completes>[1],
  language: Language,
  program?: string,
): string {
  const words = wordsOf(language);
  if (further === 'impossible') return words.impossible;
  return words.completes(
    further.pieces.map((piece) => pieceWords(piece, language, program)),
    when,
  );
}

/** Requirements that are said by who gives it or how it is held. */
const saidOtherwise = new Set<RequirementCode>([
  'total',
  'certifying_body',
  'approved_vendor',
  'face_to_face',
  'electronic',
]);

function pieceWords(piece: Piece, language: Language, program: string | undefined): PieceWords {
  const words = wordsOf(language);
  const { minutes, count, anyLength, topics, sponsor, format, serves } = piece;
  const named = (code: RequirementCode) => inSentence(requirementName(code, language, program));
  const own = serves.filter(({ code }) => !saidOtherwise.has(code));
  const isTopic = new Set<string>(topics);
  // A topic without a need of its own is there for all of it: to stay clear of a limit, or for a need that bears another name.
  const asked = topics.map((code) => ({ code, minutes: needOf(own, code) ?? minutes }));
  const further = piece.kinds ? [] : own.filter(({ code }) => !isTopic.has(code));
  return {
    minutes,
    count,
    anyLength,
    kind: kindWords(piece, own, named, language),
    topics: [...asked, ...(topics.length > 0 ? [] : further)].map(({ code, minutes: some }) => ({
      name: named(code),
      minutes: anyLength || some >= minutes ? null : some,
    })),
    sponsor: sponsor ? words.sponsors[sponsor] : null,
    format: format ? words.formats[format] : null,
  };
}

/** Of needs with one name (so many hours, so many times) the larger. */
function needOf(serves: Piece['serves'], code: RequirementCode): number | null {
  const some = serves.filter((one) => one.code === code);
  return some.length === 0 ? null : Math.max(...some.map(({ minutes }) => minutes));
}

function kindWords(
  { kinds }: Piece,
  own: Piece['serves'],
  named: (code: RequirementCode) => string,
  language: Language,
): string | null {
  if (!kinds) return null;
  const [need] = own.filter(
    ({ code }) => code === 'peer_service' || code === 'supervision' || code === 'teaching',
  );
  if (need) return named(need.code);
  const { kinds: names, list } = language === 'es' ? esPrograms : enPrograms;
  return list(
    kinds.map((kind) => names[kind]),
    language === 'es' ? 'o' : 'or',
  );
}

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * "At this pace you will have 31 of 36 hours by August 1, 2027. Ethics would be 1 hour short." null where nothing was earned yet or
 * nothing is left: a pace of nothing helps nobody.
 */
export function explainForecast(
  { lines, dueOn }: Forecast,
  { waiting }: { waiting: boolean },
  language: Language,
  program?: string,
): string | null {
  const { pace } = wordsOf(language);
  const main = lines.find(({ code }) => code === 'total') ?? lines[0];
  if (!main || main.counted === 0 || lines.every(({ counted, required }) => counted >= required)) return null;
  const others = lines
    .filter((line) => line !== main && line.short > 0)
    .map((line) => ({
      name: requirementName(line.code, language, program),
      unit: line.unit,
      amount: line.required - shownOf(line),
    }));
  const said = sayMain(main, dueOn, language);
  return [
    ...(said ? [said] : []),
    ...(others.length > 0 ? [said ? pace.short(others) : pace.onlyShort(others, dueOn)] : []),
    ...(waiting ? [pace.ifWaitingCounts] : []),
  ].join(' ');
}

function sayMain(main: ForecastLine, dueOn: string, language: Language): string | null {
  const { pace } = wordsOf(language);
  // A count needs no pace: what is short of it is said among the others.
  if (main.unit === 'count' || main.counted >= main.required) return null;
  if (main.short === 0 && main.reachedOn) return pace.all(main.required, main.reachedOn);
  return pace.some(pace.of(shownOf(main), main.required), dueOn);
}

/** Down to the half hour, but never below what has counted: a pace is a direction, not a sum. */
function shownOf({ unit, projected, counted, required }: ForecastLine): number {
  if (unit === 'count') return Math.min(projected, required);
  return Math.min(required, Math.max(counted, Math.floor(projected / 30) * 30));
}
