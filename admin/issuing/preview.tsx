import { createEffect, createSignal, lazy, Match, on, Show, Suspense, Switch } from 'solid-js';
import { unwrap } from 'solid-js/store';
import type { CertificateFacts } from '../../certificate/contract.ts';
import type { Painter } from './painter.ts';
import { t } from './words.ts';

let isLoaded = false;
const PdfCanvas = lazy(async () => {
  const canvas = await import('../ui/pdf-canvas.tsx');
  isLoaded = true;
  return canvas;
});
/** Reading its code takes the page a moment that a run does not have; who came by the design has it already. */
export const canShowAtOnce = (): boolean => isLoaded;

/** A paper as it will be, drawn by the worker with the renderer that issues it. The last one asked for wins. */
export function PaperPreview(props: { facts: CertificateFacts; painter: () => Painter }) {
  const [paper, setPaper] = createSignal<{ bytes: Blob; name: string } | null>(null);
  const [failed, setFailed] = createSignal(false);
  let asked = 0;
  createEffect(
    on(
      () => props.facts,
      async (facts) => {
        const mine = ++asked;
        setFailed(false);
        const bytes = await props
          .painter()
          // Out of a query come proxies, which no message can carry.
          .pdf(unwrap(facts))
          .catch(() => null);
        if (mine !== asked) return;
        if (bytes) setPaper({ bytes, name: facts.name });
        else setFailed(true);
      },
    ),
  );
  const drawing = () => (
    <p class="hint" role="status">
      {t('design.drawing')}
    </p>
  );
  return (
    <Switch fallback={drawing()}>
      <Match when={failed()}>
        <p role="alert">{t('design.notDrawn')}</p>
      </Match>
      <Match when={paper()}>
        <Suspense fallback={drawing()}>
          <Show when={paper()} keyed>
            {(shown) => (
              <div class="paper-preview issue-preview">
                <PdfCanvas
                  bytes={shown.bytes}
                  scale={1}
                  turned={0}
                  label={t('design.picture', shown.name)}
                  failed={() => setFailed(true)}
                />
              </div>
            )}
          </Show>
        </Suspense>
      </Match>
    </Switch>
  );
}
