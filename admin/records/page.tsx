import { useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import type { AuditEntry, CertificationRecord } from '../../domain/certifications/contract.ts';
import { wholeLog } from '../audit-log/calls.ts';
import { LogEntries } from '../audit-log/entries.tsx';
import { useSession } from '../shell/session.tsx';
import { failureText } from '../shell/words.ts';
import { recordOf } from '../staff/calls.ts';
import { lineWords } from '../staff/lines.ts';
import { standingName } from '../staff/standing-name.ts';
import { t as staff } from '../staff/words.ts';
import { Facts } from '../ui/facts.tsx';
import { date, moment } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { RequirementLines } from '../ui/requirement-lines.tsx';
import { AnswerStatus } from '../ui/standing.tsx';
import { recordKey } from './calls.ts';
import { Certificates } from './certificates.tsx';
import { History } from './history.tsx';
import { HoursTable } from './hours-table.tsx';
import { NameForm } from './name-form.tsx';
import { t } from './words.ts';

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
  const head = () => props.record.certification;
  const mayDecide = () => session.seat()?.role !== 'auditor';
  const changed = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: recordKey(props.bodyId, head().id) }),
      client.invalidateQueries({ queryKey: ['people', props.bodyId] }),
    ]);
  return (
    <>
      <section class="stack">
        <p class="eyebrow">{t('eyebrow', head().title, head().number)}</p>
        <Heading>{head().name}</Heading>
        <Facts
          facts={[
            { label: t('facts.answer'), value: <AnswerStatus answer={head().answer} /> },
            { label: t('facts.standing'), value: standingName(head().standing) },
            { label: t('facts.certifiedOn'), value: date(head().certifiedOn) },
            {
              label: t('facts.period'),
              value: staff('fromTo', date(props.record.period.startsOn), date(props.record.period.endsOn)),
            },
            { label: t('facts.email'), value: props.record.person.email },
          ]}
        />
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
          <PrintWhole bodyId={props.bodyId} id={head().id} />
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
          <RequirementLines lines={props.record.requirements} words={lineWords} />
          <p class="hint">{staff('lines.overlap')}</p>
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
      <HoursTable
        bodyId={props.bodyId}
        activities={props.record.activities}
        mayReopen={mayDecide()}
        changed={changed}
      />
      <History record={props.record} />
    </>
  );
}

/** The audit log is read to its first row, set into the page for print only, and the page is printed. */
function PrintWhole(props: { bodyId: string; id: string }) {
  const [log, setLog] = createSignal<AuditEntry[]>([]);
  const [reading, setReading] = createSignal(false);
  const [failed, setFailed] = createSignal<unknown>(null);
  const printWhole = async () => {
    if (reading()) return;
    setReading(true);
    setFailed(null);
    try {
      setLog(await wholeLog(props.bodyId, props.id));
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
      <Portal log={log()} />
    </>
  );
}

function Portal(props: { log: readonly AuditEntry[] }) {
  return (
    <Show when={props.log.length > 0}>
      <section class="only-print stack">
        <p>{t('printed', moment(Date.now()))}</p>
        <h2>{t('log')}</h2>
        <LogEntries entries={props.log} />
      </section>
    </Show>
  );
}
