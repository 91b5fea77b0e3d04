import { useQuery } from '@tanstack/solid-query';
import { useSession } from '../shell/session.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { ownPath, transcriptAt } from './calls.ts';
import { TranscriptDocument } from './document.tsx';
import { t } from './words.ts';

/** A person's own record, to read, to print and to take away. */
export default function TranscriptPage() {
  const session = useSession();
  const path = () => ownPath(session.holding()?.id ?? '');
  const query = useQuery(() => transcriptAt(path()));
  return (
    <div class="stack stack-l transcript">
      <BackLink href="/home">{t('back')}</BackLink>
      <Heading>{t('title')}</Heading>
      <p class="lead measure no-print">{t('lead')}</p>
      <Loaded query={query} reading={t('reading')} failed={t('failed')}>
        {(transcript) => <TranscriptDocument transcript={transcript()} path={path()} />}
      </Loaded>
    </div>
  );
}
