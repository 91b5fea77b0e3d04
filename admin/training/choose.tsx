import { createSignal, For, Show } from 'solid-js';
import { mostBytes } from '../../domain/training/codes.ts';
import { ErrorText, TextArea } from '../ui/fields.tsx';
import type { Content } from './sending.ts';
import { t } from './words.ts';

/** A file, or rows pasted from a spreadsheet, with a sample of two rows. */
export function Choose(props: { busy: boolean; chosen: (content: Content) => void }) {
  const [text, setText] = createSignal('');
  const [file, setFile] = createSignal<File | null>(null);
  const [problem, setProblem] = createSignal<string | null>(null);
  const take = (event: Event & { currentTarget: HTMLInputElement }) => {
    const [one] = event.currentTarget.files ?? [];
    setProblem(one && one.size > mostBytes ? t('send.tooLarge') : null);
    setFile(one && one.size <= mostBytes ? one : null);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const one = file();
    if (one) props.chosen({ fileName: one.name.slice(0, 200), bytes: await base64(one) });
    else if (text().trim() !== '') props.chosen({ fileName: '', text: text() });
    else {
      setProblem(t('send.nothing'));
      document.getElementById('list-file')?.focus();
    }
  };
  return (
    <form class="stack stack-l" novalidate onSubmit={(event) => void submit(event)}>
      <p class="lead measure">{t('send.lead')}</p>
      <Sample />
      <div class="field" classList={{ 'field-error': problem() !== null }}>
        <h2>{t('send.from')}</h2>
        <p class="hint" id="list-file-hint">
          {t('send.fromHint')}
        </p>
        <Show when={problem()}>{(one) => <ErrorText id="list-file-error">{one()}</ErrorText>}</Show>
        <div class="row">
          <label class="button button-neutral file">
            {t('send.file')}
            <input
              id="list-file"
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
              aria-describedby="list-file-hint"
              aria-invalid={problem() ? 'true' : undefined}
              onChange={take}
            />
          </label>
          <span role="status">{file() ? t('send.chosen', file()?.name ?? '') : ''}</span>
        </div>
      </div>
      <Show when={!file()}>
        <div class="stack stack-s">
          <h2>{t('send.or')}</h2>
          <TextArea
            id="list-text"
            label={t('send.paste')}
            hint={t('send.pasteHint')}
            rows={6}
            value={text()}
            onInput={setText}
          />
        </div>
      </Show>
      <p>
        <button class="button button-main button-wide">
          {props.busy ? t('send.checking') : t('send.check')}
        </button>
      </p>
    </form>
  );
}

function Sample() {
  return (
    <figure class="stack stack-s">
      <figcaption>{t('send.sample')}</figcaption>
      <div class="panel panel-flush">
        <div class="scroller" tabindex="0" role="region" aria-label={t('send.sample')}>
          <table>
            <thead>
              <tr>
                <For each={t('send.sampleRows')[0]}>{(cell) => <th scope="col">{cell}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={t('send.sampleRows').slice(1)}>
                {(row) => (
                  <tr>
                    <For each={row}>{(cell) => <td class="nowrap">{cell}</td>}</For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </div>
      <p class="hint measure">{t('send.sampleHint')}</p>
    </figure>
  );
}

/** The service finds out in which encoding it was written: it gets the bytes. */
function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.readAsDataURL(file);
  });
}
