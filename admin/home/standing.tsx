import { Match, Show, Switch } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { date, hours } from '../ui/format.ts';
import { MeterKey, RuledMeter } from '../ui/meter.tsx';
import { Heading } from '../ui/page.tsx';
import { Actions } from './actions.tsx';
import { Lead } from './lead.tsx';
import { headingOf, isOver, measureOf, paceOf } from './view.ts';
import { t } from './words.ts';

type Total = NonNullable<Home['total']>;

/** The answer in words, and a drawing that repeats it. */
export function Standing(props: { home: Home }) {
  const session = useSession();
  const code = () => headingOf(props.home);
  const heading = () => {
    const one = code();
    if (one !== 'ended') return t(`headings.${one}`);
    const on = date(props.home.ended?.on ?? props.home.period.endsOn);
    return t(props.home.ended?.mayPractice ? 'headings.periodEnded' : 'headings.ended', on);
  };
  const title = () => {
    const total = isOver(props.home) ? null : measureOf(props.home);
    return total
      ? t('titled', heading(), hours(total.acceptedMinutes), hours(total.requiredMinutes))
      : heading();
  };
  return (
    <section class="stack" aria-labelledby="answer">
      <p class="eyebrow">
        {props.home.certification.title}
        <Show when={session.holdings().length > 1}>
          {' · '}
          <button type="button" class="as-link" onClick={() => session.chooseHolding(null)}>
            {shell('choose.again')}
          </button>
        </Show>
      </p>
      <Heading id="answer" title={title()}>
        {heading()}
      </Heading>
      <Lead home={props.home} code={code()} />
      <Show when={code() !== 'ask_board' && !isOver(props.home) && measureOf(props.home)}>
        {(total) => (
          <Show when={code() === 'first'} fallback={<Progress home={props.home} total={total()} />}>
            <RuledMeter
              amounts={amountsOf(total())}
              label={meterSentence(total(), null)}
              unitLabel={(count) => shell('meter.hours', count)}
            />
          </Show>
        )}
      </Show>
      <Actions home={props.home} />
    </section>
  );
}

const amountsOf = (total: Total) => ({
  required: total.requiredMinutes,
  accepted: total.acceptedMinutes,
  waiting: total.waitingMinutes,
});

const meterSentence = (total: Total, pace: string | null) =>
  t(
    'meter',
    hours(total.acceptedMinutes),
    hours(total.requiredMinutes),
    hours(total.waitingMinutes),
    hours(total.toGoMinutes),
    pace,
  );

function Progress(props: { home: Home; total: Total }) {
  const pace = () => (props.home.ended ? 0 : paceOf(props.total.evenPaceMinutes));
  return (
    <>
      <RuledMeter
        amounts={amountsOf(props.total)}
        pace={pace()}
        label={meterSentence(props.total, pace() > 0 ? hours(pace()) : null)}
        unitLabel={(count) => shell('meter.hours', count)}
      />
      <dl class="figure-row">
        <div>
          <dt>
            <MeterKey part="accepted" />
            {t('figures.accepted')}
          </dt>
          <dd>{hours(props.total.acceptedMinutes)}</dd>
        </div>
        <div>
          <dt>
            <MeterKey part="waiting" />
            {t('figures.waiting')}
          </dt>
          <dd>{hours(props.total.waitingMinutes)}</dd>
        </div>
        <div>
          <dt>
            <MeterKey part="to_go" />
            {t('figures.toGo')}
          </dt>
          <dd>{hours(props.total.toGoMinutes)}</dd>
        </div>
      </dl>
      <Show when={pace() > 0 && props.total.toGoMinutes > 0}>
        <Pace accepted={props.total.acceptedMinutes} pace={pace()} />
      </Show>
    </>
  );
}

function Pace(props: { accepted: number; pace: number }) {
  const ahead = () => props.accepted - props.pace;
  return (
    <ul class="legend">
      <li class="hint">
        <MeterKey part="pace" />
        <Switch fallback={t('pace.even', hours(props.pace))}>
          <Match when={ahead() > 0}>{t('pace.ahead', hours(props.pace), hours(ahead()))}</Match>
          <Match when={ahead() < 0}>{t('pace.behind', hours(props.pace), hours(-ahead()))}</Match>
        </Switch>
      </li>
    </ul>
  );
}
