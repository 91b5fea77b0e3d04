import { html, raw } from 'hono/html';
import type { Html } from '../kernel/public-frame.ts';
import { marks } from './marks.ts';

/** Parts of a form that works without script: what was typed comes back, and what is wrong is said beside it. */

interface Field {
  id: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
}

export interface Option {
  value: string;
  label: string;
}

const truthy = (on: boolean, attribute: string) => raw(on ? attribute : '');

function describedBy({ id, hint, problem }: Field, extra = ''): Html {
  const ids = [hint ? `${id}-h` : '', problem ? `${id}-e` : '', extra].filter(Boolean);
  return html`${ids.length > 0 ? raw(`aria-describedby="${ids.join(' ')}"`) : ''}
  ${truthy(!!problem, 'aria-invalid="true"')}`;
}

const around = (field: Field, control: Html): Html =>
  html`<div class="field${field.problem ? ' field-error' : ''}">
    <label for="${field.id}">${field.label}</label>
    ${hintOf(field)} ${problemOf(field)} ${control}
  </div>`;

const hintOf = ({ id, hint }: Field) => (hint ? html`<p class="hint" id="${id}-h">${hint}</p>` : '');
const problemOf = ({ id, problem }: Field) =>
  problem ? html`<p class="error-text" id="${id}-e">${marks.look}<span>${problem}</span></p>` : '';

export const dayField = (field: Field, value: string): Html =>
  around(
    field,
    html`<input
      class="input input-date"
      type="date"
      id="${field.id}"
      name="${field.id}"
      value="${value}"
      ${describedBy(field)}
    />`,
  );

export const textField = (field: Field, value: string): Html =>
  around(
    field,
    html`<input
      class="input"
      id="${field.id}"
      name="${field.id}"
      value="${value}"
      maxlength="200"
      autocomplete="off"
      ${describedBy(field)}
    />`,
  );

export const numberField = (field: Field, value: string, beside: Html | '' = ''): Html => {
  const input = html`<input
    class="input input-short"
    id="${field.id}"
    name="${field.id}"
    value="${value}"
    inputmode="decimal"
    maxlength="12"
    autocomplete="off"
    ${describedBy(field)}
  />`;
  return around(field, beside === '' ? input : html`<div class="with-unit">${input} ${beside}</div>`);
};

export const selectField = (field: Field, options: readonly Option[], value: string): Html =>
  around(field, select(field, options, value));

/** Beside another field whose label says what it is about; its own is for those who do not see it. */
export const bareSelect = (field: Field, options: readonly Option[], value: string): Html =>
  html`<label class="hidden-visually" for="${field.id}">${field.label}</label>
    ${select(field, options, value)}`;

const select = (field: Field, options: readonly Option[], value: string): Html =>
  html`<select class="select" id="${field.id}" name="${field.id}" ${describedBy(field)}>
    ${optionsOf(options, value)}
  </select>`;

export const optionsOf = (options: readonly Option[], value: string): Html[] =>
  options.map(
    (one) =>
      html`<option value="${one.value}" ${truthy(one.value === value, 'selected')}>${one.label}</option>`,
  );

export const ticks = (name: string, options: readonly Option[], ticked: readonly string[]): Html[] =>
  options.map(
    ({ value, label }) =>
      html`<label class="choice"
        ><input
          type="checkbox"
          name="${name}"
          value="${value}"
          ${truthy(ticked.includes(value), 'checked')}
        />${label}</label
      >`,
  );

export const tickList = (
  field: Field,
  options: readonly Option[],
  ticked: readonly string[],
  more: Html | '' = '',
): Html =>
  html`<fieldset class="field${field.problem ? ' field-error' : ''}" id="${field.id}" tabindex="-1">
    <legend>${field.label}</legend>
    ${problemOf(field)}
    ${
      options.length > 0
        ? html`<div class="choices choices-grid">${ticks(field.id, options, ticked)}</div>`
        : ''
    }
    ${more}
  </fieldset>`;

export const disclosure = (title: string, open: boolean, content: Html): Html =>
  html`<details ${truthy(open, 'open')}>
    <summary>${title}</summary>
    <div class="stack">${content}</div>
  </details>`;
