import type { ReferenceAnswer, ReferencePage } from '../../domain/entry/contract.ts';
import { post } from '../api.ts';

/** The token stays behind the # of the address: no server sees it but in the body of these. */
const token = (): string => location.hash.slice(1);

const send = (what: string, more: object = {}, key?: string) =>
  post<ReferencePage>(`/api/references/${what}`, { token: token(), ...more }, key);

type WithoutToken<One> = One extends { token: string } ? Omit<One, 'token'> : never;

export const open = () => send('open');
export const answer = (input: WithoutToken<ReferenceAnswer>, key: string) => send('answer', input, key);
export const takeBack = (version: number) => send('take-back', { version });
export const newLink = () => send('again');
export { token as tokenHere };
