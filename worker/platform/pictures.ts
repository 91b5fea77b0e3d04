import type { Files } from './ports.ts';

/** Where a picture lies, by the SHA-256 of its bytes. */
export const pictureKey = (sha256: string): string => `picture_${sha256}`;

/** For whoever draws papers. */
export const picturesIn =
  (files: Files) =>
  async (sha256: string): Promise<Uint8Array> => {
    const found = await files.get(pictureKey(sha256));
    if (!found) throw new Error(`the picture ${sha256} is not in the file store`);
    return found;
  };
