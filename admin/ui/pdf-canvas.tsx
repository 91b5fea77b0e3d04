import {
  getDocument,
  GlobalWorkerOptions,
  RenderingCancelledException,
  type PDFDocumentProxy,
  type RenderTask,
} from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { t } from '../shell/words.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

/**
 * Many certificates name the standard faces (Times, Helvetica) and carry none. Each comes by itself from our own
 * address when a file asks for it; else the browser's fonts are squeezed into widths that are not theirs.
 */
const faces: Record<string, string> = import.meta.glob(
  '../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
  { query: '?url', import: 'default', eager: true },
);

class StandardFaces {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const address = Object.entries(faces).find(([path]) => path.endsWith(`/${filename}`))?.[1];
    if (!address) throw new Error(`no such face: ${filename}`);
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  }
}

/** One page of a PDF at a time, drawn at the sharpness of the screen. Loaded only where a file is shown. */
export default function PdfCanvas(props: {
  bytes: Blob;
  scale: number;
  turned: number;
  label: string;
  leastWidth?: number;
  failed: () => void;
}) {
  let canvas: HTMLCanvasElement | undefined;
  let box: HTMLDivElement | undefined;
  const [file, setFile] = createSignal<PDFDocumentProxy | null>(null);
  const [page, setPage] = createSignal(1);
  const [isDrawn, setDrawn] = createSignal(false);
  let drawing: RenderTask | undefined;

  createEffect(
    on(
      () => props.bytes,
      async (bytes) => {
        try {
          // No WebAssembly and no fonts from elsewhere: the policy of the pages allows neither.
          setFile(
            await getDocument({
              data: await bytes.arrayBuffer(),
              useWasm: false,
              useSystemFonts: false,
              BinaryDataFactory: StandardFaces,
            }).promise,
          );
        } catch {
          props.failed();
        }
      },
    ),
  );
  onCleanup(() => void file()?.loadingTask.destroy());

  createEffect(
    on([file, page, () => props.scale, () => props.turned], () => {
      const opened = file();
      if (opened) draw(opened).catch(() => props.failed());
    }),
  );

  const draw = async (opened: PDFDocumentProxy): Promise<void> => {
    const sheet = await opened.getPage(page());
    if (!canvas || !box) return;
    const rotation = (sheet.rotate + props.turned) % 360;
    const natural = sheet.getViewport({ scale: 1, rotation });
    const width = box.clientWidth * props.scale;
    const sharp = Math.max(Math.min(globalThis.devicePixelRatio || 1, 2), (props.leastWidth ?? 0) / width);
    const viewport = sheet.getViewport({ scale: (width / natural.width) * sharp, rotation });
    // Whoever presses "Larger" twice wants the second: two drawings at once on one canvas are a mistake.
    drawing?.cancel();
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.style.width = `${width}px`;
    drawing = sheet.render({ canvas, viewport });
    try {
      await drawing.promise;
      setDrawn(true);
    } catch (error) {
      if (!(error instanceof RenderingCancelledException)) throw error;
    }
  };

  return (
    <>
      <div class="doc-scroller" ref={box} tabindex="0" role="region" aria-label={props.label}>
        <Show when={!isDrawn()}>
          <p class="hint" role="status">
            {t('document.opening')}
          </p>
        </Show>
        <canvas class="doc-canvas" hidden={!isDrawn()} ref={canvas} role="img" aria-label={props.label} />
      </div>
      <Show when={(file()?.numPages ?? 1) > 1}>
        <p class="doc-pages row">
          <button class="as-link" type="button" onClick={() => setPage((now) => Math.max(1, now - 1))}>
            {t('document.previous')}
          </button>
          <span role="status">{t('document.page', page(), file()?.numPages ?? 1)}</span>
          <button
            class="as-link"
            type="button"
            onClick={() => setPage((now) => Math.min(file()?.numPages ?? 1, now + 1))}
          >
            {t('document.next')}
          </button>
        </p>
      </Show>
    </>
  );
}
