import { createSignal, For, Show } from 'solid-js';
import type { EvidenceView } from '../../domain/activities/contract.ts';
import { DocumentView } from '../ui/document-view.tsx';
import { Note } from '../ui/note.tsx';
import { t } from './words.ts';

/** The proof of a claim; with several files, one at a time. */
export function Files(props: { files: readonly EvidenceView[]; who: string }) {
  const [chosen, setChosen] = createSignal(0);
  const shown = () => props.files[chosen()] ?? props.files[0];
  return (
    <Show
      when={shown()?.id}
      keyed
      fallback={
        <Note tone="wait" shape="look" heading={t('files.none')} level={3}>
          <p>{t('files.noneText')}</p>
        </Note>
      }
    >
      <div class="stack stack-s">
        <Show when={props.files.length > 1}>
          <div class="row" role="group" aria-label={t('files.which')}>
            <For each={props.files}>
              {(_, index) => (
                <button
                  class="button button-neutral"
                  type="button"
                  aria-pressed={index() === chosen()}
                  onClick={() => setChosen(index())}
                >
                  {t('files.one', index() + 1, props.files.length)}
                </button>
              )}
            </For>
          </div>
        </Show>
        <Show when={shown()} keyed>
          {(file) => (
            <DocumentView
              url={file.url}
              mediaType={file.mediaType}
              fileName={file.fileName}
              label={t('files.label', file.fileName, props.who)}
            />
          )}
        </Show>
      </div>
    </Show>
  );
}
