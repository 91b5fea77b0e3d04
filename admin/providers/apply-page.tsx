import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import {
  providerApplication,
  type ApplyView,
  type ProviderApplication,
} from '../../domain/catalogue/contract.ts';
import { FactsFields, type FactsTyped, type FactsWords } from '../catalogue/facts-fields.tsx';
import { ProviderStatus } from '../catalogue/status.tsx';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { autosave } from '../ui/autosave.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { apply, applyOf, saveApplyDraft } from './calls.ts';
import { t } from './words.ts';

/** Anybody may ask a board to approve them as a training provider. */
export default function ApplyPage() {
  const params = useParams<{ bodyId: string }>();
  const query = useQuery(() => ({ ...applyOf(params.bodyId), staleTime: 0, gcTime: 0 }));
  const [sent, setSent] = createSignal<{ id: string; name: string } | null>(null);
  return (
    <div class="narrow stack">
      <Heading>{query.data ? t('apply.title', query.data.bodyName) : t('apply.loading')}</Heading>
      <Show
        when={sent()}
        fallback={
          <Loaded query={query} failed={t('failed')}>
            {(view) => <Application bodyId={params.bodyId} view={view()} sent={setSent} />}
          </Loaded>
        }
      >
        {(one) => <Sent id={one().id} name={one().name} />}
      </Show>
    </div>
  );
}

function Sent(props: { id: string; name: string }) {
  return (
    <Note tone="good" shape="done" heading={t('apply.sent')} live>
      <h3>{t('apply.next')}</h3>
      <ol class="bullets">
        <For each={t('apply.steps')}>{(step) => <li>{step}</li>}</For>
      </ol>
      <p>
        <a class="button button-main" href={`/providers/${props.id}`}>
          {t('apply.open', props.name)}
        </a>
      </p>
    </Note>
  );
}

interface Typed extends FactsTyped {
  memberName: string;
}

const empty = (email: string): Typed => ({
  name: '',
  email,
  language: language(),
  about: '',
  memberName: '',
});

/** A draft may come from an older release: only what is text is taken. */
function fromDraft(start: Typed, content: Record<string, unknown> | undefined): Typed {
  const texts = Object.entries(content ?? {}).filter(
    ([key, value]) => Object.hasOwn(start, key) && typeof value === 'string',
  );
  return { ...start, ...Object.fromEntries(texts) };
}

const ownWords = (): FactsWords => ({
  name: t('apply.name'),
  nameHint: t('apply.nameHint'),
  email: t('apply.email'),
  emailHint: t('apply.emailHint'),
  language: t('apply.language'),
  about: t('apply.about'),
  aboutHint: t('apply.aboutHint'),
});

function Application(props: {
  bodyId: string;
  view: ApplyView;
  sent: (made: { id: string; name: string }) => void;
}) {
  const session = useSession();
  const email = session.me()?.account.email ?? '';
  /** One at a time: the board answers that first. */
  const waits = () => props.view.own.some(({ standing }) => standing === 'applied');
  const start = empty(email);
  const [typed, setTyped] = createSignal(fromDraft(start, props.view.draft?.content));
  const change = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }));
  const draft = autosave({
    content: () => (JSON.stringify(typed()) === JSON.stringify(start) ? null : { ...typed() }),
    save: (content) => saveApplyDraft(props.bodyId, content),
  });
  const form = createSubmission<ProviderApplication, { id: string }>({
    check: (value) => providerApplication.safeParse(value),
    messages: () => ({
      name: { field: 'name', message: t('apply.problems.name') },
      about: { field: 'about', message: t('apply.problems.about') },
      email: { field: 'email', message: t('apply.problems.email') },
      memberName: { field: 'memberName', message: t('apply.problems.memberName') },
    }),
    send: (input, key) => draft.sending(() => apply(props.bodyId, input, key)),
    done: ({ id }, { name }) => {
      void session.readAgain();
      props.sent({ id, name });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit(typed());
  };
  return (
    <>
      <p class="lead">{t('apply.lead')}</p>
      <Show when={props.view.own.length > 0}>
        <Note shape="info" heading={t('apply.have')}>
          <ul class="rows">
            <For each={props.view.own}>
              {(one) => (
                <li class="task">
                  <a href={`/providers/${one.id}`}>{one.name}</a>
                  <p class="state">
                    <ProviderStatus standing={one.standing} />
                  </p>
                </li>
              )}
            </For>
          </ul>
          <p>{waits() ? t('apply.waits') : t('apply.haveText')}</p>
        </Note>
      </Show>
      <Show when={!waits()}>
        <form class="stack" novalidate onSubmit={submit}>
          <p class="hint">{t('apply.kept')}</p>
          <FormProblems of={form} />
          <FactsFields value={typed()} change={change} problemAt={form.problemAt} words={ownWords()} />
          <TextField
            id="memberName"
            label={t('apply.memberName')}
            hint={t('apply.memberHint', email)}
            error={form.problemAt('memberName')}
            autocomplete="name"
            value={typed().memberName}
            onInput={(memberName) => change({ memberName })}
          />
          <p>
            <button class="button button-main">
              {form.sending() ? shell('form.saving') : t('apply.save')}
            </button>
          </p>
        </form>
      </Show>
    </>
  );
}
