import { TextField, Tick } from '../ui/fields.tsx';
import { t } from './words.ts';

/** The days of an approval, and whether what they report is taken as it is. */
export interface ApprovalTyped {
  fromOn: string;
  untilOn: string;
  attests: boolean;
}

export const approvalInput = ({ fromOn, untilOn, attests }: ApprovalTyped) => ({
  fromOn,
  untilOn: untilOn === '' ? null : untilOn,
  attests,
});

export const approvalMessages = () => ({
  fromOn: { field: 'fromOn', message: t('approval.problems.fromOn') },
  untilOn: { field: 'untilOn', message: t('approval.problems.untilOn') },
});

export function ApprovalFields(props: {
  value: ApprovalTyped;
  change: (part: Partial<ApprovalTyped>) => void;
  problemAt: (field: string) => string | undefined;
}) {
  return (
    <>
      <TextField
        id="fromOn"
        label={t('approval.fromOn')}
        hint={t('approval.fromHint')}
        error={props.problemAt('fromOn')}
        type="date"
        width="date"
        value={props.value.fromOn}
        onInput={(fromOn) => props.change({ fromOn })}
      />
      <TextField
        id="untilOn"
        label={t('approval.untilOn')}
        hint={t('approval.untilHint')}
        error={props.problemAt('untilOn')}
        type="date"
        width="date"
        value={props.value.untilOn}
        onInput={(untilOn) => props.change({ untilOn })}
      />
      <Tick id="attests" checked={props.value.attests} onInput={(attests) => props.change({ attests })}>
        {t('approval.attests')}
      </Tick>
    </>
  );
}
