import { createSignal, For, Show } from 'solid-js';
import { memberInput, type MemberInput, type MemberView } from '../../domain/catalogue/contract.ts';
import { t as shell } from '../shell/words.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { Email } from '../ui/email.tsx';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { dayOf } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { createSubmission } from '../ui/submission.ts';
import { t } from './words.ts';

/** Who signs in for a provider: on the board's page of it, and on the provider's own. */
export function Members(props: {
  members: readonly MemberView[];
  mayChange: boolean;
  invite: (input: MemberInput, key: string) => Promise<MemberView>;
  remove: (id: string) => Promise<unknown>;
  changed: () => Promise<unknown>;
}) {
  const mayRemove = () => props.mayChange && props.members.length > 1;
  return (
    <>
      <Show when={props.members.length > 0} fallback={<p class="hint">{t('members.none')}</p>}>
        <ul class="rows">
          <For each={props.members}>
            {(one) => (
              <li class="entry">
                <p>
                  <b>{one.name}</b> <Show when={one.you}>{t('members.you')} </Show>
                  <Email address={one.email} />
                </p>
                <p class="row">
                  <span class="hint">{t('members.since', dayOf(one.since))}</span>
                  <Show when={mayRemove()}>
                    <ConfirmButton
                      class="button button-quiet"
                      heading={t('members.removeTitle', one.name)}
                      text={t('members.removeText')}
                      confirm={t('members.remove')}
                      onConfirm={() => props.remove(one.id).then(props.changed)}
                    >
                      {t('members.remove')}
                      <span class="hidden-visually"> {one.name}</span>
                    </ConfirmButton>
                  </Show>
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.mayChange}>
        <InviteForm invite={props.invite} changed={props.changed} />
      </Show>
    </>
  );
}

function InviteForm(props: {
  invite: (input: MemberInput, key: string) => Promise<MemberView>;
  changed: () => Promise<unknown>;
}) {
  const [open, setOpen] = createSignal(false);
  const [typed, setTyped] = createSignal({ name: '', email: '' });
  const [sent, setSent] = createSignal('');
  const form = createSubmission<MemberInput, MemberView>({
    check: (value) => memberInput.safeParse(value),
    messages: () => ({
      name: { field: 'invite-name', message: t('members.problems.name') },
      email: { field: 'invite-email', message: t('members.problems.email') },
    }),
    send: (input, key) => props.invite(input, key),
    done: (member) => {
      setSent(member.name);
      setOpen(false);
      setTyped({ name: '', email: '' });
      void props.changed();
    },
  });
  const begin = () => {
    setSent('');
    setOpen(true);
    queueMicrotask(() => document.getElementById('invite-name')?.focus());
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit(typed());
  };
  return (
    <div class="stack no-print">
      <Show when={sent()}>
        {(who) => (
          <Note tone="good" shape="done" heading={t('members.sent', who())} level={3} live>
            <p>{t('members.sentText')}</p>
          </Note>
        )}
      </Show>
      <Show
        when={open()}
        fallback={
          <p>
            <button class="button button-neutral" type="button" onClick={begin}>
              {t('members.invite')}
            </button>
          </p>
        }
      >
        <form class="panel stack measure" novalidate onSubmit={submit}>
          <h3>{t('members.invite')}</h3>
          <p class="hint">{t('members.inviteHint')}</p>
          <FormProblems of={form} />
          <TextField
            id="invite-name"
            label={t('members.name')}
            error={form.problemAt('invite-name')}
            value={typed().name}
            onInput={(name) => setTyped((now) => ({ ...now, name }))}
          />
          <TextField
            id="invite-email"
            label={t('members.email')}
            error={form.problemAt('invite-email')}
            type="email"
            spellcheck={false}
            value={typed().email}
            onInput={(email) => setTyped((now) => ({ ...now, email }))}
          />
          <p class="row">
            <button class="button">{form.sending() ? shell('form.saving') : t('members.send')}</button>
            <button class="button button-quiet" type="button" onClick={() => setOpen(false)}>
              {shell('form.cancel')}
            </button>
          </p>
        </form>
      </Show>
    </div>
  );
}
