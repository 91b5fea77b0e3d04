import type { Language } from '../../domain/auth/contract.ts';
import { post } from '../api.ts';

export interface LinkAnswer {
  sent: true;
  /** `folder`: nothing leaves this machine. */
  mail: 'folder' | 'sent';
}

export const askLink = (input: {
  email: string;
  language?: Language | undefined;
  shared?: boolean | undefined;
}) => post<LinkAnswer>('/api/auth/link', input);
export const redeem = (input: { token: string } | { code: string }) =>
  post<unknown>('/api/auth/redeem', input);
