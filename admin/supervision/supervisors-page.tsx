import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import type { SupervisionView, SupervisorView } from '../../domain/supervision/contract.ts';
import { ShareSwitch } from '../team/share.tsx';
import { date } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Status } from '../ui/marks.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { endSupervision, key, supervisionOf } from './calls.ts';
import { EndForm } from './end-form.tsx';
import { SupervisorForm } from './supervisor-form.tsx';
import { useWho } from './who.ts';
import { t } from './words.ts';

/** Who supervises the person, from when to when. One form is open at a time. */
export default function SupervisorsPage() {
  const who = useWho();
  const query = useQuery(() => supervisionOf(who.personId(), who.certificationId()));
  return (
    <div class="narrow stack stack-l">
      <div class="stack stack-s">
        <BackLink href="/supervision">{t('backToLog')}</BackLink>
        <Heading>{t('supervisors.title')}</Heading>
        <p class="hint">{t('supervisors.lead')}</p>
      </div>
      <Loaded query={query} failed={t('failed')}>
        {(view) => <Supervisors personId={who.personId()} view={view()} />}
      </Loaded>
    </div>
  );
}

type Open = { what: 'add' } | { what: 'change' | 'end'; id: string } | null;

function Supervisors(props: { personId: string; view: SupervisionView }) {
  const client = useQueryClient();
  const nobody = () => props.view.supervisors.length === 0;
  const [open, setOpen] = createSignal<Open>(nobody() ? { what: 'add' } : null);
  const isOpen = (what: 'change' | 'end', id: string) => {
    const now = open();
    return now !== null && now.what === what && now.id === id;
  };
  const done = async () => {
    await client.invalidateQueries({ queryKey: key });
    setOpen(null);
    document.querySelector('h1')?.focus();
  };
  const form = (one: SupervisorView | null) => (
    <SupervisorForm
      personId={props.personId}
      asked={props.view.qualifications}
      today={props.view.today}
      was={one}
      cancel={() => setOpen(null)}
      done={() => void done()}
    />
  );
  return (
    <>
      <Show when={!nobody()}>
        <h2 class="hidden-visually">{t('supervisors.title')}</h2>
        <ul class="rows">
          <For each={props.view.supervisors}>
            {(one) => (
              <li class="entry">
                <h3>{one.name}</h3>
                <Period one={one} />
                <p class="why">
                  {t(`qualifications.${one.qualification}`)}
                  <Show when={one.certificateNumber}>
                    {(number) => <>. {t('supervisors.number', number())}</>}
                  </Show>
                  <Show when={one.otherCredential}>{(text) => <>. {text()}</>}</Show>
                </p>
                <p class="meta">{one.email}</p>
                <Show when={one.toOn === null && !one.stopped}>
                  <div class="why">
                    <ShareSwitch one={one} changed={key} />
                  </div>
                </Show>
                <Show
                  when={isOpen('change', one.id) || isOpen('end', one.id)}
                  fallback={
                    <p class="why row">
                      <button
                        class="button button-neutral"
                        type="button"
                        onClick={() => setOpen({ what: 'change', id: one.id })}
                      >
                        {t('supervisors.change')}
                        <span class="hidden-visually"> {one.name}</span>
                      </button>
                      <Show when={one.toOn === null}>
                        <button
                          class="button button-quiet"
                          type="button"
                          onClick={() => setOpen({ what: 'end', id: one.id })}
                        >
                          {t('supervisors.end')}
                          <span class="hidden-visually">: {one.name}</span>
                        </button>
                      </Show>
                    </p>
                  }
                >
                  <div class="why">
                    <Show when={isOpen('end', one.id)} fallback={form(one)}>
                      <EndForm
                        one={one}
                        today={props.view.today}
                        by="supervisors"
                        send={endSupervision}
                        cancel={() => setOpen(null)}
                        done={() => void done()}
                      />
                    </Show>
                  </div>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show
        when={open()?.what === 'add'}
        fallback={
          <p>
            <button class="button button-main" type="button" onClick={() => setOpen({ what: 'add' })}>
              {t('supervisors.add')}
            </button>
          </p>
        }
      >
        <section class="stack" aria-labelledby="add">
          <h2 id="add">{t('supervisors.addTitle')}</h2>
          {form(null)}
        </section>
      </Show>
    </>
  );
}

function Period(props: { one: SupervisorView }) {
  return (
    <Show
      when={props.one.toOn}
      fallback={
        <Status shape={props.one.stopped ? 'look' : 'done'} tone={props.one.stopped ? 'wait' : 'good'}>
          {props.one.stopped ? t('supervisors.stopped') : t('supervisors.now', date(props.one.fromOn))}
        </Status>
      }
    >
      {(to) => (
        <Status shape="no" tone="ended">
          {t('supervisors.past', date(props.one.fromOn), date(to()))}
        </Status>
      )}
    </Show>
  );
}
