import { useLocation, useNavigate } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import type { EvidenceView } from '../../domain/activities/contract.ts';
import { homeOf } from '../home/calls.ts';
import { useSession } from '../shell/session.tsx';
import { weekday } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { dropDraft, readDraft, type Draft } from './calls.ts';
import { formFromDraft } from './form.ts';
import { LogForm, type Saved } from './log-form.tsx';
import { SavedPage } from './saved.tsx';
import { t } from './words.ts';

/** "Log hours" in half a minute. A draft is gone on with by itself; "Start over" empties the form. */
export default function LogPage() {
  const session = useSession();
  const client = useQueryClient();
  const [saved, setSaved] = createSignal<Saved | null>(null);
  // Every filling is a form of its own.
  const [filling, setFilling] = createSignal(1);
  const [forgotten, setForgotten] = createSignal(false);

  const personId = () => session.holding()?.person.id ?? '';
  const home = useQuery(() => homeOf(session.holding()?.id ?? ''));
  const draft = useQuery(() => ({
    queryKey: ['draft', personId()],
    queryFn: () => readDraft(personId()),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  }));
  const kept = (): Draft | null => (forgotten() ? null : (draft.data ?? null));
  // Typed on "Will this count?" and brought along. A draft of something else waits beside it.
  const location = useLocation<{ form?: unknown }>();
  const navigate = useNavigate();
  const [brought, setBrought] = createSignal(location.state?.form ?? null);
  const goOnWithDraft = () => {
    setBrought(null);
    setFilling((count) => count + 1);
  };

  const done = (one: Saved) => {
    setSaved(one);
    setForgotten(true);
    // A page loaded again starts empty.
    if (brought() !== null) navigate('/log', { replace: true, scroll: false });
    setBrought(null);
    void client.invalidateQueries({ queryKey: ['home'] });
    void client.invalidateQueries({ queryKey: ['activities'] });
    scrollTo(0, 0);
  };
  const another = () => {
    setSaved(null);
    setFilling((count) => count + 1);
  };
  const startOver = async () => {
    setForgotten(true);
    setFilling((count) => count + 1);
    await dropDraft(personId()).catch(() => undefined);
    await client.invalidateQueries({ queryKey: ['home'] });
  };
  return (
    <div class="narrow stack stack-l">
      <Show when={!saved()} fallback={<SavedPage saved={saved()} another={another} />}>
        <div class="stack stack-s">
          <BackLink href="/home">{t('back')}</BackLink>
          <Heading>{t('log.title')}</Heading>
          <p class="hint">
            {t('log.hint')} <a href="/will-it-count">{t('log.willItCount')}</a>{' '}
            <a href="/supervision/log">{t('log.supervised')}</a>{' '}
            <a href={`/trainings/${session.holding()?.person.bodyId ?? ''}`} rel="external">
              {t('log.approved')}
            </a>
          </p>
        </div>
        <Loaded query={home} failed={t('failed')}>
          {(data) => (
            <Loaded query={draft} failed={t('failed')}>
              {() => (
                <>
                  <Show when={kept()}>
                    {(one) => (
                      <div class="panel panel-quiet attached-like">
                        <Show
                          when={brought() !== null}
                          fallback={
                            <>
                              <p>{t('log.draft', weekday(one().savedAt))}</p>
                              <button
                                class="button button-quiet"
                                type="button"
                                onClick={() => void startOver()}
                              >
                                {t('log.startOver')}
                              </button>
                            </>
                          }
                        >
                          <p>{t('log.otherDraft', weekday(one().savedAt))}</p>
                          <button class="button button-quiet" type="button" onClick={goOnWithDraft}>
                            {t('log.goOnWithDraft')}
                          </button>
                        </Show>
                      </div>
                    )}
                  </Show>
                  <Show when={filling()} keyed>
                    <LogForm
                      home={data()}
                      personId={personId()}
                      start={formFromDraft(
                        brought() === null ? (kept()?.content ?? {}) : { form: brought() },
                      )}
                      evidence={brought() === null ? evidenceOf(kept()) : []}
                      done={done}
                    />
                  </Show>
                </>
              )}
            </Loaded>
          )}
        </Loaded>
      </Show>
    </div>
  );
}

const evidenceOf = (draft: Draft | null): EvidenceView[] => {
  const stored = draft?.content['evidence'];
  return Array.isArray(stored)
    ? (stored as EvidenceView[]).filter((view) => typeof view?.id === 'string')
    : [];
};
