import type { ApplicationState } from '../../domain/applications/contract.ts';
import { RecordLine } from '../staff/record-line.tsx';
import { t as staff } from '../staff/words.ts';
import { date, dayOf } from '../ui/format.ts';
import { Facts, type Fact } from '../ui/facts.tsx';
import { Status, type Shape, type Tone } from '../ui/marks.tsx';
import { Heading } from '../ui/page.tsx';
import type { Application } from './calls.ts';
import { t } from './words.ts';

const looks: Record<ApplicationState, { shape: Shape; tone: Tone }> = {
  started: { shape: 'empty', tone: 'todo' },
  sent: { shape: 'turn', tone: 'turn' },
  returned: { shape: 'waiting', tone: 'wait' },
  approved: { shape: 'done', tone: 'good' },
  refused: { shape: 'no', tone: 'ended' },
};

export function Head(props: { application: Application }) {
  const one = () => props.application;
  return (
    <div class="stack">
      <div class="stack stack-s">
        <RecordLine title={one().certification.title} number={one().certification.number} />
        <Heading>{t('title', one().certification.name)}</Heading>
        <p>
          <Status {...looks[one().state]}>{t(`states.${one().state}`)}</Status>{' '}
          {one().sentOn ? `${t('sentOn', date(one().sentOn ?? ''))} · ` : ''}
          <a href={`/records/${one().certification.id}`}>{t('facts.record')}</a>
        </p>
      </div>
      <div class="panel">
        <Facts facts={factsOf(one())} />
      </div>
    </div>
  );
}

function factsOf(one: Application): Fact[] {
  const checked = (at: number | null) => (at === null ? t('facts.none') : dayOf(at));
  return [
    { label: t('facts.period'), value: staff('fromTo', date(one.period.startsOn), date(one.period.endsOn)) },
    {
      label: t('facts.next'),
      value: one.next.endsOn
        ? staff('fromTo', date(one.next.startsOn), date(one.next.endsOn))
        : one.next.given
          ? t('facts.endToCome', date(one.next.startsOn))
          : t('facts.noEnd'),
    },
    {
      label: t('facts.ethics'),
      value: one.ethics
        ? t('facts.agreed', one.ethics.title, dayOf(one.ethics.agreedAt))
        : t('facts.ethicsNone'),
    },
    {
      label: t('facts.checked'),
      value: (
        <>
          {t('facts.details', checked(one.detailsCheckedAt))}
          <br />
          {t('facts.hours', checked(one.hoursCheckedAt))}
        </>
      ),
    },
  ];
}
