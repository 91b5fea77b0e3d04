import { createSignal, For, onMount, Show } from 'solid-js';
import type { CertificationRecord } from '../../domain/certifications/contract.ts';
import { unsaidSponsor } from '../../domain/activities/codes.ts';
import { ReopenForm } from '../staff/reopen.ts';
import { ClaimStatus } from '../staff/claim-status.tsx';
import { sponsorName } from '../staff/program-words.ts';
import { date, dayOf, hours } from '../ui/format.ts';
import { t } from './words.ts';

type Activity = CertificationRecord['activities'][number];

/** Every hour that was logged, what was decided on it and why. Both values stay. */
export function HoursTable(props: {
  bodyId: string;
  activities: readonly Activity[];
  asksSponsor: boolean;
  mayReopen: boolean;
  changed: () => Promise<unknown>;
}) {
  onMount(() => props.mayReopen && ReopenForm.soon());
  return (
    <section class="stack stack-s" aria-labelledby="hours">
      <h2 id="hours">{t('hours')}</h2>
      <Show when={props.activities.length > 0} fallback={<p class="hint">{t('noHours')}</p>}>
        <div class="panel panel-flush">
          <div class="scroller hours-table" role="region" aria-label={t('hoursTable')} tabindex="0">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('columns.title')}</th>
                  <th scope="col">{t('columns.on')}</th>
                  <th scope="col" class="num">
                    {t('columns.claimed')}
                  </th>
                  <th scope="col" class="num">
                    {t('columns.counted')}
                  </th>
                  <th scope="col">{t('columns.state')}</th>
                  <th scope="col">{t('columns.decided')}</th>
                </tr>
              </thead>
              <tbody>
                <For each={props.activities}>
                  {(one) => (
                    <Row
                      bodyId={props.bodyId}
                      one={one}
                      asksSponsor={props.asksSponsor}
                      mayReopen={props.mayReopen}
                      changed={props.changed}
                    />
                  )}
                </For>
              </tbody>
            </table>
          </div>
        </div>
      </Show>
    </section>
  );
}

function Row(props: {
  bodyId: string;
  one: Activity;
  asksSponsor: boolean;
  mayReopen: boolean;
  changed: () => Promise<unknown>;
}) {
  const [reopening, setReopening] = createSignal(false);
  const reopened = () => {
    setReopening(false);
    void props.changed();
  };
  return (
    <tr>
      <th scope="row">
        <a href={`/review/${props.one.id}`}>{props.one.title}</a>
        <Show when={props.asksSponsor}>
          <p class="hint">{givenBy(props.one)}</p>
        </Show>
        <Show when={!props.one.reason || props.one.state === 'accepted'}>
          <p class="hint">{props.one.sentence}</p>
        </Show>
        <Show when={props.one.reason}>
          {(reason) => (
            <p class="hint">
              {t('said')}: {reason()}
            </p>
          )}
        </Show>
        <Show when={reopening()}>
          <ReopenForm
            bodyId={props.bodyId}
            activityId={props.one.id}
            version={props.one.version}
            done={reopened}
            cancel={() => setReopening(false)}
          />
        </Show>
      </th>
      <td class="nowrap">{date(props.one.doneOn)}</td>
      <td class="num">{hours(props.one.claimedMinutes)}</td>
      <td class="num">{hours(props.one.countedMinutes)}</td>
      <td>
        <ClaimStatus mark={props.one.mark} />
      </td>
      <td>
        <Show when={props.one.decidedBy ? props.one.decidedAt : null}>
          {(at) => (
            <>
              {props.one.decidedBy}
              <p class="hint">{dayOf(at())}</p>
            </>
          )}
        </Show>
        <Show when={props.mayReopen && props.one.mayReopen && !reopening()}>
          <button class="as-link small no-print" type="button" onClick={() => setReopening(true)}>
            {t('reopen')}
            <span class="hidden-visually"> {props.one.title}</span>
          </button>
        </Show>
      </td>
    </tr>
  );
}

/** What the person said and, where a reviewer corrected it, what was accepted. */
function givenBy({ sponsor, acceptedSponsor }: Activity): string {
  const said = sponsor ? t('givenBy', sponsorName(sponsor)) : t('givenByUnsaid', sponsorName(unsaidSponsor));
  return acceptedSponsor ? t('acceptedAs', said, sponsorName(acceptedSponsor)) : said;
}
