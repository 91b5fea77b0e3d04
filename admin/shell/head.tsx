import { useLocation } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useArea } from './area.ts';
import { language } from './language.ts';
import { providersHome, useMembership } from './membership.ts';
import { useSession } from './session.tsx';
import { t } from './words.ts';

const arch =
  'M5 33V21A15 15 0 0 1 15.61 6.66l2.2 7.17A7.5 7.5 0 0 0 12.5 21v12zM35 33V21A15 15 0 0 0 24.39 6.66l-2.2 7.17A7.5 7.5 0 0 1 27.5 21v12zM2 34.5h36V37H2zM16.36 3.88h7.28l-2.08 9.78h-3.12z';

/** The head of every page: mark, board, menu of the area, language, sign out. */
export function SiteHead() {
  const session = useSession();
  const area = useArea();
  const membership = useMembership();
  const body = () => {
    if (area() === 'staff') return session.seat()?.bodyName;
    return area() === 'provider' ? membership()?.bodyName : session.holding()?.person.bodyName;
  };
  return (
    <header class="site-head">
      <div class="wrap">
        <a class="brand" href="/">
          <svg viewBox="0 0 40 40" aria-hidden="true">
            <path fill="currentColor" d={arch} />
          </svg>
          <span>
            <b>Standing</b> <Show when={body()}>{(name) => <span class="of">{name()}</span>}</Show>
          </span>
        </a>
        <SiteNav />
      </div>
    </header>
  );
}

function SiteNav() {
  const session = useSession();
  const area = useArea();
  const location = useLocation();
  const other = () => (language() === 'en' ? 'es' : 'en');

  const providers = () => session.me()?.providers ?? [];
  const links = () => {
    const seat = session.seat();
    const own = session.holdings().length > 0;
    if (area() === 'staff' && seat)
      return [
        { href: '/review', label: t('nav.review'), holds: ['/applications', '/first-certifications'] },
        { href: '/audits', label: t('nav.audits') },
        { href: '/issue', label: t('nav.issue') },
        { href: '/people', label: t('nav.people'), holds: ['/records'] },
        { href: '/catalogue', label: t('nav.catalogue') },
        { href: '/rules', label: t('nav.rules') },
        ...(seat.role === 'administrator' ? [{ href: '/settings', label: t('nav.settings') }] : []),
        ...(own ? [{ href: '/home', label: t('nav.ownRecord') }] : []),
      ];
    return [
      ...(own
        ? [
            { href: '/home', label: t('nav.home') },
            { href: '/renewal', label: t('nav.renewal') },
          ]
        : []),
      // On the way to a first certification.
      ...(!own && (session.me()?.people.length ?? 0) > 0
        ? [
            { href: '/entries', label: t('nav.entries') },
            { href: '/supervision', label: t('nav.supervision') },
          ]
        : []),
      ...(providers().length > 0
        ? [{ href: providersHome(providers()), label: t('nav.trainings'), holds: ['/providers'] }]
        : []),
      ...(seat ? [{ href: '/review', label: t('nav.staffWork') }] : []),
    ];
  };
  const isUnder = (href: string) => location.pathname === href || location.pathname.startsWith(`${href}/`);
  // A renewal belongs to the review, a record to the people, whatever their addresses say.
  const isHere = (link: { href: string; holds?: readonly string[] }) =>
    [link.href, ...(link.holds ?? [])].some(isUnder);

  return (
    <nav class="site-nav" aria-label={t('site')}>
      <ul>
        <For each={links()}>
          {(link) => (
            <li>
              <a href={link.href} aria-current={isHere(link) ? 'page' : undefined}>
                {link.label}
              </a>
            </li>
          )}
        </For>
        <li>
          <button
            type="button"
            class="as-link"
            lang={other()}
            onClick={() => void session.setLanguage(other())}
          >
            {t('otherLanguage')}
          </button>
        </li>
        <Show when={session.me()}>
          <li>
            <button type="button" class="as-link" onClick={() => void session.signOut()}>
              {t('signOut')}
            </button>
          </li>
        </Show>
      </ul>
    </nav>
  );
}
