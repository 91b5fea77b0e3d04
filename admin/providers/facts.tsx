import { createSignal, Show } from 'solid-js';
import {
  ownProviderFacts,
  providerReapplication,
  type OwnProviderFacts,
  type ProviderView,
} from '../../domain/catalogue/contract.ts';
import { FactsFields, factsMessages, staffFactsWords } from '../catalogue/facts-fields.tsx';
import { t as shell } from '../shell/words.ts';
import { Email } from '../ui/email.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Note } from '../ui/note.tsx';
import { createSubmission } from '../ui/submission.ts';
import { applyAgain, setFacts } from './calls.ts';
import { t } from './words.ts';

interface Own {
  provider: ProviderView;
  changed: () => Promise<unknown>;
}

/** The board approves them on this day. */
export const standsBehind = ({ standing }: Pick<ProviderView, 'standing'>): boolean =>
  standing === 'approved' || standing === 'conditional' || standing === 'ending';

const typedOf = ({ name, email, language, about }: ProviderView) => ({ name, email, language, about });
const words = () => ({
  ...staffFactsWords(),
  name: t('apply.name'),
  nameHint: t('apply.nameHint'),
  about: t('apply.about'),
  aboutHint: t('apply.aboutHint'),
});

/** What the board knows about them; all but the name is theirs to change. */
export function OwnFacts(props: Own) {
  const [open, setOpen] = createSignal(false);
  const [saved, setSaved] = createSignal(false);
  return (
    <section class="panel stack" aria-labelledby="facts">
      <h2 id="facts">{t('home.facts')}</h2>
      <Show when={saved()}>
        <Note tone="good" shape="done" heading={t('home.saved')} level={3} live />
      </Show>
      <Show
        when={open()}
        fallback={
          <>
            <dl class="facts facts-lines">
              <div>
                <dt>{t('home.contact')}</dt>
                <dd>
                  <Email address={props.provider.email} />
                </dd>
              </div>
              <div>
                <dt>{t('home.about')}</dt>
                <dd class="as-written">{props.provider.about}</dd>
              </div>
            </dl>
            <Show when={props.provider.attests && standsBehind(props.provider)}>
              <p class="hint">{t('home.attests')}</p>
            </Show>
            <p>
              <button
                class="button button-neutral"
                type="button"
                onClick={() => {
                  setSaved(false);
                  setOpen(true);
                  queueMicrotask(() => document.getElementById('about')?.focus());
                }}
              >
                {t('home.change')}
              </button>
            </p>
          </>
        }
      >
        <FactsForm
          {...props}
          close={(done) => {
            setOpen(false);
            setSaved(done);
            if (done) void props.changed();
          }}
        />
      </Show>
    </section>
  );
}

function FactsForm(props: Own & { close: (done: boolean) => void }) {
  const [typed, setTyped] = createSignal(typedOf(props.provider));
  const form = createSubmission<OwnProviderFacts, unknown>({
    check: (value) => ownProviderFacts.safeParse(value),
    messages: factsMessages,
    send: (input, key) => setFacts(props.provider.id, input, key),
    done: () => props.close(true),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { name: _theirs, ...own } = typed();
    void form.submit({ ...own, version: props.provider.version });
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <FormProblems of={form} />
      <p class="hint">{t('home.nameIsTheirs')}</p>
      <FactsFields
        value={typed()}
        change={(part) => setTyped((now) => ({ ...now, ...part }))}
        problemAt={form.problemAt}
        words={words()}
        withoutName
      />
      <p class="row">
        <button class="button">{form.sending() ? shell('form.saving') : t('home.save')}</button>
        <button class="button button-quiet" type="button" onClick={() => props.close(false)}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}

/** After an answer of no, or an end: the same application, with what was asked for. */
export function AskAgain(props: Own) {
  const [open, setOpen] = createSignal(false);
  const [typed, setTyped] = createSignal(typedOf(props.provider));
  const form = createSubmission({
    check: (value) => providerReapplication.safeParse(value),
    messages: factsMessages,
    send: (input, key) => applyAgain(props.provider.id, input, key),
    done: () => void props.changed(),
  });
  const begin = () => {
    setOpen(true);
    queueMicrotask(() => document.getElementById('name')?.focus());
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ ...typed(), version: props.provider.version });
  };
  return (
    <Show
      when={open()}
      fallback={
        <p>
          <button class="button button-main" type="button" onClick={begin}>
            {t('again.open')}
          </button>
        </p>
      }
    >
      <form class="panel stack" novalidate onSubmit={submit}>
        <h2>{t('again.title')}</h2>
        <FormProblems of={form} />
        <FactsFields
          value={typed()}
          change={(part) => setTyped((now) => ({ ...now, ...part }))}
          problemAt={form.problemAt}
          words={words()}
        />
        <p class="row">
          <button class="button button-main">
            {form.sending() ? shell('form.saving') : t('again.save')}
          </button>
          <button class="button button-quiet" type="button" onClick={() => setOpen(false)}>
            {shell('form.cancel')}
          </button>
        </p>
      </form>
    </Show>
  );
}
