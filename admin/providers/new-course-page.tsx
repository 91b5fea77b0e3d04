import { useNavigate, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { NewCourseForm } from '../catalogue/new-course-form.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { ownProvider, proposeCourse, providerKey } from './calls.ts';
import { t } from './words.ts';
import '../catalogue/catalogue.css';

/** The provider says what it wants to teach; the board says what it is worth. */
export default function ProposeCoursePage() {
  const params = useParams<{ providerId: string }>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const query = useQuery(() => ownProvider(params.providerId));
  return (
    <div class="narrow stack">
      <BackLink href={`/providers/${params.providerId}/courses`}>{t('newCourse.back')}</BackLink>
      <Heading>{t('newCourse.title')}</Heading>
      <Loaded query={query} failed={t('failed')}>
        {(provider) => (
          <NewCourseForm
            today={provider().today}
            lead={t('newCourse.lead')}
            save={t('newCourse.save')}
            asksAbout
            send={(input, key) => proposeCourse(params.providerId, input, key)}
            done={({ id }) => {
              void client.invalidateQueries({ queryKey: providerKey(params.providerId) });
              navigate(`/providers/${params.providerId}/courses/${id}`, { state: { sent: true } });
            }}
          />
        )}
      </Loaded>
    </div>
  );
}
