import type { CertificateFacts } from '../../certificate/contract.ts';
import { drawCertificate } from './draw.ts';

/** One certificate for each message. */
addEventListener('message', ({ data }: MessageEvent<CertificateFacts>) => {
  drawCertificate(data).then(
    (paper) => postMessage(paper),
    () => postMessage(null),
  );
});
