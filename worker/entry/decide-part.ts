import { sql } from 'drizzle-orm';
import type { PartDecided, PartDecision } from '../../domain/entry/contract.ts';
import type { EntryRequirement } from '../../domain/entry/rules.ts';
import { mayAlso, staffOf } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { guard, type Statement, type Verb, type Work } from '../kernel/write.ts';
import { findEntry, type EntryFile } from './file.ts';
import { takenMeanwhile } from './save-part.ts';
import { entryInBody, findEntryState, touchEntry, type EntryRow } from './store.ts';

/** The body's word on one requirement: accept what is there, ask for one more thing, or not ask for it at all. */

interface Deciding {
  bodyId: string;
  id: string;
  code: string;
  decision: PartDecision;
}

const decided = { accept: 'accepted', ask: 'asked', waive: 'waived', undo: null } as const;

export const decidePart: Verb<Deciding, PartDecided> = async (work, { bodyId, id, code, decision }) => {
  const { database, now, actor } = work;
  const file = await findEntry(work, entryInBody(bodyId, id));
  const rule = file.rules.requirements.find((one) => one.code === code);
  if (!rule) throw nothingHere();
  refuseUndecidable(work, file.row);
  const was = file.parts.get(code);
  if ((was?.version ?? 0) !== decision.version) throw changedMeanwhile();
  if (decision.decision === 'waive') mayAlso(actor, bodyId, 'entry.waive');
  if (decision.decision === 'accept') refuseStrangeAccept(file, rule, decision.on);
  const by = staffOf(actor, bodyId);
  const set = {
    decision: decided[decision.decision],
    reason: 'reason' in decision ? decision.reason : null,
    on: decision.decision === 'accept' ? (decision.on ?? null) : null,
  };
  const put: Statement[] = was
    ? [
        database.run(sql`update entry_part set decision = ${set.decision}, decision_reason = ${set.reason}, result_on = ${set.on},
            decided_at = ${now}, decided_by = ${by.id}, decider_name = ${by.name}, version = version + 1
          where application_id = ${id} and code = ${code} and version = ${was.version}`),
        guard(database),
      ]
    : [
        database.run(sql`
          insert into entry_part (application_id, code, body_id, decision, decision_reason, result_on, decided_at, decided_by, decider_name)
          values (${id}, ${code}, ${bodyId}, ${set.decision}, ${set.reason}, ${set.on}, ${now}, ${by.id}, ${by.name})`),
      ];
  return {
    value: { id, code, version: decision.version + 1, entryVersion: file.row.version + 1 },
    statements: [...touchEntry(database, id, ['sent']), ...put],
    audit: [
      {
        bodyId,
        recordId: id,
        action: `entry.part_${decision.decision}`,
        objectKind: 'entry',
        objectId: id,
        detail: {
          part: code,
          ...(set.reason !== null && { reason: set.reason }),
          ...(set.on !== null && { on: set.on }),
        },
      },
    ],
    messages: [],
    onConflict: async () => takenMeanwhile(await findEntryState(database, id)),
  };
};

/** Only while it is with the body, and never one's own. */
export function refuseUndecidable({ actor }: Pick<Work, 'actor'>, row: EntryRow): void {
  if (row.accountId === actor.accountId)
    throw new Failure(403, 'entry.own_record', 'This is your own record. Ask a colleague to decide on it.');
  if (row.state === 'sent') return;
  if (row.state === 'returned')
    throw new Failure(409, 'entry.with_person', 'This was sent back. It is with the person now.', {
      facts: { by: row.deciderName, at: row.decidedAt },
    });
  throw takenMeanwhile({ state: row.state, by: row.deciderName, at: row.decidedAt });
}

/** A yes of the person, a signature and a letter are there or not: nothing stands for them. */
const acceptable = new Set<EntryRequirement['kind']>([
  'education',
  'document',
  'training',
  'examination',
  'experience',
  'supervision',
  'meetings',
  'background',
]);

function refuseStrangeAccept(
  { parts, today }: EntryFile,
  rule: EntryRequirement,
  on: string | undefined,
): void {
  const byRoute = rule.routes?.some(({ code }) => code === parts.get(rule.code)?.route);
  if (!acceptable.has(rule.kind) && !byRoute)
    throw new Failure(
      422,
      'entry.nothing_to_accept',
      'This part is the person’s to do. Ask for it, or say that it is not asked of them.',
    );
  if (on !== undefined && rule.kind !== 'background')
    throw invalid('on', 'Only a check has the day of its result. Leave it out.');
  if (on !== undefined && on > today) throw invalid('on', 'This day has not come yet. Check the date.');
  if (rule.kind === 'background' && rule.noOlderThan && on === undefined)
    throw invalid('on', 'The program limits how old a result may be. Give the day of the result.');
}
