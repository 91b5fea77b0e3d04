import { useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, createSignal, For, Match, Show, Switch } from 'solid-js';
import { caseVersion, type OwnCase } from '../../domain/audits/contract.ts';
import { Failure } from '../api.ts';
import { t as shell } from '../shell/words.ts';
import { told } from '../staff/failures.ts';
import { contact, date, number } from '../ui/format.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Meter } from '../ui/meter.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { actOnOwn, checkOf } from './own-calls.ts';
import { OwnEntry, type Unkept } from './own-entry.tsx';
import { OwnLetter } from './own-letter.tsx';
import { OwnStory } from './own-story.tsx';
import { AskTime } from './own-time.tsx';
import { isShare } from './view.ts';
import { t } from './own-words.ts';
import './audits.css';

/** A routine check as a task list: what is here, what is left, and more time always within reach. */
export default function OwnCheckPage() {
  const params = useParams<{ id: string }>();
  const client = useQueryClient();
  const query = useQuery(() => checkOf(params.id));
  const again = async () => {
    await Promise.all(
      [['check', params.id], ['home']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  };
  // Once, so that the board knows the letter has arrived.
  createEffect(() => {
    const check = query.data;
    if (check && !check.seen && check.state !== 'closed')
      void actOnOwn(check.id, 'seen', {}).then(again, () => undefined);
  });
  return (
    <div class="narrow stack stack-xl">
      <Show when={!query.data}>
        <Heading>{t('loading')}</Heading>
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(check) => <Check check={check()} again={again} />}
      </Loaded>
    </div>
  );
}

function Check(props: { check: OwnCase; again: () => Promise<void> }) {
  const check = () => props.check;
  const withPerson = () => check().state === 'with_person';
  const [asking, setAsking] = createSignal(false);
  const unkept: Unkept = new Map();
  return (
    <>
      <section class="stack">
        <BackLink href="/home">{t('back')}</BackLink>
        <p class="eyebrow">
          {check().title} <span class="nowrap">{check().number}</span>
        </p>
        <Heading>{headingOf(check())}</Heading>
        <Switch>
          <Match when={check().letter}>
            {(letter) => (
              <OwnLetter letter={letter()} bodyName={check().bodyName} closedAt={check().closedAt} />
            )}
          </Match>
          <Match when={check().state === 'with_body'}>
            <p class="lead">
              {check().events.some(({ kind }) => kind === 'sent') ? t('checkingText') : t('nothingToDo')}
            </p>
          </Match>
          <Match when={withPerson()}>
            <p class="lead">{check().round > 1 ? t('againText') : turnText(check())}</p>
            <Progress check={check()} />
            <p>
              {t('period', date(check().period.startsOn), date(check().period.endsOn))}{' '}
              {check().today > check().dueOn
                ? t('duePassed', date(check().dueOn))
                : t('due', date(check().dueOn))}
            </p>
            <Show
              when={check().moreTimeAskedAt === null}
              fallback={<Note shape="waiting" tone="wait" heading={t('timeAsked')} level={2} />}
            >
              <Show
                when={asking()}
                fallback={
                  <p>
                    <button class="button" type="button" onClick={() => setAsking(true)}>
                      {t('askTime')}
                    </button>
                  </p>
                }
              >
                <AskTime check={check()} again={props.again} cancel={() => setAsking(false)} />
              </Show>
            </Show>
          </Match>
        </Switch>
      </section>
      <section class="stack" aria-labelledby="entries">
        <h2 id="entries">{t('list')}</h2>
        <ul class="rows">
          <For each={check().lines}>
            {(line) => <OwnEntry check={check()} line={line} unkept={unkept} again={props.again} />}
          </For>
        </ul>
        <Show when={withPerson()}>
          <Send check={check()} unkept={unkept} again={props.again} />
        </Show>
      </section>
      <OwnStory check={check()} again={props.again} />
      <section class="stack stack-s not-printed" aria-labelledby="chance">
        <h2 id="chance">{t('chance')}</h2>
        <p>{t('chanceText')}</p>
        <p>
          <code>{check().draw.memberId}</code>
        </p>
        <p>
          <a href={`${check().draw.publicUrl}#${check().draw.memberId}`} rel="external">
            {t('seeDraw')}
          </a>
        </p>
        <p class="hint">{t('help', contact(check().helpContact))}</p>
      </section>
    </>
  );
}

function headingOf(check: OwnCase): string {
  if (check.state === 'closed') return t('done');
  if (check.state === 'with_body') return t('checking');
  return check.round > 1 ? t('again') : t('turn');
}

/** "1 in 10 people" where the rate is such a one, "12.5 in 100" else. */
function turnText({ rate }: OwnCase): string {
  if (!isShare(rate) || rate.basisPoints === 0) return t('turnText.plain');
  const whole = 10_000 / rate.basisPoints;
  return t(
    'turnText.share',
    Number.isInteger(whole) && whole > 1 ? t('oneIn', whole) : t('perCent', number(rate.basisPoints / 100)),
  );
}

function Progress(props: { check: OwnCase }) {
  return (
    <>
      <p>
        <b>{t('progress', props.check.proofsIn, props.check.proofsAsked)}</b>
      </p>
      <Meter
        amounts={{ required: props.check.proofsAsked, accepted: props.check.proofsIn, waiting: 0 }}
        height={16}
        label={t('progressLabel', props.check.proofsIn, props.check.proofsAsked)}
      />
    </>
  );
}

function Send(props: { check: OwnCase; unkept: Unkept; again: () => Promise<void> }) {
  const left = () =>
    props.check.lines.filter(({ state, evidence }) => state === 'asked' && evidence.length === 0).length;
  const submission = createSubmission<{ version: number }, unknown>({
    check: (value) => caseVersion.safeParse(value),
    messages: () => ({}),
    send: async (input, key) => {
      try {
        return await told(actOnOwn(props.check.id, 'send', input, key), {
          changed_meanwhile: () => t('failures.changed'),
        });
      } catch (error) {
        if (error instanceof Failure && error.status === 409) void props.again();
        throw error;
      }
    },
    done: () => void props.again(),
  });
  const send = async () => {
    let { version } = props.check;
    for (const keep of props.unkept.values()) {
      const kept = await keep(version);
      if (kept === null) return;
      version = kept;
    }
    await submission.submit({ version });
  };
  return (
    <>
      <FormProblems of={submission} />
      <Show when={left() > 0}>
        <p>{t('sendRest', left())}</p>
      </Show>
      <p>
        <button class="button button-main button-wide" type="button" onClick={() => void send()}>
          {submission.sending() ? shell('form.saving') : t('send')}
        </button>
      </p>
    </>
  );
}
