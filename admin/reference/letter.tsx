import { createSignal } from 'solid-js';
import { referenceAnswer, type ReferencePage } from '../../domain/entry/contract.ts';
import { relations, type Relation } from '../../domain/entry/codes.ts';
import { t as shell } from '../shell/words.ts';
import { Choices, TextArea, TextField, Tick } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import type { answer } from './calls.ts';
import { t } from './words.ts';

type Input = Parameters<typeof answer>[0];

/** How they know the person, whether they recommend them, and a letter; or a plain "I would rather not". */
export function Letter(props: {
  page: ReferencePage;
  send: typeof answer;
  done: (page: ReferencePage) => void;
}) {
  const [iAm, setIAm] = createSignal(false);
  const [relation, setRelation] = createSignal<Relation>(props.page.relation);
  const [known, setKnown] = createSignal('');
  const [recommends, setRecommends] = createSignal(true);
  const [letter, setLetter] = createSignal('');
  const form = createSubmission<Input, ReferencePage>({
    // The token is added where it is sent.
    check: (value) => {
      const read = referenceAnswer.safeParse({ ...(value as object), token: '-' });
      return read.success ? { success: true, data: value as Input } : { success: false, error: read.error };
    },
    messages: () => ({
      iAm: { field: 'iAm', message: t('iAmProblem') },
      known: { field: 'known', message: t('knownProblem') },
      letter: { field: 'letter', message: t('letterProblem') },
    }),
    send: (input, key) => props.send(input, key),
    done: (page) => props.done(page),
  });
  const { version } = props.page;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({
      answer: 'give',
      version,
      iAm: iAm(),
      relation: relation(),
      known: known(),
      recommends: recommends(),
      letter: letter(),
    });
  };
  return (
    <>
      <section class="stack">
        <Heading>{t('title', props.page.personName)}</Heading>
        <p class="lead">{t('lead', props.page.personName, props.page.bodyName)}</p>
        <p class="hint">{t('who', props.page.refereeName, props.page.emailHint)}</p>
      </section>
      <form class="stack" novalidate onSubmit={submit}>
        <FormProblems of={form} />
        <Tick id="iAm" checked={iAm()} onInput={setIAm} error={form.problemAt('iAm')}>
          {t('iAm', props.page.refereeName)}
        </Tick>
        <Choices
          id="relation"
          label={t('relation')}
          layout="list"
          options={relations.map((value) => ({ value, label: t(`relations.${value}`) }))}
          value={relation()}
          onInput={(value) => setRelation(value as Relation)}
        />
        <TextField
          id="known"
          label={t('known')}
          hint={t('knownHint')}
          error={form.problemAt('known')}
          value={known()}
          onInput={setKnown}
        />
        <Choices
          id="recommends"
          label={t('recommends')}
          layout="line"
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          value={recommends() ? 'yes' : 'no'}
          onInput={(value) => setRecommends(value === 'yes')}
        />
        <TextArea
          id="letter"
          rows={8}
          label={t('letter')}
          hint={t('letterHint')}
          error={form.problemAt('letter')}
          value={letter()}
          onInput={setLetter}
        />
        <p class="row">
          <button class="button button-main">{form.sending() ? shell('form.saving') : t('send')}</button>
          <button
            class="button button-quiet"
            type="button"
            onClick={() => void form.submit({ answer: 'decline', version })}
          >
            {t('decline')}
          </button>
        </p>
        <p class="hint">{t('sendHint', props.page.personName)}</p>
      </form>
    </>
  );
}
