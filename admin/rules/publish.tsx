import { createSignal, Match, Show, Switch } from 'solid-js';
import type { DraftView, Published, RulesPage } from '../../domain/programs/editor-contract.ts';
import { failureText } from '../shell/words.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { TextField, Tick } from '../ui/fields.tsx';
import { date, number } from '../ui/format.ts';
import { publishDraft, sendDraft, type Where } from './calls.ts';
import type { Draft } from './draft.ts';
import { t } from './words.ts';

/** From when the draft holds, who is told, and the two people that publishing takes. */
export function Publish(props: {
  where: Where;
  page: RulesPage;
  view: DraftView;
  draft: Draft;
  hasProblems: boolean;
  basedOn: string;
  sent: (draft: DraftView) => void;
  published: (done: Published) => void;
}) {
  const [tell, setTell] = createSignal(false);
  const from = () => props.draft.doc().inForceFrom;
  const setFrom = (value: string) =>
    props.draft.change((doc) => ({ ...doc, inForceFrom: value === '' ? null : value }), 'inForceFrom');
  const problem = () => props.view.problems.find(({ path }) => path === 'inForceFrom')?.message;
  const rehearsed = () => {
    const { rehearsal } = props.view;
    return rehearsal?.state === 'done' && !rehearsal.stale ? rehearsal : null;
  };
  const publish = async () => {
    await props.draft.flush();
    const done = await publishDraft(props.where, {
      version: props.draft.version(),
      tell: tell() && rehearsed() !== null,
    });
    props.published(done);
  };
  return (
    <section class="stack" aria-labelledby="publish">
      <h2 id="publish">{t('publish.title')}</h2>
      <TextField
        id="in-force-from"
        type="date"
        width="date"
        label={t('publish.from')}
        error={from() === null ? undefined : problem()}
        value={from() ?? ''}
        onInput={setFrom}
      />
      <p class="hint">
        {props.draft.doc().ruleVersionBy === 'submission'
          ? t('publish.submission')
          : t('publish.keeps', props.basedOn)}
      </p>
      <Switch>
        <Match when={props.view.mayPublish}>
          <Show when={props.view.sentByName}>{(who) => <p>{t('publish.waitsFor', who())}</p>}</Show>
          <Show when={rehearsed()?.affected !== 0}>
            <Show when={rehearsed()} fallback={<p class="hint">{t('publish.tellFirst')}</p>}>
              <Tick id="tell" checked={tell()} onInput={setTell}>
                {t('publish.tell')}
              </Tick>
            </Show>
          </Show>
          <Show when={!props.hasProblems && from() !== null} fallback={<First hasDay={from() !== null} />}>
            <p>
              <ConfirmButton
                class="button button-main"
                heading={t('publish.confirmTitle', date(from() ?? props.page.today))}
                text={
                  tell() && rehearsed()
                    ? t('publish.confirmText', number(rehearsed()?.affected ?? 0))
                    : t('publish.confirmQuiet')
                }
                confirm={t('publish.confirm')}
                onConfirm={publish}
              >
                {t('publish.do')}
              </ConfirmButton>
            </p>
          </Show>
          <Show when={!props.page.secondPersonNeeded}>
            <p class="hint">{t('publish.alone')}</p>
          </Show>
        </Match>
        <Match when={props.view.sentAt !== null}>
          <p>{t('publish.waits')}</p>
        </Match>
        <Match when={props.hasProblems || from() === null}>
          <First hasDay={from() !== null} />
        </Match>
        <Match when={true}>
          <Send {...props} />
        </Match>
      </Switch>
    </section>
  );
}

/** Why there is no button yet, and the way to what is missing. */
function First(props: { hasDay: boolean }) {
  const go = (event: MouseEvent) => {
    event.preventDefault();
    const target = document.getElementById(props.hasDay ? 'to-mend' : 'in-force-from');
    target?.scrollIntoView({ block: 'center' });
    (target?.querySelector('a') ?? target)?.focus();
  };
  return (
    <p>
      <a href={props.hasDay ? '#to-mend' : '#in-force-from'} onClick={go}>
        {props.hasDay ? t('publish.mend') : t('publish.dayFirst')}
      </a>
    </p>
  );
}

function Send(props: { where: Where; draft: Draft; sent: (draft: DraftView) => void }) {
  const [failed, setFailed] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const send = async () => {
    if (busy()) return;
    setBusy(true);
    setFailed(null);
    try {
      if (await props.draft.flush()) props.sent(await sendDraft(props.where, props.draft.version()));
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Show when={failed()}>
        <p class="error-text" role="alert">
          {failureText(failed())}
        </p>
      </Show>
      <p>
        <button type="button" class="button button-main" onClick={() => void send()}>
          {t('publish.send')}
        </button>
      </p>
      <p class="hint">{t('publish.sentNote')}</p>
    </>
  );
}
