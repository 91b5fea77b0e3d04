import { html } from 'hono/html';
import { answerOf } from '../../domain/check/answer.ts';
import { otherPrograms } from '../../domain/check/others.ts';
import {
  jurisdictionName,
  programGroups,
  titlesOf,
  wordsOf,
  type Chosen,
} from '../../domain/check/programs.ts';
import { laterPeriodOf } from '../../domain/check/later-period.ts';
import type { Checked } from '../../domain/check/request.ts';
import type { Typed } from '../../domain/check/typed.ts';
import { programName, type Language } from '../../domain/programs/explain.ts';
import { readRules } from '../../domain/programs/read-rules.ts';
import type { Preset } from '../../domain/programs/rules.ts';
import { frame, otherLanguageButton, writeDate, type Html } from '../kernel/public-frame.ts';
import { answerPart, decides } from './answer-part.ts';
import { checkForm, formId, programOptions } from './form.ts';
import { problemSummary } from './problem-summary.ts';

/** The pages of "Will this count?" as HTML without any script. `html` escapes whatever was typed. */

/** The first visit: which program? And the rules of each, to read. */
export function choosePage(language: Language, problem?: string): Html {
  const words = wordsOf(language);
  return frame({
    language,
    title: words.title,
    here: 'check',
    content: html`<div class="stack">
        <h1 tabindex="-1">${words.title}</h1>
        <p class="lead">${words.lead}</p>
      </div>
      ${chooser(language, problem)} ${programList(language)}`,
  });
}

function chooser(language: Language, problem?: string): Html {
  const words = wordsOf(language);
  return html`<form class="stack" action="/check" method="get">
    <div class="field${problem === undefined ? '' : ' field-error'}">
      <label for="program">${words.program}</label>
      ${problem === undefined ? '' : html`<p class="error-text" id="program-e">${problem}</p>`}
      <select class="select" id="program" name="program">
        <option value="">${words.programNone}</option>
        ${programOptions('', language)}
      </select>
    </div>
    <input type="hidden" name="lang" value="${language}" />
    <p><button class="button button-main">${words.showQuestions}</button></p>
  </form>`;
}

function programList(language: Language): Html {
  const words = wordsOf(language);
  return html`<section class="stack" aria-labelledby="all">
    <h2 id="all">${words.allRules}</h2>
    <p>${words.allRulesLead}</p>
    <ul class="rows">
      ${programGroups(language).flatMap(({ presets }) =>
        presets.map(
          ({ preset }) =>
            html`<li>
              <a href="/check/${preset.id}?lang=${language}"
                >${programName(preset.id, language) ?? preset.name}</a
              >
            </li>`,
        ),
      )}
    </ul>
  </section>`;
}

/** Something else than an answer: a heading, a sentence, and the way on. */
export function messagePage(what: 'unknown' | 'tooLarge' | 'notAForm' | 'tooMany', language: Language): Html {
  const words = wordsOf(language);
  const { title, text } = words[what];
  return frame({
    language,
    title,
    here: 'check',
    content: html`<div class="stack">
        <h1 tabindex="-1">${title}</h1>
        <p class="lead">${text}</p>
      </div>
      ${
        what === 'unknown'
          ? html`${chooser(language)} ${programList(language)}`
          : html`<p><a class="button button-main" href="/check?lang=${language}">${words.openForm}</a></p>`
      }`,
  });
}

/** Enter in a field presses the form's first button, and that of the other language stands before all others. */
const enterButton = html`<button form="${formId}" name="do" value="check" hidden></button>`;

export interface CheckPage {
  typed: Typed;
  chosen: Chosen;
  /** null: only the form was asked for. */
  checked: Checked | null;
}

export function checkPage({ typed, chosen, checked }: CheckPage, language: Language): Html {
  const words = wordsOf(language);
  const problems = checked && 'problems' in checked ? checked.problems : [];
  const shown = checked && 'evaluation' in checked ? shownOf(checked, chosen, language) : null;
  const title =
    shown?.answer.heading ?? (problems.length > 0 ? words.problemsTitle(problems.length) : words.title);
  return frame({
    language,
    title,
    here: 'check',
    wide: true,
    otherLanguage: html`${enterButton}
    ${otherLanguageButton(language, formId, '/check', checked ? 'check' : 'show')}`,
    content: html`<div class="stack">
        <h1 tabindex="-1">${words.title}</h1>
        <p class="lead">${words.lead}</p>
      </div>
      ${problems.length > 0 ? problemSummary(problems, language) : ''}
      <div class="beside beside-even">
        <div class="${shown ? 'no-print' : ''}">${checkForm({ typed, chosen, problems, language })}</div>
        ${shown ? answerPart(shown, language) : askedPart(chosen, language)}
      </div>`,
  });
}

function shownOf(
  checked: Extract<Checked, { evaluation: unknown }>,
  { preset, credential }: Chosen,
  language: Language,
) {
  const { request, evaluation } = checked;
  const words = wordsOf(language);
  const title = titlesOf(preset, language).find(({ code }) => code === credential)?.title ?? preset.name;
  const days = request.activities.map(({ on }) => writeDate(on, language));
  return {
    answer: answerOf(request, evaluation, preset, language),
    others: otherPrograms(request, preset, language),
    presetId: preset.id,
    renewedOn: renewedOn(checked, preset),
    asked: `${words.option(jurisdictionName(preset, language), title)}. ${words.fields.certifiedOn}: ${writeDate(request.certifiedOn, language)}. ${words.on}: ${days.join('; ')}.`,
  };
}

/** Only where nobody said which period is meant. */
function renewedOn(
  { request, evaluation }: Extract<Checked, { evaluation: unknown }>,
  preset: Preset,
): string | null {
  const { program: _, asOf, ...facts } = request;
  const late = evaluation.activities.find(({ on, findings }) =>
    findings.some(({ code }) => code === 'outside_period' && on >= evaluation.period.endsOn),
  );
  if (!late || facts.expiresOn !== undefined || facts.periodStartsOn !== undefined) return null;
  return laterPeriodOf(preset, facts, asOf, late.on);
}

/** Before the first answer: what the chosen program asks for. */
function askedPart({ preset, credential }: Chosen, language: Language): Html {
  const version = preset.versions.findLast(({ onRequestOnly }) => !onRequestOnly);
  const credentials = titlesOf(preset, language).filter(({ code }) => code === credential);
  const sections = version ? readRules(version.rules, { language, credentials, program: preset.id }) : [];
  const hours = sections.find(({ code }) => code === 'hours');
  return html`<section class="stack" aria-labelledby="asked">
    <div class="panel stack">
      <h2 id="asked">${hours?.title}</h2>
      <ul class="bullets">
        ${hours?.lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>
    ${decides(preset.id, language)}
  </section>`;
}
