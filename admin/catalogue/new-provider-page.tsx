import { useNavigate } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import { newProvider, type NewProvider } from '../../domain/catalogue/contract.ts';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { bodyOf } from '../staff/calls.ts';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { ApprovalFields, approvalInput, approvalMessages } from './approval-fields.tsx';
import { addProvider, catalogueKey } from './calls.ts';
import { optional } from './course-fields.tsx';
import { FactsFields, factsMessages, staffFactsWords } from './facts-fields.tsx';
import { t } from './words.ts';

/** A provider that the board knows: approved at once, with the first person who signs in for it. */
export default function NewProviderPage() {
  const session = useSession();
  const bodyId = session.seat()?.bodyId ?? '';
  const body = useQuery(() => bodyOf(bodyId));
  return (
    <div class="narrow stack">
      <BackLink href="/catalogue">{t('new.back')}</BackLink>
      <Heading>{t('new.title')}</Heading>
      <Loaded query={body}>{(view) => <NewProviderForm bodyId={bodyId} today={view().today} />}</Loaded>
    </div>
  );
}

function NewProviderForm(props: { bodyId: string; today: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [facts, setFacts] = createSignal({ name: '', email: '', language: language(), about: '' });
  const [approval, setApproval] = createSignal({ fromOn: props.today, untilOn: '', attests: true });
  const [member, setMember] = createSignal({ name: '', email: '' });
  const hasMember = () => member().name.trim() !== '' || member().email.trim() !== '';
  const form = createSubmission<NewProvider, { id: string }>({
    check: (value) => withMember(newProvider.safeParse(value)),
    messages: () => ({
      ...factsMessages(),
      ...approvalMessages(),
      'member-name': { field: 'member-name', message: t('new.problems.memberName') },
      'member-email': { field: 'member-email', message: t('new.problems.memberEmail') },
    }),
    send: (input, key) => addProvider(props.bodyId, input, key),
    done: ({ id }) => {
      void client.invalidateQueries({ queryKey: catalogueKey(props.bodyId) });
      navigate(`/catalogue/providers/${id}`);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ ...facts(), ...approvalInput(approval()), ...(hasMember() && { member: member() }) });
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <p>{t('new.lead')}</p>
      <FormProblems of={form} />
      <FactsFields
        value={facts()}
        change={(part) => setFacts((now) => ({ ...now, ...part }))}
        problemAt={form.problemAt}
        words={staffFactsWords()}
      />
      <ApprovalFields
        value={approval()}
        change={(part) => setApproval((now) => ({ ...now, ...part }))}
        problemAt={form.problemAt}
      />
      <fieldset class="field stack stack-s">
        <legend>{optional(t('new.member'))}</legend>
        <p class="hint">{t('new.memberHint')}</p>
        <TextField
          id="member-name"
          label={t('new.memberName')}
          error={form.problemAt('member-name')}
          value={member().name}
          onInput={(name) => setMember((now) => ({ ...now, name }))}
        />
        <TextField
          id="member-email"
          label={t('new.memberEmail')}
          error={form.problemAt('member-email')}
          type="email"
          spellcheck={false}
          value={member().email}
          onInput={(email) => setMember((now) => ({ ...now, email }))}
        />
      </fieldset>
      <p>
        <button class="button button-main">{form.sending() ? shell('form.saving') : t('new.save')}</button>
      </p>
    </form>
  );
}

/** Both have a name and an e-mail: the member's are told apart. */
function withMember(checked: ReturnType<typeof newProvider.safeParse>) {
  if (checked.success) return checked;
  const issues = checked.error.issues.map(({ path }) => ({
    path: path[0] === 'member' ? [`member-${String(path[1])}`] : path,
  }));
  return { success: false, error: { issues } };
}
