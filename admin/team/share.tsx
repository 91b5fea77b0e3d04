import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import type { SupervisorView } from '../../domain/supervision/contract.ts';
import { newKey } from '../api.ts';
import { announce } from '../shell/announce.ts';
import { failureText } from '../shell/words.ts';
import { dayOf } from '../ui/format.ts';
import { Tick } from '../ui/fields.tsx';
import { share } from './calls.ts';
import { t } from './words.ts';

/** The person's switch for one supervisor. It is off until they turn it on, and holds as soon as it is turned. */
export function ShareSwitch(props: { one: SupervisorView; changed: readonly unknown[] }) {
  const client = useQueryClient();
  const [wish, setWish] = createSignal<boolean | null>(null);
  const [failed, setFailed] = createSignal<unknown>(null);
  const isOn = () => wish() ?? props.one.sharedAt !== null;
  const turn = async (shared: boolean) => {
    const { id, name, version } = props.one;
    setWish(shared);
    setFailed(null);
    try {
      await share(id, { shared, version }, newKey());
      announce(shared ? t('share.on', name) : t('share.off', name));
    } catch (error) {
      setFailed(error);
    }
    await client.invalidateQueries({ queryKey: props.changed });
    setWish(null);
  };
  return (
    <div class="stack stack-s">
      <Tick id={`share-${props.one.id}`} checked={isOn()} onInput={(shared) => void turn(shared)}>
        {t('share.label', props.one.name)}
      </Tick>
      <p class="hint">
        {t('share.hint')}{' '}
        <Show when={props.one.sharedAt !== null}>
          {props.one.seenAt === null
            ? t('share.notSeen', props.one.name)
            : t('share.seen', props.one.name, dayOf(props.one.seenAt))}
        </Show>
      </p>
      <Show when={failed()}>
        {(error) => (
          <p class="error-text" role="alert">
            {failureText(error())}
          </p>
        )}
      </Show>
    </div>
  );
}
