import { withoutDirection } from './direction.ts';
import { type Language, languageOf, languages } from './language.ts';
import { words } from './words.ts';

/** A language as people name it: by its code, its own name, or what any of our languages calls it. */
export function languageNamed(text: string): Language | null {
  const typed = withoutDirection(text).trim().toLowerCase();
  return languageOf(typed) ?? languages.find((language) => namesOf(language).includes(typed)) ?? null;
}

function namesOf(language: Language): string[] {
  const names = languages.map((other) => new Intl.DisplayNames([other], { type: 'language' }).of(language) ?? '');
  return [...names, words(language).say('language.NAME')].map((name) => name.toLowerCase());
}
