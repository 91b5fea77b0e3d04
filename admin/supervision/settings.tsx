import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import type { ProgramSupervision, SupervisionSetting } from '../../domain/supervision/contract.ts';
import { newKey } from '../api.ts';
import { language } from '../shell/language.ts';
import { failureText } from '../shell/words.ts';
import { Choices } from '../ui/fields.tsx';
import { key, setSupervision, settingsOf } from './calls.ts';
import { t } from './words.ts';

type Wish = SupervisionSetting['whenNotCurrent'];

/** Only where a program asks that supervisors hold a current certificate: what happens when one is not. */
export function SupervisionSettings(props: { bodyId: string }) {
  const query = useQuery(() => settingsOf(props.bodyId));
  return (
    <Show when={(query.data?.length ?? 0) > 0}>
      <section class="narrow stack" aria-labelledby="supervision">
        <h2 id="supervision">{t('staff.settings')}</h2>
        <p class="hint">{t('staff.settingsLead')}</p>
        <For each={query.data}>{(one) => <Setting bodyId={props.bodyId} one={one} />}</For>
      </section>
    </Show>
  );
}

function Setting(props: { bodyId: string; one: ProgramSupervision }) {
  const client = useQueryClient();
  const [said, setSaid] = createSignal('');
  const save = async (whenNotCurrent: Wish) => {
    setSaid('');
    try {
      const { version } = props.one;
      await setSupervision(props.bodyId, props.one.programId, { whenNotCurrent, version }, newKey());
      setSaid(t('staff.settingsSaved'));
    } catch (error) {
      setSaid(failureText(error));
    }
    await client.invalidateQueries({ queryKey: [...key, 'settings'] });
  };
  return (
    <Choices
      id={`setting-${props.one.programId}`}
      label={language() === 'es' ? props.one.titleEs : props.one.title}
      value={props.one.whenNotCurrent}
      options={(['flag', 'refuse'] as const).map((value) => ({
        value,
        label: t(`staff.settingsChoices.${value}`),
      }))}
      onInput={(value) => void save(value as Wish)}
    >
      <p class="hint" role="status">
        {said()}
      </p>
    </Choices>
  );
}
