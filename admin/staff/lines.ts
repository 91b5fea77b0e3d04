import type { RequirementLine } from '../../domain/certifications/contract.ts';
import { hours, number } from '../ui/format.ts';
import type { LineWords } from '../ui/requirement-lines.tsx';
import { t } from './words.ts';

/** Amounts of a line: hours, or how many times. */
export const amountOf = (line: { unit: 'minutes' | 'count' }, value: number): string =>
  line.unit === 'minutes' ? hours(value) : number(value);

export const isMet = (line: RequirementLine): boolean =>
  line.kind === 'maximum' || line.accepted >= line.required;

/** The words of one line, as staff read them: accepted hours decide, what waits stands beside them. */
export function lineWords(line: RequirementLine): LineWords {
  const amount = (value: number) => amountOf(line, value);
  const accepted = amount(line.accepted);
  const required = amount(line.required);
  const isMaximum = line.kind === 'maximum';
  return {
    ...stateOf(line),
    accepted,
    of: isMaximum ? t('lines.ofAtMost', required) : t('lines.of', required),
    sentence: `${line.name}: ${sentenceOf(line)}`,
  };
}

function stateOf(line: RequirementLine): Pick<LineWords, 'shape' | 'tone' | 'status'> {
  const amount = (value: number) => amountOf(line, value);
  if (line.kind === 'maximum') {
    const room = line.required - line.accepted;
    return {
      shape: 'info',
      tone: 'todo',
      status: room > 0 ? t('lines.mayStill', amount(room)) : t('lines.full'),
    };
  }
  if (isMet(line)) return { shape: 'done', tone: 'good', status: t('lines.done') };
  if (line.toGo === 0)
    return { shape: 'waiting', tone: 'wait', status: t('lines.doneIf', amount(line.waiting)) };
  const status =
    line.waiting > 0
      ? t('lines.toGoIf', amount(line.toGo), amount(line.waiting))
      : t('lines.toGo', amount(line.toGo));
  return { shape: 'empty', tone: 'todo', status };
}

function sentenceOf(line: RequirementLine): string {
  const amount = (value: number) => amountOf(line, value);
  if (line.kind === 'maximum') return t('lines.atMost', amount(line.accepted), amount(line.required));
  const parts = [
    amount(line.accepted),
    amount(line.required),
    line.waiting > 0 ? amount(line.waiting) : null,
    line.toGo > 0 ? amount(line.toGo) : null,
  ] as const;
  return line.unit === 'minutes' ? t('lines.hours', ...parts) : t('lines.times', ...parts);
}
