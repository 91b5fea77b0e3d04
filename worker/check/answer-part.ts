import { html } from 'hono/html';
import type { Answer, Line } from '../../domain/check/answer.ts';
import type { OtherProgram } from '../../domain/check/others.ts';
import { wordsOf } from '../../domain/check/programs.ts';
import type { Language } from '../../domain/programs/explain.ts';
import { writeDate, type Html } from '../kernel/public-frame.ts';
import { disclosure } from './fields.ts';
import { formId } from './form.ts';
import { marks } from './marks.ts';

/** The answer: how much, why, what to keep; then the same trainings elsewhere, and who decides. */
export interface Shown {
  /** Where a renewal would bring the first training inside: the first day of that period. */
  renewedOn: string | null;
  answer: Answer;
  others: readonly OtherProgram[];
  presetId: string;
  /** What was asked, for the paper that has no form. */
  asked: string;
}

const mostOthers = 8;

export function answerPart({ answer, others, presetId, asked, renewedOn }: Shown, language: Language): Html {
  const words = wordsOf(language);
  return html`<section class="result stack" id="result" tabindex="-1" aria-labelledby="res">
    <div class="panel stack">
      <h2 id="res">${answer.heading}</h2>
      <p class="only-print">${asked}</p>
      ${meter(answer)} ${checks(answer.lines, language)}
      ${renewedOn === null ? '' : renewedPart(renewedOn, language)}
      ${answer.activities.map(
        ({ title, lines }) =>
          html`<h3>${title}</h3>
            ${checks(lines, language)}`,
      )}
      <p class="hint">${answer.proof.join(' ')}</p>
      ${
        answer.assumptions.length > 0
          ? html`<div class="hint stack stack-s">
              <p>${words.assumed}</p>
              <ul class="bullets">
                ${answer.assumptions.map((sentence) => html`<li>${sentence}</li>`)}
              </ul>
            </div>`
          : ''
      }
    </div>
    ${othersPart(others, language)} ${decides(presetId, language)}
  </section>`;
}

export const decides = (presetId: string, language: Language): Html => {
  const words = wordsOf(language);
  return html`<p class="hint">
    ${words.decides} <a href="/check/${presetId}?lang=${language}">${words.rulesLink}</a>
  </p>`;
};

/** No renewal is assumed; it is asked about, and a press of the button puts it into the form. */
function renewedPart(startsOn: string, language: Language): Html {
  const { renewed } = wordsOf(language);
  return html`<p><b>${renewed.lead}</b> ${renewed.text(writeDate(startsOn, language))}</p>
    <p>
      <button class="button" form="${formId}" name="do" value="renewed-${startsOn}">${renewed.button}</button>
    </p>`;
}

function meter({ countedMinutes, claimedMinutes, heading }: Answer): Html | '' {
  if (claimedMinutes === 0) return '';
  const share = Math.round((countedMinutes / claimedMinutes) * 1000) / 10;
  return html`<svg class="meter" height="18" role="img" aria-label="${heading}">
    <rect class="track" x="0" y="1" width="100%" height="16" rx="2" />
    <rect class="accepted" x="0" y="1" width="${share}%" height="16" rx="2" />
    <rect class="frame" x="0" y="1" width="100%" height="16" rx="2" />
  </svg>`;
}

const checks = (lines: readonly Line[], language: Language): Html =>
  html`<ul class="checks">
    ${lines.map(
      ({ shape, lead, text, field }) =>
        html`<li>
          ${marks[shape]}<span
            >${lead === '' ? '' : html`<b>${lead}</b> `}${text}
            ${field === undefined ? '' : html`<a href="#${field}">${wordsOf(language).answerIt}</a>`}</span
          >
        </li>`,
    )}
  </ul>`;

function othersPart(others: readonly OtherProgram[], language: Language): Html | '' {
  if (others.length === 0) return '';
  const words = wordsOf(language);
  const rest = others.slice(mostOthers);
  const more = words.othersMore(rest.length);
  return html`<h3>${words.othersTitle}</h3>
    <p class="hint">${words.othersLead}</p>
    ${table(others.slice(0, mostOthers), words.othersTitle, language)}
    ${rest.length > 0 ? disclosure(more, false, table(rest, more, language)) : ''}
    <p class="hint">${words.othersAssumed}</p>`;
}

function table(others: readonly OtherProgram[], label: string, language: Language): Html {
  const words = wordsOf(language);
  const hours = (minutes: number) => String(Math.round((minutes / 60) * 100) / 100);
  return html`<div class="scroller" tabindex="0" role="region" aria-label="${label}">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.columns.program}</th>
          <th scope="col" class="num">${words.columns.hours}</th>
          <th scope="col">${words.columns.why}</th>
        </tr>
      </thead>
      <tbody>
        ${others.map(
          ({ id, name, countedMinutes, claimedMinutes, why }) =>
            html`<tr>
              <th scope="row"><a href="/check/${id}?lang=${language}">${name}</a></th>
              <td class="num">${words.shortOf(hours(countedMinutes), hours(claimedMinutes))}</td>
              <td>${why}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
