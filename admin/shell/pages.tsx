import { Show } from 'solid-js';
import { Heading } from '../ui/page.tsx';
import { providersHome } from './membership.ts';
import { useSession } from './session.tsx';
import { t } from './words.ts';

export function NotFound() {
  return (
    <section class="narrow stack">
      <Heading>{t('notFound.title')}</Heading>
      <p class="measure">{t('notFound.text')}</p>
      <p>
        <a class="button" href="/">
          {t('notFound.home')}
        </a>
      </p>
    </section>
  );
}

/** Says who one is, whom to ask, and where one's own pages are. */
export function NotAllowed(props: {
  group: 'reviewers' | 'administrators' | 'specialists' | 'providers' | 'staff';
}) {
  const session = useSession();
  const one = () => session.seat() ?? session.me()?.people[0] ?? session.me()?.providers[0];
  const providers = () => (session.seat() ? [] : (session.me()?.providers ?? []));
  return (
    <section class="narrow stack">
      <Heading>{props.group === 'staff' ? t('notAllowed.title') : t(`notAllowed.${props.group}`)}</Heading>
      <p class="measure">{t('notAllowed.text', one()?.name ?? '', one()?.bodyName ?? '')}</p>
      <p>
        <Show
          when={session.holdings().length > 0}
          fallback={
            <Show
              when={providers().length > 0}
              fallback={
                <a class="button" href="/review">
                  {t('notAllowed.review')}
                </a>
              }
            >
              <a class="button" href={providersHome(providers())}>
                {t('notAllowed.trainings')}
              </a>
            </Show>
          }
        >
          <a class="button" href="/home">
            {t('notAllowed.hours')}
          </a>
        </Show>
      </p>
    </section>
  );
}

/** Signed in with an address that no board has added. */
export function Nobody() {
  const session = useSession();
  return (
    <section class="narrow stack">
      <Heading>{t('nobody.title')}</Heading>
      <p class="measure">{t('nobody.text', session.me()?.account.email ?? '')}</p>
      <p>
        <button class="button" type="button" onClick={() => void session.signOut()}>
          {t('signOut')}
        </button>
      </p>
    </section>
  );
}
