/** Every language there is a catalogue for. English is complete, and the one to fall back on. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** What was set; English where nothing was, or a language there are no words in any more. */
export const knownLanguage = (set: string | undefined): Language => (set !== undefined && isLanguage(set) ? set : 'en');

/** As the header `Accept-Language` asks: the first that is known among those wanted most. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map((each, at) => {
    const [tag = '', ...rest] = each.trim().split(';');
    const weight = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
    return { language: tag.trim().toLowerCase().split('-')[0] ?? '', weight, at };
  });
  const known = wanted.filter(({ language, weight }) => isLanguage(language) && weight > 0);
  const [first] = known.sort((one, other) => other.weight - one.weight || one.at - other.at);
  return first && isLanguage(first.language) ? first.language : 'en';
}
