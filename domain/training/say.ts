import { files as filesEn, reasons as en } from '../../words/training-server/en.ts';
import { files as filesEs, reasons as es } from '../../words/training-server/es.ts';
import type { Language } from '../auth/contract.ts';
import { mostColumns, mostRows } from './codes.ts';
import type { ReasonView } from './contract.ts';
import type { Reason } from './read-rows.ts';
import type { TableProblem } from './table.ts';

export function sayReason({ code, field, params = {} }: Reason, language: Language): ReasonView {
  return { code, field, sentence: (language === 'es' ? es : en)[code](params) };
}

export function sayProblem({ problem, row = 0 }: TableProblem, language: Language): string {
  const words = language === 'es' ? filesEs : filesEn;
  switch (problem) {
    case 'too_many_rows':
      return words.too_many_rows(mostRows);
    case 'too_many_columns':
      return words.too_many_columns(mostColumns);
    case 'quote_open':
      return words.quote_open(row);
    default:
      return words[problem];
  }
}
