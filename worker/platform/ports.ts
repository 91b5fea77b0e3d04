import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { CertificateFonts } from '../../certificate/index.ts';
import type * as schema from '../../db/schema/index.ts';
import type { Settings } from '../settings.ts';

/** What differs between a single machine and Workers. One adapter a runtime, in this folder. */

export type Database = LibSQLDatabase<typeof schema>;

export interface Files {
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** Null when there is no such file. */
  get(key: string): Promise<Uint8Array | null>;
  remove(key: string): Promise<void>;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Links of the mail that a terminal without SMTP prints. */
  link?: string;
  /** Where one POST stops mails of this kind (RFC 8058). */
  stopUrl?: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
  /** `folder` when nothing leaves the machine: the sign-in page then says where to look. */
  kind: 'folder' | 'smtp' | 'http';
}

export interface Clock {
  /** Milliseconds UTC. */
  now(): number;
}

/** Counts per key and minute, in memory or by the platform; a first sieve, never what must hold. */
export interface Sieve {
  /** True while `key` is within `most` a minute. */
  take(key: string, most: number): Promise<boolean>;
}

export interface Ports {
  settings: Settings;
  database: Database;
  files: Files;
  mailer: Mailer;
  clock: Clock;
  sieve: Sieve;
  /** Work after the answer; on Workers it keeps the isolate alive. */
  later(work: Promise<unknown>): void;
  /** Between two steps of long work: lets what has arrived meanwhile go first. */
  giveWay(): Promise<void>;
  /** How long one piece of such work may go on before it leaves the rest to the next; null: to its end. */
  laterMs: number | null;
  /** 32 random bytes or more that no database holds: links without an account and sealed texts hang on them. */
  secret(): Promise<Uint8Array<ArrayBuffer>>;
  /** Parsed once a process or isolate. */
  fonts(): Promise<CertificateFonts>;
  /** The caller's address as the platform knows it; never from a header that a caller can set. */
  clientIp(headers: Headers, socketAddress: string | undefined): string;
}
