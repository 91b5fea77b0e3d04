import type { ProgramView } from '../../domain/bodies/contract.ts';
import { language } from '../shell/language.ts';
import { t as shell } from '../shell/words.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { t } from './words.ts';

/** What a certification begins with: program, day, and what the person has already. */
export interface CertificationTyped {
  programId: string;
  certifiedOn: string;
  endsOn: string;
  number: string;
}
export const nothingTyped: CertificationTyped = { programId: '', certifiedOn: '', endsOn: '', number: '' };

/** Fields that are empty are left out. */
export const inputOf = ({ programId, certifiedOn, endsOn, number }: CertificationTyped): unknown => ({
  programId,
  certifiedOn,
  ...(endsOn && { endsOn }),
  ...(number.trim() && { number }),
});

export const certificationMessages = () => ({
  programId: { field: 'programId', message: t('new.problems.programId') },
  certifiedOn: { field: 'certifiedOn', message: t('new.problems.certifiedOn') },
  endsOn: { field: 'endsOn', message: t('new.problems.endsOn') },
  number: { field: 'number', message: t('new.problems.number') },
});

export function CertificationFields(props: {
  programs: readonly ProgramView[];
  value: CertificationTyped;
  change: (part: Partial<CertificationTyped>) => void;
  problemAt: (field: string) => string | undefined;
}) {
  const options = () => [
    { value: '', label: t('new.chooseProgram') },
    ...props.programs.map((one) => ({ value: one.id, label: language() === 'es' ? one.titleEs : one.title })),
  ];
  return (
    <>
      <SelectField
        id="programId"
        label={t('new.program')}
        error={props.problemAt('programId')}
        options={options()}
        value={props.value.programId}
        onInput={(programId) => props.change({ programId })}
      />
      <TextField
        id="certifiedOn"
        label={t('new.certifiedOn')}
        hint={t('new.certifiedOnHint')}
        error={props.problemAt('certifiedOn')}
        type="date"
        width="date"
        value={props.value.certifiedOn}
        onInput={(certifiedOn) => props.change({ certifiedOn })}
      />
      <TextField
        id="endsOn"
        label={`${t('new.endsOn')} ${shell('form.optional')}`}
        hint={t('new.endsOnHint')}
        error={props.problemAt('endsOn')}
        type="date"
        width="date"
        value={props.value.endsOn}
        onInput={(endsOn) => props.change({ endsOn })}
      />
      <TextField
        id="number"
        label={`${t('new.number')} ${shell('form.optional')}`}
        hint={t('new.numberHint')}
        error={props.problemAt('number')}
        width="date"
        spellcheck={false}
        value={props.value.number}
        onInput={(number) => props.change({ number })}
      />
    </>
  );
}
