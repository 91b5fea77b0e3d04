import { useLocation } from '@solidjs/router';

/** Staff pages are denser and have another menu. */
const staffPages = /^\/(review|applications|people|records|rules|settings)(\/|$)/;

export function useArea(): () => 'staff' | 'own' {
  const location = useLocation();
  return () => (staffPages.test(location.pathname) ? 'staff' : 'own');
}
