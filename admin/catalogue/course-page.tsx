import { useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import type { CourseView } from '../../domain/catalogue/contract.ts';
import { useSession } from '../shell/session.tsx';
import { Result } from '../staff/result.tsx';
import { Facts } from '../ui/facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { catalogueKey, courseOf } from './calls.ts';
import { DecideCourse } from './decide-course.tsx';
import { EndCourse } from './end-course.tsx';
import { NextVersion } from './next-version.tsx';
import { ProviderStatus } from './status.tsx';
import { Versions } from './terms.tsx';
import { t } from './words.ts';
import './catalogue.css';

/** One course: what waits for an answer, and what it was, is and will be worth. */
export default function CoursePage() {
  const session = useSession();
  const params = useParams<{ courseId: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => courseOf(bodyId, params.courseId));
  return (
    <div class="stack stack-l">
      <BackLink href="/catalogue/courses">{t('course.backToCourses')}</BackLink>
      <Show when={query.isPending || query.isError}>
        <Heading>{t('course.loading')}</Heading>
      </Show>
      <Loaded query={query} failed={t('course.failed')}>
        {(course) => <Course bodyId={bodyId} course={course()} />}
      </Loaded>
    </div>
  );
}

function Course(props: { bodyId: string; course: CourseView }) {
  const session = useSession();
  const client = useQueryClient();
  const [told, setTold] = createSignal<'decided' | 'saved' | null>(null);
  const saved = (what: 'decided' | 'saved') => {
    setTold(what);
    void client.invalidateQueries({ queryKey: catalogueKey(props.bodyId) });
  };
  const mayDecide = () =>
    session.seat()?.role !== 'auditor' &&
    !session.me()?.providers.some(({ providerId }) => providerId === props.course.provider.id);
  const proposed = () => props.course.versions.find(({ state }) => state === 'proposed');
  const isOpen = () =>
    props.course.versions.some(({ state }) => state === 'proposed' || state === 'returned');
  return (
    <>
      <section class="stack">
        <Heading>{props.course.title}</Heading>
        <div class="panel">
          <Facts
            facts={[
              { label: t('course.code'), value: props.course.code, isNumber: true },
              {
                label: t('course.by'),
                value: (
                  <a href={`/catalogue/providers/${props.course.provider.id}`}>
                    {props.course.provider.name}
                  </a>
                ),
              },
              {
                label: t('provider.facts.standing'),
                value: <ProviderStatus standing={props.course.provider.standing} />,
              },
            ]}
          />
        </div>
        <Show when={told()}>
          {(what) => (
            <Result>
              <Note tone="good" shape="done" heading={t('course.saved')} live>
                <Show when={what() === 'decided'}>
                  <p>{t('course.told')}</p>
                </Show>
              </Note>
            </Result>
          )}
        </Show>
      </section>
      <div class="beside beside-even">
        <section class="stack" aria-labelledby="versions">
          <h2 id="versions">{t('course.versions')}</h2>
          <p class="hint">{t('course.versionsHint')}</p>
          <Versions versions={props.course.versions} today={props.course.today} />
        </section>
        <Show when={mayDecide()}>
          <div class="stack">
            <Show when={proposed()} keyed>
              {(version) => (
                <DecideCourse
                  bodyId={props.bodyId}
                  course={props.course}
                  proposed={version}
                  done={() => saved('decided')}
                />
              )}
            </Show>
            <Show when={!isOpen()}>
              <NextVersion bodyId={props.bodyId} course={props.course} done={() => saved('saved')} />
              <EndCourse bodyId={props.bodyId} course={props.course} done={() => saved('decided')} />
            </Show>
          </div>
        </Show>
      </div>
    </>
  );
}
