import { nameTrouble } from '../staff/nested.ts';
import { t } from './words.ts';

/** Why a certificate cannot show a name, beside the field; null when the failure is about something else. */
export function nameSentence(error: unknown): string | null {
  const trouble = nameTrouble(error);
  if (!trouble) return null;
  if (trouble.letters.length > 0) return t('new.letters', trouble.letters.join(' '));
  return trouble.reason === 'too_long' ? t('new.long') : t('new.lost');
}
