import { Match, Show, Switch } from 'solid-js';
import type { DraftView, RulesPage } from '../../domain/programs/editor-contract.ts';
import { Failure } from '../api.ts';
import { failureText } from '../shell/words.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { dayOf, moment } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { Note } from '../ui/note.tsx';
import { discardDraft, type Where } from './calls.ts';
import type { Draft } from './draft.ts';
import { inForce } from './reader.tsx';
import { t, versionName } from './words.ts';

/** Whose draft it is, whether it is saved, and the ways back. */
export function DraftHead(props: {
  where: Where;
  page: RulesPage;
  view: DraftView;
  draft: Draft;
  basedOn: string;
  comparing: boolean;
  compare: () => void;
  readAgain: () => Promise<unknown>;
  discarded: () => void;
}) {
  return (
    <div class="stack stack-s">
      <div class="row row-end top">
        <p>
          <Status shape="empty" tone="todo">
            {t('head.draft')}
          </Status>{' '}
          {t('head.started', props.view.startedByName, dayOf(props.view.startedAt))}{' '}
          {t('head.inForce', versionName(inForce(props.page)))}
        </p>
        <p class="row no-print">
          <button
            type="button"
            class="as-link"
            aria-expanded={props.comparing}
            onClick={() => props.compare()}
          >
            {t('head.compare', props.basedOn)}
          </button>
          <Show when={props.draft.state() !== 'conflict'}>
            <ConfirmButton
              class="as-link"
              heading={t('head.discardTitle')}
              text={t('head.discardText')}
              confirm={t('head.discardDo')}
              onConfirm={async () => {
                await props.draft.flush();
                await discardDraft(props.where, props.draft.version());
                props.discarded();
              }}
            >
              {t('head.discard')}
            </ConfirmButton>
          </Show>
        </p>
      </div>
      <Show when={props.view.sentAt}>
        {(at) => (
          <Note shape="waiting" tone="wait" heading={t('sent.title', props.view.sentByName ?? '')}>
            <p>{t('sent.text', dayOf(at()))}</p>
          </Note>
        )}
      </Show>
      <Show when={props.draft.state() === 'conflict'}>
        <Conflict failure={props.draft.failure()} />
      </Show>
      <SaveLine draft={props.draft} />
    </div>
  );
}

/** Nobody's words are written over: what is on the service comes by loading the page. */
function Conflict(props: { failure: unknown }) {
  const text = () => {
    const facts = props.failure instanceof Failure ? props.failure.facts : {};
    const { savedByName, savedAt } = facts;
    return typeof savedByName === 'string' && typeof savedAt === 'number'
      ? t('conflict.by', savedByName, moment(savedAt))
      : t('conflict.unknown');
  };
  return (
    <Note shape="look" tone="wait" heading={t('conflict.title')} live>
      <p>{text()}</p>
      <p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {t('conflict.reload')}
        </button>
      </p>
    </Note>
  );
}

function SaveLine(props: { draft: Draft }) {
  const { draft } = props;
  let line: HTMLParagraphElement | undefined;
  /** The button goes with the last step: the focus stays beside it. */
  const undo = () => {
    draft.undo();
    if (!draft.mayUndo()) line?.focus();
  };
  return (
    <div class="row rules-state no-print">
      <p class="hint" role="status" tabindex="-1" ref={line}>
        <Switch>
          <Match when={draft.state() === 'saved'}>{t('saved.saved')}</Match>
          <Match when={draft.state() === 'waiting'}>{t('saved.waiting')}</Match>
          <Match when={draft.state() === 'saving'}>{t('saved.saving')}</Match>
          <Match when={draft.state() === 'offline'}>{t('saved.offline')}</Match>
          <Match when={draft.state() === 'failed'}>
            {t('saved.failed')} {failureText(draft.failure())}
          </Match>
        </Switch>
      </p>
      <Show when={draft.state() === 'failed' || draft.state() === 'offline'}>
        <button type="button" class="as-link" onClick={() => void draft.flush()}>
          {t('saved.again')}
        </button>
      </Show>
      <Show when={draft.mayUndo()}>
        <button type="button" class="as-link" onClick={undo}>
          {t('saved.undo')}
        </button>
      </Show>
    </div>
  );
}
