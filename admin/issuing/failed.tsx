import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import type { RunItem, RunView } from '../../domain/issuing/contract.ts';
import { newKey } from '../api.ts';
import { failureText } from '../shell/words.ts';
import { Loaded } from '../ui/loaded.tsx';
import { failedOf, tryAgain, type Where } from './calls.ts';
import { t } from './words.ts';

/** What could not be issued, apart from the rest: who, the number that is kept, what is needed, and once more. */
export function NeedALook(props: { where: Where; mayIssue: boolean; done: (view: RunView) => void }) {
  const query = useQuery(() => failedOf(props.where));
  const count = () => query.data?.length ?? 0;
  return (
    <section class="stack" aria-labelledby="failed">
      <h2 id="failed">{t('fail.title', count())}</h2>
      <Loaded query={query}>
        {(items) => (
          <>
            <div class="panel panel-flush">
              <div class="scroller" role="region" aria-label={t('fail.table')} tabindex="0">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('run.columns.name')}</th>
                      <th scope="col">{t('run.columns.kept')}</th>
                      <th scope="col">{t('run.columns.needed')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    <For each={items()}>
                      {(item) => (
                        <tr>
                          <th scope="row">
                            <a href={`/records/${item.certificationId}`}>{item.name}</a>
                          </th>
                          <td class="number nowrap">{item.number}</td>
                          <td>{neededOf(item)}</td>
                        </tr>
                      )}
                    </For>
                  </tbody>
                </table>
              </div>
            </div>
            <Show when={props.mayIssue}>
              <Again where={props.where} items={items()} done={props.done} />
            </Show>
            <p class="hint">{t('fail.hint')}</p>
          </>
        )}
      </Loaded>
    </section>
  );
}

function neededOf({ reason, letters }: RunItem): string {
  if (reason === 'unprintable' && letters) return t('fail.letters', letters);
  return reason === null ? '' : t(`fail.reasons.${reason}`);
}

function Again(props: { where: Where; items: readonly RunItem[]; done: (view: RunView) => void }) {
  const [failed, setFailed] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const again = async () => {
    if (busy()) return;
    setBusy(true);
    setFailed(null);
    try {
      props.done(
        await tryAgain(
          props.where,
          props.items.map(({ id }) => id),
          newKey(),
        ),
      );
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Show when={failed()}>
        <p class="error-text" role="alert">
          {failureText(failed())}
        </p>
      </Show>
      <p>
        <button class="button" type="button" onClick={() => void again()}>
          {t('fail.again', props.items.length)}
        </button>
      </p>
    </>
  );
}
