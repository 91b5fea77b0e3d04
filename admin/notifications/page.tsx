import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { notices as noticesInput, type Notices } from '../../domain/notifications/contract.ts';
import { announce } from '../shell/announce.ts';
import { t as shell } from '../shell/words.ts';
import { Choices } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { notices, noticesKey, setNotices } from './calls.ts';
import { t } from './words.ts';

/** What comes by mail, and the one kind of it that may be turned off. */
export default function NoticesPage() {
  const query = useQuery(notices);
  return (
    <div class="narrow stack stack-l">
      <BackLink href="/home">{t('back')}</BackLink>
      <Heading>{t('title')}</Heading>
      <Loaded query={query}>{(now) => <Reminders now={now()} />}</Loaded>
      <section class="stack" aria-labelledby="always">
        <h2 id="always">{t('always.heading')}</h2>
        <ul class="measure">
          <For each={t('always.items')}>{(item) => <li>{item}</li>}</For>
        </ul>
      </section>
    </div>
  );
}

function Reminders(props: { now: Notices }) {
  const client = useQueryClient();
  const [wish, setWish] = createSignal(props.now.reminders);
  const [saved, setSaved] = createSignal<string | null>(null);
  const form = createSubmission<Notices, Notices>({
    check: (value) => noticesInput.safeParse(value),
    messages: () => ({}),
    send: setNotices,
    done: (answer) => {
      client.setQueryData(noticesKey, answer);
      const text = answer.reminders ? t('saved.on') : t('saved.off');
      setSaved(text);
      announce(text);
    },
  });
  const choose = (value: string) => {
    setWish(value === 'on');
    setSaved(null);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ reminders: wish() });
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <FormProblems of={form} />
      <Show when={saved()}>{(text) => <Note tone="good" shape="done" heading={text()} />}</Show>
      <Choices
        id="reminders"
        label={t('reminders.label')}
        hint={t('reminders.hint')}
        options={[
          { value: 'on', label: t('reminders.on') },
          { value: 'off', label: t('reminders.off') },
        ]}
        value={wish() ? 'on' : 'off'}
        onInput={choose}
      />
      <p class="hint measure">{t('reminders.left')}</p>
      <p>
        <button class="button button-main button-wide">
          {form.sending() ? shell('form.saving') : t('save')}
        </button>
      </p>
    </form>
  );
}
