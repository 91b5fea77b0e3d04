import { useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { ActivityView } from '../../domain/activities/contract.ts';
import { newKey } from '../api.ts';
import { useSession } from '../shell/session.tsx';
import { ConfirmButton } from '../ui/dialog.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { DocumentView } from '../ui/document-view.tsx';
import { Facts } from '../ui/facts.tsx';
import { hours, megabytes, together } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { ActivityStatus } from '../ui/standing.tsx';
import { AddProof } from './add-proof.tsx';
import { activityOf, withdraw } from './calls.ts';
import { factsOf } from './facts.ts';
import { t } from './words.ts';

/** One thing that was logged: how it stands and why, what was written, the proof, and what one can do. */
export default function ActivityPage() {
  const params = useParams();
  const query = useQuery(() => activityOf(params['id'] ?? ''));
  return (
    <div class="narrow stack stack-l">
      <div class="stack stack-s">
        <BackLink href="/activities">{t('backToAll')}</BackLink>
        <Heading>
          {query.data ? t('withHours', query.data.title, hours(query.data.claimedMinutes)) : t('list.title')}
        </Heading>
      </div>
      <Loaded query={query} failed={t('failed')}>
        {(view) => <Activity view={view()} />}
      </Loaded>
    </div>
  );
}

function Activity(props: { view: ActivityView }) {
  const session = useSession();
  const client = useQueryClient();
  const personId = () => session.holdings().find((one) => one.id === props.view.certificationId)?.person.id;
  /** What was pressed is gone from the page, so the focus goes to the top, where the new status stands. */
  const again = async () => {
    await client.invalidateQueries();
    document.querySelector('h1')?.focus();
  };
  const takeBackKey = newKey();
  /** Then the provider may have written it. */
  const isReported = () => props.view.attestedBy === 'provider' && props.view.state === 'accepted';
  const withoutFile = () => {
    const { attestedBy } = props.view;
    return attestedBy ? t(`one.attested.${attestedBy}`) : t('one.noProof');
  };
  const takeBack = async () => {
    await withdraw(props.view.id, props.view.version, takeBackKey);
    await again();
  };
  return (
    <>
      <section class="stack" aria-labelledby="standing">
        <h2 id="standing">{t('one.decision')}</h2>
        <p>
          <ActivityStatus mark={props.view.mark} />
        </p>
        <p class="measure">{together(props.view.sentence)}</p>
        <Show when={props.view.state !== 'withdrawn' && props.view.reason}>
          {(reason) => (
            <Note
              shape={props.view.state === 'returned' ? 'turn' : 'info'}
              level={3}
              heading={t(isReported() ? 'one.reasonAttested' : 'one.reason')}
            >
              <p>{reason()}</p>
            </Note>
          )}
        </Show>
      </section>
      <Show when={props.view.mayEdit && props.view.state === 'returned' && personId()}>
        {(person) => <AddProof view={props.view} personId={person()} done={() => void again()} />}
      </Show>
      <section class="stack" aria-labelledby="wrote">
        <h2 id="wrote">{t('one.wrote')}</h2>
        <Facts facts={factsOf(props.view)} lines />
        <Show when={props.view.mayEdit}>
          <p class="row">
            <a class="button button-neutral" href={`/activities/${props.view.id}/edit`}>
              {t('one.edit')}
            </a>
            <ConfirmButton
              class="button button-quiet"
              heading={t('one.takeBackTitle', props.view.title)}
              text={t('one.takeBackText')}
              confirm={t('one.confirm')}
              onConfirm={takeBack}
            >
              {t('one.takeBack')}
            </ConfirmButton>
          </p>
        </Show>
      </section>
      <section class="stack" aria-labelledby="evidence">
        <h2 id="evidence">{t('one.proof')}</h2>
        <Show when={props.view.evidence.length > 0} fallback={<p>{withoutFile()}</p>}>
          <For each={props.view.evidence}>
            {(file) => (
              <Disclosure summary={`${file.fileName} (${megabytes(file.bytes)} MB)`}>
                <DocumentView
                  url={file.url}
                  mediaType={file.mediaType}
                  label={file.fileName}
                  fileName={file.fileName}
                />
              </Disclosure>
            )}
          </For>
        </Show>
      </section>
    </>
  );
}
