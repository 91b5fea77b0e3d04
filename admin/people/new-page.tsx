import { useNavigate } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import type { Language } from '../../domain/auth/contract.ts';
import type { ProgramView } from '../../domain/bodies/contract.ts';
import { newPerson, type AddedCertification, type NewPerson } from '../../domain/people/contract.ts';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { peopleKey, programsOf } from '../staff/calls.ts';
import { failureWithoutPrefix, withoutPrefix } from '../staff/nested.ts';
import { Choices, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { addPerson } from './calls.ts';
import {
  CertificationFields,
  certificationMessages,
  inputOf,
  nothingTyped,
} from './certification-fields.tsx';
import { nameSentence } from './name-sentence.ts';
import { t } from './words.ts';

/** A person with a first certification: record, number and certificate in one step. */
export default function NewPersonPage() {
  const session = useSession();
  const bodyId = session.seat()?.bodyId ?? '';
  const programs = useQuery(() => programsOf(bodyId));
  return (
    <div class="narrow stack">
      <BackLink href="/people">{t('new.back')}</BackLink>
      <Heading>{t('new.title')}</Heading>
      <Loaded query={programs}>
        {(list) => (
          <Show when={list().length > 0} fallback={<NoPrograms />}>
            <NewPersonForm bodyId={bodyId} programs={list()} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

const NoPrograms = () => (
  <section class="stack stack-s">
    <h2>{t('new.noPrograms')}</h2>
    <p>{t('new.noProgramsText')}</p>
    <p>
      <a class="button" href="/settings/programs">
        {t('new.toPrograms')}
      </a>
    </p>
  </section>
);

function NewPersonForm(props: { bodyId: string; programs: readonly ProgramView[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = createSignal('');
  const [email, setEmail] = createSignal('');
  const [spoken, setSpoken] = createSignal<Language>(language());
  const only = props.programs.length === 1 ? props.programs[0] : undefined;
  const [certification, setCertification] = createSignal({ ...nothingTyped, programId: only?.id ?? '' });

  const [trouble, setTrouble] = createSignal<string | null>(null);

  const form = createSubmission<NewPerson, AddedCertification>({
    check: (value) => withoutPrefix('certification', newPerson.safeParse(value)),
    messages: () => ({
      name: { field: 'name', message: trouble() ?? t('new.problems.name') },
      email: { field: 'email', message: t('new.problems.email') },
      ...certificationMessages(),
    }),
    send: async (input, key) => {
      try {
        return await addPerson(props.bodyId, input, key);
      } catch (error) {
        setTrouble(nameSentence(error));
        throw failureWithoutPrefix('certification', error);
      }
    },
    done: ({ certificationId }) => {
      void client.invalidateQueries({ queryKey: peopleKey(props.bodyId) });
      navigate(`/records/${certificationId}`, { state: { added: true } });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTrouble(null);
    void form.submit({
      name: name(),
      email: email(),
      language: spoken(),
      certification: inputOf(certification()),
    });
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <p>{t('new.lead')}</p>
      <FormProblems of={form} />
      <TextField
        id="name"
        label={t('new.name')}
        hint={t('new.nameHint')}
        error={form.problemAt('name')}
        spellcheck={false}
        value={name()}
        onInput={setName}
      />
      <TextField
        id="email"
        label={t('new.email')}
        hint={t('new.emailHint')}
        error={form.problemAt('email')}
        type="email"
        spellcheck={false}
        value={email()}
        onInput={setEmail}
      />
      <Choices
        id="language"
        label={t('new.language')}
        options={(['en', 'es'] as const).map((value) => ({ value, label: t(`new.languages.${value}`) }))}
        value={spoken()}
        onInput={(value) => setSpoken(value === 'es' ? 'es' : 'en')}
        layout="line"
      />
      <CertificationFields
        programs={props.programs}
        value={certification()}
        change={(part) => setCertification((now) => ({ ...now, ...part }))}
        problemAt={form.problemAt}
      />
      <p>
        <button class="button button-main">{form.sending() ? shell('form.saving') : t('new.save')}</button>
      </p>
    </form>
  );
}
