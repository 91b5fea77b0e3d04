import { useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { Result } from '../staff/result.tsx';
import { date } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { nextOf, type Decided } from './calls.ts';
import { t } from './words.ts';

/** The result stays on the page, with the certificate and the next renewal. */
export function After(props: { bodyId: string; decided: Decided; who: string }) {
  const next = useQuery(() => nextOf(props.bodyId, props.decided.id));
  const heading = () => {
    const { next: period, state } = props.decided;
    if (period)
      return props.decided.certificateId
        ? t('after.approved', date(period.endsOn))
        : t('after.approvedWaits', date(period.endsOn));
    return state === 'refused' ? t('after.refused') : t('after.returned');
  };
  const waits = () => props.decided.next !== null && props.decided.certificateId === null;
  const text = () => {
    if (waits()) return t('after.waitsText', props.who);
    return props.decided.certificateId ? t('after.approvedText', props.who) : t('after.text', props.who);
  };
  return (
    <Result>
      <Note tone="good" shape="done" heading={heading()} live>
        <p>{text()}</p>
        <p class="row">
          <Show when={waits()}>
            <a class="button" href="/issue">
              {t('after.toIssue')}
            </a>
          </Show>
          <Show when={props.decided.certificateId}>
            {(id) => (
              <a class="button" href={`/api/certificates/${id()}/pdf`} download="" rel="external">
                {t('after.download')}
              </a>
            )}
          </Show>
          <Show
            when={next.isSuccess && next.data}
            fallback={<a href="/review?tab=renewals">{t('after.back')}</a>}
          >
            {(row) => <a href={`/applications/${row().subjectId}`}>{t('after.next', row().who)}</a>}
          </Show>
        </p>
      </Note>
    </Result>
  );
}
