import { For, Show } from 'solid-js';
import type { EntryDossier } from '../../domain/entry/contract.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { dayOf } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { t } from './words.ts';

const looks = {
  asked: ['waiting', 'wait', 'waiting'],
  received: ['done', 'good', 'received'],
  declined: ['no', 'ended', 'declined'],
  withdrawn: ['no', 'ended', 'withdrawn'],
} as const;

/** Who wrote for the person, and what. The person does not see the letters. */
export function References(props: { dossier: EntryDossier }) {
  const asked = () => props.dossier.tasks.some(({ kind }) => kind === 'references');
  return (
    <Show when={asked()}>
      <section class="stack stack-s" aria-labelledby="references">
        <h2 id="references">{t('references.title')}</h2>
        <Show
          when={props.dossier.references.length > 0}
          fallback={<p class="hint">{t('references.none')}</p>}
        >
          <ul class="rows">
            <For each={props.dossier.references}>
              {(one) => (
                <li class="entry">
                  <h3>{one.name}</h3>
                  <Status shape={looks[one.state][0]} tone={looks[one.state][1]}>
                    {t(`references.${looks[one.state][2]}`)}
                  </Status>
                  <p class="meta">
                    {t(`references.relations.${one.answer?.relation ?? one.relation}`)},{' '}
                    {dayOf(one.answeredAt ?? one.askedAt)}
                  </p>
                  <Show when={one.answer}>
                    {(answer) => (
                      <Disclosure
                        summary={
                          answer().recommends ? t('references.recommends') : t('references.recommendsNot')
                        }
                      >
                        <p>{answer().known}</p>
                        <p class="said as-written">{answer().letter}</p>
                      </Disclosure>
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </Show>
  );
}
