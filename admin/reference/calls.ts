import type { ReferenceAnswer, ReferencePage } from '../../domain/entry/contract.ts';
import { post } from '../api.ts';
import { tokenHere } from '../shell/link-page.ts';

const send = (what: string, more: object = {}, key?: string) =>
  post<ReferencePage>(`/api/references/${what}`, { token: tokenHere(), ...more }, key);

type WithoutToken<One> = One extends { token: string } ? Omit<One, 'token'> : never;

export const open = () => send('open');
export const answer = (input: WithoutToken<ReferenceAnswer>, key: string) => send('answer', input, key);
export const takeBack = (version: number) => send('take-back', { version });
export const newLink = () => send('again');
