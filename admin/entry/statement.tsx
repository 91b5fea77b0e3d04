import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { entryStatement } from '../../domain/entry/contract.ts';
import { newKey } from '../api.ts';
import { t as shell } from '../shell/words.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { TextArea } from '../ui/fields.tsx';
import { dayOf } from '../ui/format.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { createSubmission } from '../ui/submission.ts';
import { ownStatement, takeBackStatement, writeStatement } from './calls.ts';
import { mayChange, type PartProps } from './part-page.tsx';
import { t } from './words.ts';

type Props = PartProps & { telling: (is: boolean) => void };

/**
 * A person's own story. It is not autosaved, not kept in the browser, and read from the service only to be shown here;
 * who may read it is said before anything is typed.
 */
export function Statement(props: Props) {
  const kept = () => props.view.statement;
  const query = useQuery(() => ({
    queryKey: ['own-statement', props.view.id],
    queryFn: () => ownStatement(props.view.id),
    enabled: kept()?.givenAt != null,
    gcTime: 0,
  }));
  return (
    <section class="stack" aria-labelledby="story">
      <h2 id="story">{t('statement.title')}</h2>
      <p class="measure">{t(kept()?.mode === 'required' ? 'statement.required' : 'statement.optional')}</p>
      <p class="hint measure">{t('statement.who')}</p>
      <Show when={kept()?.givenAt} fallback={<Write {...props} text="" />}>
        {(at) => (
          <>
            <p class="hint">{t('statement.given', dayOf(at()))}</p>
            <Loaded query={query} failed={t('failed')}>
              {(own) => <Write {...props} text={own().text ?? ''} />}
            </Loaded>
            <TakeBack {...props} />
          </>
        )}
      </Show>
    </section>
  );
}

function Write(props: Props & { text: string }) {
  const [text, setText] = createSignal(props.text);
  const form = createSubmission<{ text: string; version: number }, unknown>({
    check: (value) => entryStatement.safeParse(value),
    messages: () => ({ text: { field: 'statement', message: t('statement.problem') } }),
    send: (input, key) => writeStatement(props.view.id, input.text, input.version, key),
    done: () => props.done(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ text: text(), version: props.view.statement?.version ?? 0 });
  };
  return (
    <Show when={mayChange(props.view)} fallback={<p class="said">{props.text}</p>}>
      <form class="stack" novalidate onSubmit={submit}>
        <FormProblems of={form} />
        <TextArea
          id="statement"
          rows={10}
          label={t('statement.label')}
          hint={t('statement.hint')}
          error={form.problemAt('statement')}
          value={text()}
          onInput={(value) => {
            setText(value);
            props.telling(true);
          }}
        />
        <p>
          <button class="button">{form.sending() ? shell('form.saving') : t('statement.save')}</button>
        </p>
      </form>
    </Show>
  );
}

function TakeBack(props: PartProps) {
  const client = useQueryClient();
  const key = newKey();
  const take = async () => {
    await takeBackStatement(props.view.id, props.view.statement?.version ?? 0, key);
    client.removeQueries({ queryKey: ['own-statement', props.view.id] });
    await props.changed();
  };
  return (
    <p>
      <ConfirmButton
        class="button button-quiet"
        heading={t('statement.takeHeading')}
        text={t('statement.takeText')}
        confirm={t('statement.takeConfirm')}
        onConfirm={take}
      >
        {t('statement.take')}
      </ConfirmButton>
    </p>
  );
}
