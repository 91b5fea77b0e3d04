import { mails as en, type Params } from './en.ts';
import { mails as es } from './es.ts';

/**
 * Template and params to a mail in plain text and HTML. `url` is the service's address; `path` the page of the
 * button; `stopPath` one where such mails are stopped; `bodyName`, `helpContact` and `name` are optional. Mail programs need their own sheet of styles.
 */
export function renderMail(
  template: string,
  language: 'en' | 'es',
  params: Params,
): { subject: string; text: string; html: string; link: string; stopUrl?: string } {
  const words = language === 'es' ? es : en;
  const make = words.templates[template as keyof typeof words.templates];
  if (!make) throw new Error(`unknown mail template ${template}`);
  const { subject, paragraphs, button } = make(params);
  const link = `${params['url']}${params['path'] ?? '/'}`;
  const stopUrl = params['stopPath'] === undefined ? undefined : `${params['url']}${params['stopPath']}`;
  const hello = words.hello(String(params['name'] ?? ''));
  const foot = [
    ...(params['helpContact'] ? [words.help(String(params['helpContact']))] : []),
    words.foot(String(params['bodyName'] ?? '')),
  ];
  const text = [
    hello,
    ...paragraphs,
    ...(button ? [`${button}: ${link}`] : []),
    ...(stopUrl ? [`${words.stop}: ${stopUrl}`] : []),
    foot.join('\n'),
  ].join('\n\n');
  const html = page(subject, language, [
    `<h1>${escape(subject)}</h1>`,
    `<p>${escape(hello)}</p>`,
    ...paragraphs.map((one) => `<p>${strong(escape(one), params['code'])}</p>`),
    ...(button ? [`<p><a class="go" href="${escape(link)}">${escape(button)}</a></p>`] : []),
    `<div class="foot">${foot.map((one) => `<p>${escape(one)}</p>`).join('')}${stopUrl ? `<p><a href="${escape(stopUrl)}">${escape(words.stop)}</a></p>` : ''}</div>`,
  ]);
  return { subject, text, html, link, ...(stopUrl && { stopUrl }) };
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The code is what a person looks for, and must not break over a line. */
const strong = (text: string, code: unknown) =>
  typeof code === 'string' ? text.replace(code, `<b class="code">${code}</b>`) : text;

function page(title: string, language: string, parts: string[]): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escape(title)}</title><style>
body{margin:0;background:#faf9f5;color:#1c2430;font:18px/1.5 'Source Sans 3',Helvetica,Arial,sans-serif}
.sheet{max-width:34rem;margin:1.5rem auto;background:#fff;border-top:4px solid #14505c;padding:1.5rem}
h1{font:600 26px/1.2 Georgia,serif;margin:0 0 1rem;text-wrap:balance}.code{white-space:nowrap;font-size:1.2em;letter-spacing:.06em}p{margin:0 0 1rem}a{color:#14505c}
.go{display:inline-block;background:#14505c;color:#fff;padding:.7rem 1.4rem;border-radius:3px;text-decoration:none;font-weight:600}
.foot{border-top:1px solid #d8d4c8;padding-top:1rem;margin-top:1.5rem;font-size:16px;color:#454e5b}.foot p{margin:0 0 .4rem}
@media(prefers-color-scheme:dark){body{background:#14181d;color:#efece5}.sheet{background:#1c2229;border-color:#8fcdd5}a{color:#8fcdd5}.go{background:#8fcdd5;color:#0a2227}.foot{border-color:#3a434e;color:#bcc3cc}}
</style></head><body><main class="sheet">${parts.join('\n')}</main></body></html>`;
}
