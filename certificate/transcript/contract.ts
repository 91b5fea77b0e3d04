/**
 * What a transcript is drawn from: the record as `domain/transcripts` answers it, in the part that is printed, so that
 * such an answer can be handed over as it is. Nothing of it is stored: a transcript is made anew whenever it is asked for.
 */
export interface TranscriptFacts {
  readonly language: 'en' | 'es';
  /** Instant, UTC. */
  readonly madeAt: string;
  /** The body's day at that moment. */
  readonly asOf: string;
  readonly body: { readonly name: string; readonly helpContact: string };
  readonly person: { readonly name: string };
  readonly certification: {
    readonly number: string;
    readonly title: string;
    readonly certifiedOn: string;
    readonly validFromOn: string;
    readonly validUntilOn: string;
    readonly answer: 'current' | 'not_current' | 'on_hold' | 'withdrawn';
    readonly verifyUrl: string;
  };
  readonly history: readonly { readonly kind: HistoryKind; readonly effectiveOn: string }[];
  readonly periods: readonly TranscriptPeriod[];
  /** Logged, and inside none of the periods. */
  readonly outside: readonly TranscriptActivity[];
  /** What led to the certification. */
  readonly before: {
    readonly trainings: readonly TrainingBefore[];
    readonly examinations: readonly { readonly passedOn: string }[];
    readonly hours: readonly {
      readonly kind: keyof Words['before']['hours'];
      readonly minutes: number;
    }[];
  };
  readonly competencies: readonly { readonly code: Competency; readonly minutes: number }[];
  readonly supervision: {
    readonly totals: readonly { readonly kind: WorkKind; readonly minutes: number }[];
    readonly entries: readonly SignedHours[];
  };
}

type Words = typeof import('../../words/transcripts/en.ts').en;
type HistoryKind = Exclude<keyof Words['history'], 'heading'>;
type Competency = keyof Words['competencies']['names'];
type WorkKind = keyof Words['supervision']['kinds'];

export interface TranscriptPeriod {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isRunning: boolean;
  /** No hours were asked for. */
  readonly waived: boolean;
  readonly requirements: readonly {
    readonly name: string;
    readonly kind: 'minimum' | 'maximum' | 'occurrences';
    readonly unit: 'minutes' | 'count';
    readonly required: number;
    readonly accepted: number;
    readonly waiting: number;
  }[];
  readonly activities: readonly TranscriptActivity[];
}

export interface TranscriptActivity {
  readonly doneOn: string;
  readonly title: string;
  readonly provider: string;
  readonly topicNames: readonly string[];
  readonly claimedMinutes: number;
  readonly countedMinutes: number;
  readonly mark: keyof Words['marks'];
  /** What counts, what does not, and why. */
  readonly sentence: string;
  readonly attestedBy: keyof Words['attested'] | null;
  readonly competencies: readonly Competency[];
}

export interface TrainingBefore {
  readonly completedOn: string;
  readonly title: string;
  readonly provider: string;
  readonly topicNames: readonly string[];
  readonly minutes: number;
  readonly confirmedBy: keyof Words['attested'];
  readonly status: keyof Words['before']['status'];
  readonly competencies: readonly Competency[];
}

export interface SignedHours {
  readonly on: string;
  readonly kind: WorkKind;
  readonly minutes: number;
  readonly grouping: keyof Words['supervision']['groupings'] | null;
  readonly supervisorName: string;
  readonly signedOn: string;
}

/** How it is printed; the body's own. */
export interface TranscriptLook {
  readonly size: 'letter' | 'a4';
  /** As on the certificate; absent, it is petrol. */
  readonly colour?: string;
}
