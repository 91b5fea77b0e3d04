import { html } from 'hono/html';
import { asksOf, type Asks } from '../../domain/check/asks.ts';
import { programGroups, titlesOf, wordsOf, type Chosen } from '../../domain/check/programs.ts';
import type { FieldProblem } from '../../domain/check/request.ts';
import { mostRows, type PlainField, type Typed } from '../../domain/check/typed.ts';
import type { Language } from '../../domain/programs/explain.ts';
import type { Html } from '../kernel/public-frame.ts';
import { activityFields } from './activity-fields.ts';
import { dayField, disclosure, numberField, optionsOf, selectField, tickList } from './fields.ts';

/** The whole form for one program. It is sent by POST: the dates of a person stay out of addresses, histories and logs. */
export interface FormState {
  typed: Typed;
  chosen: Chosen;
  problems: readonly FieldProblem[];
  language: Language;
}

export const formId = 'check-form';

export function checkForm({ typed, chosen, problems, language }: FormState): Html {
  const words = wordsOf(language);
  const { preset, credential } = chosen;
  const asks = asksOf(preset, credential);
  const action = `/check?lang=${language}`;
  const problemOf = (field: string) => {
    const problem = problems.find((one) => one.field === field);
    return problem && words.problems[problem.code];
  };
  const titles = titlesOf(preset, language).map(({ code, title }) => ({ value: code, label: title }));
  const rows = typed.activities.length;
  return html`<form class="stack stack-l" id="${formId}" action="${action}#result" method="post" novalidate>
    <div class="field" id="questions">
      <input type="hidden" name="rows" value="${rows}" />
      <label for="program">${words.program}</label>
      <select class="select" id="program" name="program">
        ${programOptions(typed.program, language)}
      </select>
      <button class="as-link" name="do" value="show" formaction="${action}#questions">
        ${words.changeProgram}
      </button>
    </div>
    ${personFields({ typed, asks, language, problemOf })}
    ${typed.activities.map((activity, index) =>
      activityFields({
        row: index + 1,
        rows,
        typed: activity,
        asks,
        usedFor: titles.filter(({ value }) => asks.usedFor.includes(value)),
        words,
        language,
        problemOf,
        action,
      }),
    )}
    ${
      rows < mostRows
        ? html`<p>
            <button class="button" name="do" value="add" formaction="${action}#a${rows + 1}">
              ${words.add}
            </button>
          </p>`
        : ''
    }
    ${moreFields({ typed, asks, language, problemOf, titles })}
    <p>
      <button class="button button-main button-wide" name="do" value="check">${words.button}</button>
    </p>
  </form>`;
}

interface Part {
  typed: Typed;
  asks: Asks;
  language: Language;
  problemOf: (field: string) => string | undefined;
}

function personFields({ typed: { fields, person }, asks, language, problemOf }: Part): Html {
  const words = wordsOf(language);
  const hint = asks.countsFromExam ? words.hints.exam : words.hints.certifiedOn;
  const day = (name: PlainField, text: string) =>
    dayField({ id: name, label: words.fields[name], hint: text, problem: problemOf(name) }, fields[name]);
  return html`${day('certifiedOn', hint)}
  ${asks.endMustBeGiven ? day('expiresOn', words.hints.expiresOn) : ''}
  ${
    asks.person.length > 0
      ? tickList(
          { id: 'person', label: words.about },
          asks.person.map((value) => ({ value, label: words.person[value] })),
          person,
        )
      : ''
  }`;
}

/** Dates and settings that few need. Open as soon as one of them says something. */
function moreFields({
  typed: { fields, others },
  asks,
  language,
  problemOf,
  titles,
}: Part & { titles: readonly { value: string; label: string }[] }): Html {
  const words = wordsOf(language);
  const shown: PlainField[] = [
    ...(asks.endMustBeGiven ? [] : (['expiresOn'] as const)),
    'periodStartsOn',
    'appliedOn',
    ...(asks.postmark ? (['postmarkedOn'] as const) : []),
    ...(asks.reactivation ? (['reactivationApprovedOn'] as const) : []),
    'asOf',
  ];
  const amounts: PlainField[] = [
    ...(asks.carriedIn ? (['carriedIn'] as const) : []),
    ...(asks.total ? (['required'] as const) : []),
  ];
  const hints: Partial<Record<PlainField, string>> = {
    expiresOn: words.hints.expiresOnElsewhere,
    periodStartsOn: words.hints.periodStartsOn,
  };
  const about = (name: PlainField) => ({
    id: name,
    label: words.fields[name],
    hint: hints[name],
    problem: problemOf(name),
  });
  const versions = asks.versions.map((id) => ({ value: id, label: words.rules.version(id) }));
  const open =
    [...shown, ...amounts, 'ruleVersion' as const].some((name) => fields[name] !== '' || problemOf(name)) ||
    asks.otherCredentials.some((code) => others[code]);
  return disclosure(
    words.more,
    open,
    html`${asks.otherCredentials.map((code) =>
      dayField(
        {
          id: `other-${code}`,
          label: words.fields.other(titles.find(({ value }) => value === code)?.label ?? code),
        },
        others[code] ?? '',
      ),
    )}
    ${shown.map((name) => dayField(about(name), fields[name]))}
    ${amounts.map((name) => numberField(about(name), fields[name]))}
    ${
      versions.length > 0
        ? selectField(
            about('ruleVersion'),
            [{ value: '', label: words.governing }, ...versions],
            fields.ruleVersion,
          )
        : ''
    }`,
  );
}

export function programOptions(value: string, language: Language): Html[] {
  const words = wordsOf(language);
  return programGroups(language).map(
    ({ jurisdiction, presets }) =>
      html`<optgroup label="${jurisdiction}">
        ${optionsOf(
          presets.flatMap(({ credentials }) =>
            credentials.map((one) => ({ value: one.value, label: words.option(jurisdiction, one.title) })),
          ),
          value,
        )}
      </optgroup>`,
  );
}
