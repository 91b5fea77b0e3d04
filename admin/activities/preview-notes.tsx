import { For } from 'solid-js';
import type { ActivityPreview } from '../../domain/activities/contract.ts';
import { together } from '../ui/format.ts';

/** What else to know before saving: another period, a day to come, a repetition, the paper, what is left after it. */
export function PreviewNotes(props: { preview: ActivityPreview }) {
  return <For each={props.preview.notes}>{(note) => <p class="hint">{together(note.sentence)}</p>}</For>;
}
