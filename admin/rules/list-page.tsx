import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { programsOf } from '../staff/calls.ts';
import { date } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from './words.ts';

/** The programs of a board, each with the way to its rules. */
export default function RulesListPage() {
  const session = useSession();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => programsOf(bodyId));
  return (
    <div class="stack">
      <Heading>{t('list.title')}</Heading>
      <p class="measure">{t('list.text')}</p>
      <Loaded query={query} failed={t('failed')}>
        {(programs) => (
          <Show when={programs().length > 0} fallback={<p>{t('list.none')}</p>}>
            <ul class="rows rows-inset measure">
              <For each={programs()}>
                {(program) => {
                  const from = program.ruleVersions.at(-1)?.inForceFrom;
                  return (
                    <li class="task">
                      <a href={`/rules/${program.id}`}>
                        {language() === 'es' ? program.titleEs : program.title}
                      </a>
                      <p class="hint">{from ? t('list.since', date(from)) : t('list.first')}</p>
                    </li>
                  );
                }}
              </For>
            </ul>
          </Show>
        )}
      </Loaded>
    </div>
  );
}
