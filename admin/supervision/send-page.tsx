import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, For, Show } from 'solid-js';
import {
  requestInput,
  type RequestInput,
  type SupervisionView,
  type SupervisorView,
  type WorkRow,
} from '../../domain/supervision/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Choices, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { date, dayOf, hours } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { key, sendRequest, supervisionOf, unsentOf } from './calls.ts';
import { monthName, shortDay } from './months.ts';
import { useWho } from './who.ts';
import { t } from './words.ts';

interface Sent {
  name: string;
  entries: number;
  minutes: number;
  expiresAt: number;
}

/** A month, or any choice of entries, goes to a supervisor in one mail. */
export default function SendPage() {
  const who = useWho();
  const client = useQueryClient();
  const [sent, setSent] = createSignal<Sent | null>(null);
  const view = useQuery(() => supervisionOf(who.personId(), who.certificationId()));
  const unsent = useQuery(() => unsentOf(who.personId()));
  const done = (one: Sent) => {
    setSent(one);
    void client.invalidateQueries({ queryKey: key });
    scrollTo(0, 0);
  };
  return (
    <div class="narrow stack stack-l">
      <Show when={!sent()} fallback={<Done sent={sent()} />}>
        <div class="stack stack-s">
          <BackLink href="/supervision">{t('backToLog')}</BackLink>
          <Heading>{t('send.title')}</Heading>
          <p class="hint">{t('send.lead')}</p>
        </div>
        <Loaded query={view} failed={t('failed')}>
          {(loaded) => (
            <Loaded query={unsent} failed={t('failed')}>
              {(rows) => <Form personId={who.personId()} view={loaded()} rows={rows()} done={done} />}
            </Loaded>
          )}
        </Loaded>
      </Show>
    </div>
  );
}

function Form(props: {
  personId: string;
  view: SupervisionView;
  rows: WorkRow[];
  done: (sent: Sent) => void;
}) {
  const supervisors = () => props.view.supervisors.filter(({ stopped }) => !stopped);
  return (
    <Show when={props.rows.length > 0} fallback={<p>{t('send.nothing')}</p>}>
      <Show
        when={supervisors().length > 0}
        fallback={
          <>
            <p>{t('send.noSupervisor')}</p>
            <p>
              <a class="button button-main" href="/supervision/supervisors">
                {t('send.name')}
              </a>
            </p>
          </>
        }
      >
        <Choose {...props} supervisors={supervisors()} />
      </Show>
    </Show>
  );
}

