import { Show } from 'solid-js';
import { Failure } from '../api.ts';
import { failureText, t as shell } from '../shell/words.ts';
import { Note } from '../ui/note.tsx';
import { t } from './words.ts';

const known = ['other_browser', 'link_over', 'wrong_code', 'too_many_links'] as const;

/** Why signing in did not go on, and what to do. */
export function SignInProblem(props: { failure: Failure }) {
  const code = () => known.find((one) => props.failure.code === `auth.${one}`);
  return (
    <Show
      when={code()}
      fallback={
        <Note tone="wait" shape="unsure" heading={shell('notLoaded.title')} live>
          <p>{failureText(props.failure)}</p>
        </Note>
      }
    >
      {(known) => (
        <Note tone="wait" shape="look" heading={t(`failures.${known()}.title`)} live>
          <p>{t(`failures.${known()}.text`)}</p>
        </Note>
      )}
    </Show>
  );
}
