import { createEffect, createSignal, onCleanup, Show, untrack } from 'solid-js';
import { lineProofs, type LineView, type OwnCase, type WorkedCase } from '../../domain/audits/contract.ts';
import { createProofs } from '../activities/proof.ts';
import { ProofField } from '../activities/proof-field.tsx';
import { Failure } from '../api.ts';
import { t as shell } from '../shell/words.ts';
import { told } from '../staff/failures.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { date, hours } from '../ui/format.ts';
import { Status, type Shape, type Tone } from '../ui/marks.tsx';
import { createSubmission } from '../ui/submission.ts';
import { keepProofs } from './own-calls.ts';
import { t } from './own-words.ts';

/**
 * Proofs that were added and not kept yet, by entry. Each keeps its own and gives the version of the check after that,
 * because what the page knows of it arrives later; null: it could not be kept.
 */
export type Unkept = Map<string, (version: number) => Promise<number | null>>;

interface Props {
  check: OwnCase;
  line: LineView;
  unkept: Unkept;
  again: () => Promise<void>;
}

/** One entry for the person: what is asked, what is here, and the place to add a proof. */
export function OwnEntry(props: Props) {
  const [open, setOpen] = createSignal(false);
  const line = () => props.line;
  const mayAdd = () =>
    props.check.state === 'with_person' && line().state !== 'attested' && line().state !== 'enough';
  return (
    <li class="entry stack stack-s">
      <div class="row row-end">
        <h3>{t('withHours', line().title, hours(line().acceptedMinutes))}</h3>
        <Status {...lookOf(line())}>{wordOf(line())}</Status>
      </div>
      <p class="hint">
        {date(line().doneOn)}
        <Show when={line().provider}>, {line().provider}</Show>
        <Show when={line().evidence.length > 0}>. {t('files', line().evidence.length)}</Show>
      </p>
      <Show when={line().state === 'attested'}>
        <p>{t('attested')}</p>
      </Show>
      <Show when={line().state === 'question' && line().question}>
        {(question) => (
          <p>
            <b>{question()}</b>
          </p>
        )}
      </Show>
      <Show when={mayAdd()}>
        <Show
          when={open()}
          fallback={
            <p>
              <button
                class="button button-neutral"
                type="button"
                aria-label={
                  line().evidence.length === 0 ? t('addNamed', line().title) : t('changeNamed', line().title)
                }
                onClick={() => setOpen(true)}
              >
                {line().evidence.length === 0 ? t('add') : t('change')}
              </button>
            </p>
          }
        >
          <Proofs
            {...props}
            done={async () => {
              await props.again();
              setOpen(false);
            }}
            cancel={() => setOpen(false)}
          />
        </Show>
      </Show>
    </li>
  );
}

function Proofs(props: Props & { done: () => Promise<void>; cancel: () => void }) {
  const earlier = () => props.line.evidence.filter(({ forCheck }) => !forCheck);
  const before = props.line.evidence.filter(({ forCheck }) => forCheck);
  const proofs = createProofs(() => props.check.personId, before);
  let kept: number | null = null;
  const submission = createSubmission<{ evidence: string[]; version: number }, WorkedCase>({
    check: (value) => lineProofs.safeParse(value),
    messages: () => ({}),
    send: async (input, key) => {
      try {
        return await told(keepProofs(props.check.id, props.line.id, input, key), {
          changed_meanwhile: () => t('failures.changed'),
        });
      } catch (error) {
        if (error instanceof Failure && error.status === 409) void props.again();
        throw error;
      }
    },
    done: ({ version }) => (kept = version),
  });
  const keep = async (version: number): Promise<number | null> => {
    const problem = proofs.problem();
    if (problem) submission.setProblems([{ field: 'proof', message: problem }]);
    else await submission.submit({ evidence: proofs.ids(), version });
    if (kept !== null) await props.done();
    return kept;
  };
  // A file that was still on its way has arrived: what was said of it is no longer so.
  createEffect(() => {
    if (proofs.problem() === null && untrack(() => submission.problemAt('proof'))) submission.setProblems([]);
  });
  const isChanged = () => proofs.ids().join() !== before.map(({ id }) => id).join();
  // "Send to the board" takes along what was added and not kept.
  props.unkept.set(props.line.id, async (version) =>
    isChanged() || proofs.problem() !== null ? keep(version) : version,
  );
  onCleanup(() => props.unkept.delete(props.line.id));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void keep(props.check.version);
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <FormProblems of={submission} />
      <Show when={earlier().length > 0}>
        <p class="hint">
          {t('before')}{' '}
          {earlier()
            .map(({ fileName }) => fileName)
            .join(', ')}
        </p>
      </Show>
      <ProofField proofs={proofs} error={submission.problemAt('proof')} />
      <p class="row">
        <button class="button">{submission.sending() ? shell('form.saving') : t('save')}</button>
        <button class="button button-quiet" type="button" onClick={() => props.cancel()}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}

function lookOf({ state, evidence }: LineView): { shape: Shape; tone: Tone } {
  if (state === 'asked') return evidence.length > 0 ? looks.answered : looks.asked;
  return state === 'needs_more' ? looks.answered : looks[state];
}
const looks = {
  attested: { shape: 'done', tone: 'good' },
  asked: { shape: 'empty', tone: 'todo' },
  answered: { shape: 'done', tone: 'good' },
  question: { shape: 'turn', tone: 'turn' },
  enough: { shape: 'done', tone: 'good' },
  in_part: { shape: 'half', tone: 'good' },
  not_enough: { shape: 'no', tone: 'ended' },
} as const satisfies Record<string, { shape: Shape; tone: Tone }>;

function wordOf({ state, minutes, evidence }: LineView): string {
  if (state === 'in_part') return t('states.in_part', hours(minutes ?? 0));
  if (state === 'asked') return evidence.length > 0 ? t('states.answered') : t('states.asked');
  return state === 'needs_more' ? t('states.answered') : t(`states.${state}`);
}
