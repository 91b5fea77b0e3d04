import { html } from 'hono/html';
import { wordsOf } from '../../domain/check/programs.ts';
import type { FieldProblem } from '../../domain/check/request.ts';
import type { Language } from '../../domain/programs/explain.ts';
import type { CheckWords } from '../../words/check/en.ts';
import type { Html } from '../kernel/public-frame.ts';
import { activityLabels } from './activity-fields.ts';
import { marks } from './marks.ts';

/** What needs a change, with links to each; it stands where the answer would, so that the page opens on it. */
export function problemSummary(problems: readonly FieldProblem[], language: Language): Html {
  const words = wordsOf(language);
  return html`<section
    class="result note note-stop"
    id="result"
    tabindex="-1"
    role="alert"
    aria-labelledby="problems"
  >
    ${marks.look}
    <div class="stack stack-s">
      <h2 id="problems">${words.problemsTitle(problems.length)}</h2>
      <ul>
        ${problems.map(
          ({ field, code }) =>
            html`<li>
              <a href="#${field}">${words.problemOf(labelOf(field, words), words.problems[code])}</a>
            </li>`,
        )}
      </ul>
      <p>${words.kept}</p>
    </div>
  </section>`;
}

/** "Training 2, Day" of `a2-on`. */
function labelOf(field: string, words: CheckWords): string {
  const [, row, name] = /^a(\d+)-(\w+)$/.exec(field) ?? [];
  const { other: _, ...own } = words.fields;
  const labels: Partial<Record<string, string>> = { ...own, ...activityLabels(words) };
  const label = labels[name ?? field] ?? words.program;
  return row === undefined || row === '1' ? label : `${words.activity(Number(row))}, ${label}`;
}
