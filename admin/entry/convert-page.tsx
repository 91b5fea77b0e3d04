import { useNavigate } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { newKey } from '../api.ts';
import { useSession } from '../shell/session.tsx';
import { failureText, t as shell } from '../shell/words.ts';
import { BackLink, Heading } from '../ui/page.tsx';
import { ownEntries, startConversion } from './calls.ts';
import { t } from './words.ts';

/** From the first stage to the full certification: what it takes, and the button that begins or goes on. */
export default function ConvertPage() {
  const session = useSession();
  const navigate = useNavigate();
  const query = useQuery(ownEntries);
  const [failed, setFailed] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const key = newKey();
  const open = () =>
    query.data?.rows.find(
      ({ stageCertificationId, state }) =>
        stageCertificationId === session.holding()?.id && state !== 'withdrawn',
    );
  const begin = async () => {
    if (busy()) return;
    setBusy(true);
    setFailed(null);
    try {
      const { id } = await startConversion(session.holding()?.id ?? '', key);
      navigate(`/entries/${id}`);
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="narrow stack stack-l">
      <BackLink href="/home">{t('convert.back')}</BackLink>
      <Heading>{t('conversionTitle')}</Heading>
      <p class="lead measure">{t('convert.lead')}</p>
      <Show
        when={open()}
        fallback={
          <p>
            <button class="button button-main button-wide" type="button" onClick={() => void begin()}>
              {busy() ? shell('form.saving') : t('convert.begin')}
            </button>
          </p>
        }
      >
        {(one) => (
          <p>
            <a class="button button-main button-wide" href={`/entries/${one().id}`}>
              {t('apply.goOn')}
            </a>
          </p>
        )}
      </Show>
      <Show when={failed()}>
        <p class="error-text" role="alert">
          {failureText(failed())}
        </p>
      </Show>
    </div>
  );
}
