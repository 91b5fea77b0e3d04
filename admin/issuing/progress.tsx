import { Match, Show, Switch } from 'solid-js';
import type { RunView } from '../../domain/issuing/contract.ts';
import { newKey } from '../api.ts';
import { failureText } from '../shell/words.ts';
import { ConfirmButton } from '../ui/dialog.tsx';
import { number } from '../ui/format.ts';
import { Note } from '../ui/note.tsx';
import { giveBack, type Where } from './calls.ts';
import { settledOf, type Runner } from './runner.ts';
import { t } from './words.ts';

interface Props {
  where: Where;
  run: RunView;
  runner: Runner;
  mayIssue: boolean;
  changed: (view: RunView) => void;
}

/** How far it is, what it is doing, and the two ways to stop. */
export function Progress(props: Props) {
  const figures = () => [number(props.run.issued), number(props.run.total)] as const;
  return (
    <section class="panel stack" aria-labelledby="progress">
      <h2 id="progress">{t('run.title', ...figures())}</h2>
      <progress value={settledOf(props.run)} max={props.run.total} aria-labelledby="progress">
        {t('run.title', ...figures())}
      </progress>
      <Switch>
        <Match when={!props.mayIssue}>
          <p>{t('run.reads')}</p>
        </Match>
        <Match when={props.runner.state() === 'running' || props.runner.state() === 'stopping'}>
          <Running {...props} />
        </Match>
        <Match when={true}>
          <Standing {...props} />
        </Match>
      </Switch>
    </section>
  );
}

function Running(props: Props) {
  const { runner } = props;
  const line = () => {
    if (runner.state() === 'stopping') return t('run.stopping');
    const seconds = runner.secondsLeft();
    if (seconds === null) return t(settledOf(props.run) === 0 ? 'run.beginning' : 'run.going');
    return seconds === 1 ? t('run.aboutOne') : t('run.about', number(seconds));
  };
  return (
    <>
      <Show
        when={runner.waiting()}
        fallback={
          <p>
            {line()} {t('run.leave')}
          </p>
        }
      >
        {(seconds) => (
          <Note tone="wait" shape="unsure" heading={t('run.waiting', number(seconds()))} level={3}>
            <p>
              <button class="as-link" type="button" onClick={() => runner.tryNow()}>
                {t('run.tryNow')}
              </button>
            </p>
          </Note>
        )}
      </Show>
      <p class="row">
        <button class="button button-main" type="button" onClick={() => runner.stop('paused')}>
          {t('run.pause')}
        </button>
        <button class="button button-quiet" type="button" onClick={() => runner.stop('idle')}>
          {t('run.stop')}
        </button>
      </p>
    </>
  );
}

/** It does not run on this page: why, and how it goes on. */
function Standing(props: Props) {
  const { runner } = props;
  const other = () => props.run.heldBy && props.run.heldBy.holder !== runner.holder && props.run.heldBy.name;
  const reserved = () => props.run.total - settledOf(props.run);
  const isElsewhere = () => other() || runner.state() === 'elsewhere';
  return (
    <Switch>
      <Match when={runner.state() === 'stale'}>
        <Note tone="wait" shape="look" heading={t('run.stale')} level={3} live>
          <p>{t('run.staleText')}</p>
          <p>
            <button class="button" type="button" onClick={() => location.reload()}>
              {t('run.reload')}
            </button>
          </p>
        </Note>
      </Match>
      <Match when={isElsewhere()}>
        <Note shape="info" heading={t('run.elsewhere', other() || runner.by())} level={3} live>
          <p>{t('run.elsewhereText')}</p>
          <p>
            <button class="button" type="button" onClick={() => void runner.start(true)}>
              {t('run.takeOver')}
            </button>
          </p>
        </Note>
      </Match>
      <Match when={true}>
        <Show when={runner.state() === 'broken'}>
          <Note tone="wait" shape="unsure" heading={t('run.broken')} level={3} live>
            <p>{failureText(runner.failure())}</p>
          </Note>
        </Show>
        <p role="status">
          {runner.state() === 'paused' ? `${t('run.paused')} ` : ''}
          {reserved() === 1 ? t('run.reservedOne') : t('run.reserved', number(reserved()))}
        </p>
        <p class="row">
          <Show when={reserved() > 0}>
            <button class="button button-main" type="button" onClick={() => void runner.start()}>
              {goOnText(runner, reserved())}
            </button>
          </Show>
          <GiveBack {...props} />
        </p>
      </Match>
    </Switch>
  );
}

function goOnText(runner: Runner, reserved: number): string {
  if (runner.state() !== 'idle') return t('run.goOn');
  return reserved === 1 ? t('run.beginOne') : t('run.begin', number(reserved));
}

export function GiveBack(props: Pick<Props, 'where' | 'run' | 'changed'>) {
  const rest = () => props.run.total - props.run.issued - props.run.released;
  return (
    <ConfirmButton
      class="button button-quiet"
      heading={t('run.giveBackTitle', number(rest()))}
      text={t('run.giveBackText')}
      confirm={t('run.giveBack')}
      onConfirm={async () => props.changed(await giveBack(props.where, newKey()))}
    >
      {t('run.giveBack')}
    </ConfirmButton>
  );
}
