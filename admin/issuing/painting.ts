import type { CertificateFacts } from '../../certificate/contract.ts';
import type { NameCheck } from '../../certificate/name.ts';
import type { PaperResult } from '../../domain/issuing/contract.ts';

/** What page and worker say to each other. Each job has a number; its answers carry it. */

export interface Paper {
  id: string;
  facts: CertificateFacts;
  /** Of the bytes when it was issued: a later drawing is held against it. */
  sha256?: string | null;
}

export type ToPainter = { job: number } & (
  | { kind: 'draw'; papers: Paper[] }
  | { kind: 'pdf'; facts: CertificateFacts }
  | { kind: 'check'; names: string[] }
  /** The file that the zip is streamed to; without one it comes back as a Blob. */
  | { kind: 'zip'; handle: FileSystemFileHandle | null }
  | { kind: 'print'; title: string; language: string }
  /** An answer to `need`; an empty list is the end. */
  | { kind: 'more'; papers: Paper[] }
  | { kind: 'stop' }
);

export type FromPainter = { job: number } &
  /** One paper is drawn, or was packed. */
  (
    | { kind: 'one'; result: PaperResult | null }
    | { kind: 'need' }
    | { kind: 'end'; value: Painted }
    | { kind: 'failed'; why: PaintFailure }
  );

export type Painted =
  { renderer: string } | { bytes: ArrayBuffer } | { checks: NameCheck[] } | { file: Blob | null };

/** `other_bytes`: the same facts are drawn otherwise than when they were issued. */
export type PaintFailure = 'unprintable' | 'other_bytes' | 'stopped' | 'broken';
