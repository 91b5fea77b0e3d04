import * as z from 'zod/mini';

/** Setting hours aside for one of several credentials: what pages send, and what they are told. */

const id = z.string().check(z.minLength(1), z.maxLength(60));

export const mostMoves = 200;

export const allotmentMoves = z.strictObject({
  moves: z
    .array(z.strictObject({ activityId: id, certificationId: id, version: z.int().check(z.positive()) }))
    .check(z.minLength(1), z.maxLength(mostMoves)),
});
export type Move = z.infer<typeof allotmentMoves>['moves'][number];

export interface Moved {
  /** The same request the other way round, with the versions as they are now: undoing is sending it. */
  undo: { moves: Move[] };
}

/** `GET /api/my/allotments`: where the person holds several credentials and an hour serves one of them only. */
export interface AllotmentView {
  groups: AllotmentGroup[];
}

export interface AllotmentGroup {
  bodyName: string;
  credentials: AllotmentCredential[];
  activities: AllotmentRow[];
  /** Null: nothing leaves less to do than what is. */
  proposal: {
    moves: Move[];
    leftMinutes: number;
    leftAfterMinutes: number;
  } | null;
  /** Nothing better exists than the proposal, or than what is. */
  isExact: boolean;
}

export interface AllotmentCredential {
  certificationId: string;
  title: string;
  number: string;
  endsOn: string;
  /** Least further minutes, with what waits taken as accepted. */
  leftMinutes: number;
  leftAfterMinutes: number;
}

export interface AllotmentRow {
  activityId: string;
  version: number;
  title: string;
  doneOn: string;
  minutes: number;
  state: 'accepted' | 'waiting';
  certificationId: string;
  proposedId: string;
  /** False: a renewal was approved with it, so it stays. */
  mayMove: boolean;
  /** Credentials in which it counts for something, were it set aside for them. */
  countsIn: string[];
}
