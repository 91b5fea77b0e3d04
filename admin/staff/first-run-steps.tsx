import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { Status } from '../ui/marks.tsx';
import { bodyOf, peopleOf, programsOf } from './calls.ts';
import { t } from './words.ts';

/** What is done and what is left, once the three answers are there. */
export function Steps(props: { bodyId: string }) {
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
