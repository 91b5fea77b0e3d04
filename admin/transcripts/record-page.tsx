import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { useSession } from '../shell/session.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { bodyPath, transcriptAt } from './calls.ts';
import { TranscriptDocument } from './document.tsx';
import { t } from './words.ts';

/** The same transcript, as staff of the body read it. */
export default function RecordTranscriptPage() {
  const session = useSession();
  const params = useParams<{ certificationId: string }>();
  const path = () => bodyPath(session.seat()?.bodyId ?? '', params.certificationId);
  const query = useQuery(() => transcriptAt(path()));
  return (
    <div class="stack stack-l transcript">
      <BackLink href={`/records/${params.certificationId}`}>{t('backToRecord')}</BackLink>
      <Heading>{t('title')}</Heading>
      <Loaded query={query} reading={t('reading')} failed={t('failed')}>
        {(transcript) => (
          <>
            <p class="lead measure no-print">{t('leadStaff', transcript().person.name)}</p>
            <TranscriptDocument transcript={transcript()} path={path()} />
          </>
        )}
      </Loaded>
    </div>
  );
}
