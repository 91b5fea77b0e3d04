import type { AllotmentGroup, AllotmentView } from '../../domain/allotments/contract.ts';
import { isOpen, periodOf } from '../../domain/activities/periods.ts';
import type { StoredActivity } from '../../domain/activities/row.ts';
import { creditFacts } from '../../domain/certifications/facts.ts';
import { allot, type Placed } from '../../domain/programs/allot.ts';
import type { Language } from '../../domain/auth/contract.ts';
import { listCounting } from '../activities/store.ts';
import { titleOf } from '../certifications/read.ts';
import {
  allOfPersons,
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { personIds } from '../kernel/actor.ts';
import type { Work } from '../kernel/write.ts';
import { familiesOf, holderOf, type Member } from '../certifications/families.ts';

/** Where an hour serves one credential only: what stands for which, and the allotment that leaves least to do. */
export async function readAllotments({ database, actor, now, language }: Work): Promise<AllotmentView> {
  const own = personIds(actor);
  const [rows, activities] = await database.batch([
    database.all<CertificationRow>(selectCertifications(allOfPersons(own))),
    listCounting(database, own, now),
  ]);
  const files = await readCertifications(database, rows);
  return { groups: familiesOf(files, now).map((family) => groupOf(family, activities, files, language)) };
}

export const placeOf = ({ allottedTo, certificationId }: StoredActivity): string =>
  allottedTo ?? certificationId;
export const dayOf = ({ acceptedOn, doneOn }: StoredActivity): string => acceptedOn ?? doneOn;

/** An approved renewal was judged by what stood for it. */
export const isClosed = (file: CertificationFile, on: string): boolean =>
  !isOpen(file.periods, periodOf(file.periods, on));

function groupOf(
  family: readonly Member[],
  activities: readonly StoredActivity[],
  files: readonly CertificationFile[],
  language: Language,
): AllotmentGroup {
  // A withdrawn one is no member, and its hours are there for the others.
  const [first] = family;
  const sisters = files.filter(
    ({ personId, program }) =>
      personId === first?.file.personId && program.rules.id === first.file.program.rules.id,
  );
  const placed = activities.flatMap((stored) => {
    const place = sisters.find(({ id }) => id === placeOf(stored));
    return place ? [{ stored, isFixed: isClosed(place, dayOf(stored)) }] : [];
  });
  const found = allot(
    family.map(holderOf),
    placed.map(({ stored, isFixed }): Placed => ({
      activity: creditFacts(stored),
      at: placeOf(stored),
      isFixed,
    })),
    first?.today ?? '',
  );
  const moveOf = new Map(found.moves.map(({ id, to }) => [id, to]));
  const order = found.left.map(({ id }) => id);
  return {
    bodyName: first?.file.body.name ?? '',
    credentials: family.map(({ file, period }) => {
      const left = found.left.find(({ id }) => id === file.id);
      return {
        certificationId: file.id,
        title: titleOf(file, language),
        number: file.number,
        endsOn: period.endsOn,
        leftMinutes: left?.now ?? 0,
        leftAfterMinutes: left?.after ?? 0,
      };
    }),
    activities: placed.flatMap(({ stored, isFixed }) => {
      const worth = found.worth.get(stored.id) ?? [];
      const countsIn = order.filter((_, h) => (worth[h] ?? 0) > 0);
      if (countsIn.length === 0) return [];
      return [
        {
          activityId: stored.id,
          version: stored.version,
          title: stored.title,
          doneOn: dayOf(stored),
          minutes: stored.acceptedMinutes ?? stored.claimedMinutes,
          state: stored.state === 'accepted' ? ('accepted' as const) : ('waiting' as const),
          certificationId: placeOf(stored),
          proposedId: moveOf.get(stored.id) ?? placeOf(stored),
          mayMove: !isFixed,
          countsIn,
        },
      ];
    }),
    proposal:
      found.moves.length === 0
        ? null
        : {
            moves: placed.flatMap(({ stored: { id, version } }) => {
              const to = moveOf.get(id);
              return to === undefined ? [] : [{ activityId: id, certificationId: to, version }];
            }),
            leftMinutes: found.left.reduce((sum, { now }) => sum + now, 0),
            leftAfterMinutes: found.left.reduce((sum, { after }) => sum + after, 0),
          },
    isExact: found.isExact,
  };
}
