import type { Files } from './ports.ts';

/** The part of the R2 binding that is used here. */
export interface Bucket {
  put(key: string, value: Uint8Array, options: { httpMetadata: { contentType: string } }): Promise<unknown>;
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>;
  delete(key: string): Promise<void>;
}

export function bucketFiles(bucket: Bucket): Files {
  return {
    async put(key, bytes, mediaType) {
      await bucket.put(key, bytes, { httpMetadata: { contentType: mediaType } });
    },
    async get(key) {
      const found = await bucket.get(key);
      return found && new Uint8Array(await found.arrayBuffer());
    },
    remove: (key) => bucket.delete(key),
  };
}
