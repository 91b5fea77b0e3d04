import type { CertificateFacts } from '../../certificate/contract.ts';

/** One certificate, drawn in a module Worker of its own that goes when it is done. */
export function drawApart(facts: CertificateFacts): Promise<Blob> {
  const worker = new Worker(new URL('./draw.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Blob | null>) =>
      data ? resolve(data) : reject(new Error('not drawn')),
    );
    worker.addEventListener('error', () => reject(new Error('the Worker did not start')));
    // A plain copy: the page's own facts may be watched for changes, and those cannot be sent.
    worker.postMessage(JSON.parse(JSON.stringify(facts)));
  }).finally(() => worker.terminate());
}
