import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { bodySettings, type BodySettings, type BodyView } from '../../domain/bodies/contract.ts';
import { useSession } from '../shell/session.tsx';
import { t as shell } from '../shell/words.ts';
import { bodyKey, bodyOf } from '../staff/calls.ts';
import { FirstRun } from '../staff/first-run.tsx';
import { Choices, SelectField, TextField } from '../ui/fields.tsx';
import { FormProblems } from '../ui/form-problems.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { createSubmission } from '../ui/submission.ts';
import { saveBody } from './calls.ts';
import { isTooLight, PaperLookFields } from './paper-look.tsx';
import { PaperSample } from './paper-sample.tsx';
import { Signers } from './signers.tsx';
import { SettingsTabs } from './tabs.tsx';
import { zoneOptions } from './zones.ts';
import { t } from './words.ts';
import './bodies.css';

/** What a board says about itself: on certificates, on the public page, at the foot of every page. */
export default function BoardPage() {
  const session = useSession();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => bodyOf(bodyId));
  return (
    <div class="stack">
      <Heading>{t('board.title')}</Heading>
      <SettingsTabs now="board" />
      <Loaded query={query} failed={t('failed')}>
        {(body) => (
          <div class="beside settings">
            <BoardForm body={body()} />
            <FirstRun isEmpty />
          </div>
        )}
      </Loaded>
    </div>
  );
}

/** Saved with its fields as they were typed: an empty board begins with the browser's own time zone. */
function BoardForm(props: { body: BodyView }) {
  const session = useSession();
  const client = useQueryClient();
  const own = props.body.setUp ? props.body : { ...props.body, name: '', helpContact: '' };
  const zone = props.body.setUp ? own.timeZone : Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [typed, setTyped] = createSignal<Omit<BodySettings, 'version'>>({
    name: own.name,
    timeZone: zone,
    helpContact: own.helpContact,
    numberPrefix: own.numberPrefix,
    signatories: own.signatories,
    issuing: own.issuing,
    look: own.look,
  });
  const [saved, setSaved] = createSignal(false);
  const set = (part: Partial<BodySettings>) => {
    setSaved(false);
    setTyped((now) => ({ ...now, ...part }));
  };
  const form = createSubmission({
    check: (value) => {
      const checked = bodySettings.safeParse(value);
      const tooLight = checked.success && isTooLight(checked.data.look ?? {});
      return tooLight ? { success: false, error: { issues: [{ path: ['look'] }] } } : checked;
    },
    messages: () => ({
      ...Object.fromEntries(
        (['name', 'timeZone', 'helpContact', 'numberPrefix', 'signatories'] as const).map((field) => [
          field,
          { field: field === 'signatories' ? 'signer-1' : field, message: t(`board.problems.${field}`) },
        ]),
      ),
      look: { field: 'paper-colour', message: t('board.look.tooLight') },
    }),
    send: (input, key) => saveBody(props.body.id, input, key),
    done: (body) => {
      client.setQueryData(bodyKey(props.body.id), body);
      setSaved(true);
      void session.readAgain();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit({ ...typed(), version: props.body.version });
  };
  return (
    <form class="stack measure" novalidate onSubmit={submit}>
      <p>{t('board.lead')}</p>
      <FormProblems of={form} />
      <TextField
        id="name"
        label={t('board.name')}
        hint={t('board.nameHint')}
        error={form.problemAt('name')}
        autocomplete="organization"
        value={typed().name}
        onInput={(name) => set({ name })}
      />
      <SelectField
        id="timeZone"
        label={t('board.timeZone')}
        hint={t('board.timeZoneHint')}
        error={form.problemAt('timeZone')}
        options={zoneOptions(zone)}
        value={typed().timeZone}
        onInput={(timeZone) => set({ timeZone })}
      />
      <TextField
        id="helpContact"
        label={t('board.helpContact')}
        hint={t('board.helpContactHint')}
        error={form.problemAt('helpContact')}
        value={typed().helpContact}
        onInput={(helpContact) => set({ helpContact })}
      />
      <TextField
        id="numberPrefix"
        label={t('board.prefix')}
        hint={t('board.prefixHint')}
        error={form.problemAt('numberPrefix')}
        width="short"
        spellcheck={false}
        value={typed().numberPrefix}
        onInput={(numberPrefix) => set({ numberPrefix })}
      />
      <PaperLookFields bodyId={props.body.id} value={typed().look ?? {}} change={(look) => set({ look })} />
      <Signers
        bodyId={props.body.id}
        value={typed().signatories}
        error={form.problemAt('signer-1')}
        change={(signatories) => set({ signatories })}
      />
      <Choices
        id="issuing"
        label={t('board.issuing')}
        hint={t('board.issuingHint')}
        options={(['at_once', 'in_batches'] as const).map((value) => ({
          value,
          label: t(`board.issuingWays.${value}`),
        }))}
        value={typed().issuing ?? 'at_once'}
        onInput={(value) => set({ issuing: value === 'in_batches' ? value : 'at_once' })}
      />
      <PaperSample settings={typed} mayDraw={!isTooLight(typed().look ?? {})} />
      <Show when={saved()}>
        <Note tone="good" shape="done" heading={t('board.saved')} live>
          <p>{t('board.savedText')}</p>
        </Note>
      </Show>
      <p>
        <button class="button button-main">{form.sending() ? shell('form.saving') : t('board.save')}</button>
      </p>
    </form>
  );
}
