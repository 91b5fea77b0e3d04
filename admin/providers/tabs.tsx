import { For } from 'solid-js';
import { t } from './words.ts';

const parts = [
  { key: 'home', path: '' },
  { key: 'courses', path: '/courses' },
  { key: 'rosters', path: '/rosters' },
  { key: 'people', path: '/people' },
] as const;

export function ProviderTabs(props: { providerId: string; now: (typeof parts)[number]['key'] }) {
  return (
    <nav class="tabs" aria-label={t('area')}>
      <For each={parts}>
        {(part) => (
          <a
            href={`/providers/${props.providerId}${part.path}`}
            aria-current={part.key === props.now ? 'page' : undefined}
          >
            {t(`parts.${part.key}`)}
          </a>
        )}
      </For>
    </nav>
  );
}
