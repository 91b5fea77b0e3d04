import type { Format, Topic } from '../programs/codes.ts';
import type { EntryTopic, Relation, Residence, RouteCode, Schooling, StatementMode } from './codes.ts';
import type { WorkKind } from '../supervision/codes.ts';

/**
 * What a program asks for before it certifies somebody, as data. STORED SHAPE: one `EntryRules` is one row of
 * `entry_rules`, and decisions point at it for years. Add optional fields with a meaning when absent. What no source
 * says is absent, never filled in.
 */
export interface EntryRules {
  /** In the order of the task list. Codes are unique in the whole, with those of the stage. */
  requirements: EntryRequirement[];
  /** A first stage under conditions. Absent: the certification is the full one at once. */
  stage?: ProvisionalStage;
}

export interface ProvisionalStage {
  /** Absent: no source says; the body gives the last day. */
  months?: number;
  /** How many times it may be granted again; absent: no source says. */
  extensions?: number;
  /** The preset of the stage's own program. Absent: the body makes that program from this one's stage. */
  preset?: string;
  /** What turns it into the full certification. */
  requirements: EntryRequirement[];
}

interface Common {
  code: string;
  /** What the source says, in a few words; shown beside the requirement. */
  note?: string;
  /** Other ways to meet it, which the body decides on. Absent: none. */
  routes?: Route[];
}

export interface Route {
  code: RouteCode;
  /** Years, hours or credits, by the code. */
  amount?: number;
  /** Within so many years before applying. Absent: whenever. */
  withinYears?: number;
  /** Hours that are left to do then. Absent: none. */
  minutes?: number;
}

/** Counted back from the day of sending. */
export type Ageing = { months: number } | { days: number };

export type EntryRequirement =
  /** Without an upper limit a yes is enough, and nobody is asked for the day of birth. */
  | (Common & { kind: 'age'; atLeast?: number; atMost?: number })
  | (Common & { kind: 'education'; takes: Schooling[]; proof: 'statement' | 'document' })
  | (Common & {
      kind: 'training';
      /** Absent: the body says whether a training is enough. */
      minutes?: number;
      topics?: { topic: Topic | EntryTopic; minutes: number }[];
      /** At least so much in a room or live on a screen. */
      liveMinutes?: number;
      /** Absent: any. */
      formats?: Format[];
      /** The provider was approved by the body on the day of the training. */
      approvedProvider: boolean;
      /** Absent: any. */
      recognitions?: ('national' | 'state' | 'local')[];
      /** Absent: however long ago. */
      noOlderThan?: Ageing;
    })
  | (Common & { kind: 'examination'; percent?: number; tries?: number })
  | (Common & { kind: 'experience'; minutes: number; kinds: WorkKind[]; noOlderThan?: Ageing })
  | (Common & { kind: 'supervision'; minutes: number })
  | (Common & { kind: 'meetings'; every: 'week' | 'month' })
  /** `relations` asks for one of each; others are free. */
  | (Common & { kind: 'references'; count: number; relations?: Relation[] })
  | (Common & { kind: 'ethics' })
  | (Common & { kind: 'lived_experience'; statement: StatementMode })
  /** Confirmed by the body. */
  | (Common & { kind: 'background'; noOlderThan?: Ageing })
  | (Common & { kind: 'residence'; of: Residence })
  /** A paper that no other kind fits. `title` is shown to the person. */
  | (Common & { kind: 'document'; title: { en: string; es: string } });

export type RequirementOf<Kind extends EntryRequirement['kind']> = Extract<EntryRequirement, { kind: Kind }>;

/** A version of a program's entry requirements. The preset's own is in force from the beginning. */
export interface EntryVersion {
  code: string;
  inForceFrom: string | null;
  rules: EntryRules;
}

/** The newest that is in force on a day; of two of one day the later one of the list. */
export function versionOn(versions: readonly EntryVersion[], day: string): EntryVersion | null {
  let found: EntryVersion | null = null;
  for (const one of versions)
    if ((one.inForceFrom ?? '') <= day && (one.inForceFrom ?? '') >= (found?.inForceFrom ?? '')) found = one;
  return found;
}
