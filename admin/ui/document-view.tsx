import { createSignal, lazy, Match, onCleanup, onMount, Show, Suspense, Switch } from 'solid-js';
import { getBlob } from '../api.ts';
import { t } from '../shell/words.ts';

/**
 * Shows a file of the service: a picture as it is, a PDF on a canvas. The bytes come by `fetch` (the file route makes
 * a frame download them), so a strict policy holds and nothing in the file can run.
 */
export interface DocumentProps {
  url: string;
  mediaType: string;
  /** What it is, for those who do not see it. */
  label: string;
  fileName: string;
}

const PdfCanvas = lazy(() => import('./pdf-canvas.tsx'));
const sizes = [1, 1.5, 2, 3];

export function DocumentView(props: DocumentProps) {
  const [blob, setBlob] = createSignal<Blob | null>(null);
  const [failed, setFailed] = createSignal(false);
  const [size, setSize] = createSignal(0);
  const [turned, setTurned] = createSignal(0);
  let address = '';

  onMount(async () => {
    try {
      const bytes = await getBlob(props.url);
      address = URL.createObjectURL(bytes);
      setBlob(bytes);
    } catch {
      setFailed(true);
    }
  });
  onCleanup(() => URL.revokeObjectURL(address));

  const view = () => ({
    scale: sizes[size()] ?? 1,
    turned: turned(),
    label: props.label,
    failed: () => setFailed(true),
  });
  return (
    <div class="doc-frame">
      <div class="doc-tools">
        <span class="doc-name">{props.fileName}</span>
        <span class="row">
          <Tool
            label={t('document.larger')}
            use={() => setSize((now) => Math.min(now + 1, sizes.length - 1))}
          />
          <Tool label={t('document.smaller')} use={() => setSize((now) => Math.max(now - 1, 0))} />
          <Tool label={t('document.turn')} use={() => setTurned((now) => (now + 90) % 360)} />
          <Show when={blob()}>
            <a href={address} download={props.fileName}>
              {t('document.download')}
            </a>
          </Show>
        </span>
      </div>
      <Switch
        fallback={
          <p class="hint" role="status">
            {t('document.opening')}
          </p>
        }
      >
        <Match when={failed()}>
          <p role="alert">{t('document.notShown')}</p>
        </Match>
        <Match when={blob()}>
          {(bytes) => (
            <Show
              when={props.mediaType === 'application/pdf'}
              fallback={<Picture address={address} {...view()} />}
            >
              <Suspense
                fallback={
                  <p class="hint" role="status">
                    {t('document.opening')}
                  </p>
                }
              >
                <PdfCanvas bytes={bytes()} {...view()} />
              </Suspense>
            </Show>
          )}
        </Match>
      </Switch>
    </div>
  );
}

const Tool = (props: { label: string; use: () => void }) => (
  <button class="as-link" type="button" onClick={() => props.use()}>
    {props.label}
  </button>
);

/** Inside an SVG, so that a turned photo keeps its frame and sizes are attributes. */
function Picture(props: {
  address: string;
  scale: number;
  turned: number;
  label: string;
  failed: () => void;
}) {
  const lying = () => props.turned % 180 !== 0;
  const [natural, setNatural] = createSignal({ width: 3, height: 2 });
  const box = () => (lying() ? { width: natural().height, height: natural().width } : natural());
  return (
    <div class="doc-scroller" tabindex="0" role="region" aria-label={props.label}>
      <svg
        class="doc-canvas"
        role="img"
        aria-label={props.label}
        width={`${props.scale * 100}%`}
        viewBox={`0 0 ${box().width} ${box().height}`}
      >
        <image
          href={props.address}
          width={natural().width}
          height={natural().height}
          transform={turn(props.turned, natural())}
        />
      </svg>
      <img
        src={props.address}
        alt=""
        hidden
        onLoad={(event) =>
          setNatural({ width: event.currentTarget.naturalWidth, height: event.currentTarget.naturalHeight })
        }
        onError={() => props.failed()}
      />
    </div>
  );
}

function turn(degrees: number, { width, height }: { width: number; height: number }): string {
  const shift: Record<number, string> = {
    90: `translate(${height} 0)`,
    180: `translate(${width} ${height})`,
    270: `translate(0 ${width})`,
  };
  return `${shift[degrees] ?? ''} rotate(${degrees})`;
}
