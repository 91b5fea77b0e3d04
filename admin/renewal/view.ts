import type { RenewalView } from '../../domain/applications/contract.ts';

/** Parts of a renewal and how far they are. Pure. */
export type PartCode = 'details' | 'hours' | 'ethics' | 'send';
export interface Part {
  code: PartCode;
  state: 'done' | 'open' | 'later';
}

const minutes: Record<PartCode, number> = { details: 1, hours: 2, ethics: 3, send: 1 };

/** A program without a code of ethics has three parts. An agreement to an older text does not count for a newer one. */
export function partsOf(view: RenewalView): Part[] {
  const { application, ethics } = view;
  const agreed = application?.ethicsAgreedAt != null && application.ethicsVersionId === ethics?.id;
  const before: Part[] = [
    { code: 'details', state: application?.detailsCheckedAt ? 'done' : 'open' },
    { code: 'hours', state: application?.hoursCheckedAt ? 'done' : 'open' },
    ...(ethics ? [{ code: 'ethics' as const, state: agreed ? ('done' as const) : ('open' as const) }] : []),
  ];
  const ready = before.every((part) => part.state === 'done');
  return [...before, { code: 'send', state: ready ? 'open' : 'later' }];
}

export const doneCount = (parts: Part[]): number => parts.filter((part) => part.state === 'done').length;
export const minutesLeft = (parts: Part[]): number =>
  parts.reduce((sum, part) => sum + (part.state === 'done' ? 0 : minutes[part.code]), 0);
export const nextPart = (parts: Part[]): PartCode =>
  parts.find((part) => part.state === 'open')?.code ?? 'send';
export const missingParts = (view: RenewalView): Exclude<PartCode, 'send'>[] =>
  partsOf(view).flatMap((part) => (part.code !== 'send' && part.state !== 'done' ? [part.code] : []));

/** What the first page of a renewal is about. */
export type Stage = 'parts' | 'not_yet' | 'sent' | 'approved' | 'refused';
export function stageOf(view: RenewalView): Stage {
  const state = view.application?.state;
  if (state === 'sent' || state === 'approved' || state === 'refused') return state;
  return view.mayApply || state === 'returned' ? 'parts' : 'not_yet';
}

export const versionOf = (view: RenewalView): number => view.application?.version ?? 0;
