import { html, raw } from 'hono/html';
import { titlesOf, wordsOf } from '../../domain/check/programs.ts';
import { programName, type Language } from '../../domain/programs/explain.ts';
import { readGoverning, readRules, readVersion } from '../../domain/programs/read-rules.ts';
import type { Preset, RuleVersion } from '../../domain/programs/rules.ts';
import { frame, writeDate, type Html } from '../kernel/public-frame.ts';
import { disclosure } from './fields.ts';

/** A program's rules in sentences, and where they come from: what a policy officer compares with the source. */
export function rulesPage(preset: Preset, language: Language): Html {
  const words = wordsOf(language);
  const { rules: say } = words;
  const name = programName(preset.id, language) ?? preset.name;
  const governing = readGoverning(preset, language);
  return frame({
    language,
    title: name,
    here: 'check',
    content: html`<p><a class="back" href="/check?lang=${language}">${say.back}</a></p>
      <div class="stack">
        <h1 tabindex="-1">${name}</h1>
        <p class="lead">${say.lead}</p>
        ${facts(preset, language)}
        <p class="no-print">
          <a class="button button-main" href="/check?program=${preset.id}&amp;lang=${language}">${say.try}</a>
        </p>
      </div>
      ${versionsPart(preset, language)} ${governing === null ? '' : html`<p>${governing}</p>`}
      ${originPart(preset, language)}`,
  });
}

function facts(preset: Preset, language: Language): Html {
  const { rules: say } = wordsOf(language);
  const english = raw(language === 'en' ? '' : 'lang="en"');
  const titles = titlesOf(preset, language).map(({ title }) => title);
  const row = (name: string, value: Html | string, attribute: typeof english | '' = '') =>
    html`<div>
      <dt>${name}</dt>
      <dd ${attribute}>${value}</dd>
    </div>`;
  return html`<dl class="facts">
    ${row(say.credentials, titles.join('; '))} ${row(say.body, preset.body, english)}
    ${row(say.authority, preset.authority, english)} ${row(say.knownOn, writeDate(preset.knownOn, language))}
  </dl>`;
}

/** The newest that is chosen by date stands open, the others under their names. */
function versionsPart(preset: Preset, language: Language): Html {
  const { rules: say } = wordsOf(language);
  const newest = preset.versions.findLast(({ onRequestOnly }) => !onRequestOnly) ?? preset.versions.at(-1);
  if (!newest) return html``;
  const only = preset.versions.length === 1;
  const rest = preset.versions.filter((version) => version !== newest).toReversed();
  return html`<section class="stack stack-l" ${raw(only ? '' : 'aria-labelledby="newest"')}>
      ${only ? '' : html`<h2 id="newest">${say.version(newest.id)}</h2>`}
      ${sections(preset, newest, only ? 2 : 3, language)}
    </section>
    ${rest.map((version) => disclosure(say.version(version.id), false, sections(preset, version, 3, language)))}`;
}

function sections(preset: Preset, version: RuleVersion, level: 2 | 3, language: Language): Html {
  const credentials = titlesOf(preset, language);
  const heading = (text: string) => (level === 2 ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`);
  return html`<p>${readVersion(version, language)}</p>
    ${readRules(version.rules, { language, credentials, program: preset.id }).map(
      ({ title, lines }) =>
        html`<div class="stack stack-s">
          ${heading(title)}
          <ul class="bullets">
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
        </div>`,
    )}`;
}

function originPart(preset: Preset, language: Language): Html {
  const { rules: say } = wordsOf(language);
  const { evidence, sources } = preset;
  const english = raw(language === 'en' ? '' : 'lang="en"');
  const list = (title: string, notes: readonly string[]) =>
    notes.length === 0
      ? ''
      : html`<div class="stack stack-s">
          <h3>${title}</h3>
          <ul class="bullets" ${english}>
            ${notes.map((note) => html`<li>${note}</li>`)}
          </ul>
        </div>`;
  return html`<section class="stack stack-l" aria-labelledby="origin">
    <h2 id="origin">${say.sources}</h2>
    ${say.inEnglish === '' ? '' : html`<p class="hint">${say.inEnglish}</p>`}
    <ul class="bullets">
      ${sources.map(
        ({ url, supports, secondary }) =>
          html`<li>
            <a href="${url}" rel="external noreferrer noopener">${shortAddress(url)}</a>:
            <span ${english}>${supports}</span> ${secondary ? say.secondary : ''}
          </li>`,
      )}
    </ul>
    <div class="stack stack-s">
      <h3>${say.evidence}</h3>
      <ul class="bullets">
        ${(['entry', 'renewal', 'lapse'] as const).map(
          (point) => html`<li><b>${say.about[point]}.</b> ${say.grades[evidence[point]]}</li>`,
        )}
      </ul>
    </div>
    ${list(say.disagreements, preset.disagreements)} ${list(say.coarser, preset.coarser)}
    ${list(say.notFound, preset.notFound)}
  </section>`;
}

const shortAddress = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
