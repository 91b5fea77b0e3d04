import { createSignal, Match, Show, Switch } from 'solid-js';
import type { RunView } from '../../domain/issuing/contract.ts';
import { newKey } from '../api.ts';
import { failureText } from '../shell/words.ts';
import { megabytes, number } from '../ui/format.ts';
import { Mark } from '../ui/marks.tsx';
import { tell, type Where } from './calls.ts';
import { createFile, type Making } from './files.ts';
import type { Painter } from './painter.ts';
import { GiveBack } from './progress.tsx';
import { t } from './words.ts';

/** What is done with the papers: a zip, a print, a mail. All of it works years later too. */
export function DoneWays(props: {
  where: Where;
  run: RunView;
  painter: () => Painter;
  mayIssue: boolean;
  changed: (view: RunView) => void;
}) {
  const zip = createFile(props.where, props.painter);
  const printed = createFile(props.where, props.painter);
  return (
    <section class="stack stack-l" aria-labelledby="ready">
      <div class="note note-good">
        <Mark shape="done" />
        <div class="stack stack-s" role="status">
          <h2 id="ready">{headingOf(props.run)}</h2>
          <Show when={props.run.released > 0}>
            <p>{t('done.given', number(props.run.released))}</p>
          </Show>
          <p>{t('done.log')}</p>
        </div>
      </div>
      <Show when={props.run.issued > 0}>
        <div class="panel stack">
          <h3>{t('done.next')}</h3>
          <ul class="next-ways">
            <li>
              <p class="row">
                <button class="button button-main" type="button" onClick={() => void zip.zip(props.run)}>
                  {t('done.zip')}
                </button>
                <MakingLine making={zip.making()} total={props.run.issued} stop={zip.stop} />
              </p>
              <p class="hint">{t('done.zipHint')}</p>
            </li>
            <li>
              <p class="row">
                <button
                  class="button button-neutral"
                  type="button"
                  onClick={() => void printed.print(props.run)}
                >
                  {t('done.print')}
                </button>
                <MakingLine making={printed.making()} total={props.run.issued} stop={printed.stop} isPrint />
              </p>
              <p class="hint">{t('done.printHint')}</p>
            </li>
            <Show when={props.mayIssue}>
              <li>
                <Tell {...props} />
              </li>
            </Show>
          </ul>
        </div>
      </Show>
      <p class="row">
        <a href="/issue">{t('done.back')}</a>
        <Show when={props.mayIssue && props.run.failed > 0}>
          <GiveBack {...props} />
        </Show>
      </p>
    </section>
  );
}

function headingOf({ issued, total }: RunView): string {
  if (issued === 0) return t('done.none');
  if (issued < total) return t('done.some', number(issued), number(total));
  return total === 1 ? t('done.allOne') : t('done.all', number(total));
}

function MakingLine(props: { making: Making; total: number; stop: () => void; isPrint?: boolean }) {
  const as = <State extends Making['state']>(state: State) =>
    props.making.state === state ? (props.making as Extract<Making, { state: State }>) : false;
  return (
    <Switch>
      <Match when={as('making')}>
        {(now) => (
          <>
            <span role="status">{t('done.packing', number(now().packed), number(props.total))}</span>
            <button class="as-link" type="button" onClick={() => props.stop()}>
              {t('done.stop')}
            </button>
          </>
        )}
      </Match>
      <Match when={as('ready')}>
        {(now) => (
          <>
            <span role="status">
              {props.isPrint
                ? t('done.printReady', number(props.total), megabytes(now().bytes))
                : t('done.packed', now().name)}
            </span>
            <Show when={props.isPrint}>
              <a href={now().url} target="_blank" rel="external">
                {t('done.openPrint')}
              </a>
              <a href={now().url} download={now().name} rel="external">
                {t('done.savePrint')}
              </a>
            </Show>
          </>
        )}
      </Match>
      <Match when={as('saved')}>{(now) => <span role="status">{t('done.packed', now().name)}</span>}</Match>
      <Match when={as('failed')}>
        {(now) => (
          <span class="error-text" role="alert">
            {now().why === 'other_bytes' ? t('done.otherBytes') : t('done.notPacked')}
          </span>
        )}
      </Match>
    </Switch>
  );
}

function Tell(props: { where: Where; run: RunView; changed: (view: RunView) => void }) {
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<unknown>(null);
  const send = async () => {
    if (busy()) return;
    setBusy(true);
    setFailed(null);
    try {
      props.changed(await tell(props.where, newKey()));
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const toldText = () => (props.run.told === 1 ? t('done.toldOne') : t('done.told', number(props.run.told)));
  return (
    <>
      <p class="row">
        <Show when={props.run.untold > 0}>
          <button class="button button-neutral" type="button" onClick={() => void send()}>
            {busy() ? t('done.telling') : t('done.tell')}
          </button>
        </Show>
        <Show when={props.run.told > 0}>
          <span role="status">{toldText()}</span>
        </Show>
      </p>
      <Show when={failed()}>
        <p class="error-text" role="alert">
          {failureText(failed())}
        </p>
      </Show>
      <p class="hint">{t('done.tellHint')}</p>
    </>
  );
}
