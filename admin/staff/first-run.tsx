import { Show } from 'solid-js';
import { later } from '../shell/later.tsx';
import { useSession } from '../shell/session.tsx';

// An administrator sees it in the first days of a board.
const Steps = later(async () => (await import('./first-run-steps.tsx')).Steps);

/**
 * The way into an empty board, on the queue and in the settings, until a first person is there. Inviting staff may
 * wait: a board of one works. `isEmpty`: whether it is worth asking at all.
 */
export function FirstRun(props: { isEmpty: boolean }) {
  const session = useSession();
  const mayAsk = () => session.seat()?.role === 'administrator' && props.isEmpty;
  return (
    <Show when={mayAsk() && session.seat()?.bodyId} keyed>
      {(bodyId) => <Steps bodyId={bodyId} />}
    </Show>
  );
}
