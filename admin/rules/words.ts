import { formats, kinds, requirements, shows, topics } from '../../words/programs/names/en.ts';
import { en } from '../../words/rules/en.ts';
import { en as sentencesEn } from '../../words/rules/sentences/en.ts';
import { dictionary, locale } from '../shell/language.ts';
import { standingName } from '../staff/standing-name.ts';
import { date } from '../ui/format.ts';
import type { Names } from './sentence.ts';
import type { Voice } from './say.ts';

export const t = dictionary(en, () => import('../../words/rules/es.ts'));
export const say = dictionary(sentencesEn, () => import('../../words/rules/sentences/es.ts'));

const shared = { topics, requirements, kinds, formats, shows };
const name = dictionary(shared, async () => {
  const spanish = await import('../../words/programs/names/es.ts');
  return {
    es: {
      topics: spanish.topics,
      requirements: spanish.requirements,
      kinds: spanish.kinds,
      formats: spanish.formats,
      shows: spanish.shows,
    },
  };
});

/** By a key that is put together from codes. */
const byKey = (translate: unknown, key: string): string =>
  String((translate as (key: string) => unknown)(key));

const isShared = (names: Names): names is keyof typeof shared => Object.hasOwn(shared, names);
const isOwn = (names: Names): names is keyof typeof sentencesEn.options =>
  Object.hasOwn(sentencesEn.options, names);

/** A name stands within a sentence here. */
const lower = (text: string) =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const monthName = (month: string): string =>
  new Intl.DateTimeFormat(locale(), { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2023, Number(month) - 1, 1),
  );

/** Options have their words by group and key; a key of a newer release shows as it is. */
function option(names: Names, key: string): string {
  if (names === 'months') return monthName(key);
  if (names === 'standings') return lower(standingName(key));
  if (isShared(names)) return Object.hasOwn(shared[names], key) ? lower(byKey(name, `${names}.${key}`)) : key;
  return isOwn(names) && Object.hasOwn(sentencesEn.options[names], key)
    ? byKey(say, `options.${names}.${key}`)
    : key;
}

export const voice: Voice = {
  sentence: (key) => say(`sentences.${key}`),
  option,
  action: (key) => say(`actions.${key}`),
  panel: (key) => say(`panels.${key}`),
  date,
  list: (items) => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items),
  get notStated() {
    return say('notStated');
  },
  get nothing() {
    return say('nothing');
  },
};

/** A version by the day it came into force: codes mean nothing to a reader. */
export const versionName = (version: { inForceFrom: string | null; state?: string } | undefined): string => {
  if (version?.state === 'on_request') return t('version.onRequest');
  return version?.inForceFrom ? t('version.of', date(version.inForceFrom)) : t('version.first');
};
