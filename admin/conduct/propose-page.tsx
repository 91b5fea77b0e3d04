import { useNavigate, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import {
  conductKinds,
  conductProposal,
  conductReasons,
  restoringReasons,
  type ConductKind,
  type ConductProposal,
  type ConductReason,
  type ConductStart,
  type ConductView,
} from '../../domain/conduct/contract.ts';
import { useSession } from '../shell/session.tsx';
import { NotFound } from '../shell/pages.tsx';
import { t as shell } from '../shell/words.ts';
import { RecordLine } from '../staff/record-line.tsx';
import { Choices, TextArea, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { date } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { conductOf, propose, readAgain, type Whose } from './calls.ts';
import { PublicSays } from './public-says.tsx';
import { t } from './words.ts';

/** A hold, a withdrawal or the end of one is written down, for a second person to agree. */
export default function ProposePage() {
  const params = useParams<{ certificationId: string; kind: string }>();
  const kind = () => conductKinds.find((one) => one === params.kind);
  return (
    <Show when={kind()} keyed fallback={<NotFound />}>
      {(one) => <Propose kind={one} certificationId={params.certificationId} />}
    </Show>
  );
}

function Propose(props: { kind: ConductKind; certificationId: string }) {
  const session = useSession();
  const whose = { bodyId: session.seat()?.bodyId ?? '', certificationId: props.certificationId };
  const query = useQuery(() => conductOf(whose));
  const who = () => (query.isSuccess ? query.data.certification.name : '');
  const what = () => t(`kinds.${props.kind}`);
  return (
    <div class="stack">
      <BackLink href={`/records/${props.certificationId}`}>{t('propose.back')}</BackLink>
      <Show when={query.isSuccess && query.data.certification}>
        {(head) => <RecordLine title={head().title} number={head().number} />}
      </Show>
      <Heading>{who() ? t('propose.title', what(), who()) : what()}</Heading>
      <Loaded query={query} failed={t('failed')}>
        {(view) => (
          <Show
            when={view().barred === null && view().waiting === null && view().kinds.includes(props.kind)}
            fallback={<NotNow kind={props.kind} view={view()} />}
          >
            <Fields kind={props.kind} view={view()} whose={whose} />
          </Show>
        )}
      </Loaded>
    </div>
  );
}

function NotNow(props: { kind: ConductKind; view: ConductView }) {
  const heading = () => {
    const { waiting } = props.view;
    return waiting
      ? t('waits.title', t(`decided.${waiting.kind}`))
      : t('propose.notNow', t(`kinds.${props.kind}`));
  };
  return (
    <Note shape="info" heading={heading()}>
      <p>{props.view.barred ? t(`barred.${props.view.barred}`) : t('propose.notNowText')}</p>
    </Note>
  );
}

interface Typed {
  reasonCode: ConductReason | '';
  starts: ConductStart;
  effectiveOn: string;
  letter: string;
  note: string;
}

function Fields(props: { kind: ConductKind; view: ConductView; whose: Whose }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  // What takes effect later than today can only be followed from its own day on.
  const later = () => props.view.earliestOn > props.view.today;
  const [typed, setTyped] = createSignal<Typed>({
    reasonCode: '',
    starts: later() ? 'day' : 'agreed',
    effectiveOn: later() ? props.view.earliestOn : '',
    letter: '',
    note: '',
  });
  const change = (part: Partial<Typed>) => setTyped({ ...typed(), ...part });
  const mayRestore = () =>
    props.kind === 'reinstate' && restoringReasons.some((one) => one === typed().reasonCode);
  const starts = () => (typed().starts === 'withdrawal' && !mayRestore() ? 'agreed' : typed().starts);
  const options = () => [
    ...(later() ? [] : [{ value: 'agreed', label: t('starts.agreed') }]),
    ...(mayRestore() && props.view.withdrawnOn
      ? [{ value: 'withdrawal', label: t('starts.withdrawal', date(props.view.withdrawnOn)) }]
      : []),
    { value: 'day', label: t('starts.day') },
  ];
  const from = () => {
    if (starts() === 'withdrawal') return props.view.withdrawnOn;
    return starts() === 'day' && typed().effectiveOn !== '' ? typed().effectiveOn : null;
  };
  const earliest = () => date(props.view.earliestOn);
  const form = createSubmission<ConductProposal, unknown>({
    check: (value) => conductProposal.safeParse(value),
    messages: () => ({
      reasonCode: { field: 'conduct-reason', message: t('propose.problems.reasonCode') },
      starts: { field: 'conduct-starts', message: t('propose.problems.starts') },
      effectiveOn: { field: 'conduct-day', message: t('propose.problems.effectiveOn', earliest()) },
      letter: { field: 'conduct-letter', message: t('propose.problems.letter') },
      note: { field: 'conduct-note', message: t('propose.problems.note') },
    }),
    send: (input, key) => propose(props.whose, input, key),
    done: () => {
      void readAgain(client, props.whose);
      navigate(`/records/${props.whose.certificationId}/conduct`);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { reasonCode, effectiveOn, letter, note } = typed();
    void form.submit({
      kind: props.kind,
      reasonCode,
      starts: starts(),
      ...(starts() === 'day' && effectiveOn !== '' && { effectiveOn }),
      ...(letter.trim() && { letter }),
      ...(note.trim() && { note }),
      version: props.view.certification.version,
    });
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <p>{t('propose.lead')}</p>
      <FormProblems of={form} />
      <div class="beside">
        <div class="stack">
          <Choices
            id="conduct-reason"
            label={t('propose.reason')}
            hint={t('propose.reasonHint')}
            error={form.problemAt('conduct-reason')}
            options={conductReasons[props.kind].map((one) => ({ value: one, label: t(`reasons.${one}`) }))}
            value={typed().reasonCode}
            onInput={(value) => change({ reasonCode: value as ConductReason })}
          />
          <Choices
            id="conduct-starts"
            label={t('propose.starts')}
            error={form.problemAt('conduct-starts')}
            options={options()}
            value={starts()}
            onInput={(value) => change({ starts: value as ConductStart })}
          />
          <Show when={starts() === 'day'}>
            <TextField
              id="conduct-day"
              label={t('propose.day')}
              hint={t('propose.dayHint', earliest())}
              error={form.problemAt('conduct-day')}
              type="date"
              width="date"
              value={typed().effectiveOn}
              onInput={(effectiveOn) => change({ effectiveOn })}
            />
          </Show>
          <TextField
            id="conduct-letter"
            label={`${t('propose.letter')} ${shell('form.optional')}`}
            hint={t('propose.letterHint')}
            error={form.problemAt('conduct-letter')}
            value={typed().letter}
            onInput={(letter) => change({ letter })}
          />
          <TextArea
            id="conduct-note"
            label={`${t('propose.note')} ${shell('form.optional')}`}
            hint={t('propose.noteHint')}
            error={form.problemAt('conduct-note')}
            rows={3}
            value={typed().note}
            onInput={(note) => change({ note })}
          />
        </div>
        <PublicSays view={props.view} kind={props.kind} from={from()} />
      </div>
      <p>
        <button class="button button-main">
          {form.sending() ? shell('form.saving') : t('propose.save')}
        </button>
      </p>
    </form>
  );
}
