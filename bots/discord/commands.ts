import {
  ApplicationCommandOptionType,
  Locale,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { MenuLine, Suggestion } from '../../src/core/chat.ts';
import { clipped } from '../../src/words/clipped.ts';
import { type Language, languages } from '../../src/words/language.ts';
import { toldOf } from '../../src/words/told-of.ts';
import { type Words, words } from '../../src/words/words.ts';
import type { HeardInteraction } from './events.ts';

const most = 100;
const longest = 100;
/** What Discord calls a language. It has no Arabic of its own: there the menu is English, and all that is said is not. */
const locales: Partial<Record<Language, readonly Locale[]>> = {
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  ru: [Locale.Russian],
  id: [Locale.Indonesian],
};
const mostChoices = 25;
const rest = 'text';
/** What only here has to be said in the channel itself: that it is one's own words show that one reads it. */
export const channelCommand = 'channel';

/** The menu as slash commands. A name that Discord does not take is left out: it can still be typed. */
export function commandsOf(menu: readonly MenuLine[]): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  const english = words('en');
  const own = {
    name: channelCommand,
    description: english.say('discord.CHANNEL_DOES'),
    ...inLocales((language) => words(language).say('discord.CHANNEL_DOES')),
  };
  // What begins or steers any conversation is no command of the office, and has to be in the menu all the same.
  const steering = [
    { name: 'start', ...saidIn((spoken) => toldOf(spoken, 'link')) },
    { name: 'help', ...saidIn((spoken) => ({ does: spoken.say('answer.HELP_SELF'), takes: '' })) },
    { name: 'back', ...saidIn((spoken) => ({ does: spoken.say('answer.HELP_STEER'), takes: '' })) },
    { name: 'skip', ...saidIn((spoken) => ({ does: spoken.say('answer.HELP_STEER'), takes: '' })) },
  ].filter((line) => !menu.some(({ name }) => name === line.name));
  const all = [...steering, ...menu];
  const named = all.filter(({ name }) => /^[a-z0-9_-]{1,32}$/.test(name) && name !== channelCommand);
  const others = named.map(({ name, does, takes, also = {} }) => ({
    name,
    description: clipped(does.trim() || name, longest),
    ...inLocales((language) => also[language]?.does ?? ''),
    ...(takes.trim() === '' ? {} : { options: [optionOf(takes, also)] }),
  }));
  return [own, ...others.slice(0, most - 1)];
}

/** What may follow, as the command is typed elsewhere. */
const optionOf = (takes: string, also: NonNullable<MenuLine['also']>) => ({
  type: ApplicationCommandOptionType.String as const,
  name: rest,
  description: clipped(takes, longest),
  ...inLocales((language) => also[language]?.takes ?? ''),
  required: false,
  autocomplete: true,
});

/** A description in the languages Discord has; what is said in none of them is left out. */
function inLocales(tell: (language: Language) => string): { description_localizations?: LocalizationMap } {
  const told = languages.flatMap((language) =>
    (locales[language] ?? []).flatMap((locale) => {
      const text = tell(language).trim();
      return text === '' ? [] : [[locale, clipped(text, longest)] as const];
    }),
  );
  return told.length === 0 ? {} : { description_localizations: Object.fromEntries(told) };
}

type Told = Pick<MenuLine, 'does' | 'takes'>;

const saidIn = (tell: (spoken: Words) => Told): Told & Pick<MenuLine, 'also'> => ({
  ...tell(words('en')),
  also: Object.fromEntries(languages.map((language) => [language, tell(words(language))])),
});

/** What is being typed behind a command. */
export function typingOf({ data: { name = '', options } }: HeardInteraction): { command: string; typed: string } {
  return { command: name, typed: String(options[0]?.value ?? '') };
}

/** The last word made whole, and whatever stands before it kept. */
export function choicesFor(typed: string, offered: readonly Suggestion[]): { name: string; value: string }[] {
  const before = typed.replace(/\S*$/, '');
  return offered
    .map(({ word, label }) => ({ name: clipped(`${before}${label}`, 100), value: `${before}${word}` }))
    .filter(({ value }) => value.length <= 100)
    .slice(0, mostChoices);
}

/** As it would have been typed. */
export function typedOf({ data: { name = '', options } }: HeardInteraction): string {
  const said = options.map(({ value }) => (value === undefined ? '' : String(value)));
  return [`/${name}`, ...said].join(' ').trim();
}
