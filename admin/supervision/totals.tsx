import { For } from 'solid-js';
import type { KindTotal } from '../../domain/supervision/contract.ts';
import { hours } from '../ui/format.ts';
import { t } from './words.ts';

/** Hours by kind, signed and not: kinds are never added up. */
export function TotalsTable(props: { totals: KindTotal[] }) {
  return (
    <div class="scroller" tabindex="0" role="region" aria-label={t('page.totalsTable')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('page.ofKind')}</th>
            <th scope="col" class="num">
              {t('page.signed')}
            </th>
            <th scope="col" class="num">
              {t('page.waiting')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.totals}>
            {(total) => (
              <tr>
                <th scope="row">{t(`kinds.${total.kind}`)}</th>
                <td class="num">{hours(total.signedMinutes)}</td>
                <td class="num">{hours(total.waitingMinutes)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
