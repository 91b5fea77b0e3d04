import { topics, units, type Person, type Shows, type Topic, type Unit } from '../programs/contract.ts';
import type { Preset, Rules } from '../programs/rules.ts';

/** What this program's rules make worth asking, and nothing else: read from the rules, so that a new program needs no form of its own. */
export interface Asks {
  /** The board sets the end, and nobody can compute it. */
  endMustBeGiven: boolean;
  /** Dates may count from an exam. */
  countsFromExam: boolean;
  /** Those that the rules name come first. */
  topics: Topic[];
  otherTopics: Topic[];
  units: Unit[];
  sponsor: boolean;
  approval: boolean;
  /** Credentials of which an hour serves one only. */
  usedFor: string[];
  /** What a proof has to show; empty: no proof is asked about. */
  shows: Shows[];
  person: Exclude<keyof Person, 'requiredMinutes'>[];
  /** The board may set another total by letter. */
  total: boolean;
  /** The newest of these sets the dates of all. */
  otherCredentials: string[];
  versions: string[];
  carriedIn: boolean;
  postmark: boolean;
  reactivation: boolean;
  /** Units that the program gives a size to. */
  known: ReadonlySet<Unit>;
}

export function asksOf(preset: Preset, credential: string): Asks {
  const all = preset.versions.map(({ rules }) => rules);
  const some = (test: (rules: Rules) => unknown) => all.some((rules) => Boolean(test(rules)));
  const requirements = all.flatMap((rules) => rules.requirements[credential] ?? []);
  const conditions = requirements.flatMap(({ of }) => of);
  const named = topicsNamed(all, credential);
  const known = new Set<Unit>([
    'hour',
    ...all.flatMap(({ credit }) => Object.keys(credit.hoursPerUnit) as Unit[]),
  ]);
  const others = preset.credentials.filter((one) => one !== credential);
  const person = new Set<Asks['person'][number]>(requirements.flatMap(({ when }) => when ?? []));
  for (const { waivers = [] } of all)
    for (const waiver of waivers) {
      if (waiver.code === 'active_military') person.add('activeMilitary');
      if (waiver.code === 'newly_certified' && waiver.unless) person.add(waiver.unless);
    }
  return {
    endMustBeGiven: some(({ calendar }) => calendar.kind === 'given'),
    countsFromExam: some(({ calendar }) => calendar.kind === 'year_day' && 'yearsAfter' in calendar.first),
    topics: named,
    otherTopics: topics.filter((topic) => !named.includes(topic)),
    // A CEU may stand on any paper; credits are offered where the program says what they are.
    units: units.filter((unit) => unit === 'ceu' || known.has(unit)),
    sponsor:
      conditions.some(({ sponsors }) => sponsors) || some(({ credit }) => credit.refusedSponsors.length > 0),
    approval: some(({ credit }) => credit.approvalNeeded),
    usedFor: some(({ credit }) => credit.servesOneCredential) ? preset.credentials : [],
    shows: [
      ...new Set(all.flatMap(({ credit: { proof } }) => [...(proof?.mustShow ?? []), ...signatureOf(proof)])),
    ],
    person: [...person],
    total: requirements.some(({ code, kind }) => code === 'total' && kind === 'minimum'),
    otherCredentials: some(({ anchor }) => anchor === 'latest_credential') ? others : [],
    versions: preset.versions.length > 1 ? preset.versions.map(({ id }) => id) : [],
    carriedIn: some(({ carryOver }) => carryOver),
    postmark: some(({ postmarkCounts }) => postmarkCounts),
    reactivation: some(({ ladder }) => ladder.some(({ onceApproved }) => onceApproved)),
    known,
  };
}

const signatureOf = (proof: Rules['credit']['proof']): Shows[] =>
  proof?.signatureReplaces ? ['supervisor_signature'] : [];

/** In the order in which the rules name them. */
function topicsNamed(all: readonly Rules[], credential: string): Topic[] {
  const named = all.flatMap(({ requirements, recurring = [], credit }) => [
    ...(requirements[credential] ?? []).flatMap(({ of }) =>
      of.flatMap(({ anyTopic = [], noTopic = [] }) => [...anyTopic, ...noTopic]),
    ),
    // A requirement that is named after a topic without asking for it: the rest of the hours.
    ...(requirements[credential] ?? []).flatMap(({ code }) => topics.filter((topic) => topic === code)),
    ...recurring.map(({ topic }) => topic),
    ...credit.refusedTopics,
  ]);
  return [...new Set(named)];
}

/** Is it unclear how many hours the paper means? Then the person is asked. */
export const isUnclear = (unit: string, amount: number, { known }: Asks): boolean =>
  unit !== 'hour' && (!known.has(unit as Unit) || (unit === 'ceu' && amount < 1));
