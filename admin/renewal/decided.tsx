import { Show } from 'solid-js';
import type { RenewalView } from '../../domain/applications/contract.ts';
import { contact, date } from '../ui/format.ts';
import { Facts } from '../ui/facts.tsx';
import { Status } from '../ui/marks.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { ActivityStatus } from '../ui/standing.tsx';
import { t as shell } from '../shell/words.ts';
import { Eyebrow } from './renewal.tsx';
import { WhatHappens } from './what-happens.tsx';
import { t } from './words.ts';

/** The confirmation: what was sent, when, and what happens next. It prints on one sheet. */
export function Sent(props: { view: RenewalView }) {
  const sentOn = () => {
    const on = props.view.application?.sentOn;
    return on ? date(on) : '';
  };
  return (
    <>
      <section class="stack">
        <BackLink href="/home">{t('back')}</BackLink>
        <Eyebrow view={props.view} />
        <Heading>{t('sent.title')}</Heading>
        <p class="lead">{t('sent.lead', sentOn())}</p>
        <p>
          <ActivityStatus mark="being_checked" />
        </p>
        <Facts
          lines
          facts={[
            { label: t('sent.name'), value: props.view.details.name },
            { label: t('sent.number'), value: props.view.certification.number, isNumber: true },
            { label: t('sent.sentOn'), value: sentOn() },
          ]}
        />
      </section>
      <WhatHappens view={props.view} heading={t('sent.what')} />
      <p>
        <button class="button button-neutral" type="button" onClick={() => print()}>
          {t('sent.print')}
        </button>
      </p>
    </>
  );
}

export function Approved(props: { view: RenewalView }) {
  return (
    <section class="stack">
      <BackLink href="/home">{t('back')}</BackLink>
      <Eyebrow view={props.view} />
      <Heading>{t('approved.title')}</Heading>
      <p>
        <Status shape="done" tone="good">
          {shell('marks.done')}
        </Status>
      </p>
      <Show when={props.view.next.endsOn}>
        {(until) => <p class="lead">{t('approved.text', date(until()))}</p>}
      </Show>
      <p>{t('approved.plain')}</p>
    </section>
  );
}

export function Refused(props: { view: RenewalView }) {
  return (
    <section class="stack">
      <BackLink href="/home">{t('back')}</BackLink>
      <Eyebrow view={props.view} />
      <Heading>{t('refused.title')}</Heading>
      <Show when={props.view.application?.reason}>{(reason) => <p class="lead">{reason()}</p>}</Show>
      <p class="measure">{t('refused.text', contact(props.view.certification.helpContact))}</p>
    </section>
  );
}
