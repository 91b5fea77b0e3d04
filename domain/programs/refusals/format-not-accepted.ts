import type { Refusal } from './refusal.ts';

export const formatNotAccepted: Refusal = ({ format = 'in_person' }, minutes, { credit }) =>
  credit.acceptedFormats === null || credit.acceptedFormats.includes(format)
    ? null
    : { code: 'format_not_accepted', minutes, params: { format, accepted: credit.acceptedFormats } };
