import { createSignal, Show } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { hours } from '../ui/format.ts';
import { readActivity } from './calls.ts';
import { formOf, type LogForm } from './form.ts';
import { t } from './words.ts';

/** The weekly group is the same every week: one press fills it in. */
export function SameAsLast(props: { home: Home; use: (form: LogForm) => void }) {
  const [used, setUsed] = createSignal(false);
  const last = () => props.home.recent.find((row) => row.state === 'accepted' || row.state === 'waiting');
  const use = async (id: string) => {
    const view = await readActivity(id).catch(() => null);
    if (!view) return;
    props.use(formOf(view, props.home.today));
    setUsed(true);
    document.getElementById('title')?.focus();
  };
  return (
    <Show when={!used() && last()}>
      {(row) => (
        <div class="panel panel-quiet attached-like">
          <p>
            <span class="hint">{t('log.same')}</span>
            <br />
            <b>{t('withHours', row().title, hours(row().claimedMinutes))}</b>
          </p>
          <button class="button button-neutral" type="button" onClick={() => void use(row().id)}>
            {t('log.use')}
          </button>
        </div>
      )}
    </Show>
  );
}
