import { useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import type { ProviderView } from '../../domain/catalogue/contract.ts';
import { newKey } from '../api.ts';
import { CourseStatus } from '../catalogue/status.tsx';
import { failureText } from '../shell/words.ts';
import { date, dayOf } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { askRenewal, ownProvider, providerKey } from './calls.ts';
import { AskAgain, OwnFacts, standsBehind } from './facts.tsx';
import { LearnerCheck } from './learner-check.tsx';
import { ProviderTabs } from './tabs.tsx';
import { t } from './words.ts';
import '../catalogue/catalogue.css';

/** Where a provider stands with the board, in words, and what it can do next. */
export default function ProviderHomePage() {
  const params = useParams<{ providerId: string }>();
  const query = useQuery(() => ownProvider(params.providerId));
  return (
    <div class="stack">
      <Show when={query.data} fallback={<Heading>{t('home.loading')}</Heading>}>
        {(provider) => (
          <>
            <p class="eyebrow">{provider().name}</p>
            <Heading>{t(`home.titles.${provider().standing}`)}</Heading>
          </>
        )}
      </Show>
      <ProviderTabs providerId={params.providerId} now="home" />
      <Loaded query={query} failed={t('failed')}>
        {(provider) => <Home provider={provider()} />}
      </Loaded>
    </div>
  );
}

function Home(props: { provider: ProviderView }) {
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: providerKey(props.provider.id) });
  const one = () => props.provider;
  const mayAskAgain = () => one().state === 'declined' || one().state === 'ended';
  return (
    <div class="beside">
      <div class="stack stack-l">
        <section class="stack">
          <p class="lead">
            {daysOf(one())} {t(`home.texts.${one().standing}`)}
          </p>
          <Show when={one().conditions && one().standing === 'conditional'}>
            <p class="said">{one().conditions}</p>
          </Show>
          <Show when={one().reason}>
            {(reason) => (
              <div class="stack stack-s">
                <p class="meta">{t('home.wrote', one().deciderName ?? one().bodyName)}</p>
                <p class="said">{reason()}</p>
              </div>
            )}
          </Show>
          <Renewal provider={one()} changed={changed} />
          <Show when={mayAskAgain()}>
            <AskAgain provider={one()} changed={changed} />
          </Show>
        </section>
        <section class="stack" aria-labelledby="next">
          <h2 id="next">{t('home.next')}</h2>
          <ul class="rows">
            <For each={one().returned}>
              {(course) => (
                <li class="task">
                  <a href={`/providers/${one().id}/courses/${course.id}`}>{course.title}</a>
                  <p class="hint">{t('course.turn')}</p>
                  <p class="state">
                    <CourseStatus state="returned" own={t('courses.states.returned')} />
                  </p>
                </li>
              )}
            </For>
            <li class="task">
              <a href={`/providers/${one().id}/courses`}>{t('home.tasks.courses')}</a>
              <p class="hint">{t('home.tasks.coursesHint')}</p>
            </li>
            <Show when={standsBehind(one())}>
              <li class="task">
                <a href={`/providers/${one().id}/rosters/new`}>{t('home.tasks.rosters')}</a>
                <p class="hint">{t('home.tasks.rostersHint')}</p>
              </li>
            </Show>
            <li class="task">
              <a href={`/providers/${one().id}/people`}>{t('home.tasks.people')}</a>
              <p class="hint">{t('home.tasks.peopleHint')}</p>
            </li>
          </ul>
        </section>
        <Show when={standsBehind(one())}>
          <LearnerCheck providerId={one().id} />
        </Show>
      </div>
      <OwnFacts provider={one()} changed={changed} />
    </div>
  );
}

function daysOf({ standing, approvedFrom, approvedUntil, askedAt }: ProviderView): string {
  switch (standing) {
    case 'approved':
    case 'conditional':
      return approvedUntil === null ? t('home.noEnd') : t('home.until', date(approvedUntil));
    case 'ending':
      return approvedUntil === null ? '' : t('home.until', date(approvedUntil));
    case 'later':
      return approvedFrom === null ? '' : t('home.from', date(approvedFrom));
    case 'lapsed':
    case 'ended':
      return approvedUntil === null ? '' : t('home.ran', date(approvedUntil));
    case 'applied':
      return askedAt === null ? '' : `${t('home.asked', dayOf(askedAt))}.`;
    case 'declined':
      return '';
  }
}

/** Near the end of an approval, or after it: one press. */
function Renewal(props: { provider: ProviderView; changed: () => Promise<unknown> }) {
  const [failed, setFailed] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const key = newKey();
  const ask = async () => {
    if (busy()) return;
    setBusy(true);
    setFailed(null);
    try {
      await askRenewal(props.provider.id, props.provider.version, key);
      await props.changed();
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const asked = () => props.provider.askedAt !== null && props.provider.state !== 'applied';
  return (
    <>
      <Show when={asked()}>
        <Note tone="wait" shape="waiting" heading={t('home.renewing')} live>
          <p>{t('home.renewingText')}</p>
        </Note>
      </Show>
      <Show when={props.provider.mayRenew}>
        <Note shape="turn" heading={t('home.renewTitle')}>
          <p>{t('home.renewText')}</p>
          <Show when={failed()}>
            <p class="error-text" role="alert">
              {failureText(failed())}
            </p>
          </Show>
          <p>
            <button class="button button-main" type="button" onClick={() => void ask()}>
              {t('home.renew')}
            </button>
          </p>
        </Note>
      </Show>
    </>
  );
}
