import { createSignal } from 'solid-js';
import type { RenewalView } from '../../domain/applications/contract.ts';
import { ownDetails } from '../../domain/people/contract.ts';
import { newKey } from '../api.ts';
import { t as shell } from '../shell/words.ts';
import { Email } from '../ui/email.tsx';
import { Facts } from '../ui/facts.tsx';
import { TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { changeDetails, partIsDone } from './calls.ts';
import { PartPage, useRenewal } from './renewal.tsx';
import { versionOf } from './view.ts';
import { t } from './words.ts';

/** First part: the name as it is printed, and how to reach the person. */
export default function DetailsPage() {
  const renewal = useRenewal();
  return (
    <PartPage heading={t('parts.details')} renewal={renewal}>
      {(view) => <Details view={view()} certificationId={renewal.id()} done={renewal.done} />}
    </PartPage>
  );
}

function Details(props: { view: RenewalView; certificationId: string; done: (answer: RenewalView) => void }) {
  const [phone, setPhone] = createSignal(props.view.details.phone ?? '');
  const partKey = newKey();
  const form = createSubmission({
    check: (value) => ownDetails.safeParse(value),
    messages: () => ({ phone: { field: 'phone', message: t('details.phoneProblem') } }),
    send: async (input: { phone: string; version: number }, key) => {
      if (input.phone !== (props.view.details.phone ?? ''))
        await changeDetails(props.view.details.personId, input, key);
      return partIsDone(props.certificationId, { part: 'details', version: versionOf(props.view) }, partKey);
    },
    done: (answer) => props.done(answer),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ phone: phone(), version: props.view.details.personVersion });
  };
  return (
    <>
      <FormProblems of={form} />
      <Facts
        lines
        facts={[
          { label: t('details.name'), value: props.view.details.name },
          { label: t('details.email'), value: <Email address={props.view.details.email} /> },
        ]}
      />
      <p class="hint">{t('details.nameHint')}</p>
      <form class="stack stack-l" novalidate onSubmit={submit}>
        <TextField
          id="phone"
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          label={t('details.phone')}
          hint={t('details.phoneHint')}
          width="date"
          error={form.problemAt('phone')}
          value={phone()}
          onInput={setPhone}
        />
        <p>
          <button class="button button-main button-wide">
            {form.sending() ? shell('form.saving') : t('details.button')}
          </button>
        </p>
      </form>
    </>
  );
}
