import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, lazy, Show, Suspense } from 'solid-js';
import type { CertificationRecord } from '../../domain/certifications/contract.ts';
import { newCertificate } from '../../domain/people/contract.ts';
import { certificateOf, pdfUrl } from '../certificate/calls.ts';
import { t as shell } from '../shell/words.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { date, dayOf } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Status } from '../ui/marks.tsx';
import { Note } from '../ui/note.tsx';
import { createSubmission } from '../ui/submission.ts';
import { issueAgain } from './calls.ts';
import { t } from './words.ts';

// Drawing code, fonts and pdf.js come only where a paper is shown.
const CertificatePreview = lazy(() => import('../certificate/preview.tsx'));

/** The papers that were issued, newest first; the newest can be shown, saved and issued again. */
export function Certificates(props: {
  bodyId: string;
  record: CertificationRecord;
  mayIssue: boolean;
  changed: () => Promise<unknown>;
}) {
  const [shown, setShown] = createSignal<string | null>(null);
  const newest = () => props.record.certificates.find((one) => !one.replaced);
  return (
    <section class="stack" aria-labelledby="papers">
      <h2 id="papers">{t('certificates.title')}</h2>
      <For each={props.record.awaitedPapers}>
        {(one) => (
          <p>
            <Status shape="waiting" tone="wait">
              {t('certificates.waits')}
            </Status>
            <br />
            <span class="hint">{t('certificates.waitsFor', date(one.startsOn), date(one.endsOn))}</span>{' '}
            <a class="no-print" href="/issue">
              {t('certificates.toIssue')}
            </a>
          </p>
        )}
      </For>
      <Show
        when={props.record.certificates.length > 0 || props.record.awaitedPapers.length > 0}
        fallback={<p class="hint">{t('certificates.none')}</p>}
      >
        <ul class="rows">
          <For each={props.record.certificates}>
            {(one) => (
              <li class="entry">
                <p>
                  <b>{one.name}</b>{' '}
                  <Show when={one.replaced}>
                    <Status shape="no" tone="ended">
                      {t('certificates.replaced')}
                    </Status>
                  </Show>
                  <br />
                  <span class="hint">
                    {t('certificates.issued', dayOf(one.issuedAt), date(one.validUntilOn))}
                  </span>
                </p>
                <p class="row no-print">
                  <button
                    class="button button-neutral"
                    type="button"
                    aria-expanded={shown() === one.id}
                    onClick={() => setShown(shown() === one.id ? null : one.id)}
                  >
                    {shown() === one.id ? t('certificates.hide') : t('certificates.show')}
                  </button>
                  <a
                    href={pdfUrl(one.id)}
                    download={`${props.record.certification.number}.pdf`}
                    rel="external"
                  >
                    {t('certificates.save')}
                  </a>
                </p>
                <Show when={shown() === one.id}>
                  <Drawn id={one.id} />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.mayIssue}>
        <IssueForm {...props} isFirst={!newest()} />
      </Show>
    </section>
  );
}

function Drawn(props: { id: string }) {
  const query = useQuery(() => certificateOf(props.id));
  return (
    <div class="below">
      <Loaded query={query}>
        {(certificate) => (
          <Suspense>
            <CertificatePreview facts={certificate().facts} />
          </Suspense>
        )}
      </Loaded>
    </div>
  );
}

/** Issued again in place of the newest, with a reason; two at once make one paper. */
function IssueForm(props: {
  bodyId: string;
  record: CertificationRecord;
  isFirst: boolean;
  changed: () => Promise<unknown>;
}) {
  const [open, setOpen] = createSignal(false);
  const [done, setDone] = createSignal(false);
  const [reason, setReason] = createSignal('');
  const form = createSubmission({
    check: (value) => newCertificate.safeParse(value),
    messages: () => ({ reason: { field: 'issue-reason', message: t('certificates.reasonProblem') } }),
    send: (input, key) => issueAgain(props.bodyId, props.record.certification.id, input, key),
    done: () => {
      setOpen(false);
      setDone(true);
      setReason('');
      void props.changed();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ reason: reason(), version: props.record.certification.version });
  };
  const verb = () => (props.isFirst ? t('certificates.first') : t('certificates.again'));
  return (
    <div class="stack no-print">
      <Show when={done()}>
        <Note tone="good" shape="done" heading={t('certificates.done')} level={3} live>
          <p>{t('certificates.doneText')}</p>
        </Note>
      </Show>
      <Show
        when={open()}
        fallback={
          <p>
            <button class="button button-neutral" type="button" onClick={() => setOpen(true)}>
              {verb()}
            </button>
          </p>
        }
      >
        <form class="panel stack" novalidate onSubmit={submit}>
          <FormProblems of={form} />
          <TextField
            id="issue-reason"
            label={props.isFirst ? t('certificates.firstReason') : t('certificates.reason')}
            hint={t('certificates.reasonHint')}
            error={form.problemAt('issue-reason')}
            value={reason()}
            onInput={setReason}
          />
          <p class="row">
            <button class="button">{form.sending() ? shell('form.saving') : verb()}</button>
            <button class="button button-quiet" type="button" onClick={() => setOpen(false)}>
              {shell('form.cancel')}
            </button>
          </p>
        </form>
      </Show>
    </div>
  );
}
