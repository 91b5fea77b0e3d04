import { useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, Match, on, onCleanup, Show, Switch } from 'solid-js';
import type { IssueKind } from '../../domain/issuing/contract.ts';
import { useSession } from '../shell/session.tsx';
import { Heading } from '../ui/page.tsx';
import type { Filter } from './calls.ts';
import { CheckStep } from './check.tsx';
import { createChoice } from './choice.ts';
import { DesignStep } from './design.tsx';
import { Painter } from './painter.ts';
import { Runs } from './runs.tsx';
import { Steps, type Step } from './steps.tsx';
import { KindTabs, WhoStep } from './who.tsx';
import { t } from './words.ts';
import './issuing.css';

/** Who, design and check; the run itself has a page of its own. What is looked for and where one is stand in the address. */
export default function IssuePage() {
  const session = useSession();
  const navigate = useNavigate();
  const bodyId = session.seat()?.bodyId ?? '';
  const [search] = useSearchParams<{ [name in keyof Filter | 'step']: string }>();
  const text = (name: keyof Filter | 'step') => {
    const value = search[name];
    return typeof value === 'string' ? value : '';
  };
  const kind = (): IssueKind => (text('kind') === 'again' ? 'again' : 'awaited');
  const filter = createMemo<Filter>(() => ({
    kind: kind(),
    program: text('program'),
    of: text('of'),
    before: text('before'),
  }));
  const choice = createChoice(bodyId);
  // Another question: who was chosen may not be in its answer.
  createEffect(on(filter, () => choice.clear(), { defer: true }));
  let painter: Painter | undefined;
  const paint = () => (painter ??= new Painter());
  onCleanup(() => painter?.close());

  const step = (): Step => {
    const asked = text('step');
    return choice.chosen().size > 0 && (asked === 'design' || asked === 'check') ? asked : 'who';
  };
  const go = (to: Step) => {
    const place = new URLSearchParams(location.search);
    place.delete('step');
    if (to !== 'who') place.set('step', to);
    navigate(`/issue?${place.toString()}`);
  };
  return (
    <div class="stack stack-l">
      <div class="stack">
        <Heading>{t('title')}</Heading>
        <Steps now={step()} />
      </div>
      <Switch>
        <Match when={step() === 'design'}>
          <DesignStep bodyId={bodyId} kind={kind()} choice={choice} painter={paint} go={go} />
        </Match>
        <Match when={step() === 'check'}>
          <CheckStep bodyId={bodyId} kind={kind()} choice={choice} go={go} />
        </Match>
        <Match when={step() === 'who'}>
          <div class="stack">
            <KindTabs now={kind()} />
            <Show when={filter()} keyed>
              {(asked) => <WhoStep bodyId={bodyId} filter={asked} choice={choice} go={go} />}
            </Show>
          </div>
          <Runs bodyId={bodyId} />
        </Match>
      </Switch>
    </div>
  );
}
