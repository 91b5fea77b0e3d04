import { For, Show } from 'solid-js';
import { Mark } from '../ui/marks.tsx';
import { domId, focusSentence } from './editing.ts';
import type { Placed } from './problems.ts';
import { t } from './words.ts';

/** What to mend before the draft can be tried, sent and published; each leads to its sentence. */
export function Problems(props: { problems: Placed[]; unreadable: [id: string, message: string][] }) {
  const count = () => props.problems.length + props.unreadable.length;
  const go = (event: MouseEvent, move: () => void) => {
    event.preventDefault();
    move();
  };
  return (
    <Show when={count() > 0}>
      <div class="note note-wait no-print" id="to-mend">
        <Mark shape="look" />
        <div class="stack stack-s">
          <h2>{t('problems.title', count())}</h2>
          <ul class="stack stack-s">
            <For each={props.unreadable}>
              {([id, message]) => (
                <li>
                  <a
                    href={`#${id}`}
                    onClick={(event) => go(event, () => document.getElementById(id)?.focus())}
                  >
                    {message}
                  </a>
                </li>
              )}
            </For>
            <For each={props.problems}>
              {({ sentence, message }) => (
                <li>
                  <a
                    href={`#${sentence ? domId(sentence) : 'in-force-from'}`}
                    onClick={(event) =>
                      go(event, () =>
                        sentence
                          ? focusSentence(sentence)
                          : document.getElementById('in-force-from')?.focus(),
                      )
                    }
                  >
                    {message}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </div>
      </div>
    </Show>
  );
}
