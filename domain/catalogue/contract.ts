import * as z from 'zod/mini';
import type { AuditEntry } from '../certifications/contract.ts';
import { emailAddress, language, type Language } from '../auth/contract.ts';
import { competencies, type Competency } from '../competencies/codes.ts';
import { date, line, version } from '../contract.ts';
import { formats, topics, type Format, type Topic } from '../programs/codes.ts';
import type { ProviderStanding } from './approval.ts';
import { courseKinds, recognitions, type CourseKind, type Recognition } from './codes.ts';

/** Training providers, their courses, and what a body decides about both. */

const text = (most: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(most),
    z.refine((value) => value.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(value), { error: 'unreadable' }),
  );

/** Who they are. `about`: what they teach, and who teaches it. */
const facts = { name: line(120), email: emailAddress, language, about: text(3000) };

export const providerApplication = z.strictObject({
  ...facts,
  /** Of the person who signs in for them. */
  memberName: line(120),
});
export type ProviderApplication = z.infer<typeof providerApplication>;

/** A declined application is sent again with what was asked for. */
export const providerReapplication = z.strictObject({ ...facts, version });

export const ownProviderFacts = z.strictObject({ email: emailAddress, language, about: text(3000), version });
export type OwnProviderFacts = z.infer<typeof ownProviderFacts>;

const member = z.strictObject({ name: line(120), email: emailAddress });
export const memberInput = member;
export type MemberInput = z.infer<typeof memberInput>;

const approval = {
  fromOn: date,
  /** Null: until further notice. */
  untilOn: z.nullable(date),
  attests: z.boolean(),
};

/** By hand: approved at once. */
export const newProvider = z.strictObject({ ...facts, member: z.optional(member), ...approval });
export type NewProvider = z.infer<typeof newProvider>;

export const providerChange = z.strictObject({ ...facts, attests: z.boolean(), version });
export type ProviderChange = z.infer<typeof providerChange>;

export const providerDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), ...approval, version }),
  z.strictObject({ decision: z.literal('conditional'), conditions: text(1000), ...approval, version }),
  z.strictObject({ decision: z.literal('decline'), reason: text(1000), version }),
  z.strictObject({ decision: z.literal('end'), reason: text(1000), endsOn: date, version }),
]);
export type ProviderDecision = z.infer<typeof providerDecision>;

export const versionOnly = z.strictObject({ version });

const minutes = (most: number) => z.int().check(z.minimum(5), z.maximum(most));
const noneTwice = (list: readonly unknown[]) => new Set(list).size === list.length;

/** What a course is worth. The minutes of its topics are parts of the whole (D35). */
const terms = {
  minutes: minutes(60_000),
  topics: z.array(z.strictObject({ topic: z.enum(topics), minutes: minutes(60_000) })).check(
    z.minLength(1),
    z.maxLength(12),
    z.refine((parts) => noneTwice(parts.map(({ topic }) => topic)), 'topic_twice'),
  ),
  kind: z.enum(courseKinds),
  format: z.enum(formats),
  recognition: z.enum(recognitions),
  /** A core training on the way to the first certification. */
  initial: z.boolean(),
  competencies: z.array(z.enum(competencies)).check(z.maxLength(competencies.length), z.refine(noneTwice)),
};
interface WithTopics {
  minutes: number;
  topics: { minutes: number }[];
}
const partsFit = ({ minutes: whole, topics: parts }: WithTopics): boolean =>
  parts.reduce((sum, part) => sum + part.minutes, 0) <= whole;
const tooMuch = { error: 'topics_too_long', path: ['topics'] };

/** What is learned, who teaches and when the breaks are. */
const about = z.optional(text(3000));

/** What a roster calls it: in capitals, without spaces. */
const courseCode = z
  .string()
  .check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z0-9][A-Z0-9._-]{0,19}$/, 'course_code'));

export const courseInput = z
  .strictObject({ code: courseCode, title: line(200), fromOn: date, about, ...terms })
  .check(z.refine(partsFit, tooMuch));
export type CourseInput = z.infer<typeof courseInput>;

export const versionInput = z
  .strictObject({ fromOn: date, about, ...terms, version })
  .check(z.refine(partsFit, tooMuch));
export type VersionInput = z.infer<typeof versionInput>;

