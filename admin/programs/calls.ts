import type { PresetView, ProgramInput } from '../../domain/bodies/contract.ts';
import { get, post } from '../api.ts';
import { language } from '../shell/language.ts';
import { told, unprintableText } from '../staff/failures.ts';
import { t } from './words.ts';

export const presetsOf = () => ({
  queryKey: ['presets', language()],
  queryFn: async () => (await get<{ presets: PresetView[] }>('/api/presets')).presets,
});

export const addProgram = (bodyId: string, input: ProgramInput, key: string) =>
  told(post<{ id: string }>(`/api/bodies/${bodyId}/programs`, input, key), {
    'programs.exists': () => t('exists'),
    'programs.unprintable': unprintableText,
  });
