import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createContext, createSignal, useContext, type Accessor, type JSX } from 'solid-js';
import type { Language, Me } from '../../domain/auth/contract.ts';
import { Failure, get, post, put, whenSignedOut } from '../api.ts';
import { choseLanguage, language, switchLanguage } from './language.ts';

/** Who is signed in, and which of their certifications or boards the pages are about. */

export type Person = Me['people'][number];
export type Seat = Me['staff'][number];
export type Holding = Person['certifications'][number] & { person: Person };

const meKey = ['me'];
const chosenHolding = 'certification';
const chosenSeat = 'body';
/** No certification has it for an id. */
const choosing = '';

async function readMe(): Promise<Me | null> {
  try {
    const me = await get<Me>('/api/me');
    if (!choseLanguage()) await switchLanguage(me.account.language);
    return me;
  } catch (error) {
    if (error instanceof Failure && error.status === 401) return null;
    throw error;
  }
}

export interface Session {
  /** Undefined while it is read, null when nobody is signed in. */
  me: Accessor<Me | null | undefined>;
  problem: Accessor<unknown>;
  /** The session ended by itself while a page was open: the sign-in page says so. */
  ended: Accessor<boolean>;
  readAgain: () => Promise<unknown>;
  holdings: Accessor<Holding[]>;
  /**
   * The certification the pages are about: the chosen one, else the only one that no newer one followed. Undefined while
   * there is none or one has to be chosen.
   */
  holding: Accessor<Holding | undefined>;
  /** `null`: the person wants to choose. */
  chooseHolding: (id: string | null) => void;
  /** The board one works for; the first, unless another was chosen. */
  seat: Accessor<Seat | undefined>;
  chooseSeat: (bodyId: string) => void;
  setLanguage: (to: Language) => Promise<void>;
  signOut: () => Promise<void>;
}

const Context = createContext<Session>();

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('no session around this page');
  return session;
}

export function SessionProvider(props: { children: JSX.Element }) {
  const client = useQueryClient();
  const query = useQuery(() => ({ queryKey: meKey, queryFn: readMe, staleTime: 300_000 }));
  const [certification, setCertification] = createSignal(sessionStorage.getItem(chosenHolding));
  const [body, setBody] = createSignal(sessionStorage.getItem(chosenSeat));
  const [ended, setEnded] = createSignal(false);
  const me = () => (query.isPending ? undefined : query.data);
  whenSignedOut(() => {
    if (me()) setEnded(true);
    client.setQueryData(meKey, null);
  });
  const holdings = () =>
    me()?.people.flatMap((person) => person.certifications.map((one) => ({ ...one, person }))) ?? [];
  const seats = () => me()?.staff ?? [];

  const session: Session = {
    me,
    problem: () => query.error,
    ended,
    readAgain: () => query.refetch(),
    holdings,
    holding: () => {
      const all = holdings();
      const chosen = all.find((one) => one.id === certification());
      if (chosen || (certification() === choosing && all.length > 1)) return chosen;
      const newest = all.filter((one) => !one.isFollowed);
      return newest.length === 1 ? newest[0] : undefined;
    },
    chooseHolding: (id) => {
      if (id) sessionStorage.setItem(chosenHolding, id);
      else sessionStorage.removeItem(chosenHolding);
      setCertification(id ?? choosing);
    },
    seat: () => seats().find((one) => one.bodyId === body()) ?? seats()[0],
    chooseSeat: (bodyId) => {
      sessionStorage.setItem(chosenSeat, bodyId);
      setBody(bodyId);
    },
    setLanguage: async (to) => {
      await switchLanguage(to);
      // Remembered with the account; without network the choice holds for this tab.
      if (me()) await put('/api/me/language', { language: to }).catch(() => undefined);
    },
    signOut: async () => {
      await post('/api/auth/sign-out', {});
      const spoken = language();
      sessionStorage.clear();
      localStorage.clear();
      await switchLanguage(spoken);
      client.clear();
      // A new page, so that nothing of the person stays in the memory of this one.
      location.replace('/sign-in');
    },
  };
  return <Context.Provider value={session}>{props.children}</Context.Provider>;
}
