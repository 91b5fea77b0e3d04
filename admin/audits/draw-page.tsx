import { useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { For, Show, type JSX } from 'solid-js';
import type { CaseState, Exclusion, PlanView } from '../../domain/audits/contract.ts';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { told } from '../staff/failures.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { date, moment } from '../ui/format.ts';
import { Facts } from '../ui/facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Mark, Status, type Shape } from '../ui/marks.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { planOf, readAuditsAgain, stepOfPlan } from './calls.ts';
import { Rates } from './draws-page.tsx';
import { planLooks } from './plan-looks.ts';
import { rateText } from './rate.ts';
import { Withdraw } from './withdraw.tsx';
import { t } from './words.ts';
import './audits.css';

/** One draw: what was promised, whether its list is closed, and what came of it. Made to be printed as well. */
export default function DrawPage() {
  const session = useSession();
  const params = useParams<{ planId: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => planOf(bodyId, params.planId));
  return (
    <div class="stack stack-l">
      <BackLink href="/audits/draws">{t('plan.back')}</BackLink>
      <Show when={!query.data}>
        <Heading>{t('draws.title')}</Heading>
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(plan) => <Draw bodyId={bodyId} plan={plan()} />}
      </Loaded>
    </div>
  );
}

function Draw(props: { bodyId: string; plan: PlanView }) {
  const session = useSession();
  const mayPlan = () => session.seat()?.role === 'administrator';
  const plan = () => props.plan;
  const isOpen = () => plan().state === 'planned' || plan().state === 'listed';
  return (
    <>
      <div class="stack">
        <div class="row row-end top">
          <div class="stack stack-s">
            <Heading>{t('draw.titled', plan().cycle)}</Heading>
            <p>
              <Status {...planLooks[plan().state]} live>
                {t(`draws.states.${plan().state}`)}
              </Status>
            </p>
          </div>
          <button class="button button-neutral" type="button" onClick={() => print()}>
            {t('draw.print')}
          </button>
        </div>
        <Show when={plan().withdrawnReason}>{(reason) => <p>{t('draw.withdrawn', reason())}</p>}</Show>
        <div class="panel">
          <Facts
            facts={[
              {
                label: t('draw.facts.program'),
                value: language() === 'es' ? plan().program.titleEs : plan().program.title,
              },
              {
                label: t('draw.facts.days'),
                value: t('draws.days', date(plan().fromOn), date(plan().toOn)),
              },
              { label: t('draw.facts.phase'), value: t(`draws.phases.${plan().phase}`) },
              { label: t('draw.facts.answer'), value: t('draw.answer', plan().answerDays) },
              { label: t('draw.facts.skip'), value: t('draw.skip', plan().skipRecent) },
            ]}
          />
        </div>
        <p>
          <a href={plan().publicUrl} rel="external">
            {t('draw.public')}
          </a>
          <br />
          <span class="hint">{t('draw.publicText')}</span>
        </p>
      </div>
      <Steps bodyId={props.bodyId} plan={plan()} mayPlan={mayPlan()} />
      <Groups plan={plan()} />
      <Show when={plan().listedAt !== null}>
        <LeftOut plan={plan()} />
      </Show>
      <Checks plan={plan()} />
      <Show when={isOpen() && mayPlan()}>
        <Withdraw bodyId={props.bodyId} plan={plan()} />
      </Show>
    </>
  );
}

