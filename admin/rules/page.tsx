import { useParams, useSearchParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Match, Show, Switch } from 'solid-js';
import type { DraftView, Published, RulesPage } from '../../domain/programs/editor-contract.ts';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { Result } from '../staff/result.tsx';
import { date, number } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { rulesKey, rulesOf, type Where } from './calls.ts';
import { Editor } from './editor.tsx';
import { Reader } from './reader.tsx';
import { StartDraft } from './start.tsx';
import { t } from './words.ts';
import './rules.css';

/** The rules of one program: the draft that an administrator writes, or the rules as they are. */
export default function RulesOfProgram() {
  const params = useParams<{ programId: string }>();
  const session = useSession();
  return (
    <Show when={params.programId} keyed>
      {(programId) => <OfProgram where={{ bodyId: session.seat()?.bodyId ?? '', programId }} />}
    </Show>
  );
}

function OfProgram(props: { where: Where }) {
  const session = useSession();
  const client = useQueryClient();
  const [search] = useSearchParams<{ version: string }>();
  const query = useQuery(() => rulesOf(props.where));
  const [published, setPublished] = createSignal<Published | null>(null);
  const [discarded, setDiscarded] = createSignal(false);
  const isAdministrator = () => session.seat()?.role === 'administrator';
  const readAgain = () =>
    client.invalidateQueries({ queryKey: ['rules', props.where.bodyId, props.where.programId] });
  const setDraft = (change: (draft: DraftView | null) => DraftView | null) =>
    client.setQueryData<RulesPage>(
      rulesKey(props.where),
      (page) => page && { ...page, draft: change(page.draft) },
    );
  const title = () => {
    const program = query.data?.program;
    return program ? t('title', language() === 'es' ? program.titleEs : program.title) : t('loading');
  };
  const chosen = (page: RulesPage) => page.versions.find(({ code }) => code === search.version);
  return (
    <div class="stack stack-l">
      <BackLink href="/rules">{t('back')}</BackLink>
      <Heading>{title()}</Heading>
      <Show when={published()}>
        {(done) => (
          <Result>
            <Note tone="good" shape="done" heading={t('publish.published')} live>
              <p>{t('publish.publishedText', date(done().inForceFrom), number(done().told))}</p>
            </Note>
          </Result>
        )}
      </Show>
      <Show when={discarded()}>
        <p role="status">{t('head.discarded')}</p>
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(page) => (
          <Switch
            fallback={
              <>
                <p>{t('start.reads')}</p>
                <Reader page={page()} version={null} />
              </>
            }
          >
            <Match when={chosen(page())}>{(version) => <Reader page={page()} version={version()} />}</Match>
            <Match when={isAdministrator() && page().draft?.startedAt}>
              <Show when={page().draft?.startedAt} keyed>
                <Editor
                  where={props.where}
                  page={page()}
                  setDraft={setDraft}
                  readAgain={readAgain}
                  published={(done) => {
                    setPublished(done);
                    void readAgain();
                  }}
                  discarded={() => {
                    setDiscarded(true);
                    setDraft(() => null);
                  }}
                />
              </Show>
            </Match>
            <Match when={isAdministrator()}>
              <StartDraft
                where={props.where}
                started={(draft) => {
                  setDiscarded(false);
                  setPublished(null);
                  setDraft(() => draft);
                }}
                readAgain={readAgain}
              />
              <Reader page={page()} version={null} />
            </Match>
          </Switch>
        )}
      </Loaded>
    </div>
  );
}
