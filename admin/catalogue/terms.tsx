import { For, Show } from 'solid-js';
import type { CourseTerms, CourseVersionView } from '../../domain/catalogue/contract.ts';
import { topicName } from '../staff/program-words.ts';
import { Facts } from '../ui/facts.tsx';
import { date, dayOf, hours } from '../ui/format.ts';
import { CourseStatus } from './status.tsx';
import { t } from './words.ts';

/** What a version is worth, as facts. */
export function Terms(props: { terms: CourseTerms }) {
  const terms = () => props.terms;
  const topics = () =>
    props.terms.topics.length === 1
      ? topicName(props.terms.topics[0]?.topic ?? '')
      : props.terms.topics
          .map(({ topic, minutes }) => `${topicName(topic)} (${t('hours', hours(minutes))})`)
          .join(', ');
  return (
    <>
      <Facts
        facts={[
          { label: t('terms.hours'), value: t('hours', hours(terms().minutes)) },
          { label: t('terms.topics'), value: topics() },
          {
            label: t('terms.kind'),
            value: `${t(`kinds.${terms().kind}`)}, ${t(`formats.${terms().format}`)}`,
          },
          { label: t('terms.recognition'), value: t(`recognition.${terms().recognition}`) },
          {
            label: t('terms.competencies'),
            value:
              terms().competencies.length === 0
                ? t('terms.none')
                : terms()
                    .competencies.map((one) => t(`competencies.${one}`))
                    .join(', '),
          },
        ]}
      />
      <Show when={terms().initial}>
        <p>{t('initial')}</p>
      </Show>
    </>
  );
}

export const spanOf = ({ fromOn, untilOn }: { fromOn: string; untilOn: string | null }): string =>
  t('span', date(fromOn), untilOn === null ? null : date(untilOn));

/** Newest first: what was, is and will be, and who said so. `own`: words of the provider's own pages, by state. */
export function Versions(props: {
  versions: readonly CourseVersionView[];
  today: string;
  own?: (version: CourseVersionView) => string;
}) {
  const holds = ({ state, fromOn, untilOn }: CourseVersionView): string | null => {
    if (state !== 'approved' && state !== 'ended') return null;
    if (fromOn > props.today) return t('holds.later');
    return untilOn !== null && untilOn < props.today ? t('holds.past') : t('holds.now');
  };
  const isNow = (one: CourseVersionView) => holds(one) === t('holds.now');
  return (
    <ol class="timeline">
      <For each={props.versions}>
        {(one) => (
          <li class={isNow(one) ? 'now' : undefined}>
            <div class="stack stack-s">
              <h3>{spanOf(one)}</h3>
              <p class="row">
                <CourseStatus state={one.state} {...(props.own && { own: props.own(one) })} />
                <Show when={holds(one)}>{(when) => <span class="hint">{when()}</span>}</Show>
              </p>
              <Terms terms={one} />
              <Show when={one.about}>
                <p class="as-written">{one.about}</p>
              </Show>
              <Show when={one.reason}>{(reason) => <p class="said">{reason()}</p>}</Show>
              <p class="meta">
                {t('course.proposed', one.proposedBy, dayOf(one.proposedAt))}
                <Show when={one.decidedAt !== null}>
                  <br />
                  {t('course.decided', one.deciderName ?? '', dayOf(one.decidedAt ?? 0))}
                </Show>
              </p>
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}
