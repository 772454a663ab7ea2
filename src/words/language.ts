/** Every language there is a catalogue for. English is complete, and the one to fall back on. */
export const languages = ['en', 'es', 'ru', 'ar', 'id'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** What was set; English where nothing was, or a language there are no words in any more. */
export const knownLanguage = (set: string | undefined): Language => (set !== undefined && isLanguage(set) ? set : 'en');

/** What a tag such as `es-419` or `ru_RU` asks for. `in` is what some devices still call Indonesian. */
export function languageOf(tag: string | undefined): Language | null {
  const [language = ''] = (tag ?? '').trim().toLowerCase().split(/[-_]/);
  const named = language === 'in' ? 'id' : language;
  return isLanguage(named) ? named : null;
}

/** As the header `Accept-Language` asks: the first that is known among those wanted most. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').flatMap((each, at) => {
    const [tag, ...rest] = each.trim().split(';');
    const weight = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
    const language = languageOf(tag);
    return language !== null && weight > 0 ? [{ language, weight, at }] : [];
  });
  const [first] = wanted.sort((one, other) => other.weight - one.weight || one.at - other.at);
  return first?.language ?? 'en';
}
