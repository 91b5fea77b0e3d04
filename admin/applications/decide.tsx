import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, onMount, Show } from 'solid-js';
import { applicationDecision, type ApplicationDecision } from '../../domain/applications/contract.ts';
import { Failure } from '../api.ts';
import { announce } from '../shell/announce.ts';
import { t as shell } from '../shell/words.ts';
import { textFact, told, unprintableText, type Sentences } from '../staff/failures.ts';
import { TextArea, TextField } from '../ui/fields.tsx';
import { date } from '../ui/format.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission, type Submission } from '../ui/submission.ts';
import { decide, readAgain, type Application, type Decided } from './calls.ts';
import { t } from './words.ts';

const sentences: Sentences = {
  'applications.already_decided': (failure) => {
    const by = textFact(failure, 'by');
    return by ? t('failures.taken', by) : t('failures.takenUnknown');
  },
  'applications.own_record': () => t('own.text'),
  'applications.not_sent': () => t('failures.notSent'),
  'applications.not_complete': () => t('failures.notComplete'),
  'applications.held': () => t('held.text'),
  'applications.on_hold': () => t('failures.onHold'),
  'applications.no_next_period': () => t('failures.noNext'),
  'certificates.name_not_printable': unprintableText,
};

/** Approve and issue; or one of two other ways, each with the sentence that the person reads. */
export function Decide(props: {
  bodyId: string;
  application: Application;
  done: (decided: Decided) => void;
}) {
  const client = useQueryClient();
  const [form, setForm] = createSignal<'return' | 'refuse' | null>(null);
  const { id, next } = props.application;
  const submission = createSubmission<ApplicationDecision, Decided>({
    check: (value) => applicationDecision.safeParse(value),
    messages: () => ({
      reason: { field: 'sentence', message: t('decide.problem') },
      nextEndsOn: { field: 'next-end', message: t('decide.nextEndProblem', date(next.startsOn)) },
    }),
    send: async (decision, key) => {
      try {
        return await told(decide(props.bodyId, id, decision, key), sentences);
      } catch (error) {
        // Somebody was first, or the hours changed: the page then shows what is there now.
        if (error instanceof Failure && (error.status === 409 || error.status === 422))
          void readAgain(client, props.bodyId);
        throw error;
      }
    },
    done: (decided) => {
      props.done(decided);
      void readAgain(client, props.bodyId);
    },
  });
  // An approval that the rules would refuse can be pressed, and then says why; the filled button is what helps.
  const short = () => props.application.complete === false;
  const toDecide = () => props.application.activities.find(({ state }) => state === 'waiting');
  const [nextEndsOn, setNextEndsOn] = createSignal(next.endsOn ?? '');
  const approveText = () => {
    if (submission.sending()) return shell('form.saving');
    return props.application.issuesAtOnce ? t('decide.approve') : t('decide.approveOnly');
  };
  const approve = () =>
    void submission.submit({
      decision: 'approve',
      ...(next.given && nextEndsOn() !== '' && { nextEndsOn: nextEndsOn() }),
      version: props.application.version,
    });
  return (
    <section class="panel stack renewal-decision" aria-label={t('decide.label')}>
      <Show
        when={form()}
        keyed
        fallback={
          <>
            <h2>{t('decide.label')}</h2>
            <FormProblems of={submission} />
            <Show when={next.given}>
              <TextField
                id="next-end"
                type="date"
                width="date"
                label={t('decide.nextEnd')}
                hint={t('decide.nextEndHint', date(next.startsOn))}
                error={submission.problemAt('next-end')}
                value={nextEndsOn()}
                onInput={setNextEndsOn}
              />
            </Show>
            <div class="row">
              <Show when={short() && toDecide()}>
                {(waiting) => (
                  <a class="button button-main" href={`/review/${waiting().id}`}>
                    {t('decide.waiting')}
                  </a>
                )}
              </Show>
              <button
                class={`button ${short() ? 'button-neutral' : 'button-main'}`}
                type="button"
                onClick={approve}
              >
                {approveText()}
              </button>
              <button
                class={`button ${short() && !toDecide() ? 'button-main' : 'button-neutral'}`}
                type="button"
                onClick={() => setForm('return')}
              >
                {t('decide.ask')}
              </button>
              <button class="button button-quiet" type="button" onClick={() => setForm('refuse')}>
                {t('decide.refuse')}
              </button>
            </div>
          </>
        }
      >
        {(kind) => (
          <Sentence
            kind={kind}
            who={props.application.certification.name}
            submission={submission}
            problem={submission.problemAt('sentence')}
            send={(reason) =>
              void submission.submit({ decision: kind, reason, version: props.application.version })
            }
            cancel={() => {
              setForm(null);
              submission.setProblems([]);
              announce(t('decide.label'));
            }}
          />
        )}
      </Show>
    </section>
  );
}

function Sentence(props: {
  kind: 'return' | 'refuse';
  who: string;
  submission: Submission & { sending: () => boolean };
  problem: string | undefined;
  send: (reason: string) => void;
  cancel: () => void;
}) {
  const [reason, setReason] = createSignal(
    props.kind === 'return' ? t('decide.askReady') : t('decide.refuseReady'),
  );
  onMount(() => document.getElementById('sentence')?.focus());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    props.send(reason());
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <h2>{props.kind === 'return' ? t('decide.ask') : t('decide.refuse')}</h2>
      <FormProblems of={props.submission} />
      <TextArea
        id="sentence"
        label={t('decide.sentence', props.who)}
        hint={t('decide.hint')}
        error={props.problem}
        value={reason()}
        onInput={setReason}
      />
      <p class="row">
        <button class="button button-main">
          {props.submission.sending()
            ? shell('form.saving')
            : props.kind === 'return'
              ? t('decide.saveAsk')
              : t('decide.saveRefuse')}
        </button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
