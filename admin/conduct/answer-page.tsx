import { useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Match, onMount, Show, Switch } from 'solid-js';
import {
  conductAgreement,
  conductSentBack,
  conductTakenBack,
  type ConductView,
  type ProposalState,
  type ProposalView,
} from '../../domain/conduct/contract.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { RecordLine } from '../staff/record-line.tsx';
import { Result } from '../staff/result.tsx';
import { Facts } from '../ui/facts.tsx';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { date, moment } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { agree, conductOf, readAgain, sendBack, takeBack, type Whose } from './calls.ts';
import { PublicSays } from './public-says.tsx';
import { t } from './words.ts';

/** What one person proposed, for the second: the whole of it, what the public page will say, and the answer. */
export default function AnswerPage() {
  const session = useSession();
  const params = useParams<{ certificationId: string }>();
  const whose = () => ({ bodyId: session.seat()?.bodyId ?? '', certificationId: params.certificationId });
  const query = useQuery(() => conductOf(whose()));
  // What was answered here stays on the page, though it no longer waits.
  const [answered, setAnswered] = createSignal<Answered | null>(null);
  const shown = () => answered()?.one ?? (query.isSuccess ? query.data.waiting : null);
  const heading = () => {
    const one = shown();
    if (one && query.isSuccess)
      return t('answer.title', t(`decided.${one.kind}`), query.data.certification.name);
    return query.isSuccess ? t('answer.noneTitle') : t('title');
  };
  return (
    <div class="stack">
      <BackLink href={`/records/${params.certificationId}`}>{t('propose.back')}</BackLink>
      <Show when={query.isSuccess && query.data.certification}>
        {(head) => <RecordLine title={head().title} number={head().number} />}
      </Show>
      <Heading>{heading()}</Heading>
      <Show when={answered()} keyed>
        {(done) => <Done answered={done} certificationId={params.certificationId} />}
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(view) => (
          <Show when={!answered()}>
            <Show when={view().waiting} keyed fallback={<p>{t('answer.noneText')}</p>}>
              {(one) => (
                <Proposal
                  view={view()}
                  one={one}
                  whose={whose()}
                  role={session.seat()?.role ?? 'auditor'}
                  answered={setAnswered}
                />
              )}
            </Show>
          </Show>
        )}
      </Loaded>
    </div>
  );
}

interface Answered {
  one: ProposalView;
  state: Exclude<ProposalState, 'waiting'>;
  settledOn: string | null;
}

function Done(props: { answered: Answered; certificationId: string }) {
  const heading = () =>
    props.answered.state === 'agreed'
      ? t('answer.doneTitle.agreed', t(`decided.${props.answered.one.kind}`))
      : t(`answer.doneTitle.${props.answered.state}`);
  return (
    <Result>
      <Note tone="good" shape="done" heading={heading()} live>
        <p>
          {props.answered.settledOn
            ? t('answer.doneAgreed', date(props.answered.settledOn))
            : t('answer.doneNothing')}
        </p>
        <p class="row">
          <a class="button" href={`/records/${props.certificationId}`}>
            {t('answer.toRecord')}
          </a>
          <a href="/review/second-person">{t('answer.toList')}</a>
        </p>
      </Note>
    </Result>
  );
}

interface Answering {
  view: ConductView;
  one: ProposalView;
  whose: Whose;
  role: string;
  answered: (done: Answered) => void;
}

