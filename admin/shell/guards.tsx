import { Navigate, useLocation, useParams, type RouteSectionProps } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import type { StaffRole } from '../../domain/auth/contract.ts';
import { rememberPlace } from './come-back.ts';
import { ChooseCertification } from './choose.tsx';
import { Reading } from './frame.tsx';
import { providersHome } from './membership.ts';
import { Nobody, NotAllowed } from './pages.tsx';
import { useSession } from './session.tsx';

/** Who may open a page. The service asks again; these only choose the page that explains. */

/** Whoever the address belongs to: a page that asks a board for something. */
export function AnyAccount(props: RouteSectionProps) {
  const session = useSession();
  return (
    <Switch fallback={<Reading />}>
      <Match when={session.me() === null}>
        <ToSignIn />
      </Match>
      <Match when={session.me()}>{props.children}</Match>
    </Switch>
  );
}

export function SignedIn(props: RouteSectionProps) {
  const session = useSession();
  return (
    <Switch fallback={<Reading />}>
      <Match when={session.me() === null}>
        <ToSignIn />
      </Match>
      <Match when={session.me()}>
        {(me) => (
          <Show
            when={me().people.length + me().staff.length + me().providers.length > 0}
            fallback={<Nobody />}
          >
            {props.children}
          </Show>
        )}
      </Match>
    </Switch>
  );
}

function ToSignIn() {
  const { pathname, search } = useLocation();
  rememberPlace(pathname + search);
  return <Navigate href="/sign-in" />;
}

/** A record, and no certification yet. */
function onTheWay(): () => boolean {
  const session = useSession();
  return () => session.holdings().length === 0 && (session.me()?.people.length ?? 0) > 0;
}

/** Supervised work: of somebody with a certification, or on the way to one. */
export function OwnOrOnTheWay(props: RouteSectionProps) {
  const isOnTheWay = onTheWay();
  return (
    <Show when={isOnTheWay()} fallback={<Own {...props} />}>
      {props.children}
    </Show>
  );
}

/** Pages about one's own certification: with several, one is chosen first. */
export function Own(props: RouteSectionProps) {
  const session = useSession();
  const isOnTheWay = onTheWay();
  return (
    <Show
      when={session.holdings().length > 0}
      fallback={
        <Show when={isOnTheWay()} fallback={<NotAllowed group="specialists" />}>
          <Navigate href="/entries" />
        </Show>
      }
    >
      <Show when={session.holding()?.id} keyed fallback={<ChooseCertification />}>
        {props.children}
      </Show>
    </Show>
  );
}

function Staff(
  props: RouteSectionProps & { roles: readonly StaffRole[]; group: 'reviewers' | 'administrators' | 'staff' },
) {
  const session = useSession();
  const allowed = () => {
    const seat = session.seat();
    return seat && props.roles.includes(seat.role) ? seat.bodyId : undefined;
  };
  return (
    <Show when={allowed()} keyed fallback={<NotAllowed group={props.group} />}>
      {props.children}
    </Show>
  );
}

export const AnyStaff = (props: RouteSectionProps) => (
  <Staff {...props} roles={['administrator', 'reviewer', 'auditor']} group="staff" />
);
export const Administrators = (props: RouteSectionProps) => (
  <Staff {...props} roles={['administrator']} group="administrators" />
);

/** Pages of a training provider, for whoever signs in for it. */
export function ProviderMembers(props: RouteSectionProps) {
  const session = useSession();
  const params = useParams<{ providerId: string }>();
  const isMember = () => session.me()?.providers.some(({ providerId }) => providerId === params.providerId);
  return (
    <Show when={isMember() && params.providerId} keyed fallback={<NotAllowed group="providers" />}>
      {props.children}
    </Show>
  );
}

/** The first page: staff to the review list, specialists to their hours, providers to their own. */
export function First() {
  const session = useSession();
  const place = () => {
    if (session.seat()) return '/review';
    const providers = session.me()?.providers ?? [];
    if (session.holdings().length > 0) return '/home';
    if (providers.length > 0) return providersHome(providers);
    // On the way to a first certification.
    return (session.me()?.people.length ?? 0) > 0 ? '/entries' : '/home';
  };
  return <Navigate href={place()} />;
}
