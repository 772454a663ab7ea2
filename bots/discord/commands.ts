import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { MenuLine, Suggestion } from '../../src/core/chat.ts';
import { words } from '../../src/words/words.ts';
import type { HeardInteraction } from './events.ts';
import { clipped } from './markdown.ts';

const most = 100;
const mostChoices = 25;
const rest = 'text';
/** What only here has to be said in the channel itself: that it is one's own words show that one reads it. */
export const channelCommand = 'channel';

/** The menu as slash commands. A name that Discord does not take is left out: it can still be typed. */
export function commandsOf(menu: readonly MenuLine[]): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  const english = words('en');
  const own = { name: channelCommand, description: english.say('discord.CHANNEL_DOES') };
  // What begins or steers any conversation is no command of the office, and has to be in the menu all the same.
  const steering = [
    { name: 'start', does: english.term('does', 'link'), takes: english.term('usage', 'link').replace(/^\S+\s*/, '') },
    { name: 'help', does: english.say('answer.HELP_SELF'), takes: '' },
    { name: 'back', does: english.say('answer.HELP_STEER'), takes: '' },
    { name: 'skip', does: english.say('answer.HELP_STEER'), takes: '' },
  ].filter((line) => !menu.some(({ name }) => name === line.name));
  const all = [...steering, ...menu];
  const named = all.filter(({ name }) => /^[a-z0-9_-]{1,32}$/.test(name) && name !== channelCommand);
  const others = named.map(({ name, does, takes }) => ({
    name,
    description: clipped(does.trim() || name, 100),
    ...(takes.trim() === '' ? {} : { options: [optionOf(takes)] }),
  }));
  return [own, ...others.slice(0, most - 1)];
}

/** What may follow, as the command is typed elsewhere. */
const optionOf = (takes: string) => ({
  type: ApplicationCommandOptionType.String as const,
  name: rest,
  description: clipped(takes, 100),
  required: false,
  autocomplete: true,
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
