import { createMemo, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import type { CertificateFacts } from '../../certificate/contract.ts';
import { Note } from '../ui/note.tsx';
import type { Application } from './calls.ts';
import { t } from './words.ts';

// Drawing code, fonts and pdf.js come only where a paper is shown.
const CertificatePreview = lazy(() => import('../certificate/preview.tsx'));

/** What approval would print, drawn by the module that issues; or why it cannot be printed, and the way to mend it. */
export function Paper(props: { application: Application }) {
  const problemText = (reason: string, missing: readonly string[]) => {
    if (missing.length > 0) return t('preview.letters', missing.join(' '));
    return reason === 'too_long' ? t('preview.long') : t('preview.other');
  };
  // Each answer has a new id for the paper to come; it is drawn again only when what is printed on it changed.
  const facts = createMemo(() => props.application.preview, null, { equals: isSamePrint });
  return (
    <section class="stack" aria-labelledby="paper">
      <h2 id="paper">{props.application.state === 'approved' ? t('preview.issued') : t('preview.title')}</h2>
      <Switch
        fallback={
          <Note
            shape="info"
            heading={t('preview.none')}
            level={3}
            children={<p>{t('preview.noneText')}</p>}
          />
        }
      >
        <Match when={props.application.nameProblem}>
          {(problem) => (
            <Note tone="wait" shape="look" heading={t('preview.name')} level={3}>
              <p>{problemText(problem().reason, problem().missing)}</p>
              <p>
                <a class="button" href={`/records/${props.application.certification.id}#name`}>
                  {t('preview.correct')}
                </a>
              </p>
            </Note>
          )}
        </Match>
        <Match when={props.application.preview}>
          <Suspense
            fallback={
              <p class="hint" role="status">
                {t('preview.drawing')}
              </p>
            }
          >
            <Show when={facts()} keyed>
              {(preview) => <CertificatePreview facts={preview} />}
            </Show>
          </Suspense>
        </Match>
      </Switch>
    </section>
  );
}

const printed = (facts: CertificateFacts | null): string => JSON.stringify({ ...facts, certificateId: '' });
const isSamePrint = (a: CertificateFacts | null, b: CertificateFacts | null): boolean =>
  printed(a) === printed(b);
