import { useInfiniteQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { PlanRow } from '../../domain/audits/contract.ts';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { More } from '../staff/pages.tsx';
import { date } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Status } from '../ui/marks.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { plansOf } from './calls.ts';
import { rateText, shareText } from './rate.ts';
import { planLooks } from './plan-looks.ts';
import { t } from './words.ts';
import './audits.css';

/** Every draw with its rates: of the list, and of all renewals in its days. */
export default function DrawsPage() {
  const session = useSession();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useInfiniteQuery(() => plansOf(bodyId));
  const rows = () => (query.isSuccess ? query.data.pages.flatMap((page) => page.rows) : []);
  const mayPlan = () => session.seat()?.role === 'administrator';
  return (
    <div class="stack">
      <BackLink href="/audits">{t('links.cases')}</BackLink>
      <div class="row row-end">
        <Heading>{t('draws.title')}</Heading>
        <Show when={mayPlan()}>
          <a class="button button-main" href="/audits/draws/new">
            {t('draws.plan')}
          </a>
        </Show>
      </div>
      <p class="measure">{t('draws.lead')}</p>
      <Loaded query={query} failed={t('failed')}>
        {() => (
          <Show
            when={rows().length > 0}
            fallback={
              <section class="stack stack-s">
                <h2>{t('draws.none')}</h2>
                <p>{t('draws.noneText')}</p>
              </section>
            }
          >
            <ul class="rows rows-inset">
              <For each={rows()}>{(row) => <Row row={row} />}</For>
            </ul>
            <More of={query} count={rows().length} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

function Row(props: { row: PlanRow }) {
  const row = () => props.row;
  return (
    <li class="task">
      <a href={`/audits/draws/${row().id}`}>{row().cycle}</a>
      <p class="hint">
        {language() === 'es' ? row().program.titleEs : row().program.title},{' '}
        {t('draws.days', date(row().fromOn), date(row().toOn))}, {t(`draws.phases.${row().phase}`)}.{' '}
        <Rates row={row()} />
      </p>
      <p class="state">
        <Status {...planLooks[row().state]}>{t(`draws.states.${row().state}`)}</Status>
      </p>
    </li>
  );
}

/** Before the draw what was promised, after it what came of it. */
export function Rates(props: { row: PlanRow }) {
  const { first, later, late } = props.row.rates;
  const all = () =>
    (props.row.population ?? 0) + Object.values(props.row.excluded).reduce((sum, n) => sum + n, 0);
  return (
    <Show
      when={props.row.drawn !== null && props.row.population !== null}
      fallback={<>{t('draws.rates', rateText(first), rateText(later), rateText(late))}</>}
    >
      {t(
        'draws.drawn',
        props.row.drawn ?? 0,
        props.row.population ?? 0,
        shareText(props.row.drawn ?? 0, props.row.population ?? 0),
      )}
      ; {t('draws.ofAll', shareText(props.row.drawn ?? 0, all()))}
    </Show>
  );
}
