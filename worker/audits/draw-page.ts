import { html } from 'hono/html';
import type { PassedOver, PublishedDraw, Rate } from '../../domain/audits/contract.ts';
import { drawWords as en } from '../../words/audits/draw/en.ts';
import { drawWords as es } from '../../words/audits/draw/es.ts';
import { frame, writeDate, writeTime, type Html, type Language } from '../kernel/public-frame.ts';
import type { Published } from './published.ts';

/** The draw as a page without script: what came of it first, then how chance was kept honest, then every line. */

type Words = typeof en;
const wordsOf = (language: Language): Words => (language === 'es' ? es : en);

export function drawPage({ plan, draw }: Published, url: string, language: Language): Html {
  const words = wordsOf(language);
  const { terms } = draw;
  const program = language === 'es' ? plan.programTitleEs : plan.programTitle;
  const title = words.title(terms.cycle);
  return frame({
    language,
    title,
    here: null,
    body: plan.bodyName,
    helpContact: plan.helpContact,
    content: html`<div class="stack stack-s">
        <h1>${title}</h1>
        <p class="lead">
          ${words.lead[terms.phase](program, writeDate(terms.fromOn, language), writeDate(terms.toOn, language))}
        </p>
        <p><b>${words.states[draw.state]}</b> ${words.chance}</p>
        ${plan.withdrawnReason === null ? '' : html`<p>${words.withdrawnReason(plan.withdrawnReason)}</p>`}
      </div>
      ${draw.state === 'drawn' ? resultPart(draw, words, language) : ''}
      ${draw.listedAt === null ? '' : excludedPart(draw, words)} ${stepsPart(draw, words, language)}
      ${againPart(draw, words, url)} ${draw.listedAt === null ? '' : listPart(draw, words)}`,
  });
}