function Choose(props: {
  personId: string;
  supervisors: SupervisorView[];
  rows: WorkRow[];
  done: (sent: Sent) => void;
}) {
  const running = () => props.supervisors.filter(({ toOn }) => toOn === null);
  const [to, setTo] = createSignal(running().length === 1 ? (running()[0]?.id ?? '') : '');
  const [chosen, setChosen] = createSignal<readonly string[]>(props.rows.map(({ id }) => id));
  const [reason, setReason] = createSignal('');
  const supervisor = () => props.supervisors.find(({ id }) => id === to());
  const picked = createMemo(() => props.rows.filter(({ id }) => chosen().includes(id)));
  const minutes = () => picked().reduce((sum, one) => sum + one.minutes, 0);
  const isBefore = () => picked().some(({ on }) => on < (supervisor()?.fromOn ?? ''));
  const months = createMemo(() => [...new Set(props.rows.map(({ on }) => on.slice(0, 7)))]);
  const form = createSubmission<RequestInput, { expiresAt: number }>({
    check: (value) => {
      const checked = requestInput.safeParse(value);
      return isBefore() && reason().trim() === ''
        ? { success: false, error: { issues: [...(checked.error?.issues ?? []), { path: ['reason'] }] } }
        : checked;
    },
    messages: () => ({
      supervisorId: { field: 'to', message: t('send.problemTo') },
      entryIds: { field: `entries-${months()[0]}`, message: t('send.problemWhich') },
      reason: { field: 'reason', message: t('send.problemReason') },
    }),
    send: (input, k) => sendRequest(props.personId, input, k),
    done: ({ expiresAt }) =>
      props.done({
        name: supervisor()?.name ?? '',
        entries: picked().length,
        minutes: minutes(),
        expiresAt,
      }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({
      supervisorId: to(),
      entryIds: picked().map(({ id }) => id),
      ...(isBefore() && { reason: reason() }),
    });
  };
  const tick = (id: string, on: boolean) =>
    setChosen(on ? [...chosen(), id] : chosen().filter((one) => one !== id));
  return (
    <>
      <FormProblems of={form} />
      <form class="stack stack-l" novalidate onSubmit={submit}>
        <Choices
          id="to"
          label={t('send.to')}
          error={form.problemAt('to')}
          value={to()}
          options={props.supervisors.map((one) => ({
            value: one.id,
            label: `${one.name}. ${t('send.between', date(one.fromOn), one.toOn && date(one.toOn))}`,
          }))}
          onInput={setTo}
        />
        <For each={months()}>
          {(month) => (
            <Month
              month={month}
              rows={props.rows.filter(({ on }) => on.startsWith(month))}
              chosen={chosen()}
              tick={tick}
              all={(ids, on) =>
                setChosen([...chosen().filter((id) => !ids.includes(id)), ...(on ? ids : [])])
              }
              error={form.problemAt(`entries-${month}`)}
            />
          )}
        </For>
        <Show when={isBefore() && supervisor()}>
          {(one) => (
            <TextField
              id="reason"
              label={t('send.reason')}
              hint={t('send.reasonHint', one().name, date(one().fromOn))}
              error={form.problemAt('reason')}
              value={reason()}
              onInput={setReason}
            />
          )}
        </Show>
        <div class="save-bar">
          <p class="hint" role="status">
            {t('send.sums', picked().length, hours(minutes()))}
          </p>
          <button class="button button-main button-wide">
            {form.sending() ? shell('form.saving') : t('send.send')}
          </button>
        </div>
      </form>
    </>
  );
}

function Month(props: {
  month: string;
  rows: WorkRow[];
  chosen: readonly string[];
  tick: (id: string, on: boolean) => void;
  all: (ids: string[], on: boolean) => void;
  error: string | undefined;
}) {
  const ids = () => props.rows.map(({ id }) => id);
  return (
    <Choices
      id={`entries-${props.month}`}
      many
      label={monthName(props.month)}
      error={props.error}
      value={props.chosen}
      options={props.rows.map((row) => ({
        value: row.id,
        label: `${shortDay(row.on)}: ${t('page.entry', t(`kinds.${row.kind}`), hours(row.minutes))}`,
      }))}
      onInput={props.tick}
    >
      <Show when={props.rows.length > 2}>
        <p class="row">
          <button class="as-link" type="button" onClick={() => props.all(ids(), true)}>
            {t('send.all')}
            <span class="hidden-visually">, {monthName(props.month)}</span>
          </button>
          <button class="as-link" type="button" onClick={() => props.all(ids(), false)}>
            {t('send.none')}
            <span class="hidden-visually">, {monthName(props.month)}</span>
          </button>
        </p>
      </Show>
    </Choices>
  );
}

function Done(props: { sent: Sent | null }) {
  return (
    <Show when={props.sent}>
      {(sent) => (
        <div class="stack">
          <Heading>{t('send.done', sent().name)}</Heading>
          <Note tone="good" shape="done" heading={t('states.sent')}>
            <p>{t('send.doneText', sent().entries, hours(sent().minutes), dayOf(sent().expiresAt))}</p>
            <p>{t('send.next')}</p>
          </Note>
          <p>
            <a class="button button-main" href="/supervision">
              {t('backToLog')}
            </a>
          </p>
        </div>
      )}
    </Show>
  );
}
