import type { Relation } from '../../domain/entry/codes.ts';
import type { Ports } from '../platform/ports.ts';
import { unseal } from './seal.ts';
import type { ReferenceRow } from './store.ts';

/** What a referee wrote. STORED SHAPE, sealed: a letter can say as much of a person as their own story. */
export interface AnswerContent {
  relation: Relation;
  known: string;
  recommends: boolean;
  letter: string;
}

export async function readLetter(
  ports: Pick<Ports, 'secret'>,
  { id, keyId, wrapped, sealed }: Pick<ReferenceRow, 'id' | 'keyId' | 'wrapped' | 'sealed'>,
): Promise<AnswerContent | null> {
  const text = await unseal(ports, { rowId: id, keyId, wrapped, sealed });
  return text === null ? null : (JSON.parse(text) as AnswerContent);
}
