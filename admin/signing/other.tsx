import { createSignal, Show } from 'solid-js';
import { t as shell } from '../shell/words.ts';
import { Heading } from '../ui/page.tsx';
import { newLink } from './calls.ts';
import { createAct, Problem } from './confirm.tsx';
import type { PartProps } from './page.tsx';
import { t } from './words.ts';

/** The link has run out, or a newer one was sent: a new one goes to the stored address, whoever asks. */
export function NewLinkPart(props: PartProps) {
  const act = createAct(props);
  const [done, setDone] = createSignal(false);
  const ask = () =>
    act.run(async () => {
      const page = await newLink();
      setDone(true);
      return page;
    });
  const isNewer = () => props.page.state === 'newer';
  return (
    <Show
      when={!done()}
      fallback={
        <>
          <Heading>{t('expired.done')}</Heading>
          <p class="lead">{t('expired.doneText', props.page.emailHint)}</p>
        </>
      }
    >
      <Heading>{isNewer() ? t('expired.newer') : t('expired.title')}</Heading>
      <p class="lead">
        {isNewer() ? t('expired.newerText', props.page.emailHint) : t('expired.text', props.page.emailHint)}
      </p>
      <Problem of={act.failed()} />
      <p>
        <button class="button button-main" type="button" onClick={() => void ask()}>
          {act.busy() ? shell('form.saving') : t('expired.again')}
        </button>
      </p>
    </Show>
  );
}

/** Taken back by the person, or refused here: nothing is asked any more. */
export function EndedPart(props: PartProps) {
  const words = () => (props.page.state === 'stopped' ? 'stopped' : 'withdrawn');
  return (
    <>
      <Heading>{t(`${words()}.title`)}</Heading>
      <p class="lead">{t(`${words()}.text`, props.page.personName)}</p>
    </>
  );
}
