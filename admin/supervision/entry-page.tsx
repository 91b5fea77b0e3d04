import { useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import type { WorkRow } from '../../domain/supervision/contract.ts';
import { newKey } from '../api.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { Facts, type Fact } from '../ui/facts.tsx';
import { date, hours } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { key, supervisionOf, withdrawWork, workEntryOf } from './calls.ts';
import { answerOf, WorkStatus } from './entry.tsx';
import { formOf } from './form.ts';
import { LogForm } from './log-form.tsx';
import { useWho } from './who.ts';
import { t } from './words.ts';

/** One entry: how it stands, what was written, what the supervisor answered, and what one can do. */
export default function EntryPage() {
  const params = useParams();
  const query = useQuery(() => workEntryOf(params['id'] ?? ''));
  const [editing, setEditing] = createSignal(false);
  const heading = () => {
    if (!query.data) return t('one.title');
    return editing()
      ? t('log.titleEdit')
      : t('page.entry', t(`kinds.${query.data.kind}`), hours(query.data.minutes));
  };
  return (
    <div class="narrow stack stack-l">
      <div class="stack stack-s">
        <BackLink href="/supervision">{t('backToLog')}</BackLink>
        <Heading>{heading()}</Heading>
      </div>
      <Loaded query={query} failed={t('failed')}>
        {(row) => (
          <Show
            when={editing()}
            fallback={
              <Entry
                row={row()}
                edit={() => {
                  setEditing(true);
                  document.querySelector('h1')?.focus();
                }}
              />
            }
          >
            <Edit row={row()} done={() => setEditing(false)} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

function Entry(props: { row: WorkRow; edit: () => void }) {
  const client = useQueryClient();
  const mayChange = () => props.row.state !== 'signed' && props.row.state !== 'withdrawn';
  const takeBackKey = newKey();
  const takeBack = async () => {
    await withdrawWork(props.row.id, props.row.version, takeBackKey);
    await client.invalidateQueries({ queryKey: key });
    document.querySelector('h1')?.focus();
  };
  return (
    <>
      <section class="stack" aria-labelledby="answer">
        <h2 id="answer">{t('one.answer')}</h2>
        <p>
          <WorkStatus row={props.row} />
        </p>
        <Show when={answerOf(props.row)}>{(answer) => <p class="measure">{answer()}</p>}</Show>
      </section>
      <section class="stack" aria-labelledby="wrote">
        <h2 id="wrote">{t('one.wrote')}</h2>
        <Facts facts={factsOf(props.row)} lines />
        <Show when={mayChange()}>
          <Show when={props.row.state === 'sent'}>
            <p class="hint">{t('one.leavesRequest')}</p>
          </Show>
          <p class="row">
            <button class="button button-neutral" type="button" onClick={() => props.edit()}>
              {t('one.change')}
            </button>
            <ConfirmButton
              class="button button-quiet"
              heading={t('one.takeBackTitle')}
              text={t('one.takeBackText')}
              confirm={t('one.confirm')}
              onConfirm={takeBack}
            >
              {t('one.takeBack')}
            </ConfirmButton>
          </p>
        </Show>
      </section>
    </>
  );
}

function Edit(props: { row: WorkRow; done: () => void }) {
  const who = useWho();
  const client = useQueryClient();
  const view = useQuery(() => supervisionOf(who.personId(), who.certificationId()));
  const done = async () => {
    await client.invalidateQueries({ queryKey: key });
    props.done();
    document.querySelector('h1')?.focus();
  };
  return (
    <Loaded query={view} failed={t('failed')}>
      {(loaded) => (
        <LogForm
          personId={who.personId()}
          certificationId={who.certificationId()}
          today={loaded().today}
          start={formOf(props.row, loaded().today)}
          last={null}
          edit={{ id: props.row.id, version: props.row.version }}
          done={() => void done()}
        />
      )}
    </Loaded>
  );
}

const factsOf = (row: WorkRow): Fact[] => [
  { label: t('one.kind'), value: t(`kinds.${row.kind}`) },
  { label: t('one.day'), value: date(row.on) },
  { label: t('one.length'), value: t('hours', hours(row.minutes)) },
  ...(row.grouping ? [{ label: t('one.grouping'), value: t(`groupings.${row.grouping}`) }] : []),
  ...(row.format ? [{ label: t('one.format'), value: t(`formats.${row.format}`) }] : []),
  ...(row.organisation ? [{ label: t('one.organisation'), value: row.organisation }] : []),
  ...(row.domain ? [{ label: t('one.domain'), value: t(`domains.${row.domain}`) }] : []),
  ...(row.competencies.length > 0
    ? [
        {
          label: t('one.competencies'),
          value: row.competencies.map((one) => t(`competencies.${one}`)).join('; '),
        },
      ]
    : []),
  ...(row.note ? [{ label: t('one.note'), value: row.note }] : []),
];
