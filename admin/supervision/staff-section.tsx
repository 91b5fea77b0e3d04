import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import type { SignedView, SupervisionRecord, SupervisorView } from '../../domain/supervision/contract.ts';
import { date, hours } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { endByStaff, key, recordOf } from './calls.ts';
import { EndForm } from './end-form.tsx';
import { Letter } from './letter.tsx';
import { MeetingsPart } from './meetings.tsx';
import { TotalsTable } from './totals.tsx';
import { t } from './words.ts';

/** A person's supervision on the body's record page: sums, weeks without a meeting, and every answer with its finding. */
export function StaffSupervision(props: {
  bodyId: string;
  certificationId: string;
  personId: string;
  mayDecide: boolean;
}) {
  const query = useQuery(() => recordOf(props.bodyId, props.certificationId));
  return (
    <section class="stack" aria-labelledby="supervision">
      <h2 id="supervision">{t('staff.title')}</h2>
      <Loaded query={query} failed={t('failed')}>
        {(record) => (
          <Show when={hasAny(record())} fallback={<p class="hint">{t('staff.none')}</p>}>
            <MeetingsPart meetings={record().meetings} level={3} />
            <Show when={record().totals.length > 0}>
              <p class="hint">
                {t('staff.period', date(record().period.startsOn), date(record().period.endsOn))}
              </p>
              <TotalsTable totals={record().totals} />
            </Show>
            <Supervisors {...props} record={record()} />
            <Signatures signatures={record().signatures} />
            <Show when={props.mayDecide && record().mayDecide && record().unsigned.length > 0}>
              <Letter {...props} unsigned={record().unsigned} back="supervision" />
            </Show>
          </Show>
        )}
      </Loaded>
    </section>
  );
}

const hasAny = ({ totals, signatures, supervisors, meetings }: SupervisionRecord): boolean =>
  totals.length > 0 || signatures.length > 0 || supervisors.length > 0 || meetings !== null;

interface Staff {
  bodyId: string;
  personId: string;
  mayDecide: boolean;
  record: SupervisionRecord;
}

function Supervisors(props: Staff) {
  return (
    <Show when={props.record.supervisors.length > 0}>
      <h3>{t('staff.supervisors')}</h3>
      <ul class="rows">
        <For each={props.record.supervisors}>{(one) => <Supervisor {...props} one={one} />}</For>
      </ul>
    </Show>
  );
}

function Supervisor(props: Staff & { one: SupervisorView }) {
  const client = useQueryClient();
  const [ending, setEnding] = createSignal(false);
  const done = async () => {
    setEnding(false);
    await client.invalidateQueries({ queryKey: key });
  };
  const number = () => props.one.certificateNumber ?? props.one.otherCredential;
  return (
    <li class="entry">
      <p>
        <b>{props.one.name}</b>, {t(`qualifications.${props.one.qualification}`)}
        <Show when={number()}>{(text) => <>, {text()}</>}</Show>
      </p>
      <p class="meta">
        {props.one.toOn === null
          ? t('supervisors.now', date(props.one.fromOn))
          : t('supervisors.past', date(props.one.fromOn), date(props.one.toOn))}
      </p>
      <Show when={props.mayDecide && props.record.mayDecide && props.one.toOn === null}>
        <div class="why no-print">
          <Show
            when={ending()}
            fallback={
              <button class="as-link" type="button" onClick={() => setEnding(true)}>
                {t('staff.end')}
                <span class="hidden-visually">: {props.one.name}</span>
              </button>
            }
          >
            <EndForm
              one={props.one}
              today={props.record.today}
              by="staff"
              send={endByStaff(props.bodyId, props.personId)}
              cancel={() => setEnding(false)}
              done={() => void done()}
            />
          </Show>
        </div>
      </Show>
    </li>
  );
}

function Signatures(props: { signatures: readonly SignedView[] }) {
  return (
    <Show when={props.signatures.length > 0}>
      <h3>{t('staff.signatures')}</h3>
      <div class="panel panel-flush">
        <div class="scroller" role="region" aria-label={t('staff.signatures')} tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('staff.on')}</th>
                <th scope="col">{t('staff.kind')}</th>
                <th scope="col" class="num">
                  {t('staff.logged')}
                </th>
                <th scope="col" class="num">
                  {t('staff.signed')}
                </th>
                <th scope="col">{t('staff.by')}</th>
                <th scope="col">{t('staff.credential')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.signatures}>{(one) => <Row one={one} />}</For>
            </tbody>
          </table>
        </div>
      </div>
    </Show>
  );
}

function Row(props: { one: SignedView }) {
  const decision = () =>
    props.one.current
      ? t(`staff.decisions.${props.one.decision}`)
      : `${t(`staff.decisions.${props.one.decision}`)} (${t('staff.earlier')})`;
  return (
    <tr>
      <th scope="row">{date(props.one.on)}</th>
      <td>{t(`kinds.${props.one.kind}`)}</td>
      <td class="num">{hours(props.one.loggedMinutes)}</td>
      <td class="num">{props.one.minutes === null ? '–' : hours(props.one.minutes)}</td>
      <td>
        {decision()}, {props.one.supervisorName}, {date(props.one.signedOn)}
        <Show when={props.one.reasonCode}>{(code) => <p class="hint">{t(`reasons.${code()}`)}</p>}</Show>
        <Show when={props.one.reasonText}>{(words) => <p class="hint">{words()}</p>}</Show>
        <Show when={props.one.evidenceId}>
          {(id) => (
            <p>
              <a href={`/api/evidence/${id()}/file`} rel="external">
                {t('staff.letterFile')}
              </a>
            </p>
          )}
        </Show>
      </td>
      <td>
        {props.one.credential === 'not_found' && props.one.credentialNumber === null
          ? t('staff.noNumber')
          : t(`staff.credentials.${props.one.credential}`)}
        <Show when={props.one.credentialNumber}>{(number) => <p class="hint">{number()}</p>}</Show>
      </td>
    </tr>
  );
}
