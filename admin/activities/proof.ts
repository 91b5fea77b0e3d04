import { onCleanup } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { EvidenceView } from '../../domain/activities/contract.ts';
import { failureText } from '../shell/words.ts';
import { dropProof, uploadProof } from './calls.ts';
import { fit } from './shrink.ts';
import { t } from './words.ts';

/** The files of one activity: sent at once, one after the other shown with how far it is. */
export interface Proof {
  key: number;
  name: string;
  bytes: number;
  /** From 0 to 1 while on its way. */
  share: number;
  state: 'sending' | 'added' | 'failed';
  problem: string;
  /** Set once it has arrived. */
  view: EvidenceView | null;
  metadataRemoved: boolean;
  /** Address of a small picture, for photos. */
  thumbnail: string | null;
  again: (() => void) | null;
}

/** Where files go, and how many. The person's own, unless it is said otherwise. */
interface Place {
  send: typeof uploadProof;
  drop: (id: string) => Promise<unknown>;
  most: number;
}
const own: Place = { send: uploadProof, drop: dropProof, most: 10 };

export function createProofs(personId: () => string, start: EvidenceView[], place: Place = own) {
  const { most } = place;
  let next = 0;
  const stored = (view: EvidenceView): Proof => ({
    key: next++,
    name: view.fileName,
    bytes: view.bytes,
    share: 1,
    state: 'added',
    problem: '',
    view,
    metadataRemoved: false,
    thumbnail: view.mediaType === 'application/pdf' ? null : view.url,
    again: null,
  });
  const [proofs, setProofs] = createStore<Proof[]>(start.map(stored));
  const kept = new Set(start.map((view) => view.id));
  const change = (key: number, to: Partial<Proof>) => setProofs((proof) => proof.key === key, to);

  const send = async (key: number, blob: Blob, name: string): Promise<void> => {
    change(key, { state: 'sending', share: 0, problem: '', again: null });
    try {
      const { metadataRemoved, ...view } = await place.send(personId(), blob, name, (share) =>
        change(key, { share }),
      );
      // A photo lost its place here already, so the service found nothing to remove.
      setProofs(
        (proof) => proof.key === key,
        (proof) => ({
          state: 'added' as const,
          view,
          metadataRemoved: proof.metadataRemoved || metadataRemoved,
        }),
      );
    } catch (error) {
      change(key, { state: 'failed', problem: failureText(error), again: () => void send(key, blob, name) });
    }
  };

  const add = async (file: File): Promise<void> => {
    const key = next++;
    const empty: Proof = {
      key,
      name: file.name,
      bytes: file.size,
      share: 0,
      state: 'sending',
      problem: '',
      view: null,
      metadataRemoved: false,
      thumbnail: null,
      again: null,
    };
    if (proofs.length >= most) return;
    setProofs(proofs.length, empty);
    const fitted = await fit(file);
    if ('unfit' in fitted) return void change(key, { state: 'failed', problem: t(`proof.${fitted.unfit}`) });
    change(key, {
      bytes: fitted.blob.size,
      metadataRemoved: fitted.isPhoto,
      ...(fitted.isPhoto && { name: t('proof.photoName'), thumbnail: URL.createObjectURL(fitted.blob) }),
    });
    await send(key, fitted.blob, fitted.name);
  };

  // Back from a dead spot: what did not arrive is sent again by itself.
  const onBack = () => proofs.forEach((proof) => proof.again?.());
  addEventListener('online', onBack);
  onCleanup(() => removeEventListener('online', onBack));

  const takeOut = (key: number): void => {
    const proof = proofs.find((one) => one.key === key);
    if (!proof) return;
    if (proof.thumbnail?.startsWith('blob:')) URL.revokeObjectURL(proof.thumbnail);
    // What an activity already holds goes with the next saving; only what was added here is removed at once.
    const { view } = proof;
    if (view && !kept.has(view.id)) void place.drop(view.id).catch(() => undefined);
    setProofs((list) => list.filter((one) => one.key !== key));
  };

  return {
    proofs,
    add,
    takeOut,
    isFull: () => proofs.length >= most,
    /** A file that is not there yet, and would be missing without a word. */
    problem: (): string | null => {
      if (proofs.some((proof) => proof.state === 'failed')) return t('proof.notSent');
      return proofs.some((proof) => proof.state === 'sending') ? t('proof.stillSending') : null;
    },
    /** What has arrived. */
    views: () => proofs.map((proof) => proof.view).filter((view) => view !== null),
    ids: () => proofs.flatMap((proof) => (proof.view ? [proof.view.id] : [])),
  };
}
export type Proofs = ReturnType<typeof createProofs>;
