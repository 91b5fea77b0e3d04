import { Match, Show, Switch, type JSX } from 'solid-js';
import { isFailure, isOffline } from '../api.ts';
import { failureText, t } from '../shell/words.ts';

interface Query<Data> {
  data: Data | undefined;
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
}

/**
 * What a question to the service shows: one line while it is read, the answer, or why there is none and "Try again".
 * Old data stay visible when a later reading fails. `children` gets an accessor.
 */
export function Loaded<Data>(props: {
  query: Query<Data>;
  /** What is being read, when "Reading…" says too little. */
  reading?: string;
  /** Heading when it did not load: "Your hours did not load". */
  failed?: string;
  children: (data: () => Data) => JSX.Element;
}) {
  return (
    <Switch
      fallback={
        <p class="hint" role="status">
          {props.reading ?? t('reading')}
        </p>
      }
    >
      <Match when={!props.query.isPending && props.query.data !== undefined}>
        <Show when={props.query.data !== undefined}>{props.children(() => props.query.data as Data)}</Show>
      </Match>
      <Match when={props.query.isError}>
        <NotLoaded error={props.query.error} heading={props.failed} again={() => props.query.refetch()} />
      </Match>
    </Switch>
  );
}

/** The three ways of not having an answer, in calm words. */
export function NotLoaded(props: { error: unknown; heading?: string | undefined; again: () => unknown }) {
  const missing = () => isFailure(props.error, 'not_found') || isFailure(props.error, 'not_for_you');
  const heading = () => {
    if (isOffline(props.error)) return t('offline.title');
    return missing() ? t('notFound.title') : (props.heading ?? t('notLoaded.title'));
  };
  const text = () => {
    if (isOffline(props.error)) return t('offline.reading');
    return missing() ? failureText(props.error) : t('notLoaded.text');
  };
  return (
    <section class="stack" role="alert">
      <h2>{heading()}</h2>
      <p class="measure">{text()}</p>
      <Show when={!missing()}>
        <p>
          <button class="button" type="button" onClick={() => props.again()}>
            {t('notLoaded.again')}
          </button>
        </p>
      </Show>
    </section>
  );
}