function Steps(props: { bodyId: string; plan: PlanView; mayPlan: boolean }) {
  const client = useQueryClient();
  const plan = () => props.plan;
  const step = async (what: 'list' | 'draw') => {
    try {
      await told(stepOfPlan(props.bodyId, plan().id, what, { version: plan().version }), {
        'audits.days_not_over': () => t('failures.days_not_over'),
        'audits.already_drawn': () => t('failures.already_drawn'),
        'audits.seed_lost': () => t('failures.seed_lost'),
        'audits.too_many': () => t('failures.too_many'),
      });
    } finally {
      void readAuditsAgain(client, props.bodyId);
    }
  };
  const listed = () => plan().listedAt;
  const drawn = () => plan().drawnAt;
  return (
    <section aria-labelledby="steps" class="stack">
      <h2 id="steps" class="hidden-visually">
        {t('draws.title')}
      </h2>
      <ol class="steps">
        <Step shape="done" heading={t('draw.steps.seed')}>
          <p>{t('draw.steps.seedText', plan().makerName, moment(plan().madeAt))}</p>
          <Hash of={plan().commitment} />
          <p class="hint">{t('draw.steps.terms')}</p>
          <Hash of={plan().termsHash} />
        </Step>
        <Step shape={listed() === null ? 'empty' : 'done'} heading={t('draw.steps.list')}>
          <Show
            when={listed()}
            fallback={
              <Show
                when={plan().mayList}
                fallback={
                  <p>
                    {plan().state === 'withdrawn'
                      ? t('draw.steps.drawnOpen')
                      : t('draw.steps.listOpen', date(plan().toOn))}
                  </p>
                }
              >
                <p>{t('draw.steps.listReady')}</p>
                <Show
                  when={props.mayPlan}
                  fallback={<p class="hint">{t('draw.steps.onlyAdministrators')}</p>}
                >
                  <p>
                    <ConfirmButton
                      class="button button-main"
                      heading={t('draw.steps.close')}
                      text={t('draw.steps.listReady')}
                      confirm={t('draw.steps.close')}
                      onConfirm={() => step('list')}
                    >
                      {t('draw.steps.close')}
                    </ConfirmButton>
                  </p>
                </Show>
              </Show>
            }
          >
            {(at) => (
              <>
                <p>
                  {t('draw.steps.listDone', moment(at()))} {t('draws.population', plan().population ?? 0)}.
                </p>
                <Hash of={plan().populationHash ?? ''} />
              </>
            )}
          </Show>
        </Step>
        <Step shape={drawn() === null ? 'empty' : 'done'} heading={t('draw.steps.drawn')}>
          <Show
            when={drawn()}
            fallback={
              <Show when={plan().state === 'listed'} fallback={<p>{t('draw.steps.drawnOpen')}</p>}>
                <p>{t('draw.steps.drawnReady')}</p>
                <Show
                  when={props.mayPlan}
                  fallback={<p class="hint">{t('draw.steps.onlyAdministrators')}</p>}
                >
                  <p>
                    <ConfirmButton
                      class="button button-main"
                      heading={t('draw.steps.drawHeading', plan().population ?? 0)}
                      text={t('draw.steps.drawText')}
                      confirm={t('draw.steps.draw')}
                      onConfirm={() => step('draw')}
                    >
                      {t('draw.steps.draw')}
                    </ConfirmButton>
                  </p>
                </Show>
              </Show>
            }
          >
            {(at) => (
              <>
                <p>
                  {t('draw.steps.drawnDone', plan().drawerName ?? '', moment(at()))} <Rates row={plan()} />.
                </p>
                <Hash of={plan().seed ?? ''} />
              </>
            )}
          </Show>
        </Step>
      </ol>
    </section>
  );
}

const Step = (props: { shape: Shape; heading: string; children: JSX.Element }) => (
  <li>
    <Mark shape={props.shape} />
    <div class="stack stack-s">
      <h3>{props.heading}</h3>
      {props.children}
    </div>
  </li>
);

const Hash = (props: { of: string }) => (
  <p>
    <code>{props.of}</code>
  </p>
);

function Groups(props: { plan: PlanView }) {
  const known = () => props.plan.listedAt !== null;
  return (
    <section class="stack stack-s">
      <h2>{t('draw.groups')}</h2>
      <div class="panel panel-flush">
        <div class="scroller" tabindex="0" role="region" aria-label={t('draw.groups')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('draw.group')}</th>
                <th scope="col" class="num">
                  {t('draw.rate')}
                </th>
                <Show when={known()}>
                  <th scope="col" class="num">
                    {t('draw.size')}
                  </th>
                  <th scope="col" class="num">
                    {t('draw.count')}
                  </th>
                </Show>
              </tr>
            </thead>
            <tbody>
              <For each={props.plan.strata}>
                {(one) => (
                  <tr>
                    <th scope="row">{t(`plan.strata.${one.code}`)}</th>
                    <td class="num">{rateText(one.rate)}</td>
                    <Show when={known()}>
                      <td class="num">{one.size}</td>
                      <td class="num">{one.drawn}</td>
                    </Show>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </div>
      <For each={props.plan.passedOver}>
        {(one) => <p class="hint">{t(`draw.passedOver.${one.reason}`, one.count)}</p>}
      </For>
    </section>
  );
}

function LeftOut(props: { plan: PlanView }) {
  const counts = () => Object.entries(props.plan.excluded) as [Exclusion, number][];
  return (
    <section class="stack stack-s" aria-labelledby="left-out">
      <h2 id="left-out">{t('draw.excluded')}</h2>
      <Show when={counts().length > 0} fallback={<p>{t('draw.excludedNone')}</p>}>
        <Facts
          lines
          facts={counts().map(([reason, count]) => ({
            label: t(`draw.exclusions.${reason}`),
            value: String(count),
          }))}
        />
      </Show>
    </section>
  );
}

function Checks(props: { plan: PlanView }) {
  const href = (state: CaseState) => `/audits?state=${state}&draw=${props.plan.id}`;
  return (
    <Show when={props.plan.cases.length > 0}>
      <section class="stack stack-s" aria-labelledby="checks">
        <h2 id="checks">{t('draw.checks')}</h2>
        <ul>
          <For each={props.plan.cases}>
            {(one) => (
              <li>
                <a href={href(one.state)}>{t(`states.${one.state}`)}</a>: {one.count}
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
