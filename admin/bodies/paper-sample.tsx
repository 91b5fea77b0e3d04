import { createSignal, lazy, Show, Suspense } from 'solid-js';
import type { CertificateFacts } from '../../certificate/contract.ts';
import type { BodySettings } from '../../domain/bodies/contract.ts';
import { t } from './words.ts';

const CertificatePreview = lazy(() => import('../certificate/preview.tsx'));

type Shown = Pick<BodySettings, 'name' | 'numberPrefix' | 'signatories' | 'look'>;

/** What a certificate would look like with the settings as they are typed, before they are saved. */
export function PaperSample(props: { settings: () => Shown; mayDraw: boolean }) {
  const [facts, setFacts] = createSignal<CertificateFacts | null>(null);
  const drawing = () => (
    <p class="hint" role="status">
      {t('board.look.drawing')}
    </p>
  );
  return (
    <>
      <p>
        <button
          class="button button-neutral"
          type="button"
          onClick={() => props.mayDraw && setFacts(sampleOf(props.settings()))}
        >
          {t(facts() ? 'board.look.showAgain' : 'board.look.show')}
        </button>
      </p>
      <Suspense fallback={drawing()}>
        <Show when={facts()} keyed>
          {(drawn) => <CertificatePreview facts={drawn} />}
        </Show>
      </Suspense>
    </>
  );
}

/** Nobody's certificate: its code opens nothing. */
function sampleOf({ name, numberPrefix, signatories, look }: Shown): CertificateFacts {
  const prefix = /^[A-Z]{1,6}$/.test(numberPrefix) ? numberPrefix : 'AB';
  return {
    format: 1,
    language: t('board.look.sampleLanguage') === 'es' ? 'es' : 'en',
    size: look?.size ?? 'letter',
    body: name.trim() || t('board.look.sampleBody'),
    name: t('board.look.sampleName'),
    credential: t('board.look.sampleCredential'),
    number: `${prefix}-2026-00001`,
    firstCertifiedOn: '2026-12-01',
    validFromOn: '2026-12-01',
    validUntilOn: '2028-12-01',
    issuedOn: '2026-11-21',
    rulesInForceFrom: '2026-01-01',
    verifyUrl: `${location.origin.toLowerCase()}/v`,
    code: '0'.repeat(27),
    signatories: signatories.filter((one) => one.name.trim() !== '' && one.title.trim() !== ''),
    certificateId: 'sample',
    ...(look?.colour !== undefined && { colour: look.colour }),
    ...(look?.logo !== undefined && { logo: look.logo }),
  };
}
