import type { Notices } from '../../domain/notifications/contract.ts';
import { get, put } from '../api.ts';

export const noticesKey = ['notices'];
export const notices = () => ({ queryKey: noticesKey, queryFn: () => get<Notices>('/api/me/notices') });

export const setNotices = (input: Notices, key: string) => put<Notices>('/api/me/notices', input, key);
