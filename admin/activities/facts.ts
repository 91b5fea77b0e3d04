import { unsaidSponsor } from '../../domain/activities/codes.ts';
import type { ActivityView } from '../../domain/activities/contract.ts';
import type { Sponsor } from '../../domain/programs/codes.ts';
import { date, dayOf, hours, number } from '../ui/format.ts';
import type { Fact } from '../ui/facts.tsx';
import { kindName, t, topicName } from './words.ts';

/** What was written, with what was accepted beside it where that differs. */
export function factsOf(view: ActivityView): Fact[] {
  const amount =
    view.unit === 'hour'
      ? t('hours', number(view.amount))
      : `${number(view.amount)} ${t(`log.units.${view.unit}`)}`;
  const about = (codes: string[]) => codes.map(topicName).join(', ') || t('log.somethingElse');
  const { accepted } = view;
  const isSponsorKnown = view.sponsor !== null || !!accepted?.sponsor;
  const sponsorName = (code: Sponsor) => t(`log.sponsors.${code}`);
  const beside = (text: string, other: string | null) =>
    other === null || other === text ? text : `${text}. ${t('one.accepted')}: ${other}`;
  return [
    {
      label: t('one.hours'),
      value: beside(
        amount,
        accepted && accepted.minutes !== null ? t('hours', hours(accepted.minutes)) : null,
      ),
    },
    {
      label: t('one.when'),
      value: beside(date(view.doneOn), accepted?.doneOn ? date(accepted.doneOn) : null),
    },
    ...(isSponsorKnown
      ? [
          {
            label: t('one.sponsor'),
            value: beside(
              sponsorName(view.sponsor ?? unsaidSponsor),
              accepted?.sponsor ? sponsorName(accepted.sponsor) : null,
            ),
          },
        ]
      : []),
    ...(view.provider
      ? [{ label: isSponsorKnown ? t('one.providerName') : t('one.provider'), value: view.provider }]
      : []),
    {
      label: t('one.about'),
      value: beside(about(view.topics), accepted?.topics ? about(accepted.topics) : null),
    },
    { label: t('one.kind'), value: kindName(view.kind) },
    { label: t('one.format'), value: t(`log.formats.${view.format}`) },
    ...(view.nonInstructionMinutes > 0
      ? [{ label: t('one.breaks'), value: t('one.minutes', number(view.nonInstructionMinutes)) }]
      : []),
    { label: t('one.sent'), value: dayOf(view.sentAt) },
    ...(view.decidedAt === null ? [] : [{ label: t('one.decided'), value: dayOf(view.decidedAt) }]),
  ];
}
