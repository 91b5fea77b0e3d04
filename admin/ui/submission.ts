import { createSignal, onCleanup } from 'solid-js';
import { Failure, isOffline, newKey } from '../api.ts';

/** A thing to fix: `field` is the id of the field it belongs to. */
export interface Problem {
  field: string;
  message: string;
}

/** What a schema answers. */
export interface Checked<Input> {
  success: boolean;
  data?: Input;
  error?: { issues: readonly { path: readonly PropertyKey[] }[] };
}

/** One sentence a field, by its name in the contract, in the order of `messages` (the order of the form). */
export function problemsOf(
  paths: readonly (readonly PropertyKey[])[],
  messages: Record<string, Problem>,
): Problem[] {
  const wrong = new Set(paths.map((path) => String(path[0])));
  return Object.entries(messages).flatMap(([name, problem]) => (wrong.has(name) ? [problem] : []));
}

/**
 * One filling of a form: checks it with the contract, sends it, keeps what is wrong. The same content is always sent
 * with the same key, so that a second click or a retry has one effect. Without network it waits and sends by itself.
 */
export function createSubmission<Input, Answer>(options: {
  /** Of the contract: `(value) => schema.safeParse(value)`; a promise where the contract is still on its way. */
  check: (value: unknown) => Checked<Input> | Promise<Checked<Input>>;
  /** Field names of the contract to field and sentence; read when something is wrong. */
  messages: () => Record<string, Problem>;
  send: (input: Input, key: string) => Promise<Answer>;
  done: (answer: Answer, input: Input) => void;
}) {
  const [problems, setProblems] = createSignal<Problem[]>([]);
  const [failure, setFailure] = createSignal<Failure | null>(null);
  const [sending, setSending] = createSignal(false);
  const [waiting, setWaiting] = createSignal(false);
  let sent = '';
  let key = '';
  let again: (() => void) | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let pause = 2000;

  const onBack = () => again?.();
  addEventListener('online', onBack);
  onCleanup(() => {
    removeEventListener('online', onBack);
    clearTimeout(retry);
  });

  const submit = async (value: unknown): Promise<void> => {
    if (sending()) return;
    setFailure(null);
    setSending(true);
    const checked = await options.check(value);
    if (!checked.success || checked.data === undefined) {
      setSending(false);
      setProblems(problemsOf(checked.error?.issues.map((issue) => issue.path) ?? [], options.messages()));
      return;
    }
    setProblems([]);
    await deliver(checked.data, value);
  };

  const deliver = async (input: Input, value: unknown): Promise<void> => {
    const content = JSON.stringify(input);
    if (content !== sent) {
      sent = content;
      key = newKey();
    }
    again = null;
    clearTimeout(retry);
    setSending(true);
    try {
      const answer = await options.send(input, key);
      setWaiting(false);
      pause = 2000;
      options.done(answer, input);
    } catch (error) {
      setWaiting(isOffline(error));
      if (isOffline(error)) sendLater(() => void submit(value));
      else note(error);
    } finally {
      setSending(false);
    }
  };

  /** A request can be lost just as the network comes back: no "online" follows then, so time has to do. */
  const sendLater = (send: () => void): void => {
    again = send;
    if (!navigator.onLine) return;
    retry = setTimeout(onBack, pause);
    pause = Math.min(pause * 2, 30_000);
  };

  const note = (error: unknown): void => {
    const failed = error instanceof Failure ? error : new Failure(0, 'unknown', '');
    const named = problemsOf(
      failed.details.map((detail) => detail.path.split('.')),
      options.messages(),
    );
    if (named.length > 0) setProblems(named);
    else setFailure(failed);
  };

  return {
    problems,
    failure,
    sending,
    /** True while the form waits for the network. */
    waiting,
    submit,
    tryAgain: () => again?.(),
    /** For checks that no contract knows. */
    setProblems,
    problemAt: (field: string): string | undefined =>
      problems().find((problem) => problem.field === field)?.message,
  };
}
export type Submission = Pick<
  ReturnType<typeof createSubmission<unknown, unknown>>,
  'problems' | 'failure' | 'waiting' | 'tryAgain'
>;
