import type { Language } from '../../domain/auth/contract.ts';
import { Choices, TextArea, TextField } from '../ui/fields.tsx';
import { t } from './words.ts';

/** Who a provider is. Staff and providers fill in the same fields; the words beside them may differ. */
export interface FactsTyped {
  name: string;
  email: string;
  language: Language;
  about: string;
}

export interface FactsWords {
  name: string;
  nameHint: string;
  email: string;
  emailHint: string;
  language: string;
  about: string;
  aboutHint: string;
}

export const staffFactsWords = (): FactsWords => ({
  name: t('new.name'),
  nameHint: t('new.nameHint'),
  email: t('new.email'),
  emailHint: t('new.emailHint'),
  language: t('new.language'),
  about: t('new.about'),
  aboutHint: t('new.aboutHint'),
});

export const factsMessages = () => ({
  name: { field: 'name', message: t('new.problems.name') },
  email: { field: 'email', message: t('new.problems.email') },
  about: { field: 'about', message: t('new.problems.about') },
});

export function FactsFields(props: {
  value: FactsTyped;
  change: (part: Partial<FactsTyped>) => void;
  problemAt: (field: string) => string | undefined;
  words: FactsWords;
  /** The body approved it under this name: others do not change it. */
  withoutName?: boolean;
}) {
  return (
    <>
      {props.withoutName ? null : (
        <TextField
          id="name"
          label={props.words.name}
          hint={props.words.nameHint}
          error={props.problemAt('name')}
          autocomplete="organization"
          value={props.value.name}
          onInput={(name) => props.change({ name })}
        />
      )}
      <TextArea
        id="about"
        label={props.words.about}
        hint={props.words.aboutHint}
        error={props.problemAt('about')}
        rows={4}
        value={props.value.about}
        onInput={(about) => props.change({ about })}
      />
      <TextField
        id="email"
        label={props.words.email}
        hint={props.words.emailHint}
        error={props.problemAt('email')}
        type="email"
        spellcheck={false}
        value={props.value.email}
        onInput={(email) => props.change({ email })}
      />
      <Choices
        id="language"
        label={props.words.language}
        layout="line"
        options={(['en', 'es'] as const).map((value) => ({ value, label: t(`new.languages.${value}`) }))}
        value={props.value.language}
        onInput={(value) => props.change({ language: value === 'es' ? 'es' : 'en' })}
      />
    </>
  );
}
