import type { SupervisorView } from '../../domain/supervision/contract.ts';
import type { SharingInput, Team, TeamAsked, TeamPage } from '../../domain/team/contract.ts';
import { post, put } from '../api.ts';
import { language } from '../shell/language.ts';
import { tokenHere } from '../shell/link-page.ts';
import { keptNumber } from '../signing/kept.ts';
import { told, type Sentences } from '../told.ts';
import { t } from './words.ts';

const refusals: Sentences = {
  'team.too_many_mails': () => t('failures.tooManyMails'),
  'team.too_many': () => t('failures.tooMany'),
  'team.not_confirmed': () => t('failures.notConfirmed'),
  'supervision.not_now': () => t('failures.notNow'),
};

/** Without a key: no copy of any answer is kept for it. */
const send = <Answer>(path: string) =>
  told(post<Answer>(`/api/${path}`, { token: tokenHere(), browser: keptNumber() }), refusals);

/** From the page to sign, with its link. */
export const askForTeam = () => send<TeamAsked>('sign/team');
export const open = () => send<TeamPage>('team/open');
export const confirm = () => send<TeamPage>('team/confirm');
export const newLink = () => send<TeamPage>('team/again');

/** Each reading tells the people when it was: asked when the page opens, and not again by itself. */
export const teamNow = () => ({
  queryKey: ['team', 'people', tokenHere(), language()],
  queryFn: () => send<Team>('team/look'),
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
  retry: false,
});

export const share = (id: string, input: SharingInput, key: string) =>
  told(put<SupervisorView>(`/api/my/supervisors/${id}/team`, input, key), refusals);
