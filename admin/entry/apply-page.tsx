import { useNavigate, useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { entryStart, type ApplyView, type EntryStarted } from '../../domain/entry/contract.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { TextField } from '../ui/fields.tsx';
import { contact, together } from '../ui/format.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { applyOf, startEntry } from './calls.ts';
import { t } from './words.ts';

/** What a program asks for before it certifies, and the one button that begins. Anybody who is signed in may look. */
export default function ApplyPage() {
  const params = useParams<{ programId: string }>();
  const query = useQuery(() => applyOf(params.programId));
  return (
    <div class="narrow stack stack-l">
      <Show when={!query.data}>
        <Heading>{t('apply.loading')}</Heading>
      </Show>
      <Loaded query={query} failed={t('apply.failed')}>
        {(view) => <Apply view={view()} programId={params.programId} />}
      </Loaded>
    </div>
  );
}

function Apply(props: { view: ApplyView; programId: string }) {
  return (
    <>
      <section class="stack">
        <p class="eyebrow">{props.view.body.name}</p>
        <Heading>{t('apply.title', props.view.program.title)}</Heading>
        <p class="lead">{t('apply.lead')}</p>
        <Show when={props.view.stage}>
          {(stage) => <p class="measure">{t('apply.stage', stage().title ?? '', stage().months)}</p>}
        </Show>
      </section>
      <Show when={!props.view.openId && props.view.mayStart && props.view.earlier}>
        {(earlier) => (
          <Note shape="info" heading={t('apply.again')}>
            <p>{together(earlier().sentence)}</p>
          </Note>
        )}
      </Show>
      <Show when={props.view.openId} fallback={<Begin view={props.view} programId={props.programId} />}>
        {(id) => (
          <Note shape="turn" heading={t('apply.open')}>
            <p>
              <a class="button button-main" href={`/entries/${id()}`}>
                {t('apply.goOn')}
              </a>
            </p>
          </Note>
        )}
      </Show>
      <section class="stack" aria-labelledby="asks">
        <h2 id="asks">{t('apply.asks')}</h2>
        <ul class="rows">
          <For each={props.view.requirements}>
            {(one) => (
              <li class="entry">
                <h3>{one.title}</h3>
                <p class="why">{one.asks}</p>
                <Show when={one.note}>{(note) => <p class="hint">{note()}</p>}</Show>
              </li>
            )}
          </For>
        </ul>
        <p class="hint">{t('apply.help', contact(props.view.body.helpContact))}</p>
      </section>
    </>
  );
}

function Begin(props: { view: ApplyView; programId: string }) {
  const session = useSession();
  const navigate = useNavigate();
  const [name, setName] = createSignal(props.view.name ?? '');
  const form = createSubmission<{ name: string }, EntryStarted>({
    check: (value) => entryStart.safeParse(value),
    messages: () => ({ name: { field: 'name', message: t('apply.nameProblem') } }),
    send: (input, key) => startEntry(props.programId, input.name, key),
    done: async ({ id }) => {
      // The next page is for whom a board knows.
      await session.readAgain();
      navigate(`/entries/${id}`);
    },
  });
  const open = (certificationId: string) => {
    session.chooseHolding(certificationId);
    navigate('/home');
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ name: name() });
  };
  return (
    <Show
      when={props.view.mayStart}
      fallback={
        <Note shape="info" heading={t('apply.notNow')}>
          <Show
            when={props.view.earlier}
            fallback={<p>{t('apply.notNowText', contact(props.view.body.helpContact))}</p>}
          >
            {(earlier) => (
              <>
                <p>{together(earlier().sentence)}</p>
                <p>
                  <button type="button" class="button" onClick={() => open(earlier().certificationId)}>
                    {t('apply.openHeld')}
                  </button>
                </p>
              </>
            )}
          </Show>
        </Note>
      }
    >
      <form class="stack" novalidate onSubmit={submit}>
        <FormProblems of={form} />
        <TextField
          id="name"
          label={t('apply.name')}
          hint={t('apply.nameHint')}
          autocomplete="name"
          error={form.problemAt('name')}
          value={name()}
          onInput={setName}
        />
        <p>
          <button class="button button-main button-wide">
            {form.sending() ? shell('form.saving') : t('apply.begin')}
          </button>
        </p>
        <p class="hint">{t('apply.anyTime')}</p>
      </form>
    </Show>
  );
}
