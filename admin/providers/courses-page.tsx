import { useParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { CourseRow } from '../../domain/catalogue/contract.ts';
import { CourseStatus } from '../catalogue/status.tsx';
import { spanOf } from '../catalogue/terms.tsx';
import { t as catalogue } from '../catalogue/words.ts';
import { More } from '../staff/pages.tsx';
import { topicNames } from '../staff/program-words.ts';
import { hours } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { ownCourses } from './calls.ts';
import { ProviderTabs } from './tabs.tsx';
import { t } from './words.ts';
import '../catalogue/catalogue.css';

/** A provider's courses by title: what each is worth today, and whose turn it is. */
export default function OwnCoursesPage() {
  const params = useParams<{ providerId: string }>();
  const query = useInfiniteQuery(() => ownCourses(params.providerId));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  const newPath = () => `/providers/${params.providerId}/courses/new`;
  return (
    <div class="stack">
      <div class="row row-end">
        <Heading>{t('courses.title')}</Heading>
        <Show when={rows().length > 0}>
          <a class="button" href={newPath()}>
            {t('courses.propose')}
          </a>
        </Show>
      </div>
      <ProviderTabs providerId={params.providerId} now="courses" />
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <Show
            when={rows().length > 0}
            fallback={
              <section class="stack stack-s">
                <h2>{t('courses.empty.title')}</h2>
                <p>{t('courses.empty.text')}</p>
                <p>
                  <a class="button button-main" href={newPath()}>
                    {t('courses.propose')}
                  </a>
                </p>
              </section>
            }
          >
            <ul class="rows">
              <For each={rows()}>{(row) => <Row providerId={params.providerId} row={row} />}</For>
            </ul>
            <More of={query} count={rows().length} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

function Row(props: { providerId: string; row: CourseRow }) {
  const worth = () => {
    const { today } = props.row;
    if (!today) return t('courses.notToday');
    const topics = topicNames(today.topics.map(({ topic }) => topic));
    return `${topics}. ${t('courses.worth', catalogue('hours', hours(today.minutes)), spanOf(today))}`;
  };
  return (
    <li class="task">
      <a href={`/providers/${props.providerId}/courses/${props.row.id}`}>{props.row.title}</a>
      <p class="hint">
        <span class="nowrap">{props.row.code}</span>. {worth()}
      </p>
      <p class="state">
        <CourseStatus state={props.row.state} own={t(`courses.states.${props.row.state}`)} />
      </p>
    </li>
  );
}
