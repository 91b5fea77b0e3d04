import { createSignal, lazy, Match, onMount, Suspense, Switch } from 'solid-js';
import type { CertificateFacts } from '../../certificate/contract.ts';
import { t } from '../home/words.ts';
import { drawApart } from './draw-apart.ts';

const PdfCanvas = lazy(() => import('../ui/pdf-canvas.tsx'));

/** The paper on the screen. The drawing code and the fonts are loaded by a Worker, pdf.js only here. */
export default function CertificatePreview(props: { facts: CertificateFacts }) {
  const [paper, setPaper] = createSignal<Blob | null>(null);
  const [failed, setFailed] = createSignal(false);
  onMount(async () => {
    try {
      setPaper(await drawApart(props.facts));
    } catch {
      setFailed(true);
    }
  });
  const drawing = () => (
    <p class="hint" role="status">
      {t('paper.drawing')}
    </p>
  );
  return (
    <Switch fallback={drawing()}>
      <Match when={failed()}>
        <p role="alert">{t('paper.notDrawn')}</p>
      </Match>
      <Match when={paper()}>
        {(bytes) => (
          <Suspense fallback={drawing()}>
            <div class="paper-preview">
              <PdfCanvas
                bytes={bytes()}
                scale={1}
                turned={0}
                leastWidth={2200}
                label={t('paper.picture', props.facts.name)}
                failed={() => setFailed(true)}
              />
            </div>
          </Suspense>
        )}
      </Match>
    </Switch>
  );
}
