import { useNavigate } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createEffect, createSignal, For, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { ActivityInput } from '../../domain/activities/contract.ts';
import type { Home } from '../../domain/certifications/contract.ts';
import { homeOf } from '../home/calls.ts';
import { language } from '../shell/language.ts';
import { useSession, type Holding } from '../shell/session.tsx';
import { hours, together } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Status } from '../ui/marks.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { shapeOf } from '../ui/standing.tsx';
import { dayOf, emptyForm, inputOf, type LogForm } from './form.ts';
import { MoreDetails } from './more-details.tsx';
import { createPreview } from './preview.ts';
import { PreviewNotes } from './preview-notes.tsx';
import { Questions } from './questions.tsx';
import { t } from './words.ts';
import './activities.css';

/** "Will this count?": the questions of the log form, an answer for each certification, and nothing is saved. */
export default function WillItCountPage() {
  const session = useSession();
  const home = useQuery(() => homeOf(session.holding()?.id ?? ''));
  return (
    <div class="narrow stack stack-l">
      <div class="stack stack-s">
        <BackLink href="/home">{t('back')}</BackLink>
        <Heading>{t('will.title')}</Heading>
        <p class="hint">{t('will.hint')}</p>
      </div>
      <Loaded query={home} failed={t('failed')}>
        {(data) => <Trying home={data()} />}
      </Loaded>
    </div>
  );
}

// A training without a name is like no other: this repeats nothing that anybody logged.
const unnamed = '\u2014';

function Trying(props: { home: Home }) {
  const session = useSession();
  const navigate = useNavigate();
  const [form, set] = createStore<LogForm>({ ...emptyForm });
  const input = (): ActivityInput => {
    const filled = inputOf(form, props.home.today, []);
    return { ...filled, title: filled.title.trim() || unnamed };
  };
  const [isAnswered, setAnswered] = createSignal(false);
  const isAhead = () => dayOf(form, props.home.today) > props.home.today;
  // The one that the other pages are about comes first.
  const holdings = () => {
    const own = session.holding()?.id;
    return session
      .holdings()
      .filter(({ isFollowed }) => !isFollowed)
      .toSorted((one, other) => Number(other.id === own) - Number(one.id === own));
  };
  return (
    <form class="stack stack-l" novalidate onSubmit={(event) => event.preventDefault()}>
      <Questions
        form={form}
        personId={session.holding()?.person.id ?? ''}
        set={set}
        topics={props.home.topics}
        asksSponsor={props.home.asksSponsor}
        today={props.home.today}
        trying
        problemAt={() => undefined}
      />
      <MoreDetails form={form} set={set} open={form.unit !== 'hour'} problemAt={() => undefined} />
      <section class="panel stack answer-room" aria-labelledby="answer">
        <h2 id="answer">{t('will.answer')}</h2>
        <div role="status" class="stack">
          <For each={holdings()}>
            {(holding, at) => (
              <Answer
                holding={holding}
                named={session.holdings().length > 1}
                input={input}
                answered={(told) => at() === 0 && setAnswered(told)}
              />
            )}
          </For>
        </div>
        <Show when={isAnswered() && !isAhead()}>
          <p>
            <button
              class="button"
              type="button"
              onClick={() => navigate('/log', { state: { form: { ...form, topics: [...form.topics] } } })}
            >
              {t('will.log')}
            </button>
          </p>
        </Show>
      </section>
    </form>
  );
}

/** One certification's answer; each is asked for by itself, and decides by its own rules. */
function Answer(props: {
  holding: Holding;
  named: boolean;
  input: () => ActivityInput;
  answered: (told: boolean) => void;
}) {
  const preview = createPreview(
    () => props.holding.id,
    () => props.input(),
  );
  createEffect(() => props.answered(preview() !== null));
  const total = () => {
    const told = preview();
    if (!told || told.totalMinutes === null || told.requiredMinutes === null) return '';
    return t('preview.total', hours(told.totalMinutes), hours(told.requiredMinutes));
  };
  return (
    <div class="stack stack-s">
      <Show when={props.named}>
        <h3>{language() === 'es' ? props.holding.titleEs : props.holding.title}</h3>
      </Show>
      <Show
        when={preview()}
        fallback={<p class="hint">{preview.isUnknown() ? t('will.unknown') : t('will.empty')}</p>}
      >
        {(told) => (
          <>
            <p>
              <Status shape={shapeOf(told().mark).shape} tone={shapeOf(told().mark).tone}>
                {together(told().sentence)} {told().mark === 'does_not_count' ? '' : total()}
              </Status>
            </p>
            <PreviewNotes preview={told()} />
          </>
        )}
      </Show>
    </div>
  );
}
