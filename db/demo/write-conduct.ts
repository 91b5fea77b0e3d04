import type { ConductKind, ConductReason } from '../../domain/conduct/contract.ts';
import { eventOf } from '../../domain/conduct/decide.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { conductProposal, statusEvent } from '../schema/index.ts';
import { instantOn } from './days.ts';
import type { Desk } from './desk.ts';
import type { Story } from './story.ts';
import type { DemoRecord } from './write-story.ts';

/** Holds and withdrawals of the demo: a reviewer proposed each, and the administrator agreed or has not answered yet. */
export function writeConduct(desk: Desk, record: DemoRecord, story: Story): void {
  for (const one of story.conduct) writeDecision(desk, record, one, one.settledOn);
}

function writeDecision(
  { rows, board, days, audit }: Desk,
  { bodyId, certificationId, decider }: DemoRecord,
  { kind, reasonCode, note, letter }: Story['conduct'][number],
  settledOn: string | null,
): void {
  const id = newId('cdp');
  const statusEventId = newId('sta');
  const { administrator } = board.staff;
  const proposedAt = instantOn(addDays(settledOn ?? days.today, -1), 15, days);
  const agreedAt = settledOn === null ? null : instantOn(settledOn, 17, days);
  rows.add(conductProposal, {
    id,
    bodyId,
    certificationId,
    kind,
    reasonCode,
    starts: 'agreed',
    letter,
    note,
    proposedAt,
    proposedBy: decider.id,
    proposerName: decider.name,
    state: agreedAt === null ? 'waiting' : 'agreed',
    ...(agreedAt !== null && {
      answeredAt: agreedAt,
      answeredBy: administrator.id,
      answererName: administrator.name,
      settledOn,
      statusEventId,
    }),
  });
  const about = { reasonCode, ...(letter !== null && { letter }) };
  const tell = (at: number, action: string, detail: Record<string, unknown>) =>
    audit(at, certificationId, action, 'conduct_proposal', id, { ...about, ...detail });
  tell(proposedAt, 'conduct.propose', { conduct: kind, conductStarts: 'agreed' });
  if (agreedAt === null || settledOn === null) return;
  rows.add(statusEvent, {
    id: statusEventId,
    bodyId,
    certificationId,
    kind: eventOf[kind],
    effectiveOn: settledOn,
    recordedAt: agreedAt,
    recordedBy: `${decider.name}, ${administrator.name}`,
  });
  tell(agreedAt, `certifications.${eventOf[kind]}`, { effectiveOn: settledOn, proposedBy: decider.name });
}

export interface DemoConduct {
  kind: ConductKind;
  reasonCode: ConductReason;
  note: string | null;
  letter: string | null;
  /** Null: it waits for the second person. */
  settledOn: string | null;
}
