import { createSignal, Show } from 'solid-js';
import type { RosterCheckView } from '../../domain/training/contract.ts';
import { failureText } from '../shell/words.ts';
import { hours, number } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { rowsToMend } from './calls.ts';
import type { Sending } from './sending.ts';
import { t } from './words.ts';

/** How many rows are what, in words, and the one press that posts. */
export function Found(props: {
  providerId: string;
  sending: Sending;
  view: RosterCheckView;
  send: () => void;
  heading: (element: HTMLHeadingElement) => void;
}) {
  const counts = () => props.view.counts;
  const people = () =>
    counts().people === 1
      ? t('found.onePerson', hours(counts().minutes))
      : t('found.okText', number(counts().people), hours(counts().minutes));
  const toMend = () => counts().fix + counts().unknown;
  return (
    <section class="panel stack" aria-labelledby="found">
      <h2 id="found" tabindex="-1" ref={props.heading}>
        {t('found.title')}
      </h2>
      <ul class="stack stack-s">
        <li>
          <Status shape={counts().ok > 0 ? 'done' : 'empty'} tone={counts().ok > 0 ? 'good' : 'todo'}>
            {counts().ok > 0 ? t('found.ok', counts().ok, number(counts().ok)) : t('found.none')}
          </Status>
          <Show when={counts().ok > 0}>
            <p class="hint">{people()}</p>
          </Show>
        </li>
        <Show when={counts().fix > 0}>
          <li>
            <Status shape="turn" tone="turn">
              {t('found.fix', counts().fix, number(counts().fix))}
            </Status>
          </li>
        </Show>
        <Show when={counts().unknown > 0}>
          <li>
            <Status shape="look" tone="turn">
              {t('found.unknown', counts().unknown, number(counts().unknown))}
            </Status>
          </li>
        </Show>
        <Show when={counts().posted > 0}>
          <li>
            <Status shape="info" tone="todo">
              {t('found.posted', counts().posted, number(counts().posted))}
            </Status>
          </li>
        </Show>
      </ul>
      <Show when={counts().ok > 0}>
        <p class="measure">
          {props.view.attests ? t('found.attests') : t('found.waits')}{' '}
          <Show when={toMend() > 0}>{t('found.rest')}</Show>
        </p>
        <p>
          <button class="button button-main" type="button" onClick={() => props.send()}>
            {props.sending.busy() === 'posting'
              ? t('found.posting')
              : t('found.post', counts().ok, number(counts().ok))}
          </button>
        </p>
      </Show>
      <Show when={toMend() > 0}>
        <Download providerId={props.providerId} sending={props.sending} />
      </Show>
    </section>
  );
}

function Download(props: { providerId: string; sending: Sending }) {
  const [failed, setFailed] = createSignal<unknown>(null);
  const save = async () => {
    setFailed(null);
    try {
      // A spreadsheet takes the file for UTF-8 by this mark.
      const csv = `\u{feff}${await rowsToMend(props.providerId, props.sending.file())}`;
      const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
      const link = Object.assign(document.createElement('a'), {
        href: address,
        download: 'rows-to-mend.csv',
      });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <>
      <p>
        <button class="button button-quiet" type="button" onClick={() => void save()}>
          {t('found.download')}
        </button>
      </p>
      <Show when={failed()}>
        <p class="error-text" role="alert">
          {failureText(failed())}
        </p>
      </Show>
    </>
  );
}
