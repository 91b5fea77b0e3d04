import { For, Match, Switch } from 'solid-js';
import { isMet, lineWords } from '../staff/lines.ts';
import { Note } from '../ui/note.tsx';
import type { Application } from './calls.ts';
import { t } from './words.ts';

/** The rules' answer to accepted hours only: it must be complete before an approval. */
export function Completeness(props: { application: Application }) {
  const short = () => props.application.requirements.filter((line) => !isMet(line));
  return (
    <Switch>
      <Match when={props.application.complete === true}>
        <Note tone="good" shape="done" heading={t('complete.yes')}>
          <p>{t('complete.yesText')}</p>
        </Note>
      </Match>
      <Match when={props.application.complete === null}>
        <Note shape="info" heading={t('complete.unknown')}>
          <p>{t('complete.unknownText')}</p>
        </Note>
      </Match>
      <Match when={props.application.complete === false}>
        <Note tone="wait" shape="look" heading={t('complete.no')}>
          <p>{t('complete.noText')}</p>
          <p>
            <b>{t('complete.missing')}</b>
          </p>
          <ul>
            <For each={short()}>{(line) => <li>{lineWords(line).sentence}</li>}</For>
          </ul>
        </Note>
      </Match>
    </Switch>
  );
}
