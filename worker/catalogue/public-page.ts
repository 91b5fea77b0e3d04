import { html, raw } from 'hono/html';
import { topicName } from '../../domain/programs/explain.ts';
import { programWords as programEn } from '../../words/programs/en.ts';
import { programWords as programEs } from '../../words/programs/es.ts';
import { trainingWords as en } from '../../words/catalogue-public/en.ts';
import { trainingWords as es } from '../../words/catalogue-public/es.ts';
import { frame, writeDate, type Html, type Language } from '../kernel/public-frame.ts';
import type { PublicCourse, PublicCourses } from './read-public.ts';

/** What a body has approved, for everybody: by title, without script, and with no order that could be bought (F39). */

const wordsOf = (language: Language) => (language === 'es' ? es : en);

export function trainingsPage(
  { bodyId, bodyName, helpContact, rows, next }: PublicCourses,
  { search, isFirst }: { search: string; isFirst: boolean },
  language: Language,
): Html {
  const words = wordsOf(language);
  const path = `/trainings/${bodyId}`;
  const more = new URLSearchParams({ ...(search && { q: search }), lang: words.tag, cursor: next ?? '' });
  return frame({
    language,
    title: words.title,
    here: null,
    body: bodyName,
    helpContact,
    wide: true,
    content: html`<div class="stack">
        <h1 tabindex="-1">${words.title}</h1>
        <p class="lead">${words.lead(bodyName)}</p>
        ${searchForm(path, search, language)}
        ${rows.length > 0 ? table(rows, language) : html`<p>${nothing(search, isFirst, words)}</p>`}
        ${next === null ? '' : html`<p><a class="button" href="${path}?${raw(more.toString())}">${words.next}</a></p>`}
        <p class="hint">${words.order}</p>
      </div>
      <section class="stack stack-s" aria-labelledby="teach">
        <h2 id="teach">${words.teach}</h2>
        <p>${words.teachText} <a href="/providers/apply/${bodyId}">${words.apply}</a></p>
      </section>`,
  });
}

function nothing(search: string, isFirst: boolean, words: typeof en): string {
  if (search) return words.none(search);
  return isFirst ? words.empty : words.emptyPage;
}

function searchForm(path: string, search: string, language: Language): Html {
  const words = wordsOf(language);
  return html`<form class="row row-bottom" role="search" action="${path}" method="get">
    <div class="field">
      <label for="q">${words.search}</label>
      <input
        class="input"
        id="q"
        name="q"
        type="search"
        autocomplete="off"
        maxlength="100"
        value="${search}"
      />
    </div>
    <input type="hidden" name="lang" value="${words.tag}" />
    <button class="button button-main">${words.find}</button>
    ${search ? html`<a class="back" href="${path}?lang=${words.tag}">${words.all}</a>` : ''}
  </form>`;
}

function table(rows: readonly PublicCourse[], language: Language): Html {
  const words = wordsOf(language);
  const { amount } = language === 'es' ? programEs : programEn;
  return html`<div class="panel panel-flush">
    <div class="scroller" tabindex="0" role="region" aria-label="${words.table}">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.columns.title}</th>
            <th scope="col">${words.columns.provider}</th>
            <th scope="col">${words.columns.hours}</th>
            <th scope="col">${words.columns.topics}</th>
            <th scope="col">${words.columns.how}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.title} <span class="hint nowrap">${one.code}</span></th>
                <td>${one.provider}</td>
                <td class="nowrap">${amount(one.minutes)}</td>
                <td>${one.topics.map((topic) => topicName(topic, language)).join(', ')}</td>
                <td>
                  ${words.formats[one.format]}${
                    one.untilOn === null ? '' : html`, ${words.until(writeDate(one.untilOn, language))}`
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </div>`;
}

export function unknownBodyPage(language: Language): Html {
  const words = wordsOf(language);
  return frame({
    language,
    title: words.unknown,
    here: null,
    content: html`<h1 tabindex="-1">${words.unknown}</h1>
      <p class="lead">${words.unknownText}</p>`,
  });
}
