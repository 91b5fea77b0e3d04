import { useLocation, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Match, Show, Switch } from 'solid-js';
import type { CourseView, CourseVersionView } from '../../domain/catalogue/contract.ts';
import { VersionForm } from '../catalogue/next-version.tsx';
import { Versions } from '../catalogue/terms.tsx';
import { Result } from '../staff/result.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { ownCourse, proposeVersion, providerKey, reviseProposal } from './calls.ts';
import { t } from './words.ts';
import '../catalogue/catalogue.css';

/** One course of the provider: whose turn it is, what it is worth by date, and the next proposal. */
export default function OwnCoursePage() {
  const params = useParams<{ providerId: string; courseId: string }>();
  const client = useQueryClient();
  const location = useLocation<{ sent?: boolean }>();
  const [sent, setSent] = createSignal(location.state?.sent === true);
  const query = useQuery(() => ownCourse(params.providerId, params.courseId));
  const done = () => {
    setSent(true);
    void client.invalidateQueries({ queryKey: providerKey(params.providerId) });
  };
  return (
    <div class="stack stack-l">
      <BackLink href={`/providers/${params.providerId}/courses`}>{t('course.back')}</BackLink>
      <Heading>{query.data?.title ?? t('courses.title')}</Heading>
      <Loaded query={query} failed={t('failed')}>
        {(course) => (
          // Begun anew with every version; that it was sent is still said.
          <Show when={course().version} keyed>
            <Course providerId={params.providerId} course={course()} sent={sent()} done={done} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

const stateOf = ({ state }: CourseVersionView): string => t(`courses.states.${state}`);

function Course(props: { providerId: string; course: CourseView; sent: boolean; done: () => void }) {
  const [changing, setChanging] = createSignal(false);
  const [newest] = props.course.versions;
  const isOpen = newest?.state === 'proposed' || newest?.state === 'returned';
  return (
    <>
      <Switch>
        <Match when={newest?.state === 'returned'}>
          <Note shape="turn" heading={t('course.turn')}>
            <p class="said">{newest?.reason}</p>
            <p>{t('course.turnText')}</p>
          </Note>
        </Match>
        <Match when={newest?.state === 'proposed' && props.sent}>
          <Result>
            <Note tone="good" shape="done" heading={t('course.waiting')} live>
              <p>{t('course.sent')}</p>
            </Note>
          </Result>
        </Match>
        <Match when={newest?.state === 'proposed'}>
          <Note tone="wait" shape="waiting" heading={t('course.waiting')}>
            <p>{t('course.waitingText')}</p>
          </Note>
        </Match>
        <Match when={newest?.state === 'declined'}>
          <Note shape="info" heading={t('course.declined')}>
            <p class="said">{newest?.reason}</p>
          </Note>
        </Match>
      </Switch>
      <div class="beside beside-even">
        <Versions versions={props.course.versions} today={props.course.today} own={stateOf} />
        <div class="stack">
          <Show
            when={changing() || newest?.state === 'returned'}
            fallback={
              <p class="no-print">
                <button class="button" type="button" onClick={() => setChanging(true)}>
                  {isOpen ? t('course.change') : t('course.next')}
                </button>
              </p>
            }
          >
            <VersionForm
              course={props.course}
              heading={isOpen ? t('course.change') : t('course.next')}
              hint={isOpen ? t('course.turnText') : t('course.nextText')}
              save={
                newest?.state === 'returned'
                  ? t('course.revise')
                  : isOpen
                    ? t('course.reviseWaiting')
                    : t('course.nextSave')
              }
              sameDay={isOpen}
              send={(input, key) =>
                isOpen
                  ? reviseProposal(props.providerId, props.course.id, input, key)
                  : proposeVersion(props.providerId, props.course.id, input, key)
              }
              done={() => props.done()}
              {...(newest?.state !== 'returned' && { cancel: () => setChanging(false) })}
            />
          </Show>
        </div>
      </div>
    </>
  );
}