function Proposal(props: Answering) {
  const from = () => (props.one.starts === 'withdrawal' ? props.view.withdrawnOn : props.one.effectiveOn);
  const when = () => {
    if (props.one.starts === 'withdrawal') return t('starts.withdrawal', date(from() ?? props.view.today));
    return props.one.starts === 'day' ? date(props.one.effectiveOn ?? '') : t('starts.agreed');
  };
  return (
    <div class="stack">
      <div class="beside">
        <div class="panel stack">
          <Facts
            facts={[
              { label: t('answer.facts.reason'), value: t(`reasons.${props.one.reasonCode}`) },
              { label: t('answer.facts.starts'), value: when() },
              { label: t('answer.facts.letter'), value: props.one.letter ?? t('answer.noLetter') },
              {
                label: t('answer.facts.proposed'),
                value: `${props.one.proposedBy}, ${moment(props.one.proposedAt)}`,
              },
            ]}
          />
          <Show when={props.one.note}>
            {(note) => (
              <div>
                <p class="hint">{t('answer.facts.note')}</p>
                <p class="said">{note()}</p>
              </div>
            )}
          </Show>
        </div>
        <PublicSays view={props.view} kind={props.one.kind} from={from()} />
      </div>
      <div class="beside">
        <Switch fallback={<Answer {...props} />}>
          <Match when={props.view.barred}>
            {(barred) => (
              <Note shape="info" heading={t('answer.readsTitle')}>
                <p>{t(`barred.${barred()}`)}</p>
              </Note>
            )}
          </Match>
          <Match when={props.role === 'auditor'}>
            <Note shape="info" heading={t('answer.readsTitle')}>
              <p>{t('answer.readsText')}</p>
            </Note>
          </Match>
          <Match when={props.one.isOwn}>
            <TakeBack {...props} />
          </Match>
        </Switch>
      </div>
    </div>
  );
}

function TakeBack(props: Answering) {
  const client = useQueryClient();
  const form = createSubmission<object, unknown>({
    check: (value) => conductTakenBack.safeParse(value),
    messages: () => ({}),
    send: (input, key) => takeBack(props.one.id)(props.whose, input, key),
    done: () => {
      props.answered({ one: props.one, state: 'taken_back', settledOn: null });
      void readAgain(client, props.whose);
    },
  });
  return (
    <div class="stack">
      <FormProblems of={form} />
      <Note shape="waiting" tone="wait" heading={t('answer.ownTitle')}>
        <p>{t('answer.ownText')}</p>
        <p class="row">
          <button class="button button-neutral" type="button" onClick={() => void form.submit({})}>
            {form.sending() ? shell('form.saving') : t('answer.takeBack')}
          </button>
          <a href="/review/second-person">{t('list.title')}</a>
        </p>
      </Note>
    </div>
  );
}

function Answer(props: Answering) {
  const client = useQueryClient();
  const [sending, setSending] = createSignal(false);
  const form = createSubmission<{ version: number }, { settledOn?: string | null }>({
    check: (value) => conductAgreement.safeParse(value),
    messages: () => ({}),
    send: (input, key) => agree(props.one.id)(props.whose, input, key),
    done: ({ settledOn }) => {
      props.answered({ one: props.one, state: 'agreed', settledOn: settledOn ?? null });
      void readAgain(client, props.whose);
    },
  });
  const yes = () => void form.submit({ version: props.view.certification.version });
  return (
    <div class="stack">
      <FormProblems of={form} />
      <Show
        when={sending()}
        fallback={
          <>
            <p class="hint">{t('answer.mail')}</p>
            <p class="row">
              <button class="button button-main" type="button" onClick={yes}>
                {form.sending() ? shell('form.saving') : t(`answer.agree.${props.one.kind}`)}
              </button>
              <button class="button button-quiet" type="button" onClick={() => setSending(true)}>
                {t('answer.sendBack')}
              </button>
            </p>
          </>
        }
      >
        <SendBack {...props} cancel={() => setSending(false)} />
      </Show>
    </div>
  );
}

function SendBack(props: Answering & { cancel: () => void }) {
  const client = useQueryClient();
  const [reason, setReason] = createSignal('');
  const form = createSubmission({
    check: (value) => conductSentBack.safeParse(value),
    messages: () => ({ reason: { field: 'send-back', message: t('answer.sendBackProblem') } }),
    send: (input, key) => sendBack(props.one.id)(props.whose, input, key),
    done: () => {
      props.answered({ one: props.one, state: 'sent_back', settledOn: null });
      void readAgain(client, props.whose);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ reason: reason() });
  };
  onMount(() => document.getElementById('send-back')?.focus());
  return (
    <form class="stack stack-s" novalidate onSubmit={submit}>
      <FormProblems of={form} />
      <TextField
        id="send-back"
        label={t('answer.sendBackReason')}
        hint={t('answer.sendBackHint')}
        error={form.problemAt('send-back')}
        value={reason()}
        onInput={setReason}
      />
      <p class="row">
        <button class="button">{form.sending() ? shell('form.saving') : t('answer.sendBack')}</button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {shell('form.cancel')}
        </button>
      </p>
    </form>
  );
}
