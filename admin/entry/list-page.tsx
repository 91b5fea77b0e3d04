import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { dayOf } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { ownEntries } from './calls.ts';
import { EntryStatus } from './status.tsx';
import { t } from './words.ts';

/** All first certifications that a person has asked for; most have one. */
export default function EntriesPage() {
  const query = useQuery(ownEntries);
  return (
    <div class="narrow stack stack-l">
      <Heading>{t('list.title')}</Heading>
      <Loaded query={query} failed={t('failed')}>
        {(list) => (
          <Show when={list().rows.length > 0} fallback={<p class="measure">{t('list.none')}</p>}>
            <ul class="rows rows-inset">
              <For each={list().rows}>
                {(one) => (
                  <li class="task">
                    <a href={`/entries/${one.id}`}>{one.programTitle}</a>
                    <p class="hint">
                      {one.bodyName}, {t('list.started', dayOf(one.startedAt))}
                    </p>
                    <p class="state">
                      <EntryStatus state={one.state} />
                    </p>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Loaded>
      <p>
        <a href="/supervision">{t('list.log')}</a>
      </p>
    </div>
  );
}
