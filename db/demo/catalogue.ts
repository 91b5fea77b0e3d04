import type { Competency } from '../../domain/competencies/codes.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { sortNameOf, wordsOf } from '../../worker/people/names.ts';
import {
  account,
  course,
  courseVersion,
  courseWord,
  provider,
  providerApproval,
  providerMember,
} from '../schema/index.ts';
import { demoProvider, ethics, other, peerSupport, providers as names, type Course } from './courses.ts';
import { instantOn } from './days.ts';
import type { Desk } from './desk.ts';

/** The providers of the demo's courses, in every state that a board meets, and the courses as it approved them. */

/** What a logged activity of the demo is tied to: the version that held on its day. */
export type CatalogueIndex = ReadonlyMap<
  string,
  { versionId: string; fromOn: string; untilOn: string | null; competencies: Competency[] }[]
>;

interface DemoProvider {
  name: string;
  contact: string;
  member: string;
  about: string;
  state: 'applied' | 'approved' | 'conditional' | 'declined';
  untilDays: number | null;
  attests?: boolean;
  conditions?: string;
  reason?: string;
}

const plans: DemoProvider[] = [
  {
    name: names.open,
    contact: demoProvider,
    member: 'Maya Torres',
    about: 'Ethics, boundaries and warm line skills. Four trainers, all certified peer specialists.',
    state: 'approved',
    untilDays: 400,
  },
  {
    name: names.rivers,
    contact: 'joseph.lindgren@rivers.example',
    member: 'Joseph Lindgren',
    about: 'The core training for new peer specialists, and trauma-informed practice.',
    state: 'approved',
    untilDays: 88,
  },
  {
    name: names.harbor,
    contact: 'training@harborstreet.example',
    member: 'Alicia Moreno',
    about: 'Short trainings for people who work in drop-in centers and clinics.',
    state: 'approved',
    untilDays: null,
  },
  {
    name: names.state,
    contact: 'events@statewidepeers.example',
    member: 'Denise Howard',
    about: 'The yearly conference, spring gatherings and talks on the web.',
    state: 'conditional',
    untilDays: 200,
    conditions:
      'Send the list of speakers before each conference, with what each of them has done as a peer.',
  },
  {
    name: names.college,
    contact: 'continuing.ed@lakeshore.example',
    member: 'Paul Whitfield',
    about: 'College courses on substance use and on motivating conversations.',
    state: 'approved',
    untilDays: 610,
    attests: false,
  },
  {
    name: 'Cedar Valley Recovery Training',
    contact: 'hello@cedarvalley.example',
    member: 'Ruth Abara',
    about:
      'We teach a two-day course on peer support in emergency rooms. Both trainers have worked there as peers for six years.',
    state: 'applied',
    untilDays: null,
  },
  {
    name: 'Quick CEU Online',
    contact: 'sales@quickceu.example',
    member: 'Kim Vance',
    about: 'Recorded talks on many subjects.',
    state: 'declined',
    untilDays: null,
    reason:
      'We need to know who teaches, and what they have done as peers. Send both for each talk, and ask us again.',
  },
];

const tags: Partial<Record<string, Competency[]>> = {
  ethics: ['safe', 'mutual'],
  peer_support: ['mutual', 'reciprocal', 'strengths_based'],
  boundaries: ['safe'],
  cultural_competence: ['person_centred'],
  trauma_informed_care: ['safe', 'non_directive'],
  wellness: ['recovery_focused'],
  system_navigation: ['community_facing'],
};

const begun = '2018-01-15';

export function writeCatalogue(desk: Desk): CatalogueIndex {
  const index = new Map<string, CatalogueIndex extends ReadonlyMap<string, infer V> ? V : never>();
  const all = [...ethics, ...peerSupport, ...other];
  for (const plan of plans) {
    const id = writeProvider(desk, plan);
    let n = 0;
    for (const one of all.filter(({ provider: by }) => by === plan.name))
      index.set(keyOf(one), writeCourse(desk, id, one, `${initialsOf(plan.name)}-${101 + n++}`));
    if (plan.name === names.open) proposals(desk, id);
  }
  return index;
}

export const keyOf = ({ provider: by, title }: Pick<Course, 'provider' | 'title'>): string =>
  `${by}\n${title}`;

const initialsOf = (name: string) =>
  name
    .split(' ')
    .map((word) => word[0])
    .join('');

