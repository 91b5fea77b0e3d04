import type { Activity, Facts, Kind, Shows, Topic } from '../../domain/programs/contract.ts';

/**
 * "Requirements and credit" of the contract (section 7), written down a second time, in words of its own and from the contract
 * alone: nothing here is read from the presets or the engine.
 */
export interface Asks {
  code: string;
  kind: 'minimum' | 'maximum' | 'occurrences';
  /** Hours, or how many times. */
  least: number;
  serves: (activity: Activity) => boolean;
}

export interface Table {
  asks: Asks[];
  hoursPer: Partial<Record<Activity['unit'], number>>;
  approval?: true;
  onlyInPerson?: true;
  refusedSponsor?: 'other';
  refusedKinds: Kind[];
  refusedTopics: Topic[];
  oneCredential?: true;
  carryLimit: number;
  duplicates: null | { ever: boolean; among: Kind[] | null };
  proof: { shows: Shows[]; noSheet?: true; signed?: true };
}

const duties: Kind[] = ['peer_service', 'observed_service', 'supervision'];
const kindOf = ({ kind = 'course' }: Activity) => kind;
const isEducation = (activity: Activity) => !duties.includes(kindOf(activity));
const has =
  (...some: Topic[]) =>
  (activity: Activity) =>
    isEducation(activity) && activity.topics.some((topic) => some.includes(topic));
const isKind =
  (...some: Kind[]) =>
  (activity: Activity) =>
    some.includes(kindOf(activity));
const isFormat =
  (...some: string[]) =>
  (activity: Activity) =>
    isEducation(activity) && some.includes(activity.format ?? 'in_person');
const isSponsor = (is: string) => (activity: Activity) =>
  isEducation(activity) && (activity.sponsor ?? 'approved_vendor') === is;

const total = (least: number): Asks => ({ code: 'total', kind: 'minimum', least, serves: isEducation });
const topic = (code: Topic, least: number): Asks => ({ code, kind: 'minimum', least, serves: has(code) });
const atLeast = (code: string, least: number, serves: Asks['serves']): Asks => ({
  code,
  kind: 'minimum',
  least,
  serves,
});
const atMost = (code: string, least: number, serves: Asks['serves']): Asks => ({
  code,
  kind: 'maximum',
  least,
  serves,
});
const times = (code: Topic, least: number): Asks => ({ code, kind: 'occurrences', least, serves: has(code) });

const plain = (...asks: Asks[]): Table => ({
  asks,
  hoursPer: {},
  refusedKinds: [],
  refusedTopics: [],
  carryLimit: 0,
  duplicates: null,
  proof: { shows: [] },
});

const five: Shows[] = ['name', 'title', 'date', 'hours', 'provider'];
const illinois = {
  hoursPer: { ceu: 1, semester_credit: 15, trimester_credit: 12, quarter_credit: 10 },
  approval: true,
  duplicates: { ever: true, among: null },
} as const;
const tennessee = {
  refusedTopics: ['clinical', 'first_aid', 'driving', 'food_safety'],
  proof: { shows: ['date', 'hours'], signed: true },
} satisfies Partial<Table>;

/** The contract's programs; one that a body adds later needs no second table. */
export const tabled: ReadonlySet<string> = new Set([
  'us-tx',
  'us-tx-provisional',
  'us-ca',
  'icrc-pr',
  'us-pa',
  'us-ga',
  'us-wi',
  'us-wi-cpps',
  'us-mt',
  'us-il-cprs',
  'us-il-crss',
  'us-oh',
  'us-nc',
  'us-mi',
  'us-or',
  'us-wa',
  'us-va',
  'us-ne',
  'us-ms',
  'us-tn',
  'us-mo',
  'us-id',
  'us-ut',
  'us-dc',
  'us-nd',
  'us-ky',
]);

type Person = NonNullable<Facts['person']>;

