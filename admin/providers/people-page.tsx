import { useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import type { ProviderView } from '../../domain/catalogue/contract.ts';
import { Members } from '../catalogue/members.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { inviteMember, ownProvider, providerKey, removeMember } from './calls.ts';
import { ProviderTabs } from './tabs.tsx';
import { t } from './words.ts';

const mayInvite = ({ state }: ProviderView) => state === 'approved' || state === 'conditional';

/** Who signs in for this provider. */
export default function ProviderPeoplePage() {
  const params = useParams<{ providerId: string }>();
  const client = useQueryClient();
  const query = useQuery(() => ownProvider(params.providerId));
  return (
    <div class="stack">
      <Heading>{t('people.title')}</Heading>
      <ProviderTabs providerId={params.providerId} now="people" />
      <div class="measure stack">
        <p>{t('people.lead')}</p>
        <Loaded query={query} failed={t('failed')}>
          {(provider) => (
            <>
              <Show when={!mayInvite(provider())}>
                <p class="hint">{t('people.whenApproved')}</p>
              </Show>
              <Members
                members={provider().members}
                mayChange={mayInvite(provider())}
                invite={(input, key) => inviteMember(params.providerId, input, key)}
                remove={(id) => removeMember(params.providerId, id)}
                changed={() => client.invalidateQueries({ queryKey: providerKey(params.providerId) })}
              />
            </>
          )}
        </Loaded>
      </div>
    </div>
  );
}
