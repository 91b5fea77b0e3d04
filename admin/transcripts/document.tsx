import { For, Show } from 'solid-js';
import type { Transcript } from '../../domain/transcripts/contract.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Facts } from '../ui/facts.tsx';
import { date, hours, moment } from '../ui/format.ts';
import { AnswerStatus } from '../ui/standing.tsx';
import { fileAt } from './calls.ts';
import { BeforeSection } from './before.tsx';
import { ActivityTable, PeriodSection } from './period.tsx';
import { SignedTable } from './signed.tsx';
import { t } from './words.ts';
import './transcripts.css';

/** All of it on one page, in the order of the PDF. */
export function TranscriptDocument(props: { transcript: Transcript; path: string }) {
  const it = () => props.transcript;
  const head = () => it().certification;
  return (
    <>
      <SaveAs path={props.path} />
      <section class="stack" aria-label={t('facts.number')}>
        <p class="record-name">{it().person.name}</p>
        <p class="lead">{head().title}</p>
        <p class="hint">{t('asOf', date(it().asOf))}</p>
        <div class="panel">
          <Facts
            facts={[
              { label: t('facts.standing'), value: <AnswerStatus answer={head().answer} /> },
              { label: t('facts.number'), value: head().number, isNumber: true },
              { label: t('facts.certifiedOn'), value: date(head().certifiedOn) },
              { label: t('facts.validFrom'), value: date(head().validFromOn) },
              { label: t('facts.validUntil'), value: date(head().validUntilOn) },
              { label: t('facts.issuer'), value: it().body.name },
            ]}
          />
        </div>
      </section>
      <For each={it().periods}>{(period) => <PeriodSection period={period} />}</For>
      <Show when={it().outside.length > 0}>
        <section class="stack stack-s" aria-labelledby="outside">
          <h2 id="outside">{t('outside.heading')}</h2>
          <p class="hint">{t('outside.text')}</p>
          <ActivityTable label={`${t('period.done')}: ${t('outside.heading')}`} activities={it().outside} />
        </section>
      </Show>
      <BeforeSection before={it().before} />
      <section class="stack stack-s" aria-labelledby="supervision">
        <h2 id="supervision">{t('supervision.heading')}</h2>
        <Show
          when={it().supervision.entries.length > 0}
          fallback={<p class="hint">{t('supervision.none')}</p>}
        >
          <Facts
            facts={it().supervision.totals.map(({ kind, minutes }) => ({
              label: t(`supervision.kinds.${kind}`),
              value: `${hours(minutes)}\u00a0h`,
            }))}
          />
          <Disclosure summary={t('period.done')}>
            <SignedTable entries={it().supervision.entries} />
          </Disclosure>
        </Show>
      </section>
      <Competencies transcript={it()} />
      <section class="stack stack-s" aria-labelledby="history">
        <h2 id="history">{t('history.heading')}</h2>
        <ul class="rows">
          <For each={it().history}>
            {({ kind, effectiveOn }) => (
              <li class="entry">
                <h3>{t(`history.${kind}`)}</h3>
                <p class="meta">{date(effectiveOn)}</p>
              </li>
            )}
          </For>
        </ul>
      </section>
      <p class="hint">{t('foot', moment(Date.parse(it().madeAt)))}</p>
      <p class="hint">
        {t('facts.check')} {head().verifyUrl}
      </p>
    </>
  );
}

function SaveAs(props: { path: string }) {
  return (
    <section class="stack stack-s no-print" aria-label={t('save.heading')}>
      <p class="row">
        <a class="button button-main" href={fileAt(props.path, 'pdf')} rel="external" download="">
          {t('save.pdf')}
        </a>
        <button class="button button-neutral" type="button" onClick={() => print()}>
          {t('save.print')}
        </button>
        <a href={fileAt(props.path, 'csv')} rel="external" download="">
          {t('save.csv')}
        </a>
        <a href={fileAt(props.path, 'json')} rel="external" download="transcript.json">
          {t('save.json')}
        </a>
      </p>
    </section>
  );
}

/** All nine, also those that no hour stands for yet: it is a map, not a mark. */
function Competencies(props: { transcript: Transcript }) {
  return (
    <section class="stack stack-s" aria-labelledby="competencies">
      <h2 id="competencies">{t('competencies.heading')}</h2>
      <p class="hint">{t('competencies.text')}</p>
      <Facts
        facts={props.transcript.competencies.map(({ code, minutes }) => ({
          label: t(`competencies.names.${code}`),
          value: minutes > 0 ? `${hours(minutes)}\u00a0h` : t('competencies.none'),
        }))}
      />
    </section>
  );
}
