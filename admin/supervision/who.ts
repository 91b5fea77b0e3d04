import { useSession } from '../shell/session.tsx';

/**
 * Whose log the pages are about: with a certification its holder, else the one record of this address as somebody who
 * is on the way to one.
 */
export function useWho() {
  const session = useSession();
  const person = () => session.holding()?.person ?? session.me()?.people[0];
  return {
    personId: () => person()?.id ?? '',
    certificationId: () => session.holding()?.id ?? null,
    home: () => (session.holding() ? '/home' : '/'),
  };
}
