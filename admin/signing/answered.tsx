import { createSignal, For, Show } from 'solid-js';
import type { SignEntry, SignRequest } from '../../domain/signing/contract.ts';
import { t as shell } from '../shell/words.ts';
import { t as work } from '../supervision/words.ts';
import { TextField } from '../ui/fields.tsx';
import { dayOf, hours } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { Heading } from '../ui/page.tsx';
import { takeBack } from './calls.ts';
import { createAct, Problem } from './confirm.tsx';
import { titleOf } from './entry.tsx';
import type { PartProps } from './page.tsx';
import { t } from './words.ts';

/** A page of thanks that stays: opened again, it shows the same answer, and how to take it back. */
export function AnsweredPart(props: PartProps & { request: SignRequest }) {
  const signed = () => props.request.entries.filter(({ answer }) => answer?.signed);
  const minutes = () => signed().reduce((sum, { answer }) => sum + (answer?.minutes ?? 0), 0);
  return (
    <>
      <div class="stack stack-s">
        <Heading>{t('answered.title', props.page.supervisorName)}</Heading>
        <p class="lead">{t('answered.text', signed().length, hours(minutes()))}</p>
        <p>{t('answered.copy', props.page.emailHint)}</p>
      </div>
      <section class="stack" aria-labelledby="list">
        <h2 id="list">{t('answered.list')}</h2>
        <ul class="rows">
          <For each={props.request.entries}>{(entry) => <Line entry={entry} />}</For>
        </ul>
      </section>
      <Show when={props.request.takeBackUntil}>
        {(until) => (
          <details>
            <summary>{t('answered.mistake')}</summary>
            <TakeBack {...props} until={until()} />
          </details>
        )}
      </Show>
    </>
  );
}

function Line(props: { entry: SignEntry }) {
  const answer = () => props.entry.answer;
  const minutes = () => answer()?.minutes ?? 0;
  return (
    <li class="entry">
      <h3>{titleOf(props.entry)}</h3>
      <Show
        when={answer()?.signed}
        fallback={
          <Status shape="no" tone="ended">
            {t('answered.declined')}
          </Status>
        }
      >
        <Status shape={minutes() < props.entry.minutes ? 'half' : 'done'} tone="good">
          {minutes() < props.entry.minutes
            ? t('answered.part', hours(minutes()), hours(props.entry.minutes))
            : t('answered.signed', hours(minutes()))}
        </Status>
      </Show>
      <Show when={answer()?.reasonText}>{(words) => <p class="why said">{words()}</p>}</Show>
      <Show when={answer()?.kind !== null && answer()?.kind !== props.entry.kind && answer()?.kind}>
        {(kind) => <p class="why">{work('page.otherKind', work(`kinds.${kind()}`))}</p>}
      </Show>
    </li>
  );
}

function TakeBack(props: PartProps & { request: SignRequest; until: number }) {
  const act = createAct(props);
  const [reason, setReason] = createSignal('');
  const [problem, setProblem] = createSignal<string | undefined>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const empty = reason().trim() === '';
    setProblem(empty ? t('answered.reasonProblem') : undefined);
    if (empty) return document.getElementById('mistake')?.focus();
    return void act.run(() => takeBack(reason(), props.request.version));
  };
  return (
    <form class="stack spaced" novalidate onSubmit={submit}>
      <p>{t('answered.until', dayOf(props.until))}</p>
      <Problem of={act.failed()} />
      <TextField
        id="mistake"
        label={t('answered.reason')}
        error={problem()}
        value={reason()}
        onInput={setReason}
      />
      <p>
        <button class="button">{act.busy() ? shell('form.saving') : t('answered.takeBack')}</button>
      </p>
    </form>
  );
}
