import { useParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import type { StaffProviderView } from '../../domain/catalogue/contract.ts';
import { LogEntries } from '../audit-log/entries.tsx';
import { useSession } from '../shell/session.tsx';
import { More } from '../staff/pages.tsx';
import { Result } from '../staff/result.tsx';
import { Email } from '../ui/email.tsx';
import { Facts } from '../ui/facts.tsx';
import { date, dayOf } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { catalogueKey, coursesOfProvider, inviteMember, providerOf, removeMember } from './calls.ts';
import { CoursesTable } from './courses-page.tsx';
import { DecideProvider } from './decide-provider.tsx';
import { Members } from './members.tsx';
import { ProviderFactsForm } from './provider-form.tsx';
import { ProviderStatus } from './status.tsx';
import { t } from './words.ts';
import './catalogue.css';

/** One provider: what it says of itself, what the board decided, its courses, who signs in, and what happened. */
export default function ProviderPage() {
  const session = useSession();
  const params = useParams<{ providerId: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => providerOf(bodyId, params.providerId));
  return (
    <div class="stack stack-l">
      <BackLink href="/catalogue">{t('provider.back')}</BackLink>
      <Show when={query.isPending || query.isError}>
        <Heading>{t('provider.loading')}</Heading>
      </Show>
      <Loaded query={query} failed={t('provider.failed')}>
        {(provider) => <Provider bodyId={bodyId} provider={provider()} />}
      </Loaded>
    </div>
  );
}

function Provider(props: { bodyId: string; provider: StaffProviderView }) {
  const session = useSession();
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: catalogueKey(props.bodyId) });
  const mayDecide = () => session.seat()?.role !== 'auditor' && !props.provider.own;
  const [decided, setDecided] = createSignal(false);
  const one = () => props.provider;
  return (
    <>
      <section class="stack">
        <Heading>{one().name}</Heading>
        <div class="panel stack">
          <Approval provider={one()} />
          <h2>{t('provider.about')}</h2>
          <p class="measure as-written">{one().about}</p>
          <Show when={one().conditions}>
            {(conditions) => (
              <>
                <h2>{t('provider.conditions')}</h2>
                <p class="said">{conditions()}</p>
              </>
            )}
          </Show>
          <Show when={one().reason}>
            {(reason) => (
              <>
                <h2>{t('provider.reason')}</h2>
                <p class="said">{reason()}</p>
              </>
            )}
          </Show>
          <Show when={mayDecide()}>
            <ProviderFactsForm provider={one()} changed={changed} />
          </Show>
        </div>
        <Show when={one().own}>
          <Note shape="info" heading={t('provider.own')}>
            <p>{t('provider.ownText')}</p>
          </Note>
        </Show>
        <Show when={decided()}>
          <Result>
            <Note tone="good" shape="done" heading={t('provider.changed')} live>
              <p>{t('provider.decided')}</p>
            </Note>
          </Result>
        </Show>
        <Show when={mayDecide()}>
          {/* Begun anew once something else was decided. */}
          <Show when={one().version} keyed>
            <DecideProvider provider={one()} changed={changed} decided={() => setDecided(true)} />
          </Show>
        </Show>
      </section>
      <Courses bodyId={props.bodyId} provider={one()} mayEnter={mayDecide()} />
      <p>
        <a href={`/catalogue/providers/${one().id}/rosters`}>{t('provider.rosters')}</a>
      </p>
      <div class="beside beside-even">
        <section class="stack" aria-labelledby="members">
          <h2 id="members">{t('members.title')}</h2>
          <Members
            members={one().members}
            mayChange={mayDecide()}
            invite={(input, key) => inviteMember(props.bodyId, one().id, input, key)}
            remove={(id) => removeMember(props.bodyId, one().id, id)}
            changed={changed}
          />
        </section>
        <section class="stack" aria-labelledby="timeline">
          <h2 id="timeline">{t('provider.timeline')}</h2>
          <LogEntries entries={one().decided} />
        </section>
      </div>
    </>
  );
}

function Approval(props: { provider: StaffProviderView }) {
  const span = () => {
    const { approvedFrom, approvedUntil } = props.provider;
    if (approvedFrom === null) return '';
    return t('span', date(approvedFrom), approvedUntil === null ? null : date(approvedUntil));
  };
  return (
    <Facts
      facts={[
        {
          label: t('provider.facts.standing'),
          value: <ProviderStatus standing={props.provider.standing} />,
        },
        ...(span() ? [{ label: t('provider.facts.span'), value: span() }] : []),
        ...(props.provider.askedAt === null
          ? []
          : [{ label: t('provider.facts.asked'), value: dayOf(props.provider.askedAt) }]),
        {
          label: t('provider.facts.attests'),
          value: props.provider.attests ? t('provider.attestsYes') : t('provider.attestsNo'),
        },
        { label: t('provider.facts.email'), value: <Email address={props.provider.email} /> },
      ]}
    />
  );
}

function Courses(props: { bodyId: string; provider: StaffProviderView; mayEnter: boolean }) {
  const query = useInfiniteQuery(() => coursesOfProvider(props.bodyId, props.provider.id));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  return (
    <section class="stack" aria-labelledby="courses">
      <div class="row row-end">
        <h2 id="courses">{t('provider.courses')}</h2>
        <Show when={props.mayEnter}>
          <a class="button button-neutral" href={`/catalogue/providers/${props.provider.id}/courses/new`}>
            {t('provider.addCourse')}
          </a>
        </Show>
      </div>
      <Loaded query={query} failed={t('courses.failed')}>
        {() => (
          <Show when={rows().length > 0} fallback={<p class="hint">{t('provider.noCourses')}</p>}>
            <CoursesTable rows={rows()} />
            <More of={query} count={rows().length} />
          </Show>
        )}
      </Loaded>
    </section>
  );
}
