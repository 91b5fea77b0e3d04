import { useQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js';
import type { NameCheck } from '../../certificate/name.ts';
import type { IssueKind, PaperRow } from '../../domain/issuing/contract.ts';
import { bodyOf } from '../staff/calls.ts';
import { Facts } from '../ui/facts.tsx';
import { number } from '../ui/format.ts';
import { draftOf } from './calls.ts';
import type { Choice } from './choice.ts';
import type { Painter } from './painter.ts';
import { PaperPreview } from './preview.tsx';
import type { Step } from './steps.tsx';
import { t } from './words.ts';

/** What to look at before anything is reserved: warnings first, and the paper of anybody in the list. */
export function DesignStep(props: {
  bodyId: string;
  kind: IssueKind;
  choice: Choice;
  painter: () => Painter;
  go: (to: Step) => void;
}) {
  const rows = createMemo(() => props.choice.rows());
  const body = useQuery(() => bodyOf(props.bodyId));
  const [at, setAt] = createSignal(0);
  const place = () => Math.min(at(), Math.max(0, rows().length - 1));
  const show = (row: PaperRow) => setAt(rows().indexOf(row));
  return (
    <div class="beside">
      <div class="stack stack-l">
        <Warnings {...props} rows={rows()} show={show} />
        <section class="panel">
          <Facts
            facts={[
              { label: t('design.facts.people'), value: number(rows().length) },
              { label: t('design.facts.language'), value: languagesOf(rows()) },
              {
                label: t('design.facts.paper'),
                value: t(`design.papers.${body.data?.look.size ?? 'letter'}`),
              },
            ]}
          />
        </section>
        <p class="row">
          <button class="button button-main" type="button" onClick={() => props.go('check')}>
            {t('design.goOn')}
          </button>
          <button class="button button-quiet" type="button" onClick={() => props.go('who')}>
            {t('design.back')}
          </button>
        </p>
      </div>
      <Show when={rows()[place()]} keyed>
        {(row) => (
          <aside class="stack" aria-labelledby="preview">
            <h2 id="preview">{t('design.preview')}</h2>
            <Draft bodyId={props.bodyId} kind={props.kind} row={row} painter={props.painter} />
            <p class="row row-end">
              <button class="as-link" type="button" onClick={() => setAt(Math.max(0, place() - 1))}>
                {t('design.earlier')}
              </button>
              <span class="hint" role="status">
                {t('design.place', number(place() + 1), number(rows().length))}
              </span>
              <button
                class="as-link"
                type="button"
                onClick={() => setAt(Math.min(rows().length - 1, place() + 1))}
              >
                {t('design.next')}
              </button>
            </p>
            <p class="hint">{t('design.previewText')}</p>
          </aside>
        )}
      </Show>
    </div>
  );
}

function languagesOf(rows: readonly PaperRow[]): string {
  const spanish = rows.filter(({ language }) => language === 'es').length;
  if (spanish === 0) return t('design.english');
  if (spanish === rows.length) return t('design.spanish');
  return t('design.languages', number(rows.length - spanish), number(spanish));
}

function Draft(props: { bodyId: string; kind: IssueKind; row: PaperRow; painter: () => Painter }) {
  const query = useQuery(() => draftOf(props.bodyId, props.kind, props.row.id));
  return (
    <Show when={query.data} fallback={<p class="hint">{t('design.drawing')}</p>}>
      {(facts) => <PaperPreview facts={facts()} painter={props.painter} />}
    </Show>
  );
}

interface Found {
  unprintable: { row: PaperRow; check: Extract<NameCheck, { ok: false }> }[];
  long: PaperRow[];
  undelivered: PaperRow[];
}

/** The same check as the renderer asks. Two lines, or letters so small that they take two soon. */
const isLong = (check: Extract<NameCheck, { ok: true }>) => check.lines.length > 1 || check.size < 34;

function Warnings(props: {
  choice: Choice;
  painter: () => Painter;
  rows: readonly PaperRow[];
  show: (row: PaperRow) => void;
}) {
  const [checks, setChecks] = createSignal<NameCheck[]>([]);
  createEffect(
    on(
      () => props.rows,
      async (rows) => {
        const all = await props
          .painter()
          .check(rows.map(({ name }) => name))
          .catch(() => []);
        if (rows === props.rows) setChecks(all);
      },
    ),
  );
  const found = createMemo<Found | null>(() => {
    const all = checks();
    if (all.length !== props.rows.length) return null;
    const both = props.rows.flatMap((row, i) => {
      const check = all[i];
      return check ? [{ row, check }] : [];
    });
    return {
      unprintable: both.flatMap(({ row, check }) => (check.ok ? [] : [{ row, check }])),
      long: both.flatMap(({ row, check }) => (check.ok && isLong(check) ? [row] : [])),
      undelivered: props.rows.filter(({ undelivered }) => undelivered),
    };
  });
  return (
    <section class="stack" aria-labelledby="warnings">
      <h2 id="warnings">{t('design.title')}</h2>
      <Show when={found()} fallback={<p role="status">{t('design.checking')}</p>}>
        {(warnings) => (
          <>
            <Show
              when={
                warnings().unprintable.length + warnings().long.length + warnings().undelivered.length === 0
              }
            >
              <p role="status">{t('design.fine')}</p>
            </Show>
            <Warning
              heading={t('design.unprintable', warnings().unprintable.length)}
              text={t('design.unprintableText')}
              rows={warnings().unprintable.map(({ row, check }) => ({ row, why: whyNot(check) }))}
              show={props.show}
            >
              <button
                class="button button-neutral"
                type="button"
                onClick={() => props.choice.leaveOut(warnings().unprintable.map(({ row }) => row.id))}
              >
                {t('design.leaveOut', warnings().unprintable.length)}
              </button>
            </Warning>
            <Warning
              heading={t('design.long', warnings().long.length)}
              text={t('design.longText')}
              rows={warnings().long.map((row) => ({ row, why: '' }))}
              show={props.show}
            />
            <Warning
              heading={t('design.undelivered', warnings().undelivered.length)}
              text={t('design.undeliveredText')}
              rows={warnings().undelivered.map((row) => ({ row, why: row.email }))}
              show={props.show}
            />
          </>
        )}
      </Show>
    </section>
  );
}

function whyNot(check: Extract<NameCheck, { ok: false }>): string {
  switch (check.reason) {
    case 'missing_letters':
      return t('design.letters', check.missing.join(' '));
    case 'malformed':
      return t('design.malformed');
    case 'empty':
      return t('design.empty');
    case 'too_long':
      return t('design.tooLong');
  }
}

const shown = 8;

function Warning(props: {
  heading: string;
  text: string;
  rows: { row: PaperRow; why: string }[];
  show: (row: PaperRow) => void;
  children?: JSX.Element;
}) {
  return (
    <Show when={props.rows.length > 0}>
      <div class="panel stack stack-s">
        <h3>{props.heading}</h3>
        <p>{props.text}</p>
        <ul class="rows">
          <For each={props.rows.slice(0, shown)}>
            {({ row, why }) => (
              <li class="entry">
                <p>
                  <a href={`/records/${row.certificationId}`}>{row.name}</a>
                  <Show when={why}>
                    <br />
                    <span class="hint">{why}</span>
                  </Show>
                </p>
                <p>
                  <button
                    class="as-link"
                    type="button"
                    aria-label={t('design.showOne', row.name)}
                    onClick={() => props.show(row)}
                  >
                    {t('design.show')}
                  </button>
                </p>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.rows.length > shown}>
          <p class="hint">{t('design.andMore', number(props.rows.length - shown))}</p>
        </Show>
        <Show when={props.children}>
          <p>{props.children}</p>
        </Show>
      </div>
    </Show>
  );
}
