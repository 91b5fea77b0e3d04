import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { useSession } from '../shell/session.tsx';
import { Status } from '../ui/marks.tsx';
import { bodyOf, peopleOf, programsOf } from './calls.ts';
import { t } from './words.ts';

/**
 * The way into an empty board, on the queue and in the settings, until a first person is there. Inviting staff may
 * wait: a board of one works. `isEmpty`: whether it is worth asking at all.
 */
export function FirstRun(props: { isEmpty: boolean }) {
  const session = useSession();
  const mayAsk = () => session.seat()?.role === 'administrator' && props.isEmpty;
  return (
    <Show when={mayAsk() && session.seat()?.bodyId} keyed>
      {(bodyId) => <Steps bodyId={bodyId} />}
    </Show>
  );
}

function Steps(props: { bodyId: string }) {
  const body = useQuery(() => bodyOf(props.bodyId));
  const programs = useQuery(() => programsOf(props.bodyId));
  const people = useInfiniteQuery(() => peopleOf(props.bodyId, ''));
  const hasPerson = () => people.isSuccess && (people.data.pages[0]?.rows.length ?? 0) > 0;
  const steps = () => {
    if (!body.isSuccess || !programs.isSuccess || !people.isSuccess) return null;
    const { setUp, staff, invitations } = body.data;
    const hasProgram = programs.data.length > 0;
    if (setUp && hasProgram && hasPerson()) return null;
    return [
      { key: 'body', href: '/settings', done: setUp },
      { key: 'program', href: '/settings/programs', done: hasProgram },
      { key: 'staff', href: '/settings/staff', done: staff.length + invitations.length > 1 },
      { key: 'person', href: '/people/new', done: hasPerson() },
    ] as const;
  };
  /** What to do now: the first that is left; inviting staff can wait. */
  const nextKey = () =>
    (steps()?.find(({ done, key }) => !done && key !== 'staff') ?? steps()?.find(({ done }) => !done))?.key;
  const doneCount = () => steps()?.filter(({ done }) => done).length ?? 0;
  return (
    <Show when={steps()}>
      {(all) => (
        <section class="panel stack first-run" aria-labelledby="first-run">
          <h2 id="first-run">{t('firstRun.title')}</h2>
          <p>{t('firstRun.text', doneCount())}</p>
          <ol class="rows rows-inset">
            <For each={all()}>
              {(step) => (
                <li class="task">
                  <a href={step.href}>{t(`firstRun.${step.key}`)}</a>
                  <p class="hint">{t(`firstRun.${step.key}Hint`)}</p>
                  <p class="state">
                    <Show
                      when={step.done}
                      fallback={
                        <Show
                          when={step.key === nextKey()}
                          fallback={
                            <Status shape="empty" tone="todo">
                              {step.key === 'staff' ? t('firstRun.later') : t('firstRun.todo')}
                            </Status>
                          }
                        >
                          <Status shape="turn" tone="turn">
                            {t('firstRun.next')}
                          </Status>
                        </Show>
                      }
                    >
                      <Status shape="done" tone="good">
                        {t('firstRun.done')}
                      </Status>
                    </Show>
                  </p>
                </li>
              )}
            </For>
          </ol>
        </section>
      )}
    </Show>
  );
}
