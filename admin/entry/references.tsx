import { createSignal, For, Show } from 'solid-js';
import { referenceInput, type OwnReference, type ReferenceInput } from '../../domain/entry/contract.ts';
import { relations, type Relation } from '../../domain/entry/codes.ts';
import { failureText, t as shell } from '../shell/words.ts';
import { Email } from '../ui/email.tsx';
import { Choices, TextField } from '../ui/fields.tsx';
import { dayOf } from '../ui/format.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { Status } from '../ui/marks.tsx';
import { createSubmission } from '../ui/submission.ts';
import { addReference, sendReferenceAgain, withdrawReference } from './calls.ts';
import { mayChange, type PartProps } from './part-page.tsx';
import { t } from './words.ts';

/** Who is asked to write for the person. They answer by a link in a mail; what they write goes to the body. */
export function References(props: PartProps) {
  const own = () => props.view.references.filter(({ code }) => code === props.task.code);
  return (
    <>
      <Show when={own().length > 0}>
        <section class="stack stack-s" aria-labelledby="named">
          <h2 id="named">{t('references.named')}</h2>
          <ul class="rows">
            <For each={own()}>{(one) => <Reference {...props} one={one} />}</For>
          </ul>
        </section>
      </Show>
      <Show when={mayChange(props.view)} fallback={<p class="hint">{t('plain.closed')}</p>}>
        <Ask {...props} />
      </Show>
    </>
  );
}

const looks = {
  asked: ['waiting', 'wait'],
  received: ['done', 'good'],
  declined: ['no', 'ended'],
  withdrawn: ['no', 'ended'],
} as const;

function Reference(props: PartProps & { one: OwnReference }) {
  const [failed, setFailed] = createSignal<unknown>(null);
  const act = async (what: typeof sendReferenceAgain) => {
    setFailed(null);
    try {
      await what(props.view.id, props.one.id, props.one.version);
      await props.changed();
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <li class="entry">
      <h3>{props.one.name}</h3>
      <Status shape={looks[props.one.state][0]} tone={looks[props.one.state][1]}>
        {t(`references.states.${props.one.state}`)}
      </Status>
      <p class="meta">
        {t(`references.relations.${props.one.relation}`)}, <Email address={props.one.email} />
      </p>
      <p class="why">
        {props.one.answeredAt
          ? t('references.answered', dayOf(props.one.answeredAt))
          : t('references.askedOn', dayOf(props.one.askedAt))}
      </p>
      <Show when={props.one.state === 'asked' && mayChange(props.view)}>
        <p class="row">
          <button class="as-link" type="button" onClick={() => void act(sendReferenceAgain)}>
            {t('references.again')}
            <span class="hidden-visually"> {props.one.name}</span>
          </button>
          <button class="as-link" type="button" onClick={() => void act(withdrawReference)}>
            {t('references.withdraw')}
            <span class="hidden-visually"> {props.one.name}</span>
          </button>
        </p>
      </Show>
      <Show when={failed()}>
        <p class="error-text" role="alert">
          {failureText(failed())}
        </p>
      </Show>
    </li>
  );
}

function Ask(props: PartProps) {
  const [name, setName] = createSignal('');
  const [email, setEmail] = createSignal('');
  const [relation, setRelation] = createSignal<Relation>('supervisor');
  const form = createSubmission<ReferenceInput, unknown>({
    check: (value) => referenceInput.safeParse(value),
    messages: () => ({
      name: { field: 'referee', message: t('references.nameProblem') },
      email: { field: 'referee-email', message: t('references.emailProblem') },
    }),
    send: (input, key) => addReference(props.view.id, input, key),
    done: () => {
      setName('');
      setEmail('');
      void props.changed();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ code: props.task.code, name: name(), email: email(), relation: relation() });
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <h2>{t('references.ask')}</h2>
      <p class="hint measure">{t('references.askHint')}</p>
      <FormProblems of={form} />
      <TextField
        id="referee"
        label={t('references.name')}
        error={form.problemAt('referee')}
        value={name()}
        onInput={setName}
      />
      <TextField
        id="referee-email"
        type="email"
        inputmode="email"
        label={t('references.email')}
        error={form.problemAt('referee-email')}
        value={email()}
        onInput={setEmail}
      />
      <Choices
        id="relation"
        label={t('references.relation')}
        layout="list"
        options={relations.map((value) => ({ value, label: t(`references.relations.${value}`) }))}
        value={relation()}
        onInput={(value) => setRelation(value as Relation)}
      />
      <p>
        <button class="button button-main button-wide">
          {form.sending() ? shell('form.saving') : t('references.send')}
        </button>
      </p>
    </form>
  );
}
