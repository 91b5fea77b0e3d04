import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import type { CertificateFacts } from '../../certificate/contract.ts';
import { t } from '../home/words.ts';
import { date } from '../ui/format.ts';
import { Facts, type Fact } from '../ui/facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { certificateOf, pdfUrl } from './calls.ts';
import CertificatePreview from './preview.tsx';

/** The certificate as it is printed, a way to keep it, and what it says in words. */
export default function CertificatePage() {
  const params = useParams();
  const id = () => params['id'] ?? '';
  const query = useQuery(() => certificateOf(id()));
  return (
    <div class="stack stack-l">
      <div class="stack stack-s no-print">
        <BackLink href="/home">{t('paper.back')}</BackLink>
        <Heading>{t('paper.title')}</Heading>
      </div>
      <Loaded query={query} failed={t('paper.failed')}>
        {(certificate) => (
          <>
            <CertificatePreview facts={certificate().facts} />
            <p class="row no-print">
              <a
                class="button button-main"
                href={pdfUrl(id())}
                download={`${certificate().facts.number}.pdf`}
                rel="external"
              >
                {t('paper.download')}
              </a>
              <button class="button button-neutral" type="button" onClick={() => print()}>
                {t('paper.print')}
              </button>
            </p>
            <section class="stack measure no-print" aria-labelledby="says">
              <h2 id="says">{t('paper.says')}</h2>
              <Facts facts={factsOf(certificate().facts)} lines />
              <p class="hint">{t('paper.proof')}</p>
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}

function factsOf(facts: CertificateFacts): Fact[] {
  return [
    { label: t('paper.body'), value: facts.body },
    { label: t('paper.name'), value: facts.name },
    { label: t('paper.credential'), value: facts.credential },
    { label: t('certificate.number'), value: facts.number, isNumber: true },
    { label: t('paper.firstCertified'), value: date(facts.firstCertifiedOn) },
    { label: t('paper.validFrom'), value: date(facts.validFromOn) },
    { label: t('certificate.validUntil'), value: date(facts.validUntilOn) },
    { label: t('paper.issued'), value: date(facts.issuedOn) },
    ...(facts.signatories.length > 0
      ? [
          {
            label: t('paper.signed'),
            value: facts.signatories.map((one) => `${one.name}, ${one.title}`).join('; '),
          },
        ]
      : []),
  ];
}
