import { createSignal, Match, Show, Switch } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { date } from '../ui/format.ts';
import { Facts, type Fact } from '../ui/facts.tsx';
import { RecordCard } from '../ui/record.tsx';
import { AnswerStatus } from '../ui/standing.tsx';
import { t } from './words.ts';

/** The record of the certification: what is current, until when, and how to show it. */
export function CertificateCard(props: { home: Home }) {
  const facts = (): Fact[] => {
    const { certification, period, renewedUntilOn, ended, mayApply } = props.home;
    const { answer } = certification;
    const applied = props.home.application?.state === 'sent';
    const isOpen = answer === 'current' || answer === 'not_current';
    const renewal = mayApply
      ? { label: t('certificate.renewBy'), value: date(period.dueOn) }
      : period.windowOpensOn && { label: t('certificate.renewFrom'), value: date(period.windowOpensOn) };
    const end = ended
      ? {
          label: t(ended.mayPractice ? 'certificate.periodEnded' : 'certificate.ended'),
          value: date(ended.on),
        }
      : { label: t('certificate.validUntil'), value: date(renewedUntilOn ?? period.endsOn) };
    // Of what was withdrawn no date is said that could be read as a promise, as on the public page.
    return [
      { label: t('certificate.number'), value: certification.number, isNumber: true },
      ...(answer === 'withdrawn' ? [] : [end]),
      ...(renewal && !ended && !props.home.replacedBy && !renewedUntilOn && !applied && isOpen
        ? [renewal]
        : []),
    ];
  };
  return (
    <aside class="stack" aria-labelledby="certificate">
      <h2 id="certificate">{t('certificate.title')}</h2>
      <RecordCard>
        <p class="record-name">{props.home.certification.name}</p>
        <p>{props.home.certification.title}</p>
        <p>
          <AnswerStatus answer={props.home.certification.answer} />
        </p>
        <Facts facts={facts()} lines />
        <Share home={props.home} />
        <p>
          <a href="/transcript">{t('certificate.transcript')}</a>
        </p>
      </RecordCard>
    </aside>
  );
}

function Share(props: { home: Home }) {
  const [told, setTold] = createSignal<'copied' | 'by_hand' | null>(null);
  const url = () => props.home.certification.verifyUrl;
  const share = async () => {
    if (typeof navigator.share === 'function') {
      // Closing the list without choosing is no failure.
      await navigator.share({ url: url(), title: props.home.certification.title }).catch(() => undefined);
      return;
    }
    await navigator.clipboard.writeText(url()).then(
      () => setTold('copied'),
      () => setTold('by_hand'),
    );
  };
  return (
    <>
      <p class="row">
        <Show when={props.home.certificate}>
          {(certificate) => (
            <a class="button button-neutral" href={`/certificate/${certificate().id}`}>
              {t('certificate.show')}
            </a>
          )}
        </Show>
        <button class="as-link share" type="button" onClick={() => void share()}>
          {t('certificate.share')}
        </button>
      </p>
      <div role="status" class="stack stack-s told">
        <Show when={told()}>
          <p class="hint">
            <Switch>
              <Match when={told() === 'copied'}>{t('certificate.shared')}</Match>
              <Match when={told() === 'by_hand'}>{t('certificate.shareByHand')}</Match>
            </Switch>
          </p>
          <p>
            <code>{url()}</code>
          </p>
          <p>
            <a href={url()} target="_blank" rel="external noopener">
              {t('certificate.publicPage')}
            </a>
          </p>
        </Show>
      </div>
    </>
  );
}
