import { Match, onCleanup, Show, Switch } from 'solid-js';
import type { ActivityPreview } from '../../domain/activities/contract.ts';
import { t as shell } from '../shell/words.ts';
import { date, hours, together } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { Note } from '../ui/note.tsx';
import { shapeOf } from '../ui/standing.tsx';
import { t } from './words.ts';

/** Says live what Save will do. */
export function SaveBar(props: {
  preview: ActivityPreview | null;
  /** The form is filled in, and the service did not answer. */
  unknown: boolean;
  isEdit: boolean;
  sending: boolean;
}) {
  const hint = () => {
    if (props.isEdit) return t('log.hintEdit');
    return props.unknown ? t('preview.unknown') : t('preview.empty');
  };
  const total = () => {
    const preview = props.preview;
    if (!preview || preview.totalMinutes === null || preview.requiredMinutes === null) return '';
    return t('preview.total', hours(preview.totalMinutes), hours(preview.requiredMinutes));
  };
  /** What would not count is explained above the bar: here it is said in short. */
  const sentence = (preview: ActivityPreview) =>
    preview.mark === 'does_not_count' ? `${t('preview.notCounted')}.` : together(preview.sentence);
  return (
    <div class="save-bar" ref={keepClear}>
      <div role="status">
        <Show when={props.preview} fallback={<p class="hint">{hint()}</p>}>
          {(preview) => (
            <Status shape={shapeOf(preview().mark).shape} tone={shapeOf(preview().mark).tone}>
              {sentence(preview())} {total()}
            </Status>
          )}
        </Show>
      </div>
      <button class="button button-main button-wide">
        <Switch fallback={t('log.save')}>
          <Match when={props.sending}>{shell('form.saving')}</Match>
          <Match when={props.isEdit}>{t('log.saveEdit')}</Match>
        </Switch>
      </button>
    </div>
  );
}

/** What gets the focus scrolls clear of the bar, however many lines it has just now. */
function keepClear(bar: HTMLElement): void {
  const { style } = document.documentElement;
  const watch = new ResizeObserver(() => {
    const isOver = getComputedStyle(bar).position === 'sticky';
    style.scrollPaddingBlockEnd = isOver ? `${bar.offsetHeight + 16}px` : '';
  });
  watch.observe(bar);
  onCleanup(() => {
    watch.disconnect();
    style.scrollPaddingBlockEnd = '';
  });
}

/** Before Save: it would not count, or it looks like one that is there already. Saving stays possible. */
export function Concern(props: { preview: ActivityPreview; change: () => void; saveAnyway: () => void }) {
  return (
    <div id="concern" tabindex="-1">
      <Show
        when={props.preview.like}
        fallback={
          <Note tone="wait" shape="no" heading={t('preview.notCounted')} live>
            <p>{together(props.preview.sentence)}</p>
            <p class="row">
              <button class="button" type="button" onClick={() => props.change()}>
                {t('preview.change')}
              </button>
              <button class="as-link" type="button" onClick={() => props.saveAnyway()}>
                {t('preview.saveAnyway')}
              </button>
            </p>
          </Note>
        }
      >
        {(like) => (
          <Note tone="wait" shape="look" heading={t('preview.like')} live>
            <p>{t('preview.likeText', like().title, date(like().doneOn))}</p>
            <p class="row">
              <a class="button" href={`/activities/${like().id}`}>
                {t('preview.see')}
              </a>
              <button class="as-link" type="button" onClick={() => props.saveAnyway()}>
                {t('preview.saveAnyway')}
              </button>
            </p>
          </Note>
        )}
      </Show>
    </div>
  );
}
