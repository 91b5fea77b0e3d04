import { createSignal, For, Show } from 'solid-js';
import type { CaseView, LineView } from '../../domain/audits/contract.ts';
import { DocumentView } from '../ui/document-view.tsx';
import { date, dayOf, hours } from '../ui/format.ts';
import { Mark } from '../ui/marks.tsx';
import { Note } from '../ui/note.tsx';
import type { Doing } from './doing.ts';
import { MarkEntry } from './mark-entry.tsx';
import { isMarkable } from './view.ts';
import { t } from './words.ts';

/** One entry: the document, what was claimed, and how it is marked. */
export function Entry(props: { bodyId: string; view: CaseView; line: LineView; doing: Doing }) {
  const line = () => props.line;
  const isOpen = () => props.view.state === 'with_body' || props.view.state === 'with_person';
  return (
    <section aria-labelledby="entry" class="panel stack" tabindex="-1">
      <div class="stack stack-s">
        <h2 id="entry">{t('one.entry', line().title, hours(line().acceptedMinutes))}</h2>
        <p class="hint">{t('one.claim', date(line().doneOn), line().provider)}</p>
      </div>
      <Proofs line={line()} who={props.view.person.name} />
      <ul class="checks">
        <li>
          <Mark shape="info" />
          <span>{t('one.counted', hours(line().countedMinutes), hours(line().acceptedMinutes))}</span>
        </li>
        <Show when={line().question}>
          {(question) => (
            <li>
              <Mark shape="waiting" />
              <span>{t('one.mark.asked', question())}</span>
            </li>
          )}
        </Show>
        <Show when={line().reasonCode}>
          {(code) => (
            <li>
              <Mark shape="look" />
              <span>{t(`one.reasons.${code()}`)}</span>
            </li>
          )}
        </Show>
      </ul>
      <Show
        when={props.view.mayWork && isOpen() && isMarkable(line())}
        fallback={
          <Show when={!props.view.mayWork && !props.view.colleague}>
            <p class="hint">{t('one.reads')}</p>
          </Show>
        }
      >
        <MarkEntry view={props.view} line={line()} doing={props.doing} />
      </Show>
    </section>
  );
}

function Proofs(props: { line: LineView; who: string }) {
  const [chosen, setChosen] = createSignal(0);
  const shown = () => props.line.evidence[chosen()] ?? props.line.evidence[0];
  return (
    <Show
      when={shown()?.id}
      keyed
      fallback={
        <Show
          when={props.line.state === 'attested'}
          fallback={
            <Note tone="wait" shape="look" heading={t('one.noFile')} level={3}>
              <p>{t('one.noFileText')}</p>
            </Note>
          }
        >
          <p>{t('one.attestedText')}</p>
        </Show>
      }
    >
      <div class="stack stack-s">
        <Show when={props.line.evidence.length > 1}>
          <div class="row" role="group" aria-label={t('one.files')}>
            <For each={props.line.evidence}>
              {(_, index) => (
                <button
                  class="button button-neutral"
                  type="button"
                  aria-pressed={index() === chosen()}
                  onClick={() => setChosen(index())}
                >
                  {t('one.file', index() + 1, props.line.evidence.length)}
                </button>
              )}
            </For>
          </div>
        </Show>
        <Show when={shown()} keyed>
          {(file) => (
            <>
              <DocumentView
                url={file.url}
                mediaType={file.mediaType}
                fileName={file.fileName}
                label={t('one.fileLabel', file.fileName, props.who)}
              />
              <p class="hint">
                {dayOf(file.addedAt)}
                <Show when={file.forCheck}>, {t('one.added')}</Show>
              </p>
            </>
          )}
        </Show>
      </div>
    </Show>
  );
}
