import { For, Show } from 'solid-js';
import type { PersonRow } from '../../domain/people/contract.ts';
import { language } from '../shell/language.ts';
import { standingName } from '../staff/standing-name.ts';
import { date } from '../ui/format.ts';
import { AnswerStatus } from '../ui/standing.tsx';
import { t } from './words.ts';

/** One row a certification: the public answer and where the person stands in the program are two things. */
export function PeopleTable(props: { rows: readonly PersonRow[] }) {
  return (
    <div class="panel panel-flush">
      <div class="scroller people-table" tabindex="0" role="region" aria-label={t('table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('columns.name')}</th>
              <th scope="col">{t('columns.number')}</th>
              <th scope="col">{t('columns.answer')}</th>
              <th scope="col">{t('columns.standing')}</th>
              <th scope="col">{t('columns.until')}</th>
              <th scope="col">{t('columns.credential')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>
              {(person) => (
                <Show when={person.certifications.length > 0} fallback={<Uncertified person={person} />}>
                  <For each={person.certifications}>
                    {(one) => (
                      <tr>
                        <th scope="row">
                          <a href={`/records/${one.id}`}>{person.name}</a>
                          <br />
                          <span class="hint">{person.email}</span>
                        </th>
                        <td class="number nowrap">{one.number}</td>
                        <td class="nowrap">
                          <AnswerStatus answer={one.answer} />
                        </td>
                        <td>{standingName(one.standing)}</td>
                        <td>{date(one.validUntilOn)}</td>
                        <td>{language() === 'es' ? one.titleEs : one.title}</td>
                      </tr>
                    )}
                  </For>
                </Show>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}

const Uncertified = (props: { person: PersonRow }) => (
  <tr>
    <th scope="row">
      {props.person.name}
      <br />
      <span class="hint">{props.person.email}</span>
    </th>
    <td colspan={5}>{t('noCertification')}</td>
  </tr>
);
