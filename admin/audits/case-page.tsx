import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { Failure } from '../api.ts';
import { useSession } from '../shell/session.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import type { CaseView } from '../../domain/audits/contract.ts';
import { caseOf } from './calls.ts';
import { Appoint } from './appoint.tsx';
import { CaseHead } from './case-head.tsx';
import { Closing } from './closing.tsx';
import { createDoing } from './doing.ts';
import { Entries } from './entries.tsx';
import { Entry } from './entry.tsx';
import { LetterView } from './letter.tsx';
import { Proposal } from './proposal.tsx';
import { Story } from './story.tsx';
import { handleKey } from './keys.ts';
import { t } from './words.ts';
import './audits.css';

/** One routine check: entries, the document, what happened; then the outcome with the letter before it is sent. */
export default function CasePage() {
  const session = useSession();
  const params = useParams<{ caseId: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  return (
    <div class="stack stack-l">
      <BackLink href="/audits">{t('links.cases')}</BackLink>
      <Show when={params.caseId} keyed>
        {(id) => <Case bodyId={bodyId} id={id} />}
      </Show>
    </div>
  );
}

const refusals = ['own_record', 'known', 'colleague'] as const;

function Case(props: { bodyId: string; id: string }) {
  const query = useQuery(() => caseOf(props.bodyId, props.id));
  const refused = () => {
    const { error } = query;
    return error instanceof Failure ? refusals.find((one) => `audits.${one}` === error.code) : undefined;
  };
  return (
    <>
      <Show when={!query.data || refused()}>
        <Heading>{t('one.loading')}</Heading>
      </Show>
      <Show
        when={refused()}
        fallback={
          <Loaded query={query} failed={t('one.failed')}>
            {(view) => <Whole bodyId={props.bodyId} view={view()} />}
          </Loaded>
        }
      >
        {(why) => (
          <Note shape="info" heading={t(`one.refused.${why()}.title`)}>
            <p>{t(`one.refused.${why()}.text`)}</p>
          </Note>
        )}
      </Show>
    </>
  );
}

function Whole(props: { bodyId: string; view: CaseView }) {
  const [chosen, setChosen] = createSignal(props.view.lines[0]?.id ?? '');
  const [deciding, setDeciding] = createSignal(false);
  const doing = createDoing(
    props.bodyId,
    () => props.view,
    () => setDeciding(false),
  );
  const line = () => props.view.lines.find(({ id }) => id === chosen()) ?? props.view.lines[0];
  const move = (by: 1 | -1) => {
    const at = props.view.lines.findIndex(({ id }) => id === line()?.id);
    const next = props.view.lines[at + by];
    if (next) setChosen(next.id);
  };
  const isOpen = () => props.view.state === 'with_body' || props.view.state === 'with_person';
  return (
    <>
      <CaseHead
        view={props.view}
        doing={doing}
        decide={props.view.mayWork && isOpen() && !deciding() ? () => setDeciding(true) : null}
      />
      <Show when={props.view.colleague && !props.view.mayWork}>
        <Appoint bodyId={props.bodyId} view={props.view} doing={doing} />
      </Show>
      <Switch>
        <Match when={props.view.state === 'proposed'}>
          <Proposal bodyId={props.bodyId} view={props.view} doing={doing} />
        </Match>
        <Match when={props.view.letter}>
          {(letter) => (
            <section class="stack stack-s" aria-labelledby="letter">
              <h2 id="letter">{t('one.closedLetter')}</h2>
              <LetterView letter={letter()} language={props.view.person.language} />
            </section>
          )}
        </Match>
        <Match when={deciding()}>
          <Closing bodyId={props.bodyId} view={props.view} doing={doing} cancel={() => setDeciding(false)} />
        </Match>
      </Switch>
      <div
        class="case"
        onKeyDown={(event) =>
          handleKey(event, {
            move,
            mark: (mark) => document.querySelector<HTMLElement>(`[data-mark="${mark}"]`)?.click(),
          })
        }
      >
        <Entries view={props.view} current={line()?.id ?? ''} choose={setChosen} />
        <Show when={line()?.id} keyed>
          <Show when={line()}>
            {(one) => <Entry bodyId={props.bodyId} view={props.view} line={one()} doing={doing} />}
          </Show>
        </Show>
        <Story bodyId={props.bodyId} view={props.view} />
      </div>
      <Show when={props.view.mayWork && isOpen()}>
        <p class="hint not-printed">{t('one.keys')}</p>
      </Show>
    </>
  );
}
