import type { EntryAnswer, SignPage } from '../../domain/signing/contract.ts';
import { post } from '../api.ts';
import { told, type Sentences } from '../told.ts';
import { tokenHere } from '../shell/link-page.ts';
import { keptNumber } from './kept.ts';
import { t } from './words.ts';

const refusals: Sentences = {
  'supervision.wrong_code': () => t('code.problem'),
  'supervision.too_many_codes': () => t('failures.tooManyCodes'),
  'supervision.too_many_mails': () => t('failures.tooManyMails'),
  'supervision.too_many': () => t('failures.tooMany'),
  'supervision.too_late': () => t('failures.tooLate'),
  'supervision.renewed_since': () => t('failures.renewed'),
  'supervision.credential': () => t('open.credential'),
  'supervision.changed': () => t('open.changed'),
};

/** Without a key: a second answer gets the first one anyway, and no copy of the page is kept for it. */
const send = (what: string, more: object = {}) =>
  told(post<SignPage>(`/api/sign/${what}`, { token: tokenHere(), browser: keptNumber(), ...more }), refusals);

export const open = () => send('open');
export const confirm = (code?: string) => send('confirm', code === undefined ? {} : { code });
export const mailCode = () => send('code');
export const newLink = () => send('again');
export const notForMe = () => send('stop');
export const takeBack = (reason: string, version: number) => send('take-back', { reason, version });

export interface Answer {
  entries: EntryAnswer[];
  comment: string;
  certificateNumber: string;
  version: number;
}
export const answer = (input: Answer) => send('answer', input);
