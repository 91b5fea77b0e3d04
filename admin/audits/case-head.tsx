import { createSignal, Match, Show, Switch } from 'solid-js';
import type { CaseView } from '../../domain/audits/contract.ts';
import { useSession } from '../shell/session.tsx';
import { failureText } from '../shell/words.ts';
import { RecordLine } from '../staff/record-line.tsx';
import { t as staff } from '../staff/words.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { date, dayOf } from '../ui/format.ts';
import { Facts } from '../ui/facts.tsx';
import { Status } from '../ui/marks.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { Ask } from './ask.tsx';
import type { Doing } from './doing.ts';
import { MoreTime } from './more-time.tsx';
import { rateText } from './rate.ts';
import { caseLooks, isToAsk } from './view.ts';
import { report, t } from './words.ts';

/** Who, how chosen, until when; what can be done, and who does it. */
export function CaseHead(props: { view: CaseView; doing: Doing; decide: (() => void) | null }) {
  const [form, setForm] = createSignal<'time' | 'ask' | null>(null);
  const view = () => props.view;
  const isOpen = () => view().state === 'with_body' || view().state === 'with_person';
  const overdue = () => view().state === 'with_person' && view().today > view().dueOn;
  const questions = () => view().lines.filter(isToAsk).length;
  const mayAsk = () => questions() > 0 && (view().state === 'with_body' || overdue());
  return (
    <div class="stack">
      <div class="row row-end top">
        <div class="stack stack-s">
          <RecordLine title={view().certification.title} number={view().certification.number} />
          <Heading>{t('one.titled', view().person.name)}</Heading>
          <p>
            <Status {...caseLooks[view().state]} live>
              {stateText(view())}
            </Status>{' '}
            {t('one.since', dayOf(view().sinceAt))}
            <Show when={view().round > 1}>, {t('one.round', view().round)}</Show>
          </p>
        </div>
        <Show when={view().mayWork && isOpen()}>
          <p class="row not-printed">
            <Show when={view().state === 'with_person'}>
              <button class="button button-neutral" type="button" onClick={() => setForm('time')}>
                {t('one.moreTime.open')}
              </button>
            </Show>
            <Show when={mayAsk()}>
              <button
                class="button"
                classList={{ 'button-main': props.decide === null }}
                type="button"
                onClick={() => setForm('ask')}
              >
                {overdue() ? t('one.ask.openOverdue') : t('one.ask.open')}
              </button>
            </Show>
            <Show when={props.decide}>
              {(decide) => (
                <button class="button button-main" type="button" onClick={() => decide()()}>
                  {t('one.decide')}
                </button>
              )}
            </Show>
          </p>
        </Show>
      </div>
      <Show when={view().moreTimeAskedAt}>
        {(at) => <Note shape="turn" heading={t('one.moreTime.asked', dayOf(at()))} />}
      </Show>
      <Show when={props.doing.failure()}>
        {(failure) => (
          <p class="error-text" role="alert">
            {failureText(failure())}
          </p>
        )}
      </Show>
      <Switch>
        <Match when={form() === 'time'}>
          <MoreTime doing={props.doing} cancel={() => setForm(null)} />
        </Match>
        <Match when={form() === 'ask'}>
          <Ask doing={props.doing} count={questions()} cancel={() => setForm(null)} />
        </Match>
      </Switch>
      <div class="panel">
        <Facts
          facts={[
            {
              label: t('one.facts.period'),
              value: staff('fromTo', date(view().period.startsOn), date(view().period.endsOn)),
            },
            {
              label: t('one.facts.chosen'),
              value: (
                <>
                  {t('one.byChance', rateText(view().plan.rate))}{' '}
                  <a href={`/audits/draws/${view().plan.id}`}>{t('one.seeDraw')}</a>
                </>
              ),
            },
            { label: t('one.facts.due'), value: t('one.due', date(view().dueOn), view().extensions) },
            {
              label: t('one.facts.proofs'),
              value: t('one.proofs', view().proofsIn, view().proofsAsked),
            },
            { label: t('one.facts.auditor'), value: <Auditor view={view()} doing={props.doing} /> },
          ]}
        />
      </div>
    </div>
  );
}

function stateText(view: CaseView): string {
  if (view.outcome) return report(`outcomes.${view.outcome}`);
  return t(`states.${view.state}`);
}

function Auditor(props: { view: CaseView; doing: Doing }) {
  const session = useSession();
  const mine = () => props.view.auditor?.name === session.seat()?.name;
  const open = () => props.view.mayWork && props.view.state !== 'closed';
  return (
    <>
      <Show when={props.view.auditor} fallback={t('nobody')}>
        {(one) => (
          <>
            {one().name}, {t('one.noConflict')}
          </>
        )}
      </Show>
      <Show when={open()}>
        <span class="row not-printed">
          <Show when={!mine() && !props.view.colleague}>
            <button class="as-link" type="button" onClick={() => void props.doing.act('take')}>
              {props.view.auditor ? t('one.takeOver') : t('one.take')}
            </button>
          </Show>
          <ConfirmButton
            class="as-link"
            heading={t('one.knowHeading')}
            text={t('one.knowText')}
            confirm={t('one.know')}
            onConfirm={() => props.doing.send('conflict', {})}
          >
            {t('one.know')}
          </ConfirmButton>
        </span>
      </Show>
    </>
  );
}
