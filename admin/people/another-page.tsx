import { useNavigate, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import {
  newCertification,
  type AddedCertification,
  type NewCertification,
} from '../../domain/people/contract.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { peopleKey, programsOf, recordOf } from '../staff/calls.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { addCertification } from './calls.ts';
import {
  CertificationFields,
  certificationMessages,
  inputOf,
  nothingTyped,
} from './certification-fields.tsx';
import { t } from './words.ts';

/** Another certification of a person who has a record: opened from that record. */
export default function AnotherCertificationPage() {
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const params = useParams<{ certificationId: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  const record = useQuery(() => recordOf(bodyId, params.certificationId));
  const programs = useQuery(() => programsOf(bodyId));
  const [typed, setTyped] = createSignal(nothingTyped);
  const person = () => (record.isSuccess ? record.data.person : null);

  const form = createSubmission<NewCertification, AddedCertification>({
    check: (value) => newCertification.safeParse(value),
    messages: certificationMessages,
    send: (input, key) => addCertification(bodyId, person()?.id ?? '', input, key),
    done: ({ certificationId }) => {
      void client.invalidateQueries({ queryKey: peopleKey(bodyId) });
      navigate(`/records/${certificationId}`, { state: { added: true } });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit(inputOf(typed()));
  };
  return (
    <div class="narrow stack">
      <BackLink href={`/records/${params.certificationId}`}>{person()?.name ?? t('new.back')}</BackLink>
      <Heading>{person() ? t('another.title', person()?.name ?? '') : t('another.open')}</Heading>
      <Loaded query={record}>
        {() => (
          <Loaded query={programs}>
            {(list) => (
              <form class="stack" novalidate onSubmit={submit}>
                <FormProblems of={form} />
                <CertificationFields
                  programs={list()}
                  value={typed()}
                  change={(part) => setTyped((now) => ({ ...now, ...part }))}
                  problemAt={form.problemAt}
                />
                <p>
                  <button class="button button-main">
                    <Show when={form.sending()} fallback={t('another.save')}>
                      {shell('form.saving')}
                    </Show>
                  </button>
                </p>
              </form>
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}
