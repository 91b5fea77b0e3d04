import { useLocation, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import type { AuditEntry, CertificationRecord } from '../../domain/certifications/contract.ts';
import { wholeLog } from '../audit-log/calls.ts';
import { LogEntries } from '../audit-log/entries.tsx';
import { Conduct } from '../conduct/section.tsx';
import { Circumstances } from '../exceptions/circumstances.tsx';
import { Exceptions } from '../exceptions/section.tsx';
import { useSession } from '../shell/session.tsx';
import { StandingOverTime } from '../standing/section.tsx';
import { failureText } from '../shell/words.ts';
import { AskedLines } from '../staff/asked-lines.tsx';
import { recordOf } from '../staff/calls.ts';
import { RecordLine } from '../staff/record-line.tsx';
import { standingName } from '../staff/standing-name.ts';
import { t as staff } from '../staff/words.ts';
import { StaffSupervision } from '../supervision/staff-section.tsx';
import { Email } from '../ui/email.tsx';
import { Facts } from '../ui/facts.tsx';
import { date, moment, together } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { AnswerStatus } from '../ui/standing.tsx';
import { recordKey } from './calls.ts';
import { Certificates } from './certificates.tsx';
import { History } from './history.tsx';
import { HoursTable } from './hours-table.tsx';
import { NameForm } from './name-form.tsx';
import { t } from './words.ts';
import './records.css';

/** One certification and everything behind it. It prints in full, with its audit log, for an appeal. */
export default function RecordPage() {
  const session = useSession();
  const params = useParams<{ certificationId: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => recordOf(bodyId, params.certificationId));
  return (
    <div class="stack stack-l">
      <BackLink href="/people">{t('back')}</BackLink>
      <Show when={query.isPending || query.isError}>
        <Heading>{t('loading')}</Heading>
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(record) => <Record bodyId={bodyId} record={record()} />}
      </Loaded>
    </div>
  );
}

function Record(props: { bodyId: string; record: CertificationRecord }) {
  const session = useSession();
  const client = useQueryClient();
  const [log, setLog] = createSignal<AuditEntry[]>([]);
  const head = () => props.record.certification;
  const location = useLocation<{ added?: boolean }>();
  const added = () => location.state?.added === true;
  const role = () => session.seat()?.role ?? 'auditor';
  const mayDecide = () => role() !== 'auditor';
  const changed = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: recordKey(props.bodyId, head().id) }),
      client.invalidateQueries({ queryKey: ['people', props.bodyId] }),
    ]);
  return (
    <>
      <section class="stack">
        <RecordLine title={head().title} number={head().number} />
        <Heading>{head().name}</Heading>
        <p class="only-print">
          {t('printed', session.seat()?.bodyName ?? '', moment(Date.now()), session.seat()?.name ?? '')}
        </p>
        <div class="panel">
          <Facts
            facts={[
              { label: t('facts.answer'), value: <AnswerStatus answer={head().answer} /> },
              { label: t('facts.standing'), value: standingName(head().standing) },
              { label: t('facts.certifiedOn'), value: date(head().certifiedOn) },
              {
                label: t('facts.period'),
                value: staff('fromTo', date(props.record.period.startsOn), date(props.record.period.endsOn)),
              },
              { label: t('facts.email'), value: <Email address={props.record.person.email} /> },
            ]}
          />
        </div>
        <Show when={props.record.followedBy}>
          {(one) => (
            <p>
              <a href={`/records/${one().id}`}>{t('followedBy', one().number)}</a>
            </p>
          )}
        </Show>
        <Show when={props.record.follows}>
          {(one) => (
            <p>
              <a href={`/records/${one().id}`}>{t('follows', one().number)}</a>
            </p>
          )}
        </Show>
        <Show when={added()}>
          <Note tone="good" shape="done" heading={t('added.title')} live>
            <p>
              {t(
                props.record.awaitedPapers.length > 0 ? 'added.textWaits' : 'added.text',
                head().number,
                head().name,
                props.record.person.email,
              )}
            </p>
            <p>
              <a href="/people/new">{t('added.next')}</a>
            </p>
          </Note>
        </Show>
        <Show when={props.record.application?.state === 'sent' && props.record.application}>
          {(application) => (
            <Note shape="turn" heading={t('renewalWaits')}>
              <p>
                <a class="button" href={`/applications/${application().id}`}>
                  {t('openRenewal')}
                </a>
              </p>
            </Note>
          )}
        </Show>
        <p class="row no-print">
          <PrintWhole bodyId={props.bodyId} id={head().id} read={setLog} />
          <a href={`/records/${head().id}/transcript`}>{t('transcript')}</a>
          <a href={`/records/${head().id}/log`}>{t('log')}</a>
          <a href={`/v/${head().code}`} rel="external">
            {t('publicPage')}
          </a>
          <Show when={session.seat()?.role === 'administrator'}>
            <a href={`/records/${head().id}/another`}>{t('addAnother')}</a>
          </Show>
        </p>
      </section>
      <div class="beside beside-even">
        <section class="stack" aria-labelledby="asks">
          <h2 id="asks">{t('asks')}</h2>
          <AskedLines lines={props.record.requirements} assumed={props.record.assumed} />
          <Show when={props.record.further}>{(sentence) => <p>{together(sentence())}</p>}</Show>
        </section>
        <div class="stack stack-l">
          <Certificates
            bodyId={props.bodyId}
            record={props.record}
            mayIssue={mayDecide()}
            changed={changed}
          />
          <Show when={mayDecide()}>
            <NameForm bodyId={props.bodyId} person={props.record.person} changed={changed} />
          </Show>
        </div>
      </div>
      <div class="beside beside-even">
        <Exceptions bodyId={props.bodyId} record={props.record} role={role()} changed={changed} />
        <Circumstances bodyId={props.bodyId} record={props.record} role={role()} changed={changed} />
      </div>
      <Conduct bodyId={props.bodyId} certificationId={head().id} role={role()} />
      <HoursTable
        bodyId={props.bodyId}
        activities={props.record.activities}
        asksSponsor={props.record.asksSponsor}
        mayReopen={mayDecide()}
        changed={changed}
      />
      <StaffSupervision
        bodyId={props.bodyId}
        certificationId={head().id}
        personId={props.record.person.id}
        mayDecide={mayDecide()}
      />
      <StandingOverTime bodyId={props.bodyId} certificationId={head().id} />
      <History record={props.record} />
      <Show when={log().length > 0}>
        <section class="only-print stack" aria-labelledby="whole-log">
          <h2 id="whole-log">{t('log')}</h2>
          <LogEntries entries={log()} />
        </section>
      </Show>
    </>
  );
}

/** The audit log is read to its first row, set at the end of the page for print only, and the page is printed. */
function PrintWhole(props: { bodyId: string; id: string; read: (log: AuditEntry[]) => void }) {
  const [reading, setReading] = createSignal(false);
  const [failed, setFailed] = createSignal<unknown>(null);
  const printWhole = async () => {
    if (reading()) return;
    setReading(true);
    setFailed(null);
    try {
      props.read(await wholeLog(props.bodyId, props.id));
      requestAnimationFrame(() => print());
    } catch (error) {
      setFailed(error);
    } finally {
      setReading(false);
    }
  };
  return (
    <>
      <button class="button button-neutral" type="button" onClick={() => void printWhole()}>
        {reading() ? t('printing') : t('print')}
      </button>
      <Show when={failed()}>
        <span class="error-text" role="alert">
          {failureText(failed())}
        </span>
      </Show>
    </>
  );
}
