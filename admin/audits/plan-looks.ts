import type { PlanState } from '../../domain/audits/contract.ts';
import type { Shape, Tone } from '../ui/marks.tsx';

export const planLooks: Record<PlanState, { shape: Shape; tone: Tone }> = {
  planned: { shape: 'waiting', tone: 'wait' },
  listed: { shape: 'turn', tone: 'turn' },
  drawn: { shape: 'done', tone: 'good' },
  withdrawn: { shape: 'no', tone: 'ended' },
};
