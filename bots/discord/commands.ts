import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { MenuLine } from '../../src/core/chat.ts';
import { words } from '../../src/words/words.ts';
import type { HeardInteraction } from './events.ts';
import { clipped } from './markdown.ts';

const most = 100;
const rest = 'text';
/** What only here has to be said in the channel itself: that it is one's own words show that one reads it. */
export const channelCommand = 'channel';

/** The menu as slash commands. A name that Discord does not take is left out: it can still be typed. */
export function commandsOf(menu: readonly MenuLine[]): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  const english = words('en');
  const own = { name: channelCommand, description: english.say('discord.CHANNEL_DOES') };
  const option = {
    type: ApplicationCommandOptionType.String as const,
    name: rest,
    description: english.say('discord.REST'),
    required: false,
  };
  // What begins or steers any conversation is no command of the office, and has to be in the menu all the same.
  const steering = [
    { name: 'start', does: english.term('does', 'link') },
    { name: 'help', does: english.say('answer.HELP_SELF') },
    { name: 'back', does: english.say('answer.HELP_STEER') },
    { name: 'skip', does: english.say('answer.HELP_STEER') },
  ].filter((line) => !menu.some(({ name }) => name === line.name));
  const all = [...steering, ...menu];
  const named = all.filter(({ name }) => /^[a-z0-9_-]{1,32}$/.test(name) && name !== channelCommand);
  const others = named.map(({ name, does }) => ({
    name,
    description: clipped(does.trim() || name, 100),
    options: [option],
  }));
  return [own, ...others.slice(0, most - 1)];
}

/** As it would have been typed. */
export function typedOf({ data: { name = '', options } }: HeardInteraction): string {
  const said = options.map(({ value }) => (value === undefined ? '' : String(value)));
  return [`/${name}`, ...said].join(' ').trim();
}