export function tableOf(id: string, credential: string, version: string, who: Person = {}): Table {
  const either = (when: boolean | undefined, ask: Asks) => (when ? [ask] : []);
  switch (id) {
    case 'us-tx':
      if (version === 'via-hope')
        return { ...plain(total(20)), hoursPer: { ceu: 1 }, approval: true, onlyInPerson: true };
      return {
        ...(credential === 'pss'
          ? plain(topic('supervisor_training', 6))
          : plain(total(20), topic('ethics', 3))),
        approval: true,
      };
    case 'us-tx-provisional':
      return {
        ...plain(atLeast('peer_service', 250, isKind('peer_service', 'observed_service'))),
        // "Every other kind excluded."
        refusedKinds: [
          'course',
          'conference',
          'college',
          'in_service',
          'teaching',
          'publication',
          'independent_study',
          'practicum',
          'staff_meeting',
          'staff_rounds',
          'case_management',
          'supervision',
        ],
      };
    case 'us-ca':
    case 'icrc-pr':
    case 'us-mo':
      return plain(total(20), topic('ethics', 6));
    case 'us-pa':
      return {
        ...(credential === 'crs'
          ? plain(total(30), topic('ethics', 6), topic('confidentiality', 3))
          : plain(total(36), topic('peer_support', 24), topic('ethics', 3))),
        hoursPer: { semester_credit: 15 },
        refusedKinds: ['staff_meeting', 'staff_rounds', 'case_management'],
        proof: { shows: five, noSheet: true },
      };
    case 'us-ga':
      return {
        ...plain(
          total(12),
          atLeast('certifying_body', 6, isSponsor('certifying_body')),
          atMost('approved_vendor', 6, isSponsor('approved_vendor')),
          times('ethics', 1),
        ),
        hoursPer: { ceu: 1 },
        approval: true,
        refusedSponsor: 'other',
        refusedTopics: ['clinical'],
        proof: { shows: five },
      };
    case 'us-wi':
    case 'us-wi-cpps':
      return { ...plain(total(20)), refusedKinds: ['independent_study'], proof: { shows: ['hours'] } };
    case 'us-mt':
      return {
        ...plain(total(20), atMost('teaching', 10, isKind('teaching', 'publication'))),
        hoursPer: { semester_credit: 15, quarter_credit: 10 },
        carryLimit: 20,
        duplicates: { ever: true, among: ['teaching', 'publication'] },
        proof: { shows: five },
      };
    case 'us-il-cprs':
      return {
        ...plain(
          total(30),
          atLeast('peer_support', 20, has('peer_support', 'ethics')),
          topic('ethics', 6),
          atMost('core_functions', 10, (one) => isEducation(one) && !has('peer_support', 'ethics')(one)),
        ),
        ...illinois,
      };
    case 'us-il-crss':
      return {
        ...plain(
          total(40),
          topic('peer_support', 15),
          atMost('core_functions', 25, (one) => isEducation(one) && !has('peer_support')(one)),
        ),
        ...illinois,
      };
    case 'us-oh':
      return plain(
        total(30),
        topic('ethics', 3),
        topic('boundaries', 3),
        topic('cultural_competence', 2),
        topic('system_navigation', 1),
        topic('trauma_informed_care', 2),
        topic('human_trafficking', 1),
        topic('behavioral_health', 1),
        topic('wellness', 1),
        topic('coaching', 2),
        ...either(who.isSupervisor, topic('supervisor_training', 3)),
      );
    case 'us-mi':
      return plain(total(32));
    case 'us-or':
      return { ...plain(total(20)), refusedKinds: ['independent_study', 'practicum'] };
    case 'us-wa': {
      const byEmployer = isKind('in_service');
      const isOther: Asks['serves'] = (one) =>
        byEmployer(one) || (isEducation(one) && !has('peer_support', 'ethics')(one));
      return {
        ...plain(
          total(30),
          atLeast('peer_support', 14, (one) => has('peer_support')(one) && !byEmployer(one)),
          atLeast('ethics', 2, (one) => has('ethics')(one) && !byEmployer(one)),
          atMost('other', 14, isOther),
          ...either(who.isSupervisor, topic('supervisor_training', 6)),
          ...either(who.providesTelehealth, times('telehealth', 1)),
        ),
        proof: { shows: ['name', 'date', 'hours', 'approving_body'] },
      };
    }
    case 'us-va':
      return plain(total(8), topic('ethics', 2));
    case 'us-ne':
      return { ...plain(total(20), topic('ethics', 6)), duplicates: { ever: false, among: null } };
    case 'us-tn':
      return version === 'annual'
        ? {
            ...plain(
              total(10),
              topic('ethics', 1),
              atLeast('face_to_face', 5, isFormat('in_person')),
              atMost('electronic', 5, isFormat('live_online', 'self_study')),
              atLeast('peer_service', 25, isKind('peer_service')),
              atLeast('supervision', 1, isKind('supervision')),
            ),
            ...tennessee,
          }
        : {
            ...plain(
              atLeast('peer_service', 50, isKind('peer_service')),
              atLeast('supervision', 2, isKind('supervision')),
            ),
            ...tennessee,
          };
    case 'us-id':
      return {
        ...plain(total(10), topic('ethics', 1)),
        oneCredential: true,
        proof: { shows: [...five, 'provider_signature'] },
      };
    case 'us-ut':
      return {
        ...plain(
          total(20),
          topic('ethics', 2),
          topic('peer_support', 6),
          topic('suicide_prevention', 1),
          topic('general', 11),
        ),
        hoursPer: { ceu: 1 },
        proof: { shows: ['title', 'date', 'hours', 'provider', 'instructor', 'objectives'] },
      };
    case 'us-dc':
      return plain();
    case 'us-nc':
    case 'us-ms':
    case 'us-nd':
      return plain(total(20));
    case 'us-ky':
      return plain(total(10));
    default:
      throw new Error(`${id} is not in the table`);
  }
}
