import { t } from './words.ts';

/** Over the heading of everything about one certification. The number stays in one piece. */
export const RecordLine = (props: { title: string; number: string }) => (
  <p class="eyebrow">
    {props.title}, <span class="nowrap">{t('number', props.number)}</span>
  </p>
);
