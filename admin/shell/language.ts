import { flatten, translator, type BaseRecordDict, type Flatten } from '@solid-primitives/i18n';
import { createSignal } from 'solid-js';
import type { Language } from '../../domain/auth/contract.ts';

/**
 * The language of the pages. English comes with a feature's own code, Spanish when it is asked for. A feature
 * registers its words with `dictionary`; a page is shown when the words of the chosen language are there
 * (`page` in routes.tsx), and a switch waits for all of them, so that nobody sees half a page translated.
 */
const storedAs = 'language';
const fromBrowser = (): Language => (navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en');
const stored = (): Language | null => {
  const value = sessionStorage.getItem(storedAs);
  return value === 'en' || value === 'es' ? value : null;
};

const [language, setLanguage] = createSignal<Language>('en');
let wanted: Language = stored() ?? fromBrowser();
const loaders: (() => Promise<void>)[] = [];

export { language };
/** True when the person pressed the language button before signing in. */
export const choseLanguage = (): boolean => stored() !== null;

export function dictionary<Words extends BaseRecordDict>(en: Words, spanish: () => Promise<{ es: Words }>) {
  const english = flatten(en);
  let loaded: Flatten<Words> | undefined;
  loaders.push(async () => {
    loaded ??= flatten((await spanish()).es);
  });
  return translator<Flatten<Words>>(() => (language() === 'es' && loaded ? loaded : english));
}

/** Words of the chosen language, for everything registered up to now. */
export async function wordsReady(): Promise<void> {
  if (wanted === 'es') await Promise.all(loaders.map((load) => load()));
  setLanguage(wanted);
  document.documentElement.lang = wanted;
}

export async function switchLanguage(to: Language): Promise<void> {
  wanted = to;
  await wordsReady();
  sessionStorage.setItem(storedAs, to);
}

export const locale = (): string => (language() === 'es' ? 'es-US' : 'en-US');
