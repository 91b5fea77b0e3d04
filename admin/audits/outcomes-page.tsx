import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { outcomes, type OutcomeCount } from '../../domain/audits/contract.ts';
import { useSession } from '../shell/session.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { outcomesFile, outcomesOf } from './calls.ts';
import { report, t } from './words.ts';
import './audits.css';

/** How checks end, in numbers: never a list of people. */
export default function OutcomesPage() {
  const session = useSession();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => outcomesOf(bodyId));
  const save = async () => {
    const address = URL.createObjectURL(await outcomesFile(bodyId));
    const link = Object.assign(document.createElement('a'), { href: address, download: 'outcomes.csv' });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div class="stack">
      <BackLink href="/audits">{t('links.cases')}</BackLink>
      <Heading>{t('outcomes.title')}</Heading>
      <Loaded query={query} failed={t('failed')}>
        {(counts) => (
          <Show when={counts().length > 0} fallback={<p>{t('outcomes.none')}</p>}>
            <Figure counts={counts()} />
            <Table counts={counts()} />
            <p class="not-printed">
              <button class="button button-neutral" type="button" onClick={() => void save()}>
                {t('outcomes.csv')}
              </button>
            </p>
          </Show>
        )}
      </Loaded>
    </div>
  );
}

const sumOf = (counts: readonly OutcomeCount[]) => counts.reduce((sum, { count }) => sum + count, 0);

/** Values stand on the bars; widths are attributes in per cent, letters 16 px on every width. */
function Figure(props: { counts: readonly OutcomeCount[] }) {
  const all = () => sumOf(props.counts);
  const bars = () =>
    outcomes.map((outcome) => ({
      outcome,
      count: sumOf(props.counts.filter((one) => one.outcome === outcome)),
    }));
  const good = () => bars().find(({ outcome }) => outcome === 'all_good')?.count ?? 0;
  const caption = () => t('outcomes.caption', good(), all());
  return (
    <figure class="stack stack-s">
      <figcaption>{caption()}</figcaption>
      <svg
        class="chart"
        height={bars().length * 56}
        role="img"
        aria-label={`${t('outcomes.figure')}: ${caption()}`}
      >
        <For each={bars()}>
          {(bar, at) => (
            <>
              <text x="0" y={at() * 56 + 16}>
                {report(`outcomes.${bar.outcome}`)}: {bar.count}
              </text>
              <rect
                x="0"
                y={at() * 56 + 24}
                height="18"
                rx="2"
                width={`${all() === 0 ? 0 : (100 * bar.count) / all()}%`}
              />
            </>
          )}
        </For>
      </svg>
    </figure>
  );
}

function Table(props: { counts: readonly OutcomeCount[] }) {
  const rows = () =>
    props.counts.toSorted(
      (a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) || b.count - a.count,
    );
  return (
    <section class="stack stack-s">
      <h2>{t('outcomes.reasons')}</h2>
      <div class="panel panel-flush">
        <div class="scroller" tabindex="0" role="region" aria-label={t('outcomes.reasons')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{report('columns.outcome')}</th>
                <th scope="col">{report('columns.reason')}</th>
                <th scope="col" class="num">
                  {report('columns.checks')}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {(row) => (
                  <tr>
                    <th scope="row">{report(`outcomes.${row.outcome}`)}</th>
                    <td>{report(`reasons.${row.reasonCode}`)}</td>
                    <td class="num">{row.count}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
