import { useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import type { AttendanceView, ChangedAttendance } from '../../domain/training/contract.ts';
import { Result } from '../staff/result.tsx';
import { Facts } from '../ui/facts.tsx';
import { date, hours, moment } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { attendanceOf, rostersKey } from './calls.ts';
import { CorrectForm, WithdrawForm } from './change-forms.tsx';
import { t } from './words.ts';

/** One posted row: as it stands, its correction or withdrawal, and everything that was changed. */
export default function AttendancePage() {
  const params = useParams<{ providerId: string; rosterId: string; id: string }>();
  const client = useQueryClient();
  const [changed, setChanged] = createSignal<ChangedAttendance | null>(null);
  const query = useQuery(() => attendanceOf(params.providerId, params.id));
  const done = (answer: ChangedAttendance) => {
    setChanged(answer);
    void client.invalidateQueries({ queryKey: rostersKey(params.providerId) });
  };
  return (
    <div class="stack stack-l">
      <BackLink href={`/providers/${params.providerId}/rosters/${params.rosterId}`}>
        {t('attendance.back')}
      </BackLink>
      <Heading>{query.data ? t('attendance.title', query.data.name) : t('attendance.loading')}</Heading>
      <Show when={changed()} keyed>
        {(answer) => (
          <Result>
            <Note
              tone={answer.outcome === 'asked' ? 'wait' : 'good'}
              shape={answer.outcome === 'asked' ? 'waiting' : 'done'}
              heading={t(`attendance.outcomes.${answer.outcome}`)}
              live
            >
              <Show when={answer.outcome === 'asked'}>
                <p class="measure">{t('attendance.asked')}</p>
              </Show>
            </Note>
          </Result>
        )}
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(row) => (
          <>
            <AsPosted row={row()} />
            <Show when={row().state === 'posted' && row().version} keyed>
              <div class="beside beside-even">
                <CorrectForm providerId={params.providerId} row={row()} done={done} />
                <WithdrawForm providerId={params.providerId} row={row()} done={done} />
              </div>
            </Show>
            <History row={row()} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function AsPosted(props: { row: AttendanceView }) {
  const { row } = props;
  return (
    <section class="stack stack-s" aria-labelledby="as-posted">
      <h2 id="as-posted">
        {props.row.state === 'withdrawn' ? t('attendance.isWithdrawn') : t('attendance.now')}
      </h2>
      <Show when={props.row.state === 'withdrawn'}>
        <p class="measure">{t('attendance.isWithdrawnText')}</p>
      </Show>
      <Facts
        facts={[
          { label: t('roster.columns.who'), value: row.who },
          { label: t('attendance.course'), value: `${row.courseTitle} (${row.courseCode})` },
          { label: t('attendance.on'), value: date(props.row.completedOn) },
          {
            label: t('attendance.hours'),
            value: t('attendance.of', hours(props.row.minutes), hours(props.row.courseMinutes)),
            isNumber: true,
          },
          ...(row.note ? [{ label: t('attendance.note'), value: row.note }] : []),
        ]}
      />
    </section>
  );
}

function History(props: { row: AttendanceView }) {
  return (
    <Show when={props.row.changes.length > 0}>
      <section class="stack stack-s" aria-labelledby="history">
        <h2 id="history">{t('attendance.history')}</h2>
        <ul class="rows">
          <For each={props.row.changes}>
            {(change) => (
              <li class="stack stack-s">
                <p>
                  <b>{t(`attendance.changes.${change.kind}`)}</b>{' '}
                  <span class="hint">{t('attendance.by', change.by, moment(change.at))}</span>
                </p>
                <p class="said">{change.reason}</p>
                <p>
                  {t('attendance.was', hours(change.before.minutes), date(change.before.completedOn))}{' '}
                  <Show when={change.kind === 'corrected'}>
                    {t('attendance.became', hours(change.after.minutes), date(change.after.completedOn))}
                  </Show>
                  <Show when={change.kind === 'asked' && change.after.state === 'posted'}>
                    {t('attendance.wished', hours(change.after.minutes), date(change.after.completedOn))}
                  </Show>
                </p>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
