import { createMemo, createSignal, For, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { workKinds } from '../../domain/supervision/codes.ts';
import type { SignEntry, SignPage, SignRequest } from '../../domain/signing/contract.ts';
import { t as shell } from '../shell/words.ts';
import { t as work } from '../supervision/words.ts';
import { Facts, type Fact } from '../ui/facts.tsx';
import { TextArea, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { date, hours } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { createSubmission, type Problem } from '../ui/submission.ts';
import { answer, type Answer } from './calls.ts';
import { answerOf, byWeek, choiceOf, isLengthRight, signedMinutes, type Choice } from './choice.ts';
import { NotForMe } from './confirm.tsx';
import { EntryLine } from './entry.tsx';
import type { PartProps } from './page.tsx';
import { t } from './words.ts';

/** The entries by week. Everything is signed as it stands unless the supervisor says otherwise; one press sends it all. */
export function OpenPart(props: PartProps & { request: SignRequest }) {
  const entries = () => props.request.entries;
  const [choices, set] = createStore<Record<string, Choice>>(
    Object.fromEntries(entries().map((entry) => [entry.id, choiceOf(entry)])),
  );
  const of = (entry: SignEntry): Choice => choices[entry.id] ?? choiceOf(entry);
  const [comment, setComment] = createSignal('');
  const [number, setNumber] = createSignal(props.request.certificateNumber ?? '');
  const signed = createMemo(() => entries().filter((entry) => of(entry).decision !== 'decline'));
  const minutes = () => signed().reduce((sum, entry) => sum + (signedMinutes(entry, of(entry)) || 0), 0);
  const problems = (): Problem[] =>
    entries().flatMap((entry) => {
      const choice = of(entry);
      if (choice.decision === 'decline' && choice.reasonCode === '')
        return [{ field: `why-${entry.id}`, message: t('open.problemReason') }];
      if (!isLengthRight(entry, choice))
        return [{ field: `hours-${entry.id}`, message: t('open.problemMinutes', hours(entry.minutes)) }];
      return [];
    });
  const form = createSubmission<Answer, SignPage>({
    // What no contract knows is looked at before; the entries themselves are as the service gave them.
    check: (value) => ({ success: true, data: value as Answer }),
    messages: () => ({
      certificateNumber: { field: 'certificate', message: t('open.credential') },
    }),
    send: (input) => answer(input),
    done: (page) => props.show(page),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = problems();
    form.setProblems(found);
    if (found.length > 0) return;
    void form.submit({
      entries: entries().map((entry) => answerOf(entry, of(entry))),
      comment: comment(),
      certificateNumber: number(),
      version: props.request.version,
    });
  };
  return (
    <>
      <div class="stack stack-s">
        <Heading>{t('open.title', props.page.personName)}</Heading>
        <p class="lead">{t('open.lead')}</p>
      </div>
      <Facts facts={sumsOf(entries())} lines />
      <Show when={props.request.reason}>
        {(reason) => (
          <Note shape="info" heading={t('open.reason')}>
            <p>{reason()}</p>
          </Note>
        )}
      </Show>
      <FormProblems of={form} />
      <form class="stack stack-l" novalidate onSubmit={submit}>
        <For each={byWeek(entries())}>
          {(week) => (
            <section class="stack stack-s" aria-labelledby={`week-${week.monday}`}>
              <h2 id={`week-${week.monday}`}>{t('open.week', date(week.monday))}</h2>
              <ul class="rows">
                <For each={week.entries}>
                  {(entry) => (
                    <EntryLine
                      entry={entry}
                      choice={of(entry)}
                      set={(change) => set(entry.id, change)}
                      problemAt={form.problemAt}
                    />
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
        <Show when={props.request.asksCredential || props.request.certificateNumber}>
          <TextField
            id="certificate"
            label={t('open.certificate', props.page.bodyName)}
            hint={t('open.certificateHint')}
            error={form.problemAt('certificate')}
            value={number()}
            onInput={setNumber}
          />
        </Show>
        <TextArea
          id="comment"
          label={t('open.comment', props.page.personName)}
          hint={t('open.commentHint')}
          rows={2}
          value={comment()}
          onInput={setComment}
        />
        <div class="save-bar">
          <div role="status" class="hint">
            <p>
              {signed().length === 0
                ? t('open.sumsNone')
                : t('open.sums', signed().length, entries().length, hours(minutes()))}
            </p>
            <Show when={signed().length > 0}>
              <p>{t('open.truth')}</p>
            </Show>
          </div>
          <button class="button button-main button-wide">
            {form.sending()
              ? shell('form.saving')
              : signed().length === 0
                ? t('open.sendNone')
                : t('open.send')}
          </button>
        </div>
      </form>
      <NotForMe {...props} />
    </>
  );
}

/** What is asked for, by kind: hours of two kinds are never added up. */
const sumsOf = (entries: readonly SignEntry[]): Fact[] =>
  workKinds.flatMap((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    const minutes = own.reduce((sum, entry) => sum + entry.minutes, 0);
    return own.length === 0
      ? []
      : [{ label: work(`kinds.${kind}`), value: t('open.ofKind', own.length, hours(minutes)) }];
  });
