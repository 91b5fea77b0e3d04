import { useNavigate } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For } from 'solid-js';
import { newPlan, strata, type NewPlan, type Phase, type Stratum } from '../../domain/audits/contract.ts';
import { useSession } from '../shell/session.tsx';
import { language } from '../shell/language.ts';
import { t as shell } from '../shell/words.ts';
import { programsOf } from '../staff/calls.ts';
import { Choices, SelectField, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { makePlan, readAuditsAgain } from './calls.ts';
import { basisPointsOf } from './view.ts';
import { t } from './words.ts';
import './audits.css';

/** What a draw promises, on one page: it cannot be changed once it is published. */
export default function PlanPage() {
  const session = useSession();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => programsOf(bodyId));
  return (
    <div class="narrow stack">
      <BackLink href="/audits/draws">{t('plan.back')}</BackLink>
      <Heading>{t('plan.title')}</Heading>
      <p class="measure">{t('plan.lead')}</p>
      <Loaded query={query} failed={t('failed')}>
        {(programs) => (
          <Form
            bodyId={bodyId}
            programs={programs().map((one) => ({
              value: one.id,
              label: language() === 'es' ? one.titleEs : one.title,
            }))}
          />
        )}
      </Loaded>
    </div>
  );
}

function Form(props: { bodyId: string; programs: { value: string; label: string }[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [programId, setProgram] = createSignal(props.programs[0]?.value ?? '');
  const [cycle, setCycle] = createSignal('');
  const [phase, setPhase] = createSignal<Phase>('after');
  const [fromOn, setFrom] = createSignal('');
  const [toOn, setTo] = createSignal('');
  const [rates, setRates] = createSignal<Record<Stratum, string>>({ first: '10', later: '10', late: '10' });
  const [skip, setSkip] = createSignal('1');
  const [answer, setAnswer] = createSignal('30');
  const submission = createSubmission<NewPlan, { id: string }>({
    check: (value) => newPlan.safeParse(value),
    messages: () => ({
      programId: { field: 'plan-program', message: t('plan.problems.program') },
      cycle: { field: 'plan-cycle', message: t('plan.problems.cycle') },
      fromOn: { field: 'plan-from', message: t('plan.problems.from') },
      toOn: { field: 'plan-to', message: t('plan.problems.to') },
      rates: { field: 'plan-first', message: t('plan.problems.rates') },
      answerDays: { field: 'plan-answer', message: t('plan.problems.answer') },
    }),
    send: (input, key) => makePlan(props.bodyId, input, key),
    done: async ({ id }) => {
      await readAuditsAgain(client, props.bodyId);
      navigate(`/audits/draws/${id}`);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const rate = (code: Stratum) => ({ basisPoints: basisPointsOf(rates()[code]) });
    void submission.submit({
      programId: programId(),
      cycle: cycle(),
      phase: phase(),
      fromOn: fromOn(),
      toOn: toOn() !== '' && toOn() < fromOn() ? '' : toOn(),
      rates: { first: rate('first'), later: rate('later'), late: rate('late') },
      skipRecent: Number(skip()),
      answerDays: Number(answer()),
    });
  };
  const problem = (field: string) => submission.problemAt(field);
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <FormProblems of={submission} />
      <SelectField
        id="plan-program"
        label={t('plan.program')}
        error={problem('plan-program')}
        options={props.programs}
        value={programId()}
        onInput={setProgram}
      />
      <TextField
        id="plan-cycle"
        label={t('plan.cycle')}
        hint={t('plan.cycleHint')}
        error={problem('plan-cycle')}
        value={cycle()}
        onInput={setCycle}
      />
      <Choices
        id="plan-phase"
        label={t('plan.phase')}
        options={(['after', 'before'] as const).map((value) => ({ value, label: t(`plan.phases.${value}`) }))}
        value={phase()}
        onInput={(value) => setPhase(value === 'before' ? 'before' : 'after')}
      />
      <div class="pair">
        <TextField
          id="plan-from"
          label={t('plan.from')}
          error={problem('plan-from')}
          type="date"
          width="date"
          value={fromOn()}
          onInput={setFrom}
        />
        <TextField
          id="plan-to"
          label={t('plan.to')}
          error={problem('plan-to')}
          type="date"
          width="date"
          value={toOn()}
          onInput={setTo}
        />
      </div>
      <p class="hint">{t(`plan.daysHint.${phase()}`)}</p>
      <fieldset class="field stack stack-s">
        <legend>{t('plan.rates')}</legend>
        <p class="hint">{t('plan.ratesHint')}</p>
        <div class="pair">
          <For each={strata}>
            {(code) => (
              <TextField
                id={`plan-${code}`}
                label={t(`plan.strata.${code}`)}
                error={code === 'first' ? problem('plan-first') : undefined}
                inputmode="decimal"
                width="short"
                unit={t('plan.unit')}
                value={rates()[code]}
                onInput={(value) => setRates((now) => ({ ...now, [code]: value }))}
              />
            )}
          </For>
        </div>
        <p class="hint">{t('plan.excluded')}</p>
      </fieldset>
      <SelectField
        id="plan-skip"
        label={t('plan.skip')}
        options={(['0', '1', '2', '3'] as const).map((value) => ({ value, label: t(`plan.skips.${value}`) }))}
        value={skip()}
        onInput={setSkip}
      />
      <TextField
        id="plan-answer"
        label={t('plan.answer')}
        hint={t('plan.answerHint')}
        error={problem('plan-answer')}
        inputmode="numeric"
        width="short"
        value={answer()}
        onInput={setAnswer}
      />
      <p>
        <button class="button button-main button-wide">
          {submission.sending() ? shell('form.saving') : t('plan.save')}
        </button>
      </p>
    </form>
  );
}
