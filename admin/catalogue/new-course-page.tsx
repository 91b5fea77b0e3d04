import { useNavigate, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { useSession } from '../shell/session.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { catalogueKey, enterCourse, providerOf } from './calls.ts';
import { NewCourseForm } from './new-course-form.tsx';
import { t } from './words.ts';
import './catalogue.css';

/** Staff enter a course of a provider: it is approved at once. */
export default function EnterCoursePage() {
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const params = useParams<{ providerId: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => providerOf(bodyId, params.providerId));
  return (
    <div class="narrow stack">
      <BackLink href={`/catalogue/providers/${params.providerId}`}>
        {query.data ? t('course.backTo', query.data.name) : t('provider.back')}
      </BackLink>
      <Heading>{query.data ? t('newCourse.title', query.data.name) : t('course.loading')}</Heading>
      <Loaded query={query} failed={t('provider.failed')}>
        {(provider) => (
          <NewCourseForm
            today={provider().today}
            lead={t('newCourse.lead')}
            save={t('newCourse.save')}
            send={(input, key) => enterCourse(bodyId, params.providerId, input, key)}
            done={({ id }) => {
              void client.invalidateQueries({ queryKey: catalogueKey(bodyId) });
              navigate(`/catalogue/courses/${id}`);
            }}
          />
        )}
      </Loaded>
    </div>
  );
}
