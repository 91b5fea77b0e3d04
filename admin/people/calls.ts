import type { AddedCertification, NewCertification, NewPerson } from '../../domain/people/contract.ts';
import { post } from '../api.ts';
import { told, type Sentences } from '../staff/failures.ts';
import { t } from './words.ts';

const sentences: Sentences = {
  'people.known': () => t('new.known'),
  'certifications.known': () => t('new.held'),
  'certifications.number_taken': () => t('new.numberTaken'),
  'bodies.not_set_up': () => t('new.notSetUp'),
  own_record: () => t('new.own'),
};

export const addPerson = (bodyId: string, input: NewPerson, key: string) =>
  told(post<AddedCertification>(`/api/bodies/${bodyId}/people`, input, key), sentences);

export const addCertification = (bodyId: string, personId: string, input: NewCertification, key: string) =>
  told(
    post<AddedCertification>(`/api/bodies/${bodyId}/people/${personId}/certifications`, input, key),
    sentences,
  );
