import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, Match, on, Show, Switch } from 'solid-js';
import type { SignPage } from '../../domain/signing/contract.ts';
import { isFailure } from '../api.ts';
import { choseLanguage, switchLanguage } from '../shell/language.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { Heading } from '../ui/page.tsx';
import { AnsweredPart } from './answered.tsx';
import { open } from './calls.ts';
import { CodePart, ConfirmPart } from './confirm.tsx';
import { tokenHere } from './kept.ts';
import { EndedPart, NewLinkPart } from './other.tsx';
import { OpenPart } from './open.tsx';
import { t } from './words.ts';

/**
 * Where the link of a mail leads: a supervisor signs, without an account. The page asks with a POST, so that nothing
 * that only follows an address (a mail scanner) does anything.
 */
export default function SigningPage() {
  const client = useQueryClient();
  const queryKey = ['signing', tokenHere()];
  const query = useQuery(() => ({
    queryKey,
    queryFn: open,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  }));
  const show = (page: SignPage) => {
    client.setQueryData(queryKey, page);
    scrollTo(0, 0);
  };
  // In the language of the mail, unless the reader has chosen another one.
  createEffect(
    on(
      () => query.data?.language,
      (language) => {
        if (language && !choseLanguage()) void switchLanguage(language);
      },
    ),
  );
  const unknown = () => isFailure(query.error, 'not_found') || isFailure(query.error, 'invalid_request');
  return (
    <div class="narrow stack stack-l">
      <Show when={!unknown()} fallback={<Unknown />}>
        <Show when={!query.data}>
          <Heading>{t('loading')}</Heading>
        </Show>
        <Loaded query={query} failed={t('failed')}>
          {(page) => <Part page={page()} show={show} again={() => void query.refetch()} />}
        </Loaded>
      </Show>
    </div>
  );
}

export interface PartProps {
  page: SignPage;
  show: (page: SignPage) => void;
}

function Part(props: PartProps & { again: () => void }) {
  return (
    <>
      <Switch>
        <Match when={props.page.state === 'confirm'}>
          <ConfirmPart {...props} />
        </Match>
        <Match when={props.page.state === 'code'}>
          <CodePart {...props} />
        </Match>
        <Match when={props.page.state === 'open' && props.page.request} keyed>
          {(request) => <OpenPart {...props} request={request} />}
        </Match>
        <Match when={props.page.state === 'answered' && props.page.request}>
          {(request) => <AnsweredPart {...props} request={request()} />}
        </Match>
        <Match when={props.page.state === 'expired' || props.page.state === 'newer'}>
          <NewLinkPart {...props} />
        </Match>
        <Match when={props.page.state === 'withdrawn' || props.page.state === 'stopped'}>
          <EndedPart {...props} />
        </Match>
      </Switch>
      <p class="hint">
        {t('for', props.page.bodyName)}. {props.page.helpContact}
      </p>
    </>
  );
}

function Unknown() {
  return (
    <>
      <Heading>{t('unknown.title')}</Heading>
      <Note tone="wait" shape="unsure" heading={t('unknown.title')}>
        <p>{t('unknown.text')}</p>
      </Note>
    </>
  );
}