function resultPart(draw: PublishedDraw, words: Words, language: Language): Html {
  const { result: said } = words;
  const [drawn, size] = [draw.result.length, draw.population.length];
  const all = size + Object.values(draw.excluded).reduce((sum, n) => sum + n, 0);
  const reasons: PassedOver[] = ['gone', 'changed', 'already_checked'];
  return html`<section class="stack">
    <h2>${said.title}</h2>
    <p>
      <b>${said.lead(drawn, size)}</b>
      ${size === 0 ? '' : said.rates(percentOf(drawn, size, words, language), percentOf(drawn, all, words, language))}
    </p>
    <div class="scroller" tabindex="0" role="region" aria-label="${said.title}">
      <table>
        <thead>
          <tr>
            <th scope="col">${said.group}</th>
            <th scope="col" class="num">${said.rate}</th>
            <th scope="col" class="num">${said.size}</th>
            <th scope="col" class="num">${said.drawn}</th>
          </tr>
        </thead>
        <tbody>
          ${draw.strata.map(
            ({ code, rate, size: own, drawn: of }) =>
              html`<tr>
                <th scope="row">${said.strata[code]}</th>
                <td class="num">${rateText(rate, words, language)}</td>
                <td class="num">${own}</td>
                <td class="num">${of}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${reasons.map((reason) => {
      const n = draw.withoutCase.filter((one) => one.reason === reason).length;
      return n === 0 ? '' : html`<p class="hint">${said.withoutCase[reason](n)}</p>`;
    })}
  </section>`;
}

function rateText(rate: Rate, words: Words, language: Language): string {
  if ('count' in rate) return words.result.count(rate.count);
  return words.result.share(number(rate.basisPoints / 100, language));
}

const percentOf = (part: number, whole: number, words: Words, language: Language): string =>
  words.result.share(number(whole === 0 ? 0 : (100 * part) / whole, language)).replace(' ', '\u00a0');

const number = (n: number, language: Language): string =>
  n.toLocaleString(language === 'es' ? 'es-US' : 'en-US', { maximumFractionDigits: 1 });

function excludedPart({ excluded }: PublishedDraw, words: Words): Html {
  const { excluded: said } = words;
  const counts = Object.entries(excluded) as [keyof typeof excluded, number][];
  return html`<section class="stack stack-s" aria-labelledby="excluded">
    <h2 id="excluded">${said.title}</h2>
    ${
      counts.length === 0
        ? html`<p>${said.none}</p>`
        : html`<ul>
            ${counts.map(([reason, n]) => html`<li>${said[reason](n)}</li>`)}
          </ul>`
    }
  </section>`;
}

function stepsPart(draw: PublishedDraw, words: Words, language: Language): Html {
  const { steps } = words;
  const at = (instant: string) => writeTime(instant, language);
  const hash = (digits: string | null) =>
    digits === null ? '' : html`<p><code class="hash">${digits}</code></p>`;
  return html`<section class="stack" aria-labelledby="steps">
    <h2 id="steps">${steps.title}</h2>
    <ol class="stack">
      <li>
        <b>${steps.seed}.</b> ${steps.seedText(at(draw.committedAt))} ${hash(draw.commitmentSha256)}
        <p>${steps.terms}:</p>
        ${hash(draw.termsSha256)}
      </li>
      <li>
        <b>${steps.list}.</b>
        ${draw.listedAt === null ? steps.listOpen : steps.listText(at(draw.listedAt))}
        ${hash(draw.populationSha256)}
      </li>
      <li>
        <b>${steps.drawn}.</b>
        ${draw.drawnAt === null ? steps.drawnOpen : steps.drawnText(at(draw.drawnAt))} ${hash(draw.seed)}
      </li>
    </ol>
  </section>`;
}

function againPart(draw: PublishedDraw, words: Words, url: string): Html {
  const { again, find } = words;
  const data = `/draws/${draw.id}.json`;
  return html`<section class="stack stack-s" aria-labelledby="again">
      <h2 id="again">${again.title}</h2>
      <p>${again.text} ${again.rule}</p>
      <p><code class="hash">${again.how('run-again.mjs', `${url}${data}`)}</code></p>
      <p class="row">
        <a href="/draws/run-again.mjs" download>${again.script}</a> <a href="${data}">${again.data}</a>
      </p>
    </section>
    <section class="stack stack-s" aria-labelledby="find">
      <h2 id="find">${find.title}</h2>
      <p>${find.text}</p>
      <p><code class="hash">${find.formula}</code></p>
      <p><code class="hash">${draw.id}</code></p>
    </section>`;
}

function listPart(draw: PublishedDraw, words: Words): Html {
  const { list, result: said } = words;
  const drawn = new Set(draw.result.map(({ id }) => id));
  return html`<section class="stack" aria-labelledby="list">
    <h2 id="list">${draw.state === 'drawn' ? list.drawn : list.whole(draw.population.length)}</h2>
    ${
      draw.state !== 'drawn'
        ? ''
        : draw.result.length === 0
          ? html`<p>${list.none}</p>`
          : html`<ol>
              ${draw.result.map(
                ({ id, stratum, rank }) =>
                  html`<li id="${id}"><code>${id}</code> ${said.strata[stratum]}, ${rank}</li>`,
              )}
            </ol>`
    }
    <details ${draw.state === 'drawn' ? '' : 'open'}>
      <summary>${list.whole(draw.population.length)}</summary>
      <ul class="plain">
        ${draw.population.map(
          ({ id, stratum }) =>
            html`<li>
              <code>${id}</code> ${said.strata[stratum]}${drawn.has(id) ? html`, <b>${list.mark}</b>` : ''}
            </li>`,
        )}
      </ul>
    </details>
  </section>`;
}

export function noDrawPage(language: Language): Html {
  const { notFound, notFoundText } = wordsOf(language);
  return frame({
    language,
    title: notFound,
    here: null,
    content: html`<h1>${notFound}</h1>
      <p class="lead">${notFoundText}</p>`,
  });
}
