import * as z from 'zod/mini';
import { linkInput, type LinkInput } from '../signing/contract.ts';
import { version } from '../contract.ts';

/** What a supervisor sees of the people who let them: with a mailed link, without an account. */

/** By the person: off until they turn it on, and off again at any time. */
export const sharingInput = z.strictObject({ shared: z.boolean(), version });
export type SharingInput = z.infer<typeof sharingInput>;

/** The link of a request to sign asks for the one to the team; both are a token and the number a browser keeps. */
export const teamInput = linkInput;
export type TeamInput = LinkInput;

/** The same whether anybody shares anything or not. */
export interface TeamAsked {
  sent: true;
}

/**
 * `confirm`: "Are you NAME?". `elsewhere`: somebody said yes in another browser. `expired`, `newer`: the link has run out,
 * or was replaced. With all but `confirm` and `open`, a new link can be sent.
 */
export type TeamState = 'confirm' | 'open' | 'elsewhere' | 'expired' | 'newer';

/** For whom the link is, and nothing about anybody else. */
export interface TeamPage {
  state: TeamState;
  supervisorName: string;
  language: 'en' | 'es';
}

export const teamStatuses = [
  'provisional',
  'certified',
  'renewal_open',
  'renewal_submitted',
  'renewal_overdue',
  'probation',
  'grace',
  'late',
  'expired',
  'inactive',
  'lapsed',
  'on_hold',
  'withdrawn',
  /** Not certified yet. */
  'on_the_way',
] as const;
export type TeamStatus = (typeof teamStatuses)[number];

/** One certification of one person, field by field: nothing else of the record leaves. */
export interface TeamMember {
  name: string;
  body: string;
  /** In the reader's language. Null: on the way to a first certification. */
  program: string | null;
  status: TeamStatus;
  endsOn: string | null;
  /** Below 0 once that day has passed. */
  daysLeft: number | null;
  /** One sentence in the reader's language. Null: hours are not what it waits for. */
  gap: string | null;
}

export interface Team {
  /** What is due first comes first. */
  people: TeamMember[];
  /** There are more than a page can show. */
  more: boolean;
  /** What waits for this supervisor's signature, of everybody. */
  waiting: { entries: number; minutes: number };
}
