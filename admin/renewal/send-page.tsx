import { For } from 'solid-js';
import { sending, type RenewalView } from '../../domain/applications/contract.ts';
import { t as shell } from '../shell/words.ts';
import { Email } from '../ui/email.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { createSubmission } from '../ui/submission.ts';
import { sendRenewal } from './calls.ts';
import { linesOf } from './parts.tsx';
import { PartPage, useRenewal } from './renewal.tsx';
import { missingParts, partsOf, versionOf, type PartCode } from './view.ts';
import { WhatHappens } from './what-happens.tsx';
import { t } from './words.ts';

/** Last part: everything once more, with a way to change it, then send. */
export default function SendPage() {
  const renewal = useRenewal();
  return (
    <PartPage heading={t('parts.send')} renewal={renewal}>
      {(view) => <Send view={view()} certificationId={renewal.id()} done={renewal.done} />}
    </PartPage>
  );
}

function Send(props: { view: RenewalView; certificationId: string; done: (answer: RenewalView) => void }) {
  const form = createSubmission({
    check: (value) => sending.safeParse(value),
    messages: () => ({}),
    send: (input: { version: number }, key) => sendRenewal(props.certificationId, input, key),
    done: (answer) => props.done(answer),
  });
  const press = () => {
    const missing = missingParts(props.view);
    if (missing.length === 0) void form.submit({ version: versionOf(props.view) });
    else
      form.setProblems(
        missing.map((part) => ({ field: `change-${part}`, message: t(`send.missing.${part}`) })),
      );
  };
  const parts = () =>
    partsOf(props.view).flatMap(({ code, state }) => (code === 'send' ? [] : [{ code, state }]));
  return (
    <>
      <p class="lead">{t('send.text')}</p>
      <FormProblems of={form} />
      <dl class="facts facts-lines">
        <For each={parts()}>
          {(part) => (
            <div>
              <dt>{t(`send.about.${part.code}`)}</dt>
              <dd>
                <For each={part.state === 'done' ? answersOf(part.code, props.view) : [t('send.notDone')]}>
                  {(line) => (
                    <>
                      {line.includes('@') ? <Email address={line} /> : line}
                      <br />
                    </>
                  )}
                </For>
                <a
                  id={`change-${part.code}`}
                  href={`/renewal/${part.code}`}
                  aria-label={t('send.changeNamed', t(`parts.${part.code}`))}
                >
                  {t('send.change')}
                </a>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <WhatHappens view={props.view} />
      <p>
        <button class="button button-main button-wide" type="button" onClick={press}>
          {form.sending() ? shell('form.saving') : t('send.button')}
        </button>
      </p>
    </>
  );
}

function answersOf(part: PartCode, view: RenewalView): string[] {
  if (part === 'details')
    return [view.details.name, view.details.email, view.details.phone].flatMap((line) => line ?? []);
  return part === 'hours' ? linesOf(view) : [view.ethics?.title ?? ''];
}
