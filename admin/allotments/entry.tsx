import { createMemo, Show } from 'solid-js';
import type { AllotmentCredential, AllotmentRow } from '../../domain/allotments/contract.ts';
import { Choices } from '../ui/fields.tsx';
import { date, hours } from '../ui/format.ts';
import { t } from './words.ts';

/** One thing that was logged, with its choice. */
export function Entry(props: {
  row: AllotmentRow;
  credentials: AllotmentCredential[];
  choose: (certificationId: string) => void;
}) {
  const titleOf = (id: string) =>
    props.credentials.find(({ certificationId }) => certificationId === id)?.title ?? '';
  const elsewhere = () =>
    props.credentials.filter(({ certificationId }) => !props.row.countsIn.includes(certificationId));
  const proposed = () => (props.row.proposedId === props.row.certificationId ? null : props.row.proposedId);
  const hint = () =>
    [
      proposed() && t('proposed', titleOf(proposed() ?? '')),
      elsewhere().length > 0 &&
        t(
          'notThere',
          elsewhere()
            .map(({ title }) => title)
            .join(', '),
        ),
    ]
      .filter(Boolean)
      .join('. ') || undefined;
  // The same choices stay the same elements, so that the focus stays in them when the numbers change.
  const options = createMemo(
    () => props.credentials.map(({ certificationId, title }) => ({ value: certificationId, label: title })),
    [],
    { equals: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  const heading = () => t('entry', props.row.title, hours(props.row.minutes));
  return (
    <li class="allotment-choice stack stack-s">
      <h3>
        <a href={`/activities/${props.row.activityId}`}>{heading()}</a>
      </h3>
      <p class="hint">
        <time datetime={props.row.doneOn}>{date(props.row.doneOn)}</time>
        <Show when={props.row.state === 'waiting'}>. {t('checking')}</Show>
      </p>
      <Show
        when={props.row.mayMove}
        fallback={<p class="measure">{t('stays', titleOf(props.row.certificationId))}</p>}
      >
        <Choices
          id={`counts-${props.row.activityId}`}
          label={t('counts')}
          hint={hint()}
          layout="grid"
          value={props.row.certificationId}
          options={options()}
          onInput={(certificationId) => props.choose(certificationId)}
        />
      </Show>
    </li>
  );
}
