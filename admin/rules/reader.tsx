import { For, Show } from 'solid-js';
import type { RulesPage, VersionView } from '../../domain/programs/editor-contract.ts';
import { date, dayOf } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { EditingContext, type Editing } from './editing.ts';
import { RulesPanel } from './panel.tsx';
import { panelsOf } from './sentences/index.ts';
import { t, versionName } from './words.ts';

const nothing: Editing = {
  change: null,
  undo: () => undefined,
  lastStep: () => undefined,
  resets: () => 0,
  markUnreadable: () => undefined,
  unreadable: () => undefined,
  changed: () => undefined,
  problemsAt: () => [],
  basedOn: () => '',
};

/** Published rules, in the same sentences, to be read. Without a version: those in force. */
export function Reader(props: { page: RulesPage; version: VersionView | null }) {
  const version = () => props.version ?? inForce(props.page);
  return (
    <>
      <Show when={props.version}>
        <p class="row">
          <span>{t('versions.reading', versionName(version()))}.</span>
          <a href={`/rules/${props.page.program.id}`}>
            {props.page.draft ? t('versions.backToDraft') : t('versions.backToNow')}
          </a>
        </p>
      </Show>
      <div class="beside">
        <div class="stack stack-l">
          <Show when={version()}>
            {(one) => (
              <EditingContext.Provider value={nothing}>
                <For
                  each={panelsOf(
                    {
                      inForceFrom: one().inForceFrom,
                      ruleVersionBy: props.page.program.ruleVersionBy,
                      rules: one().rules,
                    },
                    props.page.program.credential,
                  )}
                >
                  {(panel) => <RulesPanel panel={panel} />}
                </For>
              </EditingContext.Provider>
            )}
          </Show>
        </div>
        <aside class="stack stack-l">
          <Versions page={props.page} now={version()?.code} />
          <Sources page={props.page} />
        </aside>
      </div>
    </>
  );
}

export const inForce = (page: RulesPage): VersionView | undefined =>
  page.versions.find(({ state }) => state === 'in_force') ?? page.versions[0];

/** Every version, newest first, each with its address. */
export function Versions(props: { page: RulesPage; now?: string | undefined }) {
  return (
    <section class="panel stack stack-s" aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      <ul class="rows">
        <For each={props.page.versions}>
          {(one) => (
            <li class="stack stack-s">
              <p>
                <Status
                  shape={one.state === 'in_force' ? 'done' : one.state === 'upcoming' ? 'waiting' : 'empty'}
                  tone={one.state === 'in_force' ? 'good' : 'todo'}
                >
                  {t(`versions.${one.state}`)}
                </Status>
              </p>
              <p>
                <a
                  href={`/rules/${props.page.program.id}?version=${encodeURIComponent(one.code)}`}
                  aria-current={one.code === props.now ? 'true' : undefined}
                >
                  {one.inForceFrom ? t('versions.since', date(one.inForceFrom)) : t('versions.beginning')}
                </a>
              </p>
              <p class="hint">
                {one.publishedByName
                  ? t('versions.by', one.publishedByName, dayOf(one.publishedAt))
                  : t('versions.preset')}
              </p>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

/** Where the preset's facts come from, so that an officer can compare. */
export function Sources(props: { page: RulesPage }) {
  return (
    <Show when={props.page.sources.length > 0}>
      <section class="panel stack stack-s" aria-labelledby="sources">
        <h2 id="sources">{t('sources.title')}</h2>
        <ul class="rows">
          <For each={props.page.sources}>
            {(source) => (
              <li>
                <a href={source.url} rel="noreferrer" target="_blank">
                  {hostOf(source.url)}
                </a>
                <p class="hint" lang="en">
                  {source.supports}
                  <Show when={source.secondary}> ({t('sources.secondary')})</Show>
                </p>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
