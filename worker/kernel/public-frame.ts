import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { publicWords as en } from '../../words/public/en.ts';
import { publicWords as es } from '../../words/public/es.ts';
import type { Env } from './env.ts';

/** What stands around every public page: head, language, foot; how its dates are written, and how it is sent. */

export type Language = 'en' | 'es';
type Words = typeof en;
export type Html = ReturnType<typeof html>;
const wordsOf = (language: Language): Words => (language === 'es' ? es : en);

interface Frame {
  language: Language;
  title: string;
  /** The page of the menu that this one is. */
  /** null: none of them. */
  here: 'verify' | 'check' | null;
  body?: string;
  helpContact?: string;
  /** Beside the menu's other pages the same one in the other language; a page that holds what was typed sends it along. */
  otherLanguage?: Html;
  /** Two columns on a desk. */
  wide?: true;
  content: Html;
}

export function frame({
  language,
  title,
  here,
  body,
  helpContact,
  otherLanguage,
  wide,
  content,
}: Frame): Html {
  const words = wordsOf(language);
  const current = (page: Frame['here']) => raw(page === here ? 'aria-current="page"' : '');
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Standing</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/look/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/look/tokens.css" />
        <link rel="stylesheet" href="/look/components.css" />
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="site-head">
          <div class="wrap">
            <a class="brand" href="/v"
              >${mark}<span
                ><b>Standing</b> ${body === undefined ? '' : html`<span class="of">${body}</span>`}</span
              ></a
            >
            <nav class="site-nav" aria-label="${words.site}">
              <ul>
                <li><a href="/v" ${current('verify')}>${words.verify}</a></li>
                <li><a href="/check" ${current('check')}>${words.check}</a></li>
                <li>${otherLanguage ?? otherLanguageLink(words)}</li>
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" class="wrap">
          <div class="${wide ? '' : 'narrow '}stack stack-l">${content}</div>
        </main>
        <footer class="site-foot">
          <div class="wrap">
            <nav aria-label="${words.foot.nav}">
              <ul>
                ${helpContact === undefined ? '' : html`<li>${help(words, helpContact)}</li>`}
                <li><a href="/privacy">${words.foot.privacy}</a></li>
                <li><a href="/accessibility">${words.foot.accessibility}</a></li>
              </ul>
            </nav>
            <p>${body === undefined ? words.foot.standing : words.foot.standingFor(body)}</p>
          </div>
        </footer>
      </body>
    </html>`;
}

const otherLanguageLink = ({ otherTag, otherLanguage }: Words): Html =>
  html`<a href="?lang=${otherTag}" lang="${otherTag}" hreflang="${otherTag}">${otherLanguage}</a>`;

/** The same as a button of a form on the page, so that what was typed is not lost. */
export function otherLanguageButton(language: Language, form: string, path: string, action: string): Html {
  const { otherTag, otherLanguage } = wordsOf(language);
  return html`<button
    class="as-link"
    form="${form}"
    formaction="${path}?lang=${otherTag}"
    name="do"
    value="${action}"
    lang="${otherTag}"
  >
    ${otherLanguage}
  </button>`;
}

export async function answerPublicPage(
  c: Context<Env>,
  page: Html,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  c.header('Content-Language', c.get('language'));
  c.header('Vary', 'Accept-Language');
  // A plain string: Node sends it as it is, and the template's own kind of string through a stream.
  return c.html((await page).toString(), status);
}

const mark = raw(
  '<svg viewBox="0 0 40 40" aria-hidden="true"><path fill="currentColor" d="M5 33V21A15 15 0 0 1 15.61 6.66l2.2 7.17A7.5 7.5 0 0 0 12.5 21v12zM35 33V21A15 15 0 0 0 24.39 6.66l-2.2 7.17A7.5 7.5 0 0 1 27.5 21v12zM2 34.5h36V37H2zM16.36 3.88h7.28l-2.08 9.78h-3.12z"/></svg>',
);

const phoneIn = /\+?\d[\d\s().-]{5,}\d/;

/** A telephone number stays on one line: browsers break after its hyphen. */
export function unbroken(contact: string): Html {
  const phone = phoneIn.exec(contact)?.[0] ?? '';
  const at = phone ? contact.indexOf(phone) : contact.length;
  const number = phone && html`<span class="nowrap">${phone}</span>`;
  return html`${contact.slice(0, at)}${number}${contact.slice(at + phone.length)}`;
}

/** An address or a number in the board's contact is a link, as on the other pages. */
function help(words: Words, contact: string): Html {
  const email = /[^\s,;<>]+@[^\s,;<>]+\.[^\s,;<>.]+/.exec(contact)?.[0];
  const phone = phoneIn.exec(contact)?.[0].replaceAll(/[^\d+]/g, '');
  const text = html`${words.foot.help('')}${unbroken(contact)}`;
  return email || phone ? html`<a href="${email ? `mailto:${email}` : `tel:${phone}`}">${text}</a>` : text;
}

const tags: Record<Language, string> = { en: 'en-US', es: 'es-US' };
const dateFormats = new Map<Language, Intl.DateTimeFormat>();

const written = new Map<string, string>();

/** "August 1, 2027", unbroken. Remembered: a page has five of them, and there are only so many days. */
export function writeDate(on: string, language: Language): string {
  const key = language + on;
  let text = written.get(key);
  if (text === undefined) {
    text = formatOf(language)
      .format(new Date(`${on}T00:00:00Z`))
      .replaceAll(/\s/g, '\u00a0');
    written.set(key, text);
  }
  return text;
}

function formatOf(language: Language): Intl.DateTimeFormat {
  let format = dateFormats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'UTC' });
    dateFormats.set(language, format);
  }
  return format;
}

export const writeTime = (instant: string, language: Language): string =>
  `${writeDate(instant.slice(0, 10), language)}, ${instant.slice(11, 19)} UTC`;
