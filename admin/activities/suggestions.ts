import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { CourseSuggestion } from '../../domain/catalogue/contract.ts';
import { suggestCourses } from './calls.ts';

const pause = 250;
const fewestLetters = 3;

/** The board's approved courses for what is being typed; without an answer none is offered. */
export function createSuggestions(personId: () => string, typed: () => { title: string; day: string }) {
  const [found, setFound] = createSignal<CourseSuggestion[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  createEffect(
    on(
      () => [typed().title.trim(), typed().day] as const,
      ([title, day]) => {
        clearTimeout(timer);
        if (title.length < fewestLetters) return void setFound([]);
        // What was chosen from the list needs no new one.
        if (found().some((one) => one.title === title)) return;
        timer = setTimeout(() => void ask(title, day), pause);
      },
    ),
  );
  const ask = async (title: string, day: string): Promise<void> => {
    const asked = ++newest;
    const answer = await suggestCourses(personId(), title, day).catch(() => []);
    if (asked === newest) setFound(answer);
  };
  onCleanup(() => clearTimeout(timer));
  return found;
}
