import { createEffect, For, Match, on, Switch } from 'solid-js';
import { failureText, t } from '../shell/words.ts';
import { Mark } from './marks.tsx';
import { Note } from './note.tsx';
import type { Submission } from './submission.ts';

/** Above a form: what to fix (with the focus and links), why it was not saved, or that the network is away. */
export function FormProblems(props: { of: Submission }) {
  let box: HTMLDivElement | undefined;
  createEffect(
    on([() => props.of.problems(), () => props.of.failure()], () => {
      if (props.of.problems().length > 0 || props.of.failure()) box?.focus();
    }),
  );
  const go = (event: MouseEvent, field: string) => {
    event.preventDefault();
    document.getElementById(field)?.focus();
  };
  return (
    <Switch>
      <Match when={props.of.problems().length > 0}>
        <div ref={box} class="note note-stop" role="alert" aria-labelledby="problems" tabindex="-1">
          <Mark shape="look" />
          <div class="stack stack-s">
            <h2 id="problems">{t('form.problems', props.of.problems().length)}</h2>
            <ul class="stack stack-s">
              <For each={props.of.problems()}>
                {(problem) => (
                  <li>
                    <a href={`#${problem.field}`} onClick={(event) => go(event, problem.field)}>
                      {problem.message}
                    </a>
                  </li>
                )}
              </For>
            </ul>
            <p>{t('form.kept')}</p>
          </div>
        </div>
      </Match>
      <Match when={props.of.failure()}>
        {(failure) => (
          <div ref={box} class="note note-stop" role="alert" aria-labelledby="problems" tabindex="-1">
            <Mark shape="look" />
            <div class="stack stack-s">
              <h2 id="problems">{t('form.notSaved')}</h2>
              <p>{failureText(failure())}</p>
            </div>
          </div>
        )}
      </Match>
      <Match when={props.of.waiting()}>
        <Note tone="wait" shape="unsure" heading={t('offline.title')} live>
          <p>{t('offline.kept')}</p>
          <p>
            <button class="button" type="button" onClick={() => props.of.tryAgain()}>
              {t('offline.again')}
            </button>
          </p>
        </Note>
      </Match>
    </Switch>
  );
}