export const courseDecision = z.discriminatedUnion('decision', [
  /** With what the body puts in place of the proposal. */
  z
    .strictObject({ decision: z.literal('approve'), fromOn: date, ...terms, version })
    .check(z.refine(partsFit, tooMuch)),
  z.strictObject({ decision: z.literal('ask'), reason: text(1000), version }),
  z.strictObject({ decision: z.literal('decline'), reason: text(1000), version }),
]);
export type CourseDecision = z.infer<typeof courseDecision>;

/** No more of it after this day. Hours of before keep their worth. */
export const courseEnd = z.strictObject({ endsOn: date, reason: text(1000), version });
export type CourseEnd = z.infer<typeof courseEnd>;

export interface CourseTerms {
  minutes: number;
  topics: { topic: Topic; minutes: number }[];
  kind: CourseKind;
  format: Format;
  recognition: Recognition;
  initial: boolean;
  competencies: Competency[];
}

export type CourseState = 'proposed' | 'returned' | 'approved' | 'declined' | 'ended';

export interface CourseVersionView extends CourseTerms {
  id: string;
  seq: number;
  fromOn: string;
  untilOn: string | null;
  state: CourseState;
  about: string;
  proposedAt: number;
  proposedBy: string;
  decidedAt: number | null;
  deciderName: string | null;
  reason: string | null;
  version: number;
}

/** One line of a list: what holds today (or comes next), and whether something waits. */
export interface CourseRow {
  id: string;
  code: string;
  title: string;
  provider: { id: string; name: string };
  /** What it is worth today; null: nothing holds today. */
  today: (CourseTerms & { fromOn: string; untilOn: string | null }) | null;
  /** The newest version's state. */
  state: CourseState;
  version: number;
}

export interface CourseView {
  id: string;
  code: string;
  title: string;
  provider: { id: string; name: string; standing: ProviderStanding };
  today: string;
  /** Newest first. */
  versions: CourseVersionView[];
  version: number;
}

export interface MemberView {
  id: string;
  name: string;
  email: string;
  since: number;
  /** The one who asks. */
  you: boolean;
}

export interface ProviderRow {
  id: string;
  name: string;
  standing: ProviderStanding;
  approvedUntil: string | null;
  /** Since when something of theirs waits for the body. */
  askedAt: number | null;
  courses: number;
}

export interface WaitingView {
  providers: ProviderRow[];
  courses: { id: string; title: string; provider: string; minutes: number; proposedAt: number }[];
}

export interface ProviderView {
  id: string;
  bodyId: string;
  bodyName: string;
  helpContact: string;
  today: string;
  name: string;
  email: string;
  language: Language;
  about: string;
  state: 'applied' | 'approved' | 'conditional' | 'declined' | 'ended';
  standing: ProviderStanding;
  approvedFrom: string | null;
  approvedUntil: string | null;
  /** The end is near enough to ask for the next approval. */
  mayRenew: boolean;
  conditions: string | null;
  attests: boolean;
  askedAt: number | null;
  createdAt: number;
  decidedAt: number | null;
  deciderName: string | null;
  reason: string | null;
  members: MemberView[];
  /** Proposals that the board sent back: their turn. */
  returned: { id: string; title: string }[];
  approvals: { fromOn: string; untilOn: string | null; conditions: string | null }[];
  version: number;
}

/** Staff also read who decided what, newest first, and whether it is their own. */
export interface StaffProviderView extends ProviderView {
  decided: AuditEntry[];
  own: boolean;
}

/** Who may apply: the page before anything is known about the one who asks. */
export interface ApplyView {
  bodyName: string;
  helpContact: string;
  draft: { content: Record<string, unknown>; savedAt: number } | null;
  /** Providers of this body that the account signs in for. */
  own: { id: string; name: string; standing: ProviderStanding }[];
}

/** Is this number this person's? Nothing else is answered. */
export const learnerCheck = z.strictObject({ number: line(40), familyName: line(120) });
export type LearnerCheck = z.infer<typeof learnerCheck>;
export interface LearnerMatch {
  match: boolean;
}

/** A course that fills the log form. */
export interface CourseSuggestion {
  id: string;
  title: string;
  provider: string;
  minutes: number;
  topics: Topic[];
  kind: CourseKind;
  format: Format;
}
