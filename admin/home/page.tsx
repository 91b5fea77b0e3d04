import { keepPreviousData, useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { useSession } from '../shell/session.tsx';
import { later } from '../shell/later.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { homeOf } from './calls.ts';
import { CertificateCard } from './certificate-card.tsx';
import { ComesNext } from './comes-next.tsx';
import { Logged, Waiting } from './entries.tsx';
import { Standing } from './standing.tsx';
import { Exceptions } from './exceptions.tsx';
import { ProgramAsks } from './program-asks.tsx';
import { Sisters } from './sisters.tsx';
import { Supervision } from './supervision.tsx';
import { CheckWaits, YourTurn } from './your-turn.tsx';
import { isOver } from './view.ts';
import { t } from './words.ts';

// Most people never see it, so that nobody loads it with the page.
const OwnConduct = later(async () => (await import('../conduct/own.tsx')).Own);

/** "Am I on track?": the answer first, then whose turn it is, what is asked, what was logged, the certificate. */
export default function HomePage() {
  const session = useSession();
  const query = useQuery(() => ({
    ...homeOf(session.holding()?.id ?? ''),
    placeholderData: keepPreviousData,
  }));
  return (
    <div class="stack">
      <Show when={!query.data}>
        <Heading>{t('loading')}</Heading>
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(home) => (
          <div class="beside">
            <div class="stack stack-xl">
              <Standing home={home()} />
              <Show when={home().conduct.decision || home().conduct.appeal}>
                <OwnConduct conduct={home().conduct} />
              </Show>
              <YourTurn home={home()} />
              <CheckWaits home={home()} />
              <Exceptions home={home()} />
              <Show when={!isOver(home())}>
                <ComesNext home={home()} />
                <ProgramAsks home={home()} />
                <Supervision home={home()} />
              </Show>
              <Sisters home={home()} />
              <Waiting home={home()} />
              <Logged home={home()} />
            </div>
            <CertificateCard home={home()} />
          </div>
        )}
      </Loaded>
    </div>
  );
}
