import { createSignal, Show } from 'solid-js';
import {
  declineReasons,
  workKinds,
  type DeclineReason,
  type WorkKind,
} from '../../domain/supervision/codes.ts';
import type { SignEntry } from '../../domain/signing/contract.ts';
import { t as work } from '../supervision/words.ts';
import { Choices, SelectField, TextField } from '../ui/fields.tsx';
import { date, hours } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { isLengthRight, signedMinutes, type Choice } from './choice.ts';
import { t } from './words.ts';

/** One entry: what it was, what the supervisor is about to say, and how to change that. */
export function EntryLine(props: {
  entry: SignEntry;
  choice: Choice;
  set: (change: Partial<Choice>) => void;
  problemAt: (field: string) => string | undefined;
}) {
  const [changing, setChanging] = createSignal(false);
  const title = () => titleOf(props.entry);
  return (
    <li class="entry">
      <h3>{title()}</h3>
      <Chosen entry={props.entry} choice={props.choice} />
      <p class="meta">{factsOf(props.entry)}</p>
      <Show when={props.entry.note}>
        {(note) => (
          <div class="why">
            <p class="hint">{t('open.note')}</p>
            <p class="said">{note()}</p>
          </div>
        )}
      </Show>
      <div class="why stack">
        <Show when={changing()}>
          <Change {...props} />
        </Show>
        <p>
          <button
            class="as-link"
            type="button"
            aria-expanded={changing()}
            onClick={() => setChanging(!changing())}
          >
            {changing() ? t('open.close') : t('open.change')}
            <span class="hidden-visually">: {title()}</span>
          </button>
        </p>
      </div>
    </li>
  );
}

export const titleOf = ({ on, kind, minutes }: Pick<SignEntry, 'on' | 'kind' | 'minutes'>): string =>
  `${date(on)}: ${work('page.entry', work(`kinds.${kind}`), hours(minutes))}`;

export const factsOf = ({ grouping, format, organisation, domain, competencies }: SignEntry): string =>
  [
    grouping && work(`groupings.${grouping}`),
    format && work(`formats.${format}`),
    organisation,
    domain && work(`domains.${domain}`),
    ...competencies.map((one) => work(`competencies.${one}`)),
  ]
    .filter(Boolean)
    .join('. ');

function Chosen(props: { entry: SignEntry; choice: Choice }) {
  const isPart = () => minutes() < props.entry.minutes;
  const minutes = () => signedMinutes(props.entry, props.choice) || 0;
  return (
    <Show
      when={props.choice.decision !== 'decline'}
      fallback={
        <Status shape="no" tone="ended" live>
          {t('open.willNot')}
        </Status>
      }
    >
      <Show
        when={isLengthRight(props.entry, props.choice)}
        fallback={
          <Status shape="look" tone="stop" live>
            {t('open.problemMinutes', hours(props.entry.minutes))}
          </Status>
        }
      >
        <Status shape={isPart() ? 'half' : 'done'} tone="good" live>
          {isPart()
            ? t('open.willSignPart', hours(minutes()), hours(props.entry.minutes))
            : t('open.willSign', hours(minutes()))}
        </Status>
      </Show>
    </Show>
  );
}

function Change(props: {
  entry: SignEntry;
  choice: Choice;
  set: (change: Partial<Choice>) => void;
  problemAt: (field: string) => string | undefined;
}) {
  const id = () => props.entry.id;
  return (
    <>
      <Choices
        id={`decision-${id()}`}
        label={t('open.decision')}
        value={props.choice.decision}
        options={(['sign', 'correct', 'decline'] as const).map((value) => ({
          value,
          label: t(`open.decisions.${value}`),
        }))}
        onInput={(value) => props.set({ decision: value as Choice['decision'] })}
      />
      <Show when={props.choice.decision === 'correct'}>
        <TextField
          id={`hours-${id()}`}
          label={t('open.lengthLabel')}
          hint={t('open.lengthHint', hours(props.entry.minutes))}
          inputmode="decimal"
          width="short"
          error={props.problemAt(`hours-${id()}`)}
          value={props.choice.hours}
          onInput={(value) => props.set({ hours: value })}
        />
        <SelectField
          id={`kind-${id()}`}
          label={t('open.kind')}
          value={props.choice.kind}
          options={workKinds.map((value) => ({ value, label: work(`kinds.${value}`) }))}
          onInput={(value) => props.set({ kind: value as WorkKind })}
        />
      </Show>
      <Show when={props.choice.decision === 'decline'}>
        <Choices
          id={`why-${id()}`}
          label={t('open.why')}
          error={props.problemAt(`why-${id()}`)}
          value={props.choice.reasonCode}
          options={declineReasons.map((value) => ({ value, label: work(`reasons.${value}`) }))}
          onInput={(value) => props.set({ reasonCode: value as DeclineReason })}
        />
      </Show>
      <Show when={props.choice.decision !== 'sign'}>
        <TextField
          id={`words-${id()}`}
          label={t('open.words')}
          hint={t('open.wordsHint')}
          value={props.choice.words}
          onInput={(value) => props.set({ words: value })}
        />
      </Show>
    </>
  );
}
