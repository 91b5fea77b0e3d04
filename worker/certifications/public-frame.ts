import { html } from 'hono/html';
import type { Language } from '../../domain/auth/contract.ts';
import { verifyWords as en } from '../../words/verify/en.ts';
import { verifyWords as es } from '../../words/verify/es.ts';
import { mark } from './drawings.ts';

/** What stands around every public page: head, language, foot; and how its dates are written. */

export type Words = typeof en;
export type Html = ReturnType<typeof html>;
export const wordsOf = (language: Language): Words => (language === 'es' ? es : en);

interface Frame {
  language: Language;
  title: string;
  body?: string;
  helpContact?: string;
  content: Html;
}

export function frame({ language, title, body, helpContact, content }: Frame): Html {
  const words = wordsOf(language);
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
                <li><a href="/v" aria-current="page">${words.check}</a></li>
                <li>
                  <a href="?lang=${words.otherTag}" lang="${words.otherTag}" hreflang="${words.otherTag}"
                    >${words.otherLanguage}</a
                  >
                </li>
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" class="wrap"><div class="narrow stack stack-l">${content}</div></main>
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
