import { todayOf } from '../certifications/read.ts';
import {
  inBody,
  readCertifications,
  selectCertifications,
  type CertificationFile,
  type CertificationRow,
} from '../certifications/store.ts';
import { staffOf, type Actor } from '../kernel/actor.ts';
import { nothingHere } from '../kernel/failure.ts';
import type { Work } from '../kernel/write.ts';
import { barredFrom } from './conflict.ts';
import {
  selectAppeals,
  selectColleague,
  selectProposals,
  type StoredAppeal,
  type StoredProposal,
} from './store.ts';

/** What every decision here is made on: the record, who may decide, and what was proposed. One round trip. */

export interface Which {
  bodyId: string;
  certificationId: string;
}

export interface Setting {
  file: CertificationFile;
  today: string;
  by: Actor['staff'][number];
  barred: keyof typeof barredFrom | null;
  /** Newest first. */
  proposals: StoredProposal[];
  appeals: StoredAppeal[];
}

const most = 200;

export async function readSetting(work: Work, { bodyId, certificationId }: Which): Promise<Setting> {
  const { database, actor, now } = work;
  const [rows, colleagues, proposals, appeals] = await database.batch([
    database.all<CertificationRow>(selectCertifications(inBody(bodyId, certificationId))),
    database.all<{ id: string }>(selectColleague(bodyId, certificationId)),
    database.all<StoredProposal>(selectProposals(bodyId, certificationId, most)),
    database.all<StoredAppeal>(selectAppeals(bodyId, certificationId, most)),
  ]);
  const [file] = await readCertifications(database, rows);
  if (!file) throw nothingHere();
  const isOwn = file.person.accountId === actor.accountId;
  return {
    file,
    today: todayOf(file, now),
    by: staffOf(actor, bodyId),
    barred: isOwn ? 'own_record' : colleagues.length > 0 ? 'colleague' : null,
    proposals,
    appeals,
  };
}

/** For a decision: nobody whom the record keeps out comes further. */
export async function readDeciding(work: Work, which: Which): Promise<Setting> {
  const setting = await readSetting(work, which);
  if (setting.barred) throw barredFrom[setting.barred]();
  return setting;
}

export function proposalIn({ proposals }: Setting, id: string): StoredProposal {
  const found = proposals.find((one) => one.id === id);
  if (!found) throw nothingHere();
  return found;
}
