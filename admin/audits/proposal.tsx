import { useQuery } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { sendingBack, type CaseView } from '../../domain/audits/contract.ts';
import { t as shell } from '../shell/words.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { dayOf } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { createSubmission } from '../ui/submission.ts';
import { previewClosing } from './calls.ts';
import { Weighed } from './closing.tsx';
import type { Doing } from './doing.ts';
import { report, t } from './words.ts';

/** What one has proposed, for the second person: agree and send, or send back. */
export function Proposal(props: { bodyId: string; view: CaseView; doing: Doing }) {
  return (
    <Show when={props.view.proposal}>
      {(proposal) => (
        <section class="panel stack" aria-labelledby="proposal">
          <h2 id="proposal">{t('one.proposal.title', report(`outcomes.${proposal().outcome}`))}</h2>
          <p>
            {report(`reasons.${proposal().reasonCode}`)}.{' '}
            {t('one.proposal.text', proposal().by, dayOf(proposal().at))}
          </p>
          <Show when={props.view.mayWork}>
            <Letter bodyId={props.bodyId} view={props.view} />
            <Show when={!proposal().mine} fallback={<p>{t('one.proposal.mine')}</p>}>
              <Answer doing={props.doing} />
            </Show>
          </Show>
        </section>
      )}
    </Show>
  );
}

function Letter(props: { bodyId: string; view: CaseView }) {
  const query = useQuery(() => ({
    queryKey: ['audits', props.bodyId, 'preview', props.view.id, props.view.version],
    queryFn: () => {
      const { outcome = 'some_do_not_count', reasonCode = 'proof_missing', note } = props.view.proposal ?? {};
      return previewClosing(props.bodyId, props.view.id, {
        outcome,
        reasonCode,
        ...(note && { note }),
        version: props.view.version,
      });
    },
  }));
  return (
    <Loaded query={query}>
      {(preview) => <Weighed preview={preview()} language={props.view.person.language} />}
    </Loaded>
  );
}

function Answer(props: { doing: Doing }) {
  const [back, setBack] = createSignal(false);
  const [reason, setReason] = createSignal('');
  const submission = createSubmission<{ reason: string }, void>({
    check: (value) => sendingBack.safeParse({ ...(value as object), version: 1 }),
    messages: () => ({ reason: { field: 'back-reason', message: t('one.proposal.reasonProblem') } }),
    send: ({ reason: why }, key) => props.doing.send('closing/back', { reason: why }, key),
    done: () => props.doing.done(t('one.events.sent_back')),
  });
  return (
    <Show
      when={back()}
      fallback={
        <p class="row">
          <button
            class="button button-main"
            type="button"
            onClick={() => void props.doing.act('closing/agree')}
          >
            {props.doing.busy() ? shell('form.saving') : t('one.proposal.agree')}
          </button>
          <button class="button button-neutral" type="button" onClick={() => setBack(true)}>
            {t('one.proposal.sendBack')}
          </button>
        </p>
      }
    >
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void submission.submit({ reason: reason() });
        }}
      >
        <FormProblems of={submission} />
        <TextField
          id="back-reason"
          label={t('one.proposal.reason')}
          error={submission.problemAt('back-reason')}
          value={reason()}
          onInput={setReason}
        />
        <p class="row">
          <button class="button">
            {submission.sending() ? shell('form.saving') : t('one.proposal.sendBack')}
          </button>
          <button class="button button-quiet" type="button" onClick={() => setBack(false)}>
            {shell('form.cancel')}
          </button>
        </p>
      </form>
    </Show>
  );
}
