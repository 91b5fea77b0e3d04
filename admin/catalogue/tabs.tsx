import { For } from 'solid-js';
import { t } from './words.ts';

const parts = [
  { key: 'providers', href: '/catalogue' },
  { key: 'courses', href: '/catalogue/courses' },
  { key: 'requests', href: '/catalogue/requests' },
] as const;

export function CatalogueTabs(props: { now: (typeof parts)[number]['key'] }) {
  return (
    <nav class="tabs" aria-label={t('training')}>
      <For each={parts}>
        {(part) => (
          <a href={part.href} aria-current={part.key === props.now ? 'page' : undefined}>
            {t(`parts.${part.key}`)}
          </a>
        )}
      </For>
    </nav>
  );
}
