import { For, Show } from 'solid-js';
import { Heading } from '../ui/page.tsx';
import { language } from './language.ts';
import { useSession } from './session.tsx';
import { t } from './words.ts';

/** For people with several certifications. The choice holds for this tab. */
export function ChooseCertification() {
  const session = useSession();
  // What a newer one followed is over: it stands last.
  const inOrder = () =>
    session.holdings().toSorted((one, other) => Number(one.isFollowed) - Number(other.isFollowed));
  return (
    <div class="narrow stack">
      <Heading>{t('choose.title')}</Heading>
      <p class="measure">{t('choose.text')}</p>
      <ul class="rows rows-inset">
        <For each={inOrder()}>
          {(one) => (
            <li class="task">
              <button type="button" class="as-link task-button" onClick={() => session.chooseHolding(one.id)}>
                {language() === 'es' ? one.titleEs : one.title}
              </button>
              <p class="hint">
                {one.person.bodyName}, <span class="number nowrap">{t('choose.number', one.number)}</span>
                <Show when={one.isFollowed}>. {t('choose.followed')}</Show>
              </p>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
