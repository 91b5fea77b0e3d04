import { Show } from 'solid-js';
import type { PublicAnswer } from '../../domain/certifications/contract.ts';
import type { ConductKind, ConductView } from '../../domain/conduct/contract.ts';
import { date } from '../ui/format.ts';
import { AnswerStatus } from '../ui/standing.tsx';
import { t } from './words.ts';

/** What anybody would read about this person, and from when: the sentences of the public page itself. */
export function PublicSays(props: {
  view: ConductView;
  kind: ConductKind;
  /** Null: on the day a second person agrees. */
  from: string | null;
}) {
  const answer = () => answerAfter(props.view, props.kind);
  const day = () => date(props.from ?? props.view.today);
  return (
    <section class="panel stack stack-s" aria-labelledby="public-says">
      <h2 id="public-says">{t('preview.title')}</h2>
      <p class="hint">{props.from ? t('preview.from', day()) : t('preview.ifToday')}</p>
      <p>
        <AnswerStatus answer={answer()} />
      </p>
      <p>
        <b>{t(`preview.headings.${answer()}`)}</b>
        <Show when={answer() === 'on_hold'}>
          <br />
          {t('preview.held', day())}
        </Show>
        <Show when={answer() === 'withdrawn'}>
          <br />
          {t('preview.withdrawn', day())}
        </Show>
      </p>
      <p class="hint">{t('preview.nothingElse')}</p>
    </section>
  );
}

function answerAfter({ answerInForce }: ConductView, kind: ConductKind): PublicAnswer {
  if (kind === 'hold') return 'on_hold';
  return kind === 'withdraw' ? 'withdrawn' : answerInForce;
}
