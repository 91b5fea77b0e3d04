import type { CertificateFacts } from '../../certificate/contract.ts';
import { get } from '../api.ts';

export interface IssuedCertificate {
  id: string;
  facts: CertificateFacts;
  issuedAt: number;
}

export const certificateOf = (id: string) => ({
  queryKey: ['certificate', id],
  queryFn: () => get<IssuedCertificate>(`/api/certificates/${id}`),
  staleTime: Infinity,
});

/** The same bytes, made by the service. */
export const pdfUrl = (id: string) => `/api/certificates/${id}/pdf`;
