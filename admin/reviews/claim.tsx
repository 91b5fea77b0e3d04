import { For, Show, type JSX } from 'solid-js';
import { unsaidSponsor } from '../../domain/activities/codes.ts';
import type { ActivityView } from '../../domain/activities/contract.ts';
import { formatName, sponsorName, topicNames } from '../staff/program-words.ts';
import { breaking, date, dayOf, hours, number } from '../ui/format.ts';
import { Mark } from '../ui/marks.tsx';
import { netMinutes } from './view.ts';
import { kindName, t } from './words.ts';

interface Row {
  field: string;
  claim: JSX.Element;
  /** What a reviewer put beside it; null where it was taken as it stood. */
  accepted?: JSX.Element | null;
}

/** What was claimed and, after a decision, what was accepted: both values stay. */
export function Claim(props: {
  activity: ActivityView;
  unitClear: boolean;
  asksSponsor: boolean;
  who: string;
}) {
  const accepted = () => props.activity.accepted;
  return (
    <table>
      <caption>{accepted() ? t('claim.decidedCaption') : t('claim.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('claim.field')}</th>
          <th scope="col">{t('claim.claim')}</th>
          <Show when={accepted()}>
            <th scope="col">{t('claim.accepted')}</th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={rowsOf(props.activity, props)}>
          {(row) => (
            <tr>
              <th scope="row">{row.field}</th>
              <td>{row.claim}</td>
              <Show when={accepted()}>
                <td>
                  <Show when={row.accepted !== null && row.accepted !== undefined} fallback={row.claim}>
                    <b>{row.accepted}</b>{' '}
                    <span class="status wait">
                      <Mark shape="look" />
                      <span>{t('claim.differs')}</span>
                    </span>
                  </Show>
                </td>
              </Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function rowsOf(
  one: ActivityView,
  { unitClear, asksSponsor, who }: { unitClear: boolean; asksSponsor: boolean; who: string },
): Row[] {
  const { accepted } = one;
  const topics = (codes: readonly string[]) => topicNames(codes) || t('claim.noTopics');
  return [
    { field: t('claim.name'), claim: who },
    {
      field: t('claim.date'),
      claim: breaking(date(one.doneOn)),
      accepted: accepted?.doneOn && breaking(date(accepted.doneOn)),
    },
    {
      field: t('claim.hours'),
      claim: unitClear ? hours(netMinutes(one)) : t('units.unclear'),
      accepted: accepted?.minutes == null ? null : hours(accepted.minutes),
    },
    ...(one.unit === 'hour' ? [] : [{ field: t('claim.printed'), claim: printed(one) }]),
    ...(one.nonInstructionMinutes > 0
      ? [{ field: t('claim.breaks'), claim: t('claim.minutes', one.nonInstructionMinutes) }]
      : []),
    {
      field: t('claim.topics'),
      claim: topics(one.topics),
      accepted: accepted?.topics ? topics(accepted.topics) : null,
    },
    ...(asksSponsor
      ? [
          {
            field: t('claim.sponsor'),
            claim: one.sponsor ? sponsorName(one.sponsor) : t('claim.unsaid', sponsorName(unsaidSponsor)),
            accepted: accepted?.sponsor ? sponsorName(accepted.sponsor) : null,
          },
        ]
      : []),
    { field: t('claim.provider'), claim: one.provider || t('claim.noProvider') },
    { field: t('claim.kind'), claim: `${kindName(one.kind)}, ${formatName(one.format)}` },
    { field: t('claim.sent'), claim: breaking(dayOf(one.sentAt)) },
  ];
}

export function printed({ amount, unit, hoursPerUnit }: ActivityView): string {
  const text = t(`units.${unit}`, number(amount));
  return hoursPerUnit === null ? text : t('units.each', text, number(hoursPerUnit));
}
