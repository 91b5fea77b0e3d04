import { Match, Show, Switch } from 'solid-js';
import { useArea } from './area.ts';
import { language } from './language.ts';
import { useMembership } from './membership.ts';
import { useSession } from './session.tsx';
import { contact } from '../ui/format.ts';
import { t } from './words.ts';

/** Help in the same place on every page; an address or a number in the board's contact becomes a link. */
export function HelpContact(props: { contact: string }) {
  const email = () => /[^\s,;<>]+@[^\s,;<>]+\.[^\s,;<>.]+/.exec(props.contact)?.[0];
  const phone = () => /\+?\d[\d\s().-]{5,}\d/.exec(props.contact)?.[0].replaceAll(/[^\d+]/g, '');
  return (
    <Switch fallback={t('foot.help', contact(props.contact))}>
      <Match when={email()}>
        {(address) => <a href={`mailto:${address()}`}>{t('foot.help', contact(props.contact))}</a>}
      </Match>
      <Match when={phone()}>
        {(number) => <a href={`tel:${number()}`}>{t('foot.help', contact(props.contact))}</a>}
      </Match>
    </Switch>
  );
}

export function SiteFoot() {
  const session = useSession();
  const area = useArea();
  const person = () => session.holding()?.person ?? session.me()?.people[0];
  const membership = useMembership();
  const body = () => {
    if (area() === 'staff') return session.seat()?.bodyName;
    if (area() === 'provider') return membership()?.bodyName;
    return person()?.bodyName ?? session.seat()?.bodyName;
  };
  // Before a board has said it, there is no help to point to.
  const help = () => {
    const seat = session.seat();
    if (area() === 'own') return person()?.helpContact;
    if (area() === 'provider') return membership()?.helpContact;
    return seat?.bodySetUp ? seat.helpContact : undefined;
  };
  return (
    <footer class="site-foot">
      <div class="wrap">
        <nav aria-label={t('helpAndLegal')}>
          <ul>
            <Show when={help()}>
              {(contact) => (
                <li>
                  <HelpContact contact={contact()} />
                </li>
              )}
            </Show>
            <Show when={area() === 'own' && session.me()}>
              <li>
                <a href="/notices">{t('foot.notices')}</a>
              </li>
            </Show>
            <li>
              <a href={`/check?lang=${language()}`} rel="external">
                {t('foot.willItCount')}
              </a>
            </li>
            <li>
              <a href="/privacy">{t('foot.privacy')}</a>
            </li>
            <li>
              <a href="/accessibility">{t('foot.accessibility')}</a>
            </li>
          </ul>
        </nav>
        <p>
          <Show when={area() === 'own'}>{t('foot.free')} </Show>
          {body() ? t('foot.standingFor', body() ?? '') : t('foot.standing')}
        </p>
      </div>
    </footer>
  );
}
