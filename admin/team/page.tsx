import { createSignal, Match, Show, Switch } from 'solid-js';
import type { TeamPage } from '../../domain/team/contract.ts';
import { useLinkPage } from '../shell/link-page.ts';
import { failureText, t as shell } from '../shell/words.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { confirm, newLink, open } from './calls.ts';
import { People } from './people.tsx';
import { t } from './words.ts';

/** Where the link of a mail leads: a supervisor sees who lets them, without an account. */
export default function TeamPageOfLink() {
  const { query, show, isUnknown: unknown } = useLinkPage<TeamPage>('team', open);
  return (
    <div class="narrow stack stack-l">
      <Show when={!unknown()} fallback={<Unknown />}>
        <Show when={!query.data}>
          <Heading>{t('loading')}</Heading>
        </Show>
        <Loaded query={query} failed={t('failed')}>
          {(page) => (
            <Switch fallback={<NewLinkPart page={page()} />}>
              <Match when={page().state === 'confirm'}>
                <ConfirmPart page={page()} show={show} />
              </Match>
              <Match when={page().state === 'open'}>
                <People />
              </Match>
            </Switch>
          )}
        </Loaded>
      </Show>
    </div>
  );
}

/** Until somebody says so, the page tells only for whom it is. */
function ConfirmPart(props: { page: TeamPage; show: (page: TeamPage) => void }) {
  return (
    <>
      <div class="stack stack-s">
        <Heading>{t('confirm.title', props.page.supervisorName)}</Heading>
        <p class="lead">{t('confirm.text')}</p>
      </div>
      <Act
        label={t('confirm.yes', props.page.supervisorName)}
        act={async () => props.show(await confirm())}
      />
      <p class="hint">{t('confirm.why')}</p>
    </>
  );
}

/** Run out, replaced, or another browser's: a new one goes to the stored address, whoever asks. */
function NewLinkPart(props: { page: TeamPage }) {
  const [done, setDone] = createSignal(false);
  const why = () =>
    props.page.state === 'elsewhere' || props.page.state === 'newer' ? props.page.state : 'expired';
  const ask = async () => {
    await newLink();
    setDone(true);
  };
  return (
    <Show
      when={!done()}
      fallback={
        <>
          <Heading>{t('again.done')}</Heading>
          <p class="lead" role="status">
            {t('again.doneText')}
          </p>
        </>
      }
    >
      <Heading>{t(`again.${why()}`)}</Heading>
      <p class="lead">{t(`again.${why()}Text`)}</p>
      <Act label={t('again.send')} act={ask} />
    </Show>
  );
}

/** One press at a time; what was refused is said above the button. */
function Act(props: { label: string; act: () => Promise<void> }) {
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<unknown>(null);
  const press = async () => {
    if (busy()) return;
    setBusy(true);
    setFailed(null);
    try {
      await props.act();
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Show when={failed()}>
        {(error) => (
          <p class="error-text" role="alert">
            {failureText(error())}
          </p>
        )}
      </Show>
      <p>
        <button class="button button-main" type="button" onClick={() => void press()}>
          {busy() ? shell('form.saving') : props.label}
        </button>
      </p>
    </>
  );
}

function Unknown() {
  return (
    <>
      <Heading>{t('unknown.title')}</Heading>
      <p class="lead">{t('unknown.text')}</p>
    </>
  );
}
