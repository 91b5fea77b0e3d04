import type { RequirementLine } from '../../domain/certifications/contract.ts';
import { t as shell } from '../shell/words.ts';
import { hours, number } from '../ui/format.ts';
import type { LineWords } from '../ui/requirement-lines.tsx';
import { lineStateOf } from './view.ts';
import { t } from './words.ts';

/** The words of one line of requirements. */
export function lineWords(line: RequirementLine): LineWords {
  const amount = line.unit === 'minutes' ? hours : number;
  const { shape, tone, key } = lineStateOf(line);
  const accepted = amount(line.accepted);
  const required = amount(line.required);
  const waiting = line.waiting > 0 ? amount(line.waiting) : null;
  const toGo = line.toGo > 0 ? amount(line.toGo) : null;
  const status = {
    done: () => shell('marks.done'),
    doneIf: () => t('asks.doneIf', waiting ?? ''),
    toGo: () => t('asks.toGo', toGo ?? ''),
    toGoIf: () => t('asks.toGoIf', toGo ?? '', waiting ?? ''),
    mayStill: () => t('asks.mayStill', amount(Math.max(0, line.required - line.accepted))),
    full: () => t('asks.full'),
  }[key]();
  const isMaximum = line.kind === 'maximum';
  const sentence = () => {
    if (isMaximum) return t('asks.atMost', accepted, required);
    return line.unit === 'minutes'
      ? t('asks.hours', accepted, required, waiting, toGo)
      : t('asks.times', accepted, required, waiting, toGo);
  };
  return {
    shape,
    tone,
    accepted,
    of: isMaximum ? t('asks.ofAtMost', required) : t('asks.of', required),
    sentence: `${line.name}: ${sentence()}`,
    status,
  };
}
