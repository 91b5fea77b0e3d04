import { For } from 'solid-js';
import { t } from './words.ts';

const parts = [
  { key: 'board', href: '/settings' },
  { key: 'staff', href: '/settings/staff' },
  { key: 'programs', href: '/settings/programs' },
] as const;

export function SettingsTabs(props: { now: (typeof parts)[number]['key'] }) {
  return (
    <nav class="tabs" aria-label={t('settings')}>
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
