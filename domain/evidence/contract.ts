import type { EvidenceView } from '../activities/contract.ts';

/** Uploads: `multipart/form-data` with one field `file`, and `personId` in the path. */
export const mostBytes = 10 * 1024 * 1024;
export const mostBytesOfAPerson = 200 * 1024 * 1024;
export const mostPixels = 40_000_000;

export type UploadedEvidence = EvidenceView & { metadataRemoved: boolean };
