import { html, raw } from 'hono/html';
import type { Language } from '../../domain/auth/contract.ts';
import type { Verification } from '../../domain/certifications/contract.ts';
import { verifyWords as en } from '../../words/verify/en.ts';
import { verifyWords as es } from '../../words/verify/es.ts';
import { frame, unbroken, writeDate, writeTime, type Html } from '../kernel/public-frame.ts';
import { engraving, seals, type Seal } from './drawings.ts';
import { squareCodeOf } from './square-code.ts';

/** The public page as HTML without any script. `html` escapes whatever comes from the record. */

type Words = typeof en;
const wordsOf = (language: Language): Words => (language === 'es' ? es : en);

export interface FoundPage {
  verification: Verification;
  /** The day a hold or a withdrawal took effect. */
  since: string | null;
  /** The body's today. */
  today: string;
  helpContact: string;
  /** Without the code: https://standing.example/v */
  publicUrl: string;
  code: string;
}

export function foundPage(page: FoundPage, language: Language): Html {
  const words = wordsOf(language);
  const { verification: found } = page;
  const time = writeTime(found.checkedAt, language);
  const { title, heading } = words.answers[found.answer];
  return frame({
    language,
    here: 'verify',
    title: `${title}: ${found.number}`,
    body: found.body,
    helpContact: page.helpContact,
    content: html`<article class="record" aria-labelledby="answer">
        ${engraving}
        <div class="record-body stack stack-l">
          ${answerBlock(found.answer, heading, [words.checked(time), ...sentences(page, language)])}
          <div>
            <p class="record-name">${found.name}</p>
            <p class="lead">${found.credential}</p>
          </div>
          ${factsList(found, language)}
        </div>
      </article>
      ${printedPart(page, words, time)} ${dayForm(page, words, null)} ${form(words, words.form.another)}`,
  });
}

/** The answer for another day, as the record says it now. */
export function dayPage(page: FoundPage & { on: string }, language: Language): Html {
  const words = wordsOf(language);
  const { verification: found, on } = page;
  const time = writeTime(found.checkedAt, language);
  const day = writeDate(on, language);
  const heading = words.onDay[found.answer](day);
  const notYet =
    on < found.firstIssuedOn ? [words.onDay.notYet(writeDate(found.firstIssuedOn, language))] : [];
  return frame({
    language,
    here: 'verify',
    title: `${heading}: ${found.number}`,
    body: found.body,
    helpContact: page.helpContact,
    content: html`<article class="record" aria-labelledby="answer">
        ${engraving}
        <div class="record-body stack stack-l">
          ${answerBlock(found.answer, heading, [words.onDay.asRecorded(time), ...notYet])}
          <div>
            <p class="record-name">${found.name}</p>
            <p class="lead">${found.credential}</p>
          </div>
          ${dayFacts(found, language)}
        </div>
      </article>
      <p class="no-print"><a href="?lang=${words.tag}">${words.onDay.today}</a></p>
      ${printedPart(page, words, time)} ${dayForm(page, words, on)}`,
  });
}

/** A day that nobody can answer for: said beside the field, with today's answer a link away. */
export function wrongDayPage(
  page: Pick<FoundPage, 'today' | 'code' | 'helpContact'>,
  language: Language,
): Html {
  const words = wordsOf(language);
  return frame({
    language,
    here: 'verify',
    title: words.onDay.ask,
    helpContact: page.helpContact,
    content: html`<h1 id="answer" tabindex="-1">${words.onDay.ask}</h1>
      <p class="error-text" role="alert">${words.onDay.wrong}</p>
      ${dayForm(page, words, null)}
      <p><a href="?lang=${words.tag}">${words.onDay.today}</a></p>`,
  });
}

/** Not found, not confirmed, too many tries: the same layout, and nothing of what was asked, so that causes look alike. */
export function otherPage(answer: 'not_found' | 'not_confirmed' | 'too_many', language: Language): Html {
  const words = wordsOf(language);
  const { title, heading } = words.answers[answer];
  const text = { not_found: words.notFound, not_confirmed: words.notConfirmed, too_many: words.tooMany }[
    answer
  ];
  const seal = answer === 'too_many' ? 'not_confirmed' : answer;
  return frame({
    language,
    here: 'verify',
    title,
    content: html`<div class="stack">${answerBlock(seal, heading, [text])}</div>
      ${form(words, words.form.another)}`,
  });
}

export function formPage(language: Language): Html {
  const words = wordsOf(language);
  const { title, heading } = words.answers.form;
  return frame({
    language,
    here: 'verify',
    title,
    content: html`<h1 id="answer" tabindex="-1">${heading}</h1>
      ${form(words, null)}`,
  });
}

function answerBlock(seal: Seal, heading: string, lines: (string | Html)[]): Html {
  return html`<div class="answer">
    ${seals[seal]}
    <div class="stack stack-s">
      <h1 id="answer" tabindex="-1">${heading}</h1>
      ${lines.map((line) => html`<p>${line}</p>`)}
    </div>
  </div>`;
}