function writeProvider(desk: Desk, plan: DemoProvider): string {
  const { rows, board, days } = desk;
  const { name, contact, about, state, untilDays, conditions = null, reason = null } = plan;
  const [id, bodyId, by] = [newId('prv'), board.id, board.staff.reviewer];
  const isApproved = state === 'approved' || state === 'conditional';
  const appliedAt =
    state === 'applied' ? days.now - 3 * 86_400_000 : instantOn(addDays(begun, -20), 15, days);
  const decidedAt = state === 'declined' ? days.now - 20 * 86_400_000 : instantOn(begun, 16, days);
  const untilOn = untilDays === null ? null : addDays(days.today, untilDays);
  const decided = state === 'applied' ? null : { decidedAt, decidedBy: by.id, deciderName: by.name };
  rows.add(provider, {
    id,
    bodyId,
    name,
    sortName: sortNameOf(name),
    email: contact,
    about,
    state,
    approvedFrom: isApproved ? begun : null,
    approvedUntil: isApproved ? untilOn : null,
    conditions,
    attests: plan.attests ?? true,
    createdAt: appliedAt,
    askedAt: state === 'applied' ? appliedAt : null,
    reasonText: reason,
    ...decided,
  });
  if (isApproved && decided)
    rows.add(providerApproval, {
      id: newId('pap'),
      bodyId,
      providerId: id,
      fromOn: begun,
      untilOn,
      conditions,
      ...decided,
    });
  const accountId = newId('acc');
  rows.add(account, { id: accountId, email: contact, createdAt: appliedAt });
  rows.add(providerMember, {
    id: newId('pmb'),
    bodyId,
    providerId: id,
    accountId,
    name: plan.member,
    createdAt: appliedAt,
  });
  desk.audit(appliedAt, id, 'providers.apply', 'provider', id, { name, email: contact });
  if (state === 'declined') desk.audit(decidedAt, id, 'providers.decline', 'provider', id, { reason });
  if (isApproved)
    desk.audit(
      decidedAt,
      id,
      state === 'approved' ? 'providers.approve' : 'providers.approve_conditional',
      'provider',
      id,
      { fromOn: begun, untilOn, ...(conditions !== null && { conditions }) },
    );
  return id;
}

type Version = typeof courseVersion.$inferInsert;

/** One of them was an hour shorter until last year: what was earned then keeps its worth. */
function writeCourse(desk: Desk, providerId: string, one: Course, code: string) {
  const id = addCourse(desk, providerId, one.title, code);
  const by = desk.board.staff.reviewer;
  const decidedAt = instantOn(begun, 16, desk.days);
  const approved = { decidedAt, decidedBy: by.id, deciderName: by.name, state: 'approved' as const };
  const whole = one.hours * 60;
  const changedOn = `${Number(desk.days.today.slice(0, 4)) - 1}-01-01`;
  const isLonger = one.title === 'Crisis de-escalation';
  const versions: Partial<Version>[] = isLonger
    ? [
        { fromOn: begun, untilOn: addDays(changedOn, -1), ...worth(one, whole - 60) },
        { fromOn: changedOn, untilOn: null, ...worth(one, whole) },
      ]
    : [{ fromOn: begun, untilOn: null, ...worth(one, whole) }];
  return versions.map((version, at) => {
    const { versionId, fromOn, untilOn, competencies } = addVersion(desk, id, at + 1, {
      ...version,
      ...approved,
    });
    return { versionId, fromOn, untilOn, competencies };
  });
}

/** Waiting for the board, sent back to the provider, and a next version that is on its way. */
function proposals(desk: Desk, providerId: string): void {
  const by = desk.board.staff.reviewer;
  const dayAgo = (days: number) => desk.days.now - days * 86_400_000;
  const open = (title: string, code: string, hours: number, set: Partial<Version>) => {
    const id = addCourse(desk, providerId, title, code);
    const course: Course = {
      title,
      provider: names.open,
      hours,
      topics: ['peer_support'],
      kind: 'course',
      format: 'live_online',
    };
    addVersion(desk, id, 1, {
      fromOn: addDays(desk.days.today, 20),
      untilOn: null,
      ...worth(course, hours * 60),
      ...set,
    });
  };
  open('Peer support after a disaster', 'ODT-140', 4, {
    about:
      'How to be with people in the first days after a flood or a fire. Maya Torres and Ed Salas, both certified peer specialists. One break of 20 minutes, not in the hours.',
    state: 'proposed',
    proposedAt: dayAgo(2),
    proposedBy: 'Maya Torres',
  });
  open('Writing notes that the person would agree with', 'ODT-141', 3, {
    about: 'How to write notes together with the person.',
    state: 'returned',
    proposedAt: dayAgo(9),
    proposedBy: 'Maya Torres',
    decidedAt: dayAgo(5),
    decidedBy: by.id,
    deciderName: by.name,
    reasonText: 'Please say who teaches it, and how long the break is.',
  });
}

function addCourse(desk: Desk, providerId: string, title: string, code: string): string {
  const id = newId('crs');
  const bodyId = desk.board.id;
  const sortTitle = sortNameOf(title);
  const createdAt = instantOn(begun, 15, desk.days);
  desk.rows.add(course, { id, bodyId, providerId, code, title, sortTitle, createdAt });
  for (const word of new Set([...wordsOf(title), ...wordsOf(code)]))
    desk.rows.add(courseWord, { bodyId, word, sortTitle, courseId: id });
  return id;
}

const worth = (one: Course, minutes: number) => ({
  minutes,
  topics: one.topics.map((topic) => ({ topic, minutes })),
  kind: one.kind,
  format: one.format,
  recognition: one.provider === names.state ? ('national' as const) : ('state' as const),
  initial: one.title === 'Peer support basics',
  competencies: one.topics.flatMap((topic) => tags[topic] ?? []),
});

function addVersion(desk: Desk, courseId: string, seq: number, set: Partial<Version>) {
  const versionId = newId('crv');
  const { fromOn = begun, untilOn = null, competencies = [] } = set;
  desk.rows.add(courseVersion, {
    proposedAt: instantOn(begun, 15, desk.days),
    proposedBy: 'Maya Torres',
    minutes: 60,
    topics: [],
    format: 'in_person',
    recognition: 'state',
    state: 'approved',
    ...set,
    id: versionId,
    bodyId: desk.board.id,
    courseId,
    seq,
    fromOn,
    untilOn,
    competencies,
  });
  return { versionId, fromOn, untilOn, competencies: competencies as Competency[] };
}
