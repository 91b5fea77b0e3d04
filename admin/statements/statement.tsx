import { For } from 'solid-js';
import { en } from '../../words/statements/en.ts';
import { dictionary } from '../shell/language.ts';
import { Heading } from '../ui/page.tsx';

const t = dictionary(en, () => import('../../words/statements/es.ts'));

/** A text of headings and paragraphs, for anybody, signed in or not. */
export function Statement(props: { of: 'privacy' | 'accessibility' }) {
  return (
    <article class="narrow stack stack-l">
      <div class="stack stack-s">
        <Heading>{t(`${props.of}.title`)}</Heading>
        <p class="lead">{t(`${props.of}.lead`)}</p>
      </div>
      <For each={t(`${props.of}.parts`)}>
        {(part) => (
          <section class="stack stack-s">
            <h2>{part.heading}</h2>
            <For each={part.text}>{(text) => <p class="measure">{text}</p>}</For>
          </section>
        )}
      </For>
    </article>
  );
}
