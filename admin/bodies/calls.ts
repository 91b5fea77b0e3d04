import type {
  BodySettings,
  BodyView,
  InvitationInput,
  InvitationView,
  StaffChange,
  StaffView,
  UploadedPicture,
} from '../../domain/bodies/contract.ts';
import { post, put, remove, upload } from '../api.ts';
import { textFact, told, unprintableText } from '../staff/failures.ts';
import { t } from './words.ts';

const at = (bodyId: string) => `/api/bodies/${bodyId}`;

export const saveBody = (bodyId: string, input: BodySettings, key: string) =>
  told(put<BodyView>(at(bodyId), input, key), {
    'bodies.prefix_fixed': () => t('board.prefixFixed'),
    'bodies.pale_colour': () => t('board.look.tooLight'),
    'bodies.unprintable': (failure) =>
      [textFact(failure, 'text'), unprintableText(failure)].filter(Boolean).join(': '),
  });

export const sendPicture = (bodyId: string, file: File) =>
  upload<UploadedPicture>(`${at(bodyId)}/pictures`, file, file.name, () => {});

export const invite = (bodyId: string, input: InvitationInput, key: string) =>
  told(post<InvitationView>(`${at(bodyId)}/invitations`, input, key), {
    'staff.exists': () => t('staff.exists'),
  });

export const withdrawInvitation = (bodyId: string, id: string) =>
  remove<unknown>(`${at(bodyId)}/invitations/${id}`);

const lastOne = { 'staff.last_administrator': () => t('staff.last') };

export const changeRole = (bodyId: string, id: string, input: StaffChange) =>
  told(put<StaffView>(`${at(bodyId)}/staff/${id}`, input), lastOne);

export const removeStaff = (bodyId: string, id: string) =>
  told(remove<unknown>(`${at(bodyId)}/staff/${id}`), lastOne);
