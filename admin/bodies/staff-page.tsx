import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import type { BodyView, StaffView } from '../../domain/bodies/contract.ts';
import type { StaffRole } from '../../domain/auth/contract.ts';
import { useSession } from '../shell/session.tsx';
import { failureText } from '../shell/words.ts';
import { bodyKey, bodyOf } from '../staff/calls.ts';
import { FirstRun } from '../staff/first-run.tsx';
import { t as staffWords } from '../staff/words.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { dayOf } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { changeRole, removeStaff, withdrawInvitation } from './calls.ts';
import { InviteForm } from './invite-form.tsx';
import { SettingsTabs } from './tabs.tsx';
import { t } from './words.ts';
import './bodies.css';

const roles: readonly StaffRole[] = ['administrator', 'reviewer', 'auditor'];

/** Who works for the board, what each may do, and who is invited. */
export default function StaffPage() {
  const session = useSession();
  const client = useQueryClient();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => bodyOf(bodyId));
  const readAgain = () => client.invalidateQueries({ queryKey: bodyKey(bodyId) });
  return (
    <div class="stack">
      <Heading>{t('staff.title')}</Heading>
      <SettingsTabs now="staff" />
      <Loaded query={query} failed={t('failed')}>
        {(body) => (
          <div class="beside settings">
            <div class="stack stack-l">
              <StaffTable body={body()} changed={readAgain} />
              <Invitations body={body()} changed={readAgain} />
              <InviteForm bodyId={bodyId} done={readAgain} />
            </div>
            <FirstRun isEmpty />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function StaffTable(props: { body: BodyView; changed: () => Promise<unknown> }) {
  const session = useSession();
  const [failed, setFailed] = createSignal<unknown>(null);
  const [saved, setSaved] = createSignal<{ name: string; role: StaffRole } | null>(null);
  const isOwn = (one: StaffView) => one.email === session.me()?.account.email;
  const setRole = async (one: StaffView, select: HTMLSelectElement) => {
    const role = select.value as StaffRole;
    setFailed(null);
    setSaved(null);
    try {
      await changeRole(props.body.id, one.id, { role, version: one.version });
      // Told only when the list has the new version: the next change of this row must not meet its own last one.
      await props.changed();
      setSaved({ name: one.name, role });
    } catch (error) {
      // The row did not change, so nothing else would put the old choice back.
      select.value = one.role;
      setFailed(error);
      await props.changed();
    }
    if (isOwn(one)) await session.readAgain();
  };
  return (
    <div class="stack stack-s">
      <Show when={failed()}>
        <p class="error-text" role="alert">
          {failureText(failed())}
        </p>
      </Show>
      <p class="told" role="status">
        <Show when={saved()}>
          {(one) => <>{t('staff.roleSaved', one().name, staffWords(`roles.${one().role}`))}</>}
        </Show>
      </p>
      <div class="panel panel-flush">
        <div class="scroller" role="region" aria-label={t('staff.table')} tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('staff.columns.name')}</th>
                <th scope="col">{t('staff.columns.email')}</th>
                <th scope="col">{t('staff.columns.role')}</th>
                <th scope="col">
                  <span class="hidden-visually">{t('staff.columns.action')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={props.body.staff}>
                {(one) => (
                  <tr>
                    <th scope="row">
                      {one.name} <Show when={isOwn(one)}>{t('staff.you')}</Show>
                    </th>
                    <td>{one.email}</td>
                    <td>
                      <select
                        class="select"
                        aria-label={t('staff.roleOf', one.name)}
                        onChange={(event) => void setRole(one, event.currentTarget)}
                      >
                        <For each={roles}>
                          {(role) => (
                            <option value={role} selected={role === one.role}>
                              {staffWords(`roles.${role}`)}
                            </option>
                          )}
                        </For>
                      </select>
                      <span class="hint">{t(`staff.may.${one.role}`)}</span>
                    </td>
                    <td>
                      <ConfirmButton
                        class="button button-quiet"
                        heading={t('staff.removeTitle', one.name)}
                        text={t('staff.removeText')}
                        confirm={t('staff.removeConfirm')}
                        onConfirm={() => removeStaff(props.body.id, one.id).then(props.changed)}
                      >
                        {t('staff.remove')}
                        <span class="hidden-visually"> {one.name}</span>
                      </ConfirmButton>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}

function Invitations(props: { body: BodyView; changed: () => Promise<unknown> }) {
  return (
    <section class="stack stack-s" aria-labelledby="invited">
      <h2 id="invited">{t('staff.invited')}</h2>
      <Show
        when={props.body.invitations.length > 0}
        fallback={<p class="hint">{t('staff.nobodyInvited')}</p>}
      >
        <ul class="rows">
          <For each={props.body.invitations}>
            {(one) => (
              <li class="entry">
                <p>
                  <b>{one.name}</b> {one.email}
                </p>
                <p class="row">
                  <span class="hint">
                    {staffWords(`roles.${one.role}`)}, {t('staff.until', dayOf(one.expiresAt))}
                  </span>
                  <ConfirmButton
                    class="button button-quiet"
                    heading={t('staff.withdrawTitle', one.name)}
                    text={t('staff.withdrawText')}
                    confirm={t('staff.withdraw')}
                    onConfirm={() => withdrawInvitation(props.body.id, one.id).then(props.changed)}
                  >
                    {t('staff.withdraw')}
                    <span class="hidden-visually"> {one.name}</span>
                  </ConfirmButton>
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
