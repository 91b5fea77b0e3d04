import { useLocation } from '@solidjs/router';
import type { Me } from '../../domain/auth/contract.ts';
import { useSession } from './session.tsx';

export type Membership = Me['providers'][number];

/** The training provider whose page is open; elsewhere the only one of this account, if there is just one. */
export function useMembership(): () => Membership | undefined {
  const session = useSession();
  const location = useLocation();
  return () => {
    const all = session.me()?.providers ?? [];
    const [, area, id] = location.pathname.split('/');
    const here = area === 'providers' ? all.find(({ providerId }) => providerId === id) : undefined;
    return here ?? (all.length === 1 ? all[0] : undefined);
  };
}

/** Where somebody who signs in for providers begins: theirs, or the choice between several. */
export const providersHome = (all: readonly Membership[]): string => {
  const [only] = all;
  return all.length === 1 && only ? `/providers/${only.providerId}` : '/providers';
};
