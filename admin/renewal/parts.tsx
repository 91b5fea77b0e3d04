import { For, Show } from 'solid-js';
import type { RenewalView } from '../../domain/applications/contract.ts';
import { t as shell } from '../shell/words.ts';
import { date, hours, number } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { Meter } from '../ui/meter.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { Eyebrow, SendBy } from './renewal.tsx';
import { doneCount, minutesLeft, nextPart, partsOf, type Part } from './view.ts';
import { WhatHappens } from './what-happens.tsx';
import { t } from './words.ts';

/** The list of parts: the whole row is the link, the state stands beside it. */
export function Parts(props: { view: RenewalView }) {
  const parts = () => partsOf(props.view);
  const done = () => doneCount(parts());
  return (
    <>
      <section class="stack">
        <BackLink href="/home">{t('back')}</BackLink>
        <Eyebrow view={props.view} />
        <Heading>{t('title')}</Heading>
        <Show when={props.view.application?.state === 'returned'}>
          <Note shape="turn" heading={t('returned.title')}>
            <Show when={props.view.application?.reason}>{(reason) => <p>{reason()}</p>}</Show>
            <p>{t('returned.text')}</p>
          </Note>
        </Show>
        <p class="lead">
          {t('lead.parts', done(), parts().length)} {t('lead.rest', minutesLeft(parts()))}{' '}
          <SendBy view={props.view} />
        </p>
        <Meter
          amounts={{ required: parts().length, accepted: done(), waiting: 0 }}
          height={16}
          label={t('partsDone', done(), parts().length)}
        />
        <p>
          <a class="button button-main button-wide" href={`/renewal/${nextPart(parts())}`}>
            {t(`goOn.${nextPart(parts())}`)}
          </a>
        </p>
        <p class="hint">{t('anyOrder')}</p>
      </section>
      <section class="stack" aria-labelledby="parts">
        <h2 id="parts">{t('partsTitle', parts().length)}</h2>
        <ul class="rows rows-inset">
          <For each={parts()}>{(part) => <PartRow part={part} view={props.view} />}</For>
        </ul>
      </section>
      <WhatHappens view={props.view} withAsk />
    </>
  );
}

function PartRow(props: { part: Part; view: RenewalView }) {
  const isLater = () => props.part.state === 'later';
  return (
    <li class="task">
      <Show when={!isLater()} fallback={<b>{t(`parts.${props.part.code}`)}</b>}>
        <a href={`/renewal/${props.part.code}`}>{t(`parts.${props.part.code}`)}</a>
      </Show>
      <p class="hint">{hintOf(props.part, props.view)}</p>
      <p class="state">
        <Show
          when={props.part.state === 'done'}
          fallback={
            <Status shape="empty" tone="todo">
              {isLater() ? shell('marks.later') : shell('marks.notStarted')}
            </Status>
          }
        >
          <Status shape="done" tone="good">
            {shell('marks.done')}
          </Status>
        </Show>
      </p>
    </li>
  );
}

function hintOf(part: Part, view: RenewalView): string {
  if (part.code === 'details') return t('hints.details', view.details.name, Boolean(view.details.phone));
  if (part.code === 'hours') return linesOf(view).join(', ');
  if (part.code === 'ethics')
    return t('hints.ethics', date(view.ethics?.inForceFrom ?? view.period.startsOn));
  return part.state === 'later' ? t('hints.send') : t('hints.sendReady');
}

/** "All hours 38 of 36", "Ethics 4 of 3". */
export const linesOf = (view: RenewalView): string[] =>
  view.requirements
    .filter((line) => line.kind !== 'maximum')
    .map((line) => {
      const amount = line.unit === 'minutes' ? hours : number;
      return t('hints.line', line.name, amount(line.accepted), amount(line.required));
    });
