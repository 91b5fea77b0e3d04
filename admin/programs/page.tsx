import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import type { ProgramView } from '../../domain/bodies/contract.ts';
import { SettingsTabs } from '../bodies/tabs.tsx';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { programsKey, programsOf } from '../staff/calls.ts';
import { date } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { AddForm } from './add-form.tsx';
import { t } from './words.ts';

/** The programs of a board: what each asks for, and a way to add one from a set of rules. */
export default function ProgramsPage() {
  const session = useSession();
  const client = useQueryClient();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => programsOf(bodyId));
  const [added, setAdded] = createSignal(false);
  const done = () => {
    setAdded(true);
    void client.invalidateQueries({ queryKey: programsKey(bodyId) });
  };
  return (
    <div class="stack">
      <Heading>{t('title')}</Heading>
      <SettingsTabs now="programs" />
      <Show when={added()}>
        <Note tone="good" shape="done" heading={t('saved')} live>
          <p>{t('savedText')}</p>
          <p>
            <a class="button" href="/people/new">
              {t('addPerson')}
            </a>
          </p>
        </Note>
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(programs) => (
          <div class="stack stack-l">
            <Show
              when={programs().length > 0}
              fallback={
                <section class="stack stack-s">
                  <h2>{t('none')}</h2>
                  <p>{t('noneText')}</p>
                </section>
              }
            >
              <ul class="rows">
                <For each={programs()}>{(program) => <Program program={program} />}</For>
              </ul>
            </Show>
            <AddForm bodyId={bodyId} taken={programs()} done={done} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Program(props: { program: ProgramView }) {
  const since = (from: string | null) => (from ? t('rules', date(from)) : t('rulesAlways'));
  return (
    <li class="stack stack-s">
      <h2>{language() === 'es' ? props.program.titleEs : props.program.title}</h2>
      <p class="hint">
        <code>{props.program.preset}</code>{' '}
        <For each={props.program.ruleVersions}>{(version) => <>· {since(version.inForceFrom)} </>}</For>
        <Show when={props.program.ethics}>{(ethics) => <>· {t('ethics', ethics().title)}</>}</Show>
      </p>
      <h3>{t('asks')}</h3>
      <ul>
        <For each={props.program.asks}>{(one) => <li>{one}</li>}</For>
      </ul>
    </li>
  );
}