function sentences(
  { verification: found, since, today, helpContact }: FoundPage,
  language: Language,
): (string | Html)[] {
  const words = wordsOf(language);
  const date = (on: string) => writeDate(on, language);
  const { answer, validFromOn, validUntilOn, renewableUntilOn } = found;
  if (answer === 'current' && validUntilOn >= today) return [];
  if (answer === 'on_hold')
    return [
      words.held(date(since ?? today)),
      html`${words.askBoard(found.body, '')}${unbroken(helpContact)}`,
    ];
  if (answer === 'withdrawn') return [words.withdrawn(date(since ?? today))];
  if (validFromOn > today) return [words.begins(date(validFromOn))];
  const on = date(validUntilOn);
  // The program may call somebody active for a while after the end: then both dates are said.
  const saysEnded = answer === 'current' ? words.endedInForce(on) : words.ended(on);
  const ended = validUntilOn < today ? `${saysEnded} ` : '';
  if (renewableUntilOn === null) return [`${ended}${words.renewableUnknown}`];
  const until = date(renewableUntilOn);
  return [`${ended}${renewableUntilOn < today ? words.renewableBefore(until) : words.renewable(until)}`];
}

/** Valid until and renewable until stand apart. Of what was withdrawn no date is said that could be read as a promise. */
function factsList(found: Verification, language: Language): Html {
  const { facts } = wordsOf(language);
  const date = (on: string) => breaking(on, language);
  const dates: [string, string][] = [
    [facts.validFrom, date(found.validFromOn)],
    [facts.validUntil, date(found.validUntilOn)],
    [facts.renewableUntil, found.renewableUntilOn === null ? facts.notStated : date(found.renewableUntilOn)],
  ];
  const rows: [string, string][] = [
    [facts.firstIssued, date(found.firstIssuedOn)],
    ...(found.answer === 'withdrawn' ? [] : dates),
    [facts.issuedBy, found.body],
  ];
  return html`<dl class="facts">
    <div>
      <dt>${facts.number}</dt>
      <dd class="number">${found.number}</dd>
    </div>
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** In a narrow column a date may break, between its words rather than inside its year: "September 28," and "2018". */
const breaking = (on: string, language: Language): string =>
  writeDate(on, language).replaceAll(/\u00a0(?!\d{1,2},)/g, ' ');

/** Of a day that has passed only what says something of that day. */
function dayFacts(found: Verification, language: Language): Html {
  const { facts } = wordsOf(language);
  const rows: [string, string][] = [
    [facts.number, found.number],
    [facts.firstIssued, breaking(found.firstIssuedOn, language)],
    [facts.issuedBy, found.body],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** "Was it valid on March 14?": a plain form, for bills and audits. */
function dayForm({ today }: Pick<FoundPage, 'today'>, words: Words, on: string | null): Html {
  const { ask, label, hint, button } = words.onDay;
  return html`<section class="stack no-print" aria-labelledby="day">
    <h2 id="day">${ask}</h2>
    <form class="stack" method="get">
      <div class="field">
        <label for="on">${label}</label>
        <p class="hint" id="on-hint">${hint}</p>
        <input
          class="input input-date"
          type="date"
          id="on"
          name="on"
          required
          max="${today}"
          value="${on ?? ''}"
          aria-describedby="on-hint"
        />
      </div>
      <input type="hidden" name="lang" value="${words.tag}" />
      <p><button class="button">${button}</button></p>
    </form>
  </section>`;
}

/** On paper: the square code, the address and the time of the answer. */
function printedPart({ publicUrl, code }: FoundPage, words: Words, time: string): Html {
  const address = `${publicUrl.replace(/^https?:\/\//, '')}/${code}`;
  const { side, path } = squareCodeOf(`${publicUrl}/${code}`);
  return html`<div class="only-print row">
    <svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${words.qr}">
      <path stroke="#000" d="${raw(path)}" />
    </svg>
    <p>${address}<br />${words.printed(time)}</p>
  </div>`;
}

function form(words: Words, heading: string | null): Html {
  return html`<section
    class="stack no-print"
    ${raw(heading === null ? 'aria-labelledby="answer"' : 'aria-labelledby="more"')}
  >
    ${heading === null ? '' : html`<h2 id="more">${heading}</h2>`}
    <form class="stack" action="/v" method="get">
      <div class="field">
        <label for="q">${words.form.label}</label>
        <p class="hint" id="q-hint">${words.form.hint}</p>
        <input
          class="input"
          type="text"
          id="q"
          name="q"
          required
          maxlength="80"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="q-hint"
        />
      </div>
      <input type="hidden" name="lang" value="${words.tag}" />
      <p><button class="button button-main">${words.form.button}</button></p>
    </form>
    <p class="hint">${words.free}</p>
    <p class="hint">${words.tryHours} <a href="/check?lang=${words.tag}">${words.tryHoursLink}</a></p>
  </section>`;
}
