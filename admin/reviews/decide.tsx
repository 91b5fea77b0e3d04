import { useQuery } from '@tanstack/solid-query';
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import type { ActivityReview } from '../../domain/reviews/contract.ts';
import type { Failure } from '../api.ts';
import { later } from '../shell/later.tsx';
import { t as shell } from '../shell/words.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { hours } from '../ui/format.ts';
import { personLanguage } from './calls.ts';
import { useDeciding, type Outcome } from './deciding.ts';
import type { Commands } from './keys.tsx';
import { netMinutes, type FormKind } from './view.ts';
import { t } from './words.ts';

// Most claims are accepted as they stand.
const DecisionForm = later(async () => (await import('./decision-form.tsx')).DecisionForm);

/** The bar under a claim: accept all at once, or open the form of one of the other three. */
export function Decide(props: {
  bodyId: string;
  review: ActivityReview;
  keysOn: boolean;
  commands: (commands: Commands | null) => void;
  decided: (outcome: Outcome) => void;
  taken: (failure: Failure) => void;
}) {
  const [form, setForm] = createSignal<FormKind | null>(null);
  const submission = useDeciding({
    bodyId: props.bodyId,
    review: () => props.review,
    decided: (outcome) => props.decided(outcome),
    taken: (failure) => props.taken(failure),
  });
  // Asked for only when a sentence is to be written.
  const spoken = useQuery(() => ({
    queryKey: ['person-language', props.review.certification.id],
    queryFn: () => personLanguage(props.bodyId, props.review.certification.id),
    enabled: form() !== null,
    staleTime: Infinity,
  }));

  let bar: HTMLDivElement | undefined;
  // Where the unit says no hours there is nothing to accept as it stands: the reviewer gives the hours.
  const acceptAll = () => {
    if (!props.review.unitClear) return setForm('part');
    void submission.submit({ decision: 'accept', version: props.review.activity.version });
  };
  const close = (kind: FormKind) => {
    setForm(null);
    submission.setProblems([]);
    bar?.querySelector<HTMLElement>(`[data-opens="${kind}"]`)?.focus();
  };
  onMount(() => {
    props.commands({ accept: acceptAll, open: setForm });
    DecisionForm.soon();
  });
  onCleanup(() => props.commands(null));

  const Opener = (own: {
    kind: FormKind;
    look: 'main' | 'neutral' | 'quiet';
    label: string;
    key: string;
  }) => (
    <button
      class={`button button-${own.look}`}
      type="button"
      data-opens={own.kind}
      onClick={() => setForm(own.kind)}
    >
      {own.label} <Key of={own.key} on={props.keysOn} />
    </button>
  );
  return (
    <Show
      when={form()}
      keyed
      fallback={
        <>
          <Show when={submission.failure() || submission.waiting()}>
            <div class="record-body">
              <FormProblems of={submission} />
            </div>
          </Show>
          <div class="decide" role="group" aria-label={t('decide.label')} ref={bar}>
            <Show
              when={props.review.unitClear}
              fallback={<Opener kind="part" look="main" label={t('decide.give')} key="E" />}
            >
              <button class="button button-main" type="button" onClick={acceptAll}>
                {submission.sending()
                  ? shell('form.saving')
                  : t('decide.allOf', hours(netMinutes(props.review.activity)))}{' '}
                <Key of="A" on={props.keysOn} />
              </button>
              <Opener kind="part" look="neutral" label={t('decide.part')} key="E" />
            </Show>
            <Opener kind="ask" look="neutral" label={t('decide.ask')} key="R" />
            <Opener kind="refuse" look="quiet" label={t('decide.refuse')} key="D" />
          </div>
        </>
      }
    >
      {(kind) => (
        <DecisionForm
          kind={kind}
          review={props.review}
          submission={submission}
          personLanguage={spoken.isSuccess ? spoken.data : undefined}
          cancel={() => close(kind)}
        />
      )}
    </Show>
  );
}

const Key = (props: { of: string; on: boolean }) => (
  <Show when={props.on}>
    <kbd aria-hidden="true">{props.of}</kbd>
  </Show>
);
