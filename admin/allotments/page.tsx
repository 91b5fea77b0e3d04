import { useQuery } from '@tanstack/solid-query';
import { Index, Show } from 'solid-js';
import type { AllotmentGroup } from '../../domain/allotments/contract.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { hours } from '../ui/format.ts';
import { allotments } from './calls.ts';
import { createChanges, toldId } from './changes.ts';
import { Credentials } from './credentials.tsx';
import { Entry } from './entry.tsx';
import { t } from './words.ts';
import './allotments.css';

type Changes = ReturnType<typeof createChanges>;

/** Where an hour counts for one certification only: what is left in each, the best way there is, and every choice. */
export default function AllotmentsPage() {
  const query = useQuery(allotments);
  const changes = createChanges();
  return (
    <div class="stack stack-l">
      <div class="stack stack-s">
        <BackLink href="/home">{t('back')}</BackLink>
        <Heading>{t('title')}</Heading>
      </div>
      <Loaded query={query} failed={t('failed')}>
        {(view) => (
          <Show when={view().groups.length > 0} fallback={<p>{t('none')}</p>}>
            <div class="stack stack-s">
              <p class="measure">{t('lead')}</p>
              <p class="hint">{t('saved')}</p>
            </div>
            <Index each={view().groups}>{(group) => <Group group={group()} changes={changes} />}</Index>
            <Told changes={changes} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

function Group(props: { group: AllotmentGroup; changes: Changes }) {
  return (
    <div class="stack stack-l">
      <Credentials group={props.group} />
      <Show
        when={props.group.proposal}
        fallback={
          <Show when={props.group.isExact}>
            <p class="hint">{t('best')}</p>
          </Show>
        }
      >
        {(proposal) => (
          <Note shape="info" level={3} heading={t('proposal.heading')}>
            <p>
              {t(
                'proposal.text',
                hours(proposal().leftMinutes),
                hours(proposal().leftAfterMinutes),
                proposal().moves.length,
              )}{' '}
              {t('proposal.each')}
            </p>
            <p>
              <button
                class="button button-main"
                type="button"
                onClick={() => props.changes.use(proposal().moves)}
              >
                {props.changes.saving() ? t('proposal.saving') : t('proposal.use')}
              </button>
            </p>
          </Note>
        )}
      </Show>
      <section class="stack" aria-label={t('hours')}>
        <h2>{t('hours')}</h2>
        <Show when={props.group.activities.length > 0} fallback={<p>{t('empty')}</p>}>
          <Show when={props.changes.round()} keyed>
            <ul class="rows">
              <Index each={props.group.activities}>
                {(row) => (
                  <Entry
                    row={row()}
                    credentials={props.group.credentials}
                    choose={(certificationId) => props.changes.choose(row().activityId, certificationId)}
                  />
                )}
              </Index>
            </ul>
          </Show>
        </Show>
      </section>
    </div>
  );
}

/** What was done last, and the way back. Takes the focus when what was pressed is gone. */
function Told(props: { changes: Changes }) {
  return (
    <Show when={props.changes.problem() ?? props.changes.told()}>
      <div class="save-bar result" id={toldId} tabindex="-1">
        <Show when={props.changes.problem()}>
          {(problem) => (
            <Note tone="stop" shape="look" level={3} heading={t('notSaved')} live>
              <p>{problem()}</p>
            </Note>
          )}
        </Show>
        <Show when={props.changes.told()}>
          {(told) => (
            <>
              <p>{told()}</p>
              <Show when={props.changes.undoable()}>
                <button class="button button-neutral" type="button" onClick={() => props.changes.undo()}>
                  {t('undo')}
                </button>
              </Show>
            </>
          )}
        </Show>
      </div>
    </Show>
  );
}
