import { useNavigate, useParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { isFailure, type Failure } from '../api.ts';
import { announce } from '../shell/announce.ts';
import { failureText } from '../shell/words.ts';
import { Result } from '../staff/result.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { rostersKey } from './calls.ts';
import { Choose } from './choose.tsx';
import { Found } from './found.tsx';
import { Mend } from './mend.tsx';
import { Reading } from './reading.tsx';
import { createSending } from './sending.ts';
import { t } from './words.ts';
import './training.css';

/** Choose a list, look at what was found in it, mend rows, and post what is right. */
export default function SendPage() {
  const params = useParams<{ providerId: string }>();
  const navigate = useNavigate();
  const client = useQueryClient();
  const sending = createSending(params.providerId);
  let found: HTMLHeadingElement | undefined;
  const check = async () => {
    if (!(await sending.check())) return;
    const counts = sending.view()?.counts;
    announce(counts && counts.ok > 0 ? t('found.ok', counts.ok, String(counts.ok)) : t('found.none'));
    found?.focus();
  };
  const send = async () => {
    const id = await sending.send();
    if (id === null) return;
    void client.invalidateQueries({ queryKey: rostersKey(params.providerId) });
    navigate(`/providers/${params.providerId}/rosters/${id}`);
  };
  return (
    <div class="stack stack-l">
      <BackLink href={`/providers/${params.providerId}/rosters`}>{t('send.back')}</BackLink>
      <Heading>{t('send.title')}</Heading>
      <Show when={sending.failure()} keyed>
        {(failure) => <Refused providerId={params.providerId} failure={failure} />}
      </Show>
      <Show
        when={sending.view()}
        fallback={
          <Choose
            busy={sending.busy() !== null}
            chosen={(content) => {
              sending.begin(content);
              void check();
            }}
          />
        }
      >
        {(view) => (
          <>
            <Found
              providerId={params.providerId}
              sending={sending}
              view={view()}
              send={() => void send()}
              heading={(element) => (found = element)}
            />
            <Reading sending={sending} view={view()} again={() => void check()} />
            <Show when={sending.rows().length > 0}>
              <Mend sending={sending} again={() => void check()} />
            </Show>
            <p>
              <button class="button button-quiet" type="button" onClick={() => sending.begin(null)}>
                {t('send.other')}
              </button>
            </p>
          </>
        )}
      </Show>
    </div>
  );
}

function Refused(props: { providerId: string; failure: Failure }) {
  const rosterId = () => String(props.failure.facts['rosterId'] ?? '');
  return (
    <Result>
      <Show
        when={isFailure(props.failure, 'rosters.already_sent')}
        fallback={
          <Note tone="stop" shape="look" heading={t('found.refused')} live>
            <p class="measure">{failureText(props.failure)}</p>
          </Note>
        }
      >
        <Note shape="info" heading={t('found.already')} live>
          <p>
            <a href={`/providers/${props.providerId}/rosters/${rosterId()}`}>{t('found.alreadyOpen')}</a>
          </p>
        </Note>
      </Show>
    </Result>
  );
}
