import { Show } from 'solid-js';
import { date, hours } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import type { Saved } from './log-form.tsx';
import { t } from './words.ts';

/** A page, not a message that fades. */
export function SavedPage(props: { saved: Saved | null; another: () => void }) {
  const total = () => {
    const preview = props.saved?.preview;
    if (!preview || preview.totalMinutes === null || preview.requiredMinutes === null) return null;
    return t('saved.total', hours(preview.totalMinutes), hours(preview.requiredMinutes));
  };
  return (
    <div class="stack">
      <Heading>{total() ?? t('saved.plain')}</Heading>
      <Show when={props.saved?.activity}>
        {(activity) => (
          <Note
            tone="good"
            shape="done"
            heading={t('withHours', activity().title, hours(activity().claimedMinutes))}
          >
            <p>{date(activity().doneOn)}</p>
            <p>{t('saved.next')}</p>
            <Show when={total()}>
              <p>{t('saved.withWaiting')}</p>
            </Show>
          </Note>
        )}
      </Show>
      <p class="row">
        <button class="button button-main" type="button" onClick={() => props.another()}>
          {t('saved.another')}
        </button>
        <a href="/home">{t('back')}</a>
      </p>
    </div>
  );
}
