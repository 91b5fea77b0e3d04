import { For, Show } from 'solid-js';
import type { AuditEntry } from '../../domain/certifications/contract.ts';
import { en } from '../../words/audit-log/en.ts';
import { moment } from '../ui/format.ts';
import { detailLines } from './detail.ts';
import { t } from './words.ts';

/** Newest first; who and when under each line, and what changed in a quiet box. */
export function LogEntries(props: { entries: readonly AuditEntry[] }) {
  return (
    <ol class="timeline">
      <For each={props.entries}>
        {(entry, at) => (
          <li class={at() === 0 ? 'now' : undefined}>
            <b>{actionName(entry.action)}</b>
            <span class="meta">{t('by', whoDid(entry), moment(entry.at))}</span>
            <Show when={detailLines(entry.detail).length > 0}>
              <p class="said small">
                <For each={detailLines(entry.detail)}>
                  {(line, n) => (
                    <>
                      {n() > 0 ? ' · ' : ''}
                      {line.name}: <b>{line.value}</b>
                    </>
                  )}
                </For>
              </p>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}

function actionName(action: string): string {
  const key = action.replace('.', '_');
  return Object.hasOwn(en.actions, key) ? t(`actions.${key as keyof typeof en.actions}`) : action;
}

function whoDid({ actorName, role }: AuditEntry): string {
  if (role === 'system') return t('byStanding');
  // Before an account is anybody's for this body, no name is known; what is stored then is no name either.
  if (role === 'account') return t('byAccount');
  const known = Object.hasOwn(en.roles, role) ? t(`roles.${role as keyof typeof en.roles}`) : role;
  return `${actorName} (${known})`;
}
