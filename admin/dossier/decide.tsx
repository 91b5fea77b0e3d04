import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, Match, Show, Switch } from 'solid-js';
import {
  entryDecision,
  type EntryDecided,
  type EntryDecision,
  type EntryDossier,
} from '../../domain/entry/contract.ts';
import { declineReasons, type EntryDeclineReason } from '../../domain/entry/codes.ts';
import { Failure } from '../api.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { dayOf } from '../ui/format.ts';
import { FormProblems } from '../ui/form-problems.tsx';
import { Note } from '../ui/note.tsx';
import { createSubmission } from '../ui/submission.ts';
import { decide, readAgain } from './calls.ts';
import { Reason } from './part.tsx';
import { t } from './words.ts';

interface Props {
  bodyId: string;
  dossier: EntryDossier;
  done: (decided: EntryDecided) => void;
}

/** The decision on the whole, or why there is none here. */
export function Decide(props: Props) {
  const session = useSession();
  return (
    <Switch fallback={<Form {...props} />}>
      <Match when={props.dossier.decided && props.dossier.state !== 'sent' && props.dossier.decided}>
        {(decided) => (
          <Note
            shape={props.dossier.state === 'approved' ? 'done' : 'info'}
            tone={props.dossier.state === 'approved' ? 'good' : 'action'}
            heading={t('decide.decided', decided().by, dayOf(decided().at))}
          >
            <Show when={decided().reason}>{(reason) => <p class="said">{reason()}</p>}</Show>
            <Show when={decided().certificationId}>
              {(id) => (
                <p>
                  <a href={`/records/${id()}`}>{t('decide.record')}</a>
                </p>
              )}
            </Show>
          </Note>
        )}
      </Match>
      <Match when={props.dossier.state !== 'sent'}>
        <Note shape="info" heading={t('notSent')}>
          <p>{t('decide.wait')}</p>
        </Note>
      </Match>
      <Match when={props.dossier.ownRecord}>
        <Note shape="info" heading={t('decide.title')}>
          <p>{t('decide.own')}</p>
        </Note>
      </Match>
      <Match when={session.seat()?.role === 'auditor'}>
        <Note shape="info" heading={t('decide.title')}>
          <p>{t('decide.reads')}</p>
        </Note>
      </Match>
    </Switch>
  );
}

function Form(props: Props) {
  const client = useQueryClient();
  const [form, setForm] = createSignal<'return' | 'decline' | null>(null);
  const [certifiedOn, setCertifiedOn] = createSignal('');
  const [endsOn, setEndsOn] = createSignal('');
  const [why, setWhy] = createSignal<EntryDeclineReason>('papers');
  const submission = createSubmission<EntryDecision, EntryDecided>({
    check: (value) => entryDecision.safeParse(value),
    messages: () => ({
      reason: { field: 'entry-reason', message: t('reasonProblem') },
      certifiedOn: { field: 'certified-on', message: t('decide.certifiedOnProblem') },
      endsOn: { field: 'ends-on', message: t('decide.endsOnHint') },
    }),
    send: async (decision, key) => {
      try {
        return await decide(props.bodyId, props.dossier.id, decision, key);
      } catch (error) {
        // Somebody was first, or something changed: the page then shows what is there now.
        if (error instanceof Failure && (error.status === 409 || error.status === 422))
          void readAgain(client, props.bodyId);
        throw error;
      }
    },
    done: (decided) => {
      props.done(decided);
      void readAgain(client, props.bodyId);
    },
  });
  // Each word on a part raises it.
  const version = () => props.dossier.version;
  const approve = () =>
    void submission.submit({
      decision: 'approve',
      ...(certifiedOn() !== '' && { certifiedOn: certifiedOn() }),
      ...(endsOn() !== '' && { endsOn: endsOn() }),
      version: version(),
    });
  const send = (reason: string) =>
    void submission.submit(
      form() === 'decline'
        ? { decision: 'decline', reasonCode: why(), reason, version: version() }
        : { decision: 'return', reason, version: version() },
    );
  return (
    <section class="panel stack" aria-label={t('decide.title')}>
      <h2>{t('decide.title')}</h2>
      <FormProblems of={submission} />
      <Show when={props.dossier.nameProblem}>
        {(problem) => (
          <Note tone="wait" shape="look" level={3} heading={t('decide.name', problem().missing.join(' '))} />
        )}
      </Show>
      <Show when={!props.dossier.mayApprove}>
        <Note tone="wait" shape="waiting" level={3} heading={t('decide.notYet')}>
          <Show when={props.dossier.notYet}>{(text) => <p>{text()}</p>}</Show>
        </Note>
      </Show>
      <Show
        when={form()}
        keyed
        fallback={
          <>
            <TextField
              id="certified-on"
              type="date"
              width="date"
              label={t('decide.certifiedOn')}
              hint={t('decide.certifiedOnHint')}
              error={submission.problemAt('certified-on')}
              max={props.dossier.today}
              value={certifiedOn()}
              onInput={setCertifiedOn}
            />
            <Show when={props.dossier.asksEnd}>
              <TextField
                id="ends-on"
                type="date"
                width="date"
                label={t('decide.endsOn')}
                hint={t('decide.endsOnHint')}
                error={submission.problemAt('ends-on')}
                value={endsOn()}
                onInput={setEndsOn}
              />
            </Show>
            <div class="row">
              <button
                class={`button ${props.dossier.mayApprove ? 'button-main' : 'button-neutral'}`}
                type="button"
                onClick={approve}
              >
                {submission.sending() ? shell('form.saving') : t('decide.approve')}
              </button>
              <button class="button button-neutral" type="button" onClick={() => setForm('return')}>
                {t('decide.return')}
              </button>
              <button class="button button-quiet" type="button" onClick={() => setForm('decline')}>
                {t('decide.decline')}
              </button>
            </div>
          </>
        }
      >
        {(kind) => (
          <>
            <Show when={kind === 'decline'}>
              <SelectField
                id="why"
                label={t('decide.why')}
                options={declineReasons.map((value) => ({ value, label: t(`decide.reasons.${value}`) }))}
                value={why()}
                onInput={(value) => setWhy(value as EntryDeclineReason)}
              />
            </Show>
            <Reason
              id="entry-reason"
              start={kind === 'return' ? t('decide.returnReady') : t('decide.declineReady')}
              heading={t('decide.send')}
              problem={submission.problemAt('entry-reason')}
              send={send}
              cancel={() => setForm(null)}
            />
          </>
        )}
      </Show>
    </section>
  );
}
