import { sql } from 'drizzle-orm';
import type { Language } from '../../domain/auth/contract.ts';
import type { StoredActivity } from '../../domain/activities/row.ts';
import { personFacts, runningPeriod } from '../../domain/certifications/facts.ts';
import { daysBetween } from '../../domain/programs/dates.ts';
import { isTooLate } from '../../domain/programs/standing.ts';
import type { Team, TeamMember } from '../../domain/team/contract.ts';
import { sayGap } from '../../domain/team/gap.ts';
import { answersFor } from '../activities/context.ts';
import { listLoggedOfEach, loggedByCertification } from '../activities/store.ts';
import { lastPeriod, shownStanding, statusOf, titleOf, todayOf } from '../certifications/read.ts';
import {
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import type { Work } from '../kernel/write.ts';
import { inList } from '../supervision/store.ts';

/**
 * Who lets this address see them, now: the switch of each is asked for at every look, so that it holds at once. Two
 * round trips, however many people: who it is, then all their records together, as reminders read them.
 */
const mostPeople = 200;

export interface Shown {
  supervisorId: string;
  bodyId: string;
  name: string;
  body: string;
  /** JSON: ids of their certifications. */
  certifications: string;
}

export interface SeenTeam {
  team: Team;
  shown: Shown[];
}

export async function readTeam({ database, now, language }: Work, email: string): Promise<SeenTeam> {
  const [found, waiting] = await database.batch([
    database.all<Shown>(sql`
      select v.id as "supervisorId", v.body_id as "bodyId", p.name, b.name as body,
        (select json_group_array(c.id) from certification c where c.person_id = p.id) as certifications
      from supervisor v join person p on p.id = v.person_id join body b on b.id = v.body_id
      where v.email = ${email} and v.shared_at is not null and v.to_on is null and v.stopped_at is null
      order by v.created_at, v.id limit ${mostPeople + 1}`),
    database.all<Team['waiting']>(sql`
      select count(*) as entries, coalesce(sum(w.minutes), 0) as minutes
      from supervisor v join sign_request q on q.person_id = v.person_id and q.supervisor_id = v.id
        join work_entry w on w.request_id = q.id
      where v.email = ${email} and v.stopped_at is null and q.state = 'open' and w.state = 'sent'`),
  ]);
  const shown = found.slice(0, mostPeople);
  const members = await readMembers({ database, now, language }, shown);
  return {
    shown,
    team: {
      people: members.toSorted(byDue),
      more: found.length > mostPeople,
      waiting: waiting[0] ?? { entries: 0, minutes: 0 },
    },
  };
}

/** Whose period ends first; whoever has none comes last. */
const byDue = (a: TeamMember, b: TeamMember): number =>
  (a.endsOn ?? '9999') < (b.endsOn ?? '9999')
    ? -1
    : (a.endsOn ?? '9999') > (b.endsOn ?? '9999')
      ? 1
      : a.name.localeCompare(b.name, 'en');

async function readMembers(
  { database, now, language }: Pick<Work, 'database' | 'now' | 'language'>,
  shown: readonly Shown[],
): Promise<TeamMember[]> {
  const idsOf = ({ certifications }: Shown): string[] => JSON.parse(certifications);
  const ids = [...new Set(shown.flatMap(idsOf))];
  const onTheWay = shown.filter((one) => idsOf(one).length === 0).map(notCertified);
  if (ids.length === 0) return onTheWay;
  const [files, sent, logged] = await database.batch([
    database.all<CertificationRow>(selectCertifications(sql`c.id in ${inList(ids)}`, 'with_priors')),
    database.all<{ periodId: string }>(sql`
      select period_id as "periodId" from application where certification_id in ${inList(ids)} and state = 'sent'`),
    listLoggedOfEach(database, ids, now),
  ]);
  const applied = new Set(sent.map(({ periodId }) => periodId));
  const loggedFor = loggedByCertification(logged);
  const certified = (await readCertifications(database, files)).map((file) =>
    memberOf(file, loggedFor(file.id), { applied, now, language }),
  );
  return [...certified, ...onTheWay];
}

function memberOf(
  file: CertificationFile,
  logged: StoredActivity[],
  { applied, now, language }: { applied: ReadonlySet<string>; now: number; language: Language },
): TeamMember {
  const today = todayOf(file, now);
  const period = runningPeriod(file.periods, today);
  const { first, second } = answersFor({ file, today, period, logged });
  const status = statusOf(file, today);
  const { endsOn } = lastPeriod(file.periods);
  const isRenewed = file.periods.some(({ seq }) => seq > period.seq);
  const standing = isRenewed ? 'certified' : shownStanding(first.standing, applied.has(period.id));
  // Under a hold, or too late to renew, hours are not what it waits for.
  const isAsked = status === 'in_force' && !isRenewed && !isTooLate(first, today);
  const asked = { first, second, program: file.program.rules, about: personFacts(file, period), language };
  return {
    name: file.person.name,
    body: file.body.name,
    program: titleOf(file, language),
    status: status === 'in_force' ? standing : status,
    endsOn,
    daysLeft: daysBetween(today, endsOn),
    gap: isAsked ? sayGap(asked) : null,
  };
}

const notCertified = ({ name, body }: Shown): TeamMember => ({
  name,
  body,
  program: null,
  status: 'on_the_way',
  endsOn: null,
  daysLeft: null,
  gap: null,
});
