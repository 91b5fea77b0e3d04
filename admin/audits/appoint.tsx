import { useQuery } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import type { CaseView } from '../../domain/audits/contract.ts';
import { useSession } from '../shell/session.tsx';
import { bodyOf } from '../staff/calls.ts';
import { SelectField } from '../ui/fields.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import type { Doing } from './doing.ts';
import { t } from './words.ts';

/** The check of somebody on the staff: an administrator says which auditor does not work with them. */
export function Appoint(props: { bodyId: string; view: CaseView; doing: Doing }) {
  const session = useSession();
  const query = useQuery(() => bodyOf(props.bodyId));
  const [chosen, setChosen] = createSignal('');
  const offered = (staff: { id: string; name: string; role: string }[]) =>
    staff.filter(({ role, name }) => role === 'auditor' && name !== session.seat()?.name);
  return (
    <Note shape="look" heading={t('one.colleague.title')}>
      <p>{t('one.colleague.text')}</p>
      <Loaded query={query}>
        {(body) => (
          <Show
            when={offered(body().staff).length > 0}
            fallback={<p class="hint">{t('one.colleague.none')}</p>}
          >
            <form
              class="row row-bottom"
              onSubmit={(event) => {
                event.preventDefault();
                const staffId = chosen() || offered(body().staff)[0]?.id;
                void props.doing.act('auditor', { staffId });
              }}
            >
              <SelectField
                id="appoint"
                label={t('one.colleague.who')}
                options={offered(body().staff).map(({ id, name }) => ({ value: id, label: name }))}
                value={chosen()}
                onInput={setChosen}
              />
              <button class="button">{t('one.colleague.appoint')}</button>
            </form>
          </Show>
        )}
      </Loaded>
    </Note>
  );
}
