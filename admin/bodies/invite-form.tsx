import { createSignal, Show } from 'solid-js';
import type { Language, StaffRole } from '../../domain/auth/contract.ts';
import { invitationInput } from '../../domain/bodies/contract.ts';
import { language } from '../shell/language.ts';
import { t as shell } from '../shell/words.ts';
import { t as staffWords } from '../staff/words.ts';
import { Choices, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Note } from '../ui/note.tsx';
import { createSubmission } from '../ui/submission.ts';
import { invite } from './calls.ts';
import { t } from './words.ts';

const roles: readonly StaffRole[] = ['administrator', 'reviewer', 'auditor'];

/** Asks somebody to work for the board: the mail goes to this address and opens for it alone. */
export function InviteForm(props: { bodyId: string; done: () => Promise<unknown> }) {
  const [name, setName] = createSignal('');
  const [email, setEmail] = createSignal('');
  const [role, setRole] = createSignal<StaffRole>('reviewer');
  const [spoken, setSpoken] = createSignal<Language>(language());
  const [sent, setSent] = createSignal('');
  const form = createSubmission({
    check: (value) => invitationInput.safeParse(value),
    messages: () => ({
      name: { field: 'name', message: t('staff.problems.name') },
      email: { field: 'email', message: t('staff.problems.email') },
      role: { field: 'role', message: t('staff.problems.role') },
    }),
    send: (input, key) => invite(props.bodyId, input, key),
    done: (answer) => {
      setSent(answer.name);
      setName('');
      setEmail('');
      void props.done();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setSent('');
    void form.submit({ name: name(), email: email(), role: role(), language: spoken() });
  };
  return (
    <form class="stack measure" novalidate onSubmit={submit}>
      <h2>{t('staff.invite')}</h2>
      <FormProblems of={form} />
      <TextField
        id="name"
        label={t('staff.name')}
        error={form.problemAt('name')}
        value={name()}
        onInput={setName}
      />
      <TextField
        id="email"
        label={t('staff.email')}
        error={form.problemAt('email')}
        type="email"
        spellcheck={false}
        value={email()}
        onInput={setEmail}
      />
      <Choices
        id="role"
        label={t('staff.role')}
        error={form.problemAt('role')}
        options={roles.map((value) => ({
          value,
          label: `${staffWords(`roles.${value}`)}: ${t(`staff.may.${value}`)}`,
        }))}
        value={role()}
        onInput={(value) => setRole(roles.find((one) => one === value) ?? 'reviewer')}
        layout="list"
      />
      <Choices
        id="language"
        label={t('staff.language')}
        options={(['en', 'es'] as const).map((value) => ({ value, label: t(`staff.languages.${value}`) }))}
        value={spoken()}
        onInput={(value) => setSpoken(value === 'es' ? 'es' : 'en')}
        layout="line"
      />
      <Show when={sent()}>
        {(who) => (
          <Note tone="good" shape="done" heading={t('staff.sent', who())} level={3} live>
            <p>{t('staff.sentText')}</p>
          </Note>
        )}
      </Show>
      <p>
        <button class="button button-main">{form.sending() ? shell('form.saving') : t('staff.send')}</button>
      </p>
    </form>
  );
}
