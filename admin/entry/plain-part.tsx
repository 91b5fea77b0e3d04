import { createSignal, Show } from 'solid-js';
import { entryPart, type EntryPart } from '../../domain/entry/contract.ts';
import type { EntryKind, RouteCode } from '../../domain/entry/codes.ts';
import { ProofField } from '../activities/proof-field.tsx';
import { createProofs } from '../activities/proof.ts';
import { t as shell } from '../shell/words.ts';
import { Choices, TextArea, TextField, Tick } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { savePart } from './calls.ts';
import { mayChange, type PartProps } from './part-page.tsx';
import { t } from './words.ts';

const confirmed: readonly EntryKind[] = ['age', 'education', 'residence', 'lived_experience'];
const withPapers: readonly EntryKind[] = ['education', 'document'];

/** A yes, a paper, a line to the body, or another way than the usual one. */
export function PlainPart(props: PartProps) {
  const { task, view } = props;
  const [yes, setYes] = createSignal(task.part.confirmed);
  const [bornOn, setBornOn] = createSignal(task.part.bornOn ?? '');
  const [route, setRoute] = createSignal<RouteCode | ''>(task.part.route ?? '');
  const [comment, setComment] = createSignal(task.part.comment ?? '');
  const proofs = createProofs(() => view.personId, task.part.evidence);
  const asksYes = confirmed.includes(task.kind);
  const takesPapers = () => withPapers.includes(task.kind) || route() !== '';
  const form = createSubmission<EntryPart, unknown>({
    check: (value) => entryPart.safeParse(value),
    messages: () => ({
      bornOn: { field: 'bornOn', message: t('plain.bornOnProblem') },
      comment: { field: 'comment', message: t('plain.commentProblem') },
    }),
    send: (input, key) => savePart(view.id, task.code, input, key),
    done: () => props.done(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const waits = proofs.problem();
    if (waits) return form.setProblems([{ field: 'proof', message: waits }]);
    void form.submit({
      ...(asksYes && { confirmed: yes() }),
      ...(task.part.bornOnNeeded && { bornOn: bornOn() || null }),
      ...(takesPapers() && { evidence: proofs.ids() }),
      ...(task.routes.length > 0 && { route: route() || null }),
      comment: comment(),
      version: props.task.part.version,
    });
  };
  return (
    <Show when={mayChange(view)} fallback={<Given {...props} />}>
      <form class="stack" novalidate onSubmit={submit}>
        <FormProblems of={form} />
        <Show when={asksYes}>
          <Tick id="confirmed" checked={yes()} onInput={setYes}>
            {t(`plain.yes.${task.kind as 'age' | 'education' | 'residence' | 'lived_experience'}`)}
          </Tick>
        </Show>
        <Show when={task.part.bornOnNeeded}>
          <TextField
            id="bornOn"
            type="date"
            width="date"
            label={t('plain.bornOn')}
            hint={t('plain.bornOnHint')}
            error={form.problemAt('bornOn')}
            value={bornOn()}
            onInput={setBornOn}
          />
        </Show>
        <Show when={task.routes.length > 0}>
          <Choices
            id="route"
            label={t('plain.route')}
            hint={t('plain.routeHint')}
            layout="list"
            options={[
              { value: '', label: t('plain.usual') },
              ...task.routes.map(({ code, sentence }) => ({ value: code, label: sentence })),
            ]}
            value={route()}
            onInput={(value) => setRoute(value as RouteCode | '')}
          />
        </Show>
        <Show when={takesPapers()}>
          <ProofField proofs={proofs} error={form.problemAt('proof')} />
        </Show>
        <TextArea
          id="comment"
          rows={3}
          label={t('plain.comment')}
          hint={t('plain.commentHint')}
          error={form.problemAt('comment')}
          value={comment()}
          onInput={setComment}
        />
        <p>
          <button class="button button-main button-wide">
            {form.sending() ? shell('form.saving') : t('save')}
          </button>
        </p>
      </form>
    </Show>
  );
}

/** Once it is sent: what was said. */
function Given(props: PartProps) {
  return (
    <>
      <Show when={props.task.part.comment}>{(text) => <p class="said">{text()}</p>}</Show>
      <p class="hint">{t('plain.closed')}</p>
    </>
  );
}
