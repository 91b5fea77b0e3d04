import { html } from 'hono/html';
import { isUnclear, type Asks } from '../../domain/check/asks.ts';
import { fieldId, type ActivityField, type TypedActivity } from '../../domain/check/typed.ts';
import { numberOf } from '../../domain/check/request.ts';
import {
  formats,
  kinds,
  sponsors,
  approvals,
  proofKinds,
  type Topic,
} from '../../domain/programs/contract.ts';
import { topicName, type Language } from '../../domain/programs/explain.ts';
import type { CheckWords } from '../../words/check/en.ts';
import type { Html } from '../kernel/public-frame.ts';
import {
  bareSelect,
  dayField,
  disclosure,
  numberField,
  selectField,
  textField,
  tickList,
  ticks,
  type Option,
} from './fields.ts';

/** One training of the form: what every program asks, then what this one's rules make worth asking. */
export interface ActivityForm {
  row: number;
  rows: number;
  typed: TypedActivity;
  asks: Asks;
  /** Credentials an hour may be set aside for. */
  usedFor: readonly Option[];
  words: CheckWords;
  language: Language;
  problemOf: (field: string) => string | undefined;
  action: string;
}

/** What its fields are called, for the list of what needs a change. */
export const activityLabels = (words: CheckWords): Partial<Record<string, string>> => ({
  kind: words.kind,
  on: words.on,
  amount: words.amount,
  unit: words.unit,
  perUnit: words.perUnit,
  breaks: words.breaks,
  format: words.format,
  title: words.name,
  provider: words.provider,
  sponsor: words.sponsor,
  approval: words.approval,
  usedFor: words.usedFor,
  proof: words.proof,
  shows: words.shows,
  topics: words.topics,
});

export function activityFields(form: ActivityForm): Html {
  const { row, rows, typed, asks, words } = form;
  const { field, choices } = partsOf(form);
  const parts = html`${selectField(field('kind', words.kind), choices(kinds, words.kinds), typed.kind)}
    <div class="row top">
      ${dayField(field('on', words.on), typed.on)}
      ${numberField(
        field('amount', words.amount),
        typed.amount,
        bareSelect(field('unit', words.unit), choices(asks.units, words.units), typed.unit),
      )}
      ${numberField(field('breaks', words.breaks), typed.breaks)}
    </div>
    ${asksPerUnit(form) ? numberField(field('perUnit', words.perUnit, words.perUnitHint), typed.perUnit) : ''}
    ${topicFields(form)} ${askedHere(form)} ${moreAbout(form)}`;
  if (rows === 1) return html`<div class="stack stack-l" id="a1">${parts}</div>`;
  return html`<div class="panel stack stack-l" id="a${row}" role="group" aria-labelledby="a${row}-h">
    <h2 class="eyebrow" id="a${row}-h">${words.activity(row)}</h2>
    ${parts}
    <p>
      <button class="as-link" name="do" value="remove-${row}" formaction="${form.action}#questions">
        ${words.remove(row)}
      </button>
    </p>
  </div>`;
}

function partsOf({ row, problemOf }: ActivityForm) {
  return {
    field: (name: ActivityField | 'topics' | 'shows', label: string, hint?: string) => {
      const id = fieldId(row, name);
      return { id, label, hint, problem: problemOf(id) };
    },
    choices: <Code extends string>(codes: readonly Code[], names: Record<Code, string>): Option[] =>
      codes.map((value) => ({ value, label: names[value] })),
  };
}

/** Asked where the paper's unit has no size in this program, and kept once it was answered. */
function asksPerUnit({ typed, asks, row, problemOf }: ActivityForm): boolean {
  const amount = numberOf(typed.amount) ?? NaN;
  return (
    problemOf(fieldId(row, 'perUnit')) !== undefined ||
    (typed.unit !== 'hour' && (typed.perUnit !== '' || isUnclear(typed.unit, amount, asks)))
  );
}

function topicFields(form: ActivityForm): Html {
  const { typed, asks, words, language, row } = form;
  const { field } = partsOf(form);
  const options = (topics: readonly Topic[]) =>
    topics.map((value) => ({ value, label: topicName(value, language) }));
  const open = asks.otherTopics.some((topic) => typed.topics.includes(topic));
  const more = html`<div class="choices choices-grid">
    ${ticks(fieldId(row, 'topics'), options(asks.otherTopics), typed.topics)}
  </div>`;
  return tickList(
    field('topics', words.topics),
    options(asks.topics),
    typed.topics,
    asks.otherTopics.length > 0 ? disclosure(words.otherTopics, open, more) : '',
  );
}

function askedHere(form: ActivityForm): Html {
  const { typed, asks, words, usedFor } = form;
  const { field, choices } = partsOf(form);
  const proofs = [{ value: '', label: words.proofs.none }, ...choices(proofKinds, words.proofs)];
  return html`${
    asks.sponsor
      ? selectField(field('sponsor', words.sponsor), choices(sponsors, words.sponsors), typed.sponsor)
      : ''
  }
  ${
    asks.approval
      ? selectField(field('approval', words.approval), choices(approvals, words.approvals), typed.approval)
      : ''
  }
  ${
    asks.usedFor.length > 0
      ? selectField(
          field('usedFor', words.usedFor),
          [{ value: '', label: words.usedForThis }, ...usedFor],
          typed.usedFor,
        )
      : ''
  }
  ${asks.shows.length > 0 ? selectField(field('proof', words.proof), proofs, typed.proof) : ''}
  ${
    asks.shows.length > 0 && typed.proof !== ''
      ? tickList(field('shows', words.shows), choices(asks.shows, words.showsNames), typed.shows)
      : ''
  }`;
}

function moreAbout(form: ActivityForm): Html {
  const { typed, words, row, problemOf } = form;
  const { field, choices } = partsOf(form);
  const open =
    typed.format !== 'in_person' ||
    typed.title !== '' ||
    typed.provider !== '' ||
    problemOf(fieldId(row, 'format')) !== undefined;
  return disclosure(
    words.moreAbout,
    open,
    html`${selectField(field('format', words.format), choices(formats, words.formats), typed.format)}
    ${textField(field('title', words.name, words.nameHint), typed.title)}
    ${textField(field('provider', words.provider), typed.provider)}`,
  );
}
