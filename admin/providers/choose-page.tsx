import { For } from 'solid-js';
import { useSession } from '../shell/session.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from './words.ts';

/** For people who sign in for several providers. */
export default function ChooseProviderPage() {
  const session = useSession();
  return (
    <div class="narrow stack">
      <Heading>{t('choose.title')}</Heading>
      <p class="measure">{t('choose.text')}</p>
      <ul class="rows">
        <For each={session.me()?.providers ?? []}>
          {(one) => (
            <li class="task">
              <a href={`/providers/${one.providerId}`}>{one.providerName}</a>
              <p class="hint">{one.bodyName}</p>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
