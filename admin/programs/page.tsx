import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import type { ProgramView } from '../../domain/bodies/contract.ts';
import { SettingsTabs } from '../bodies/tabs.tsx';
import { language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';
import { FirstRun } from '../staff/first-run.tsx';
import { programsKey, programsOf } from '../staff/calls.ts';
import { Result } from '../staff/result.tsx';
import { SupervisionSettings } from '../supervision/settings.tsx';
import { date } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { AddForm } from './add-form.tsx';
import { t } from './words.ts';
import '../bodies/bodies.css';

/** The programs of a board: what each asks for, and a way to add one from a set of rules. */
export default function ProgramsPage() {
  const session = useSession();
  const client = useQueryClient();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => programsOf(bodyId));
  const [added, setAdded] = createSignal(0);
  const done = () => {
    setAdded((now) => now + 1);
    void client.invalidateQueries({ queryKey: programsKey(bodyId) });
  };
  return (
    <div class="stack">
      <Heading>{t('title')}</Heading>
      <SettingsTabs now="programs" />
      <Show when={added()} keyed>
        <Result>
          <Note tone="good" shape="done" heading={t('saved')} live>
            <p>{t('savedText')}</p>
            <p>
              <a class="button" href="/people/new">
                {t('addPerson')}
              </a>
            </p>
          </Note>
        </Result>
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(programs) => (
          <div class="beside settings">
            <div class="stack stack-l">
              <Show
                when={programs().length > 0}
                fallback={
                  <section class="stack stack-s">
                    <h2>{t('none')}</h2>
                    <p>{t('noneText')}</p>
                  </section>
                }
              >
                <ul class="rows rows-open">
                  <For each={programs()}>{(program) => <Program program={program} />}</For>
                </ul>
              </Show>
              <SupervisionSettings bodyId={bodyId} />
              <AddForm bodyId={bodyId} taken={programs()} done={done} />
            </div>
            <FirstRun isEmpty />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Program(props: { program: ProgramView }) {
  const facts = () => {
    const from = props.program.ruleVersions.at(-1)?.inForceFrom;
    const { ethics } = props.program;
    return [...(from ? [t('rules', date(from))] : []), ...(ethics ? [t('ethics', ethics.title)] : [])];
  };
  return (
    <li class="stack stack-s">
      <h2>{language() === 'es' ? props.program.titleEs : props.program.title}</h2>
      <p class="hint">{facts().join(' · ')}</p>
      <ul>
        <For each={props.program.asks}>{(one) => <li>{one}</li>}</For>
      </ul>
      <p>
        {t('applyHint')} <code>{`${location.origin}/apply/${props.program.id}`}</code>
      </p>
      <p>
        <a href={`/rules/${props.program.id}`}>
          {t('rulesOf')}
          <span class="hidden-visually">
            : {language() === 'es' ? props.program.titleEs : props.program.title}
          </span>
        </a>
      </p>
    </li>
  );
}
