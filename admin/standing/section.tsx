import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import type { StandingAnswer } from '../../domain/standing/contract.ts';
import { standingName } from '../staff/standing-name.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextField } from '../ui/fields.tsx';
import { date } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { standingOf, type Asked } from './calls.ts';
import { t } from './words.ts';

type Stretch = StandingAnswer['history'][number];

/** So many lie open: the way to today. */
const shown = 5;

/** How the certification stood from its first day on, and what it was on a day that somebody asks about. */
export function StandingOverTime(props: { bodyId: string; certificationId: string }) {
  const query = useQuery(() => standingOf(props.bodyId, props.certificationId));
  return (
    <div class="beside beside-even">
      <section class="stack stack-s" aria-labelledby="over-time">
        <h2 id="over-time">{t('title')}</h2>
        <Loaded query={query} reading={t('reading')} failed={t('failed')}>
          {(answer) => <Stretches history={answer().history} />}
        </Loaded>
      </section>
      <AskOfDay bodyId={props.bodyId} certificationId={props.certificationId} />
    </div>
  );
}

function Stretches(props: { history: Stretch[] }) {
  const newest = () => withoutRoads(props.history).toReversed();
  return (
    <>
      <Timeline stretches={newest().slice(0, shown)} isNewest />
      <Show when={newest().length > shown}>
        <Disclosure summary={t('earlier')}>
          <Timeline stretches={newest().slice(shown)} />
        </Disclosure>
      </Show>
    </>
  );
}

/** A further stage on the way back, with the same word and the same answer, is no line of its own here. */
function withoutRoads(history: Stretch[]): Stretch[] {
  const lines: Stretch[] = [];
  for (const one of history) {
    const last = lines.at(-1);
    if (last && last.state === one.state && last.mayPractice === one.mayPractice)
      lines[lines.length - 1] = { ...last, to: one.to };
    else lines.push(one);
  }
  return lines;
}

function Timeline(props: { stretches: Stretch[]; isNewest?: boolean }) {
  return (
    <ol class="timeline">
      <For each={props.stretches}>
        {(one, at) => (
          <li class={props.isNewest && at() === 0 ? 'now' : undefined}>
            <b>{standingName(one.state)}</b>,{' '}
            {one.to === null ? t('since', date(one.from)) : t('fromTo', date(one.from), date(one.to))}
            <span class="meta">
              {t(`causes.${one.cause}`)}; {practise(one.mayPractice)}
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}

const practise = (may: boolean | null): string =>
  may === null ? t('mayPractise.unknown') : may ? t('mayPractise.yes') : t('mayPractise.no');

function AskOfDay(props: { bodyId: string; certificationId: string }) {
  const [on, setOn] = createSignal('');
  const [known, setKnown] = createSignal('');
  const [asked, setAsked] = createSignal<Required<Asked> | null>(null);
  const [problem, setProblem] = createSignal<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const isDay = on() !== '' && on() <= today();
    setProblem(isDay ? undefined : t('ask.dayProblem'));
    if (isDay) setAsked({ on: on(), known: known() });
  };
  return (
    <section class="stack stack-s no-print" aria-labelledby="ask-day">
      <h2 id="ask-day">{t('ask.title')}</h2>
      <form class="stack stack-s" novalidate onSubmit={submit}>
        <TextField
          id="standing-on"
          type="date"
          width="date"
          label={t('ask.on')}
          max={today()}
          error={problem()}
          value={on()}
          onInput={setOn}
        />
        <TextField
          id="standing-known"
          type="date"
          width="date"
          label={t('ask.known')}
          hint={t('ask.knownHint')}
          max={today()}
          value={known()}
          onInput={setKnown}
        />
        <p>
          <button class="button">{t('ask.button')}</button>
        </p>
      </form>
      <div role="status">
        <Show when={asked()}>
          {(wish) => (
            <DayAnswer bodyId={props.bodyId} certificationId={props.certificationId} asked={wish()} />
          )}
        </Show>
      </div>
    </section>
  );
}

const today = (): string => new Date().toISOString().slice(0, 10);

function DayAnswer(props: { bodyId: string; certificationId: string; asked: Required<Asked> }) {
  const query = useQuery(() => standingOf(props.bodyId, props.certificationId, props.asked));
  return (
    <Loaded query={query}>
      {(answer) => (
        <>
          <p>
            <b>
              {answer().standing
                ? t('ask.answer', date(answer().on), standingName(answer().standing?.state ?? ''))
                : t('ask.notYet', date(answer().on))}
            </b>
          </p>
          <Show when={props.asked.known}>{(day) => <p class="hint">{t('ask.knownAt', date(day()))}</p>}</Show>
          <p class="hint">{t('ask.public', t(`answers.${answer().answer}`))}</p>
        </>
      )}
    </Loaded>
  );
}
