import { createSignal, onMount, Show } from 'solid-js';
import {
  providerDecision,
  type ProviderDecision,
  type StaffProviderView,
} from '../../domain/catalogue/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Choices, TextArea, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { addDays } from '../ui/format.ts';
import { createSubmission } from '../ui/submission.ts';
import { ApprovalFields, approvalInput, approvalMessages } from './approval-fields.tsx';
import { decideProvider } from './calls.ts';
import { t } from './words.ts';

type Choice = ProviderDecision['decision'];

/** What can be decided now: who asks is answered, whose approval runs may lose it. */
function choicesOf({ state, askedAt }: StaffProviderView): Choice[] {
  const runs = state === 'approved' || state === 'conditional';
  return [
    'approve',
    'conditional',
    ...(askedAt !== null ? (['decline'] as const) : []),
    ...(runs ? (['end'] as const) : []),
  ];
}

/** Open when something waits; else behind a button. */
export function DecideProvider(props: {
  provider: StaffProviderView;
  changed: () => Promise<unknown>;
  decided: () => void;
}) {
  const waits = () => props.provider.askedAt !== null;
  const [open, setOpen] = createSignal(waits());
  return (
    <Show
      when={open()}
      fallback={
        <p class="no-print">
          <button class="button" type="button" onClick={() => setOpen(true)}>
            {t('decide.open')}
          </button>
        </p>
      }
    >
      <Form {...props} waits={waits()} cancel={() => setOpen(false)} />
    </Show>
  );
}

function Form(props: {
  provider: StaffProviderView;
  waits: boolean;
  changed: () => Promise<unknown>;
  decided: () => void;
  cancel: () => void;
}) {
  const { provider } = props;
  const [choice, setChoice] = createSignal<Choice | ''>('');
  const [approval, setApproval] = createSignal({
    // The next approval begins where the one before ends.
    fromOn:
      provider.approvedUntil !== null && provider.approvedUntil >= provider.today
        ? addDays(provider.approvedUntil, 1)
        : provider.today,
    untilOn: '',
    attests: provider.attests,
  });
  const [conditions, setConditions] = createSignal(provider.conditions ?? '');
  const [reason, setReason] = createSignal('');
  const [endsOn, setEndsOn] = createSignal(provider.today);
  const ends = () => choice() === 'end';
  const form = createSubmission<ProviderDecision, unknown>({
    check: (value) => providerDecision.safeParse(value),
    messages: () => ({
      decision: { field: 'decision', message: t('decide.problems.decision') },
      conditions: { field: 'conditions', message: t('decide.problems.conditions') },
      ...approvalMessages(),
      reason: {
        field: 'reason',
        message: ends() ? t('decide.problems.endReason') : t('decide.problems.reason'),
      },
      endsOn: { field: 'endsOn', message: t('decide.problems.endsOn') },
    }),
    send: (input, key) => decideProvider(provider.bodyId, provider.id, input, key),
    done: () => {
      props.decided();
      void props.changed();
    },
  });
  const approves = () => choice() === 'approve' || choice() === 'conditional';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { version } = props.provider;
    const decision = choice();
    void form.submit({
      decision,
      ...(approves() && approvalInput(approval())),
      ...(decision === 'conditional' && { conditions: conditions() }),
      ...((decision === 'decline' || decision === 'end') && { reason: reason() }),
      ...(decision === 'end' && { endsOn: endsOn() }),
      version,
    });
  };
  const label = (one: Choice) =>
    one === 'decline' && provider.state !== 'applied'
      ? t('decide.declineRenewal')
      : t(`decide.choices.${one}`);
  onMount(() => !props.waits && document.getElementById('decision')?.focus());
  return (
    <form class="panel stack no-print" novalidate onSubmit={submit} aria-labelledby="decide">
      <h2 id="decide">{props.waits ? t('decide.applied') : t('decide.again')}</h2>
      <FormProblems of={form} />
      <Choices
        id="decision"
        label={t('decide.label')}
        error={form.problemAt('decision')}
        options={choicesOf(provider).map((value) => ({ value, label: label(value) }))}
        value={choice()}
        onInput={(value) => setChoice(value as Choice)}
      />
      <Show when={choice() === 'conditional'}>
        <TextArea
          id="conditions"
          label={t('decide.conditions')}
          hint={t('decide.conditionsHint')}
          error={form.problemAt('conditions')}
          rows={3}
          value={conditions()}
          onInput={setConditions}
        />
      </Show>
      <Show when={approves()}>
        <ApprovalFields
          value={approval()}
          change={(part) => setApproval((now) => ({ ...now, ...part }))}
          problemAt={form.problemAt}
        />
      </Show>
      <Show when={ends()}>
        <TextField
          id="endsOn"
          label={t('decide.endsOn')}
          error={form.problemAt('endsOn')}
          type="date"
          width="date"
          value={endsOn()}
          onInput={setEndsOn}
        />
      </Show>
      <Show when={choice() === 'decline' || ends()}>
        <TextArea
          id="reason"
          label={ends() ? t('decide.endReason') : t('decide.reason')}
          hint={ends() ? t('decide.endReasonHint') : t('decide.reasonHint')}
          error={form.problemAt('reason')}
          rows={3}
          value={reason()}
          onInput={setReason}
        />
      </Show>
      <p class="row">
        <button class="button" classList={{ 'button-main': props.waits }}>
          {form.sending() ? shell('form.saving') : t(`decide.save.${choice() || 'decline'}`)}
        </button>
        <Show when={!props.waits}>
          <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
            {shell('form.cancel')}
          </button>
        </Show>
      </p>
    </form>
  );
}
