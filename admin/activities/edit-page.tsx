import { useNavigate, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { homeOf } from '../home/calls.ts';
import { useSession } from '../shell/session.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { activityOf } from './calls.ts';
import { formOf } from './form.ts';
import { LogForm } from './log-form.tsx';
import { t } from './words.ts';

/** Changing what was logged, while it is not decided or was sent back. */
export default function EditPage() {
  const params = useParams();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const id = () => params['id'] ?? '';
  const activity = useQuery(() => ({ ...activityOf(id()), refetchOnWindowFocus: false }));
  const certificationId = () => activity.data?.certificationId;
  const home = useQuery(() => ({
    ...homeOf(certificationId() ?? ''),
    enabled: certificationId() !== undefined,
  }));
  const personId = () => session.holdings().find((one) => one.id === certificationId())?.person.id ?? '';

  const done = async () => {
    await client.invalidateQueries();
    navigate(`/activities/${id()}`);
  };
  return (
    <div class="narrow stack stack-l">
      <div class="stack stack-s">
        <BackLink href={`/activities/${id()}`}>{t('backToOne')}</BackLink>
        <Heading>{t('log.titleEdit')}</Heading>
      </div>
      <Loaded query={activity} failed={t('failed')}>
        {(view) => (
          <Loaded query={home} failed={t('failed')}>
            {(data) => (
              <Show when={`${view().id} ${view().version}`} keyed>
                <LogForm
                  home={data()}
                  personId={personId()}
                  start={formOf(view(), data().today)}
                  evidence={view().evidence}
                  edit={{ id: view().id, version: view().version }}
                  done={() => void done()}
                />
              </Show>
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}
