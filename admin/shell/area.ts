import { useLocation } from '@solidjs/router';

/** Staff pages are denser and have another menu. */
const staffPages =
  /^\/(review|applications|first-certifications|issue|audits|people|records|catalogue|rules|settings)(\/|$)/;
/** A training provider's own. Whoever asks to become one is nobody's yet. */
const providerPages = /^\/providers(\/|$)/;

export function useArea(): () => 'staff' | 'provider' | 'own' {
  const location = useLocation();
  return () => {
    if (staffPages.test(location.pathname)) return 'staff';
    return providerPages.test(location.pathname) ? 'provider' : 'own';
  };
}
