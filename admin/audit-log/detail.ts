import { en } from '../../words/audit-log/en.ts';
import { en as catalogue } from '../../words/catalogue/en.ts';
import { en as conduct } from '../../words/conduct/en.ts';
import { en as reviews } from '../../words/reviews/en.ts';
import { t as conductWords } from '../conduct/words.ts';
import { t as reviewWords } from '../reviews/words.ts';
import { t as catalogueWords } from '../catalogue/words.ts';
import { sponsors } from '../../domain/programs/codes.ts';
import { sponsorName, topicName } from '../staff/program-words.ts';
import { date, dayOf, hours } from '../ui/format.ts';
import { t } from './words.ts';

/** What a row of the log keeps, as people read it: `before` and `after` stand side by side. */
export interface DetailLine {
  name: string;
  value: string;
}

export function detailLines(detail: Record<string, unknown>): DetailLine[] {
  const { before, after, title, ...rest } = detail;
  return [
    ...(title === undefined ? [] : lineOf('title', title)),
    ...changes(before, after),
    ...Object.entries(rest).flatMap(([name, value]) => lineOf(name, value)),
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that only one side has did not change to nothing: it stands alone. */
function changes(before: unknown, after: unknown): DetailLine[] {
  if (!isRecord(before) || !isRecord(after)) {
    const pair = [before, after].filter((value) => value !== undefined).map((value) => textOf('', value));
    return pair.length === 0 ? [] : [{ name: t('after'), value: pair.join(' → ') }];
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => {
    const sides = [before, after].filter((side) => Object.hasOwn(side, name));
    const texts = [...new Set(sides.map((side) => textOf(name, side[name])))];
    return { name: fieldName(name), value: texts.join(' → ') };
  });
}

function lineOf(name: string, value: unknown): DetailLine[] {
  if (!isRecord(value)) return [{ name: fieldName(name), value: textOf(name, value) }];
  if ('before' in value || 'after' in value)
    return changes(value['before'], value['after']).map((line) => ({ ...line, name: fieldName(name) }));
  return Object.entries(value).map(([inner, one]) => ({
    name: `${fieldName(name)}: ${fieldName(inner)}`,
    value: textOf(inner, one),
  }));
}

function textOf(name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('nothing');
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (Array.isArray(value))
    return value.length === 0 ? t('nothing') : value.map((one) => textOf(name, one)).join(', ');
  if (typeof value === 'number') return numberText(name, value);
  return typeof value === 'string' ? wordOf(name, value) : JSON.stringify(value);
}

function numberText(name: string, value: number): string {
  if (/minutes$/i.test(name)) return t('hours', hours(value));
  return name.endsWith('At') ? dayOf(value) : String(value);
}

const isIn = <Words extends object>(words: Words, key: string): key is Extract<keyof Words, string> =>
  Object.hasOwn(words, key);

/** Codes as the words that staff chose them by; a code of a newer release shows as it is. */
function wordOf(name: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value);
  if (name === 'topics') return topicName(value);
  const sponsor = name === 'sponsor' && sponsors.find((one) => one === value);
  if (sponsor) return sponsorName(sponsor);
  if (name === 'decision' && isIn(en.decisions, value)) return t(`decisions.${value}`);
  if (name === 'exception' && isIn(en.exceptions, value)) return t(`exceptions.${value}`);
  if (name === 'issuing' && isIn(en.issuing, value)) return t(`issuing.${value}`);
  if (name === 'state' && isIn(en.states, value)) return t(`states.${value}`);
  if (name === 'role' && isIn(en.roles, value)) return t(`roles.${value}`);
  if (name === 'recognition' && isIn(catalogue.recognition, value))
    return catalogueWords(`recognition.${value}`);
  if (name === 'format' && isIn(catalogue.formats, value)) return catalogueWords(`formats.${value}`);
  if (name === 'kind' && isIn(catalogue.kinds, value)) return catalogueWords(`kinds.${value}`);
  if (name === 'competencies' && isIn(catalogue.competencies, value))
    return catalogueWords(`competencies.${value}`);
  if (name === 'reasonCode' && isIn(reviews.reasons, value)) return reviewWords(`reasons.${value}`);
  if (name === 'reasonCode' && isIn(conduct.reasons, value)) return conductWords(`reasons.${value}`);
  if (name === 'conduct' && isIn(conduct.decided, value)) return conductWords(`decided.${value}`);
  if (name === 'outcome' && isIn(conduct.appeals.outcomes, value))
    return conductWords(`appeals.outcomes.${value}`);
  if (name === 'conductStarts' && isIn(en.starts, value)) return t(`starts.${value}`);
  return value;
}

/** A name that no word is known for is spelled out: "doneOn" is "done on". */
const fieldName = (name: string): string =>
  isIn(en.fields, name)
    ? t(`fields.${name}`)
    : name
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .replaceAll('_', ' ');
