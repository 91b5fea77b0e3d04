import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { hours } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { dropDraft, key, readDraft, supervisionOf, type Draft } from './calls.ts';
import { emptyForm, formFromDraft } from './form.ts';
import { LogForm, type Saved } from './log-form.tsx';
import { useWho } from './who.ts';
import { t } from './words.ts';

/** "Log supervised work" in half a minute. A draft is gone on with by itself; "Start over" empties the form. */
export default function LogPage() {
  const who = useWho();
  const client = useQueryClient();
  const [saved, setSaved] = createSignal<Saved | null>(null);
  // Every filling is a form of its own.
  const [filling, setFilling] = createSignal(1);
  const [forgotten, setForgotten] = createSignal(false);
  const view = useQuery(() => supervisionOf(who.personId(), who.certificationId()));
  const draft = useQuery(() => ({
    queryKey: ['work-draft', who.personId()],
    queryFn: () => readDraft(who.personId()),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  }));
  const kept = (): Draft | null => (forgotten() ? null : (draft.data ?? null));
  const done = (one: Saved) => {
    setSaved(one);
    setForgotten(true);
    void client.invalidateQueries({ queryKey: key });
    void client.invalidateQueries({ queryKey: ['home'] });
    scrollTo(0, 0);
  };
  const another = () => {
    setSaved(null);
    setFilling((count) => count + 1);
  };
  const startOver = async () => {
    setForgotten(true);
    setFilling((count) => count + 1);
    await dropDraft(who.personId()).catch(() => undefined);
  };
  return (
    <div class="narrow stack stack-l">
      <Show when={!saved()} fallback={<SavedPage saved={saved()} another={another} />}>
        <div class="stack stack-s">
          <BackLink href="/supervision">{t('backToLog')}</BackLink>
          <Heading>{t('log.title')}</Heading>
          <p class="hint">{t('log.hint')}</p>
        </div>
        <Loaded query={view} failed={t('failed')}>
          {(loaded) => (
            <Loaded query={draft} failed={t('failed')}>
              {() => (
                <>
                  <Show when={kept()}>
                    <div class="panel panel-quiet attached-like">
                      <p>{t('log.draft')}</p>
                      <button class="button button-neutral" type="button" onClick={() => void startOver()}>
                        {t('log.startOver')}
                      </button>
                    </div>
                  </Show>
                  <Show when={filling()} keyed>
                    <LogForm
                      personId={who.personId()}
                      certificationId={who.certificationId()}
                      today={loaded().today}
                      start={startOf(kept(), loaded().last?.organisation)}
                      last={kept() ? null : loaded().last}
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

/** Most people work at one place: it is filled in already. */
const startOf = (draft: Draft | null, organisation: string | undefined) =>
  draft ? formFromDraft(draft.content) : { ...emptyForm, organisation: organisation ?? '' };

/** A page, not a message that fades. */
function SavedPage(props: { saved: Saved | null; another: () => void }) {
  return (
    <div class="stack">
      <Heading>{t('saved.title', props.saved?.days ?? 0, hours(props.saved?.minutes ?? 0))}</Heading>
      <Note tone="good" shape="done" heading={t('states.logged')}>
        <p>{t('saved.next')}</p>
      </Note>
      <p class="row">
        <button class="button button-main" type="button" onClick={() => props.another()}>
          {t('saved.another')}
        </button>
        <a class="button" href="/supervision/send">
          {t('saved.send')}
        </a>
        <a href="/supervision">{t('backToLog')}</a>
      </p>
    </div>
  );
}
