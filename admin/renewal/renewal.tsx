import { useNavigate } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { Show, type JSX } from 'solid-js';
import type { RenewalView } from '../../domain/applications/contract.ts';
import { useSession } from '../shell/session.tsx';
import { date } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { renewalOf } from './calls.ts';
import { t } from './words.ts';

/** What the pages of a renewal share: reading it, keeping the newest answer, going back to the list of parts. */
export function useRenewal() {
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const id = () => session.holding()?.id ?? '';
  const query = useQuery(() => renewalOf(id()));
  const keep = (answer: RenewalView) => {
    client.setQueryData(renewalOf(id()).queryKey, answer);
    void client.invalidateQueries({ queryKey: ['home'] });
  };
  return {
    id,
    query,
    keep,
    done: (answer: RenewalView) => {
      keep(answer);
      navigate('/renewal');
    },
  };
}

/** Which certification it is about; its number stays on one line. */
export const Eyebrow = (props: { view: RenewalView }) => (
  <p class="eyebrow">
    {t('eyebrow', props.view.certification.title)}{' '}
    <span class="nowrap">{props.view.certification.number}</span>
  </p>
);

/** The last day to send it; nothing, where there is none any more or none is stated. */
export const SendBy = (props: { view: RenewalView }) => (
  <Show when={props.view.sendBy}>
    {(on) => (
      <>
        {t('lead.sendBy')} <time datetime={on()}>{date(on())}</time>.
      </>
    )}
  </Show>
);

/** The frame of one part: back link, heading, then what is in it once the renewal is read. */
export function PartPage(props: {
  heading: string;
  renewal: ReturnType<typeof useRenewal>;
  children: (view: () => RenewalView) => JSX.Element;
}) {
  return (
    <div class="narrow stack stack-l">
      <div class="stack stack-s">
        <BackLink href="/renewal">{t('backToParts')}</BackLink>
        <Show when={props.renewal.query.data} fallback={<p class="eyebrow">{t('title')}</p>}>
          {(view) => <Eyebrow view={view()} />}
        </Show>
        <Heading>{props.heading}</Heading>
      </div>
      <Loaded query={props.renewal.query} failed={t('failed')}>
        {(view) => props.children(view)}
      </Loaded>
    </div>
  );
}
