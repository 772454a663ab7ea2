import type { Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { clipped } from '../../src/words/clipped.ts';
import type { Client, Limits } from './client.ts';
import type { Me } from './events.ts';

/** What the bot wants to be told. Nothing tells of deletions: the platform keeps them from bots. */
export const wanted = [
  ...['message', 'edited_message', 'channel_post', 'edited_channel_post'],
  ...['callback_query', 'my_chat_member'],
] as 'message'[];

const longestDescription = 256;

/** What the bot is called, once it knows. */
export interface Bot {
  name: string | null;
}

/** The bot learns who it is, and shows its commands. */
export async function introduce(
  { client, log, bot }: { client: Client; log: Log; bot: Bot },
  menu: Ears['menu'],
  limits: Limits,
): Promise<Me> {
  const me = await learnWhoIAm(client, limits);
  bot.name = me.username;
  await showMenu({ client, log }, menu, limits);
  return me;
}

export async function learnWhoIAm(client: Client, limits: Limits = {}): Promise<Me> {
  const { id, username, can_read_all_group_messages } = await client.call('getMe', {}, limits);
  return { id, username, seesGroups: can_read_all_group_messages };
}

export async function showMenu(
  { client, log }: { client: Client; log: Log },
  menu: Ears['menu'],
  limits: Limits = {},
): Promise<void> {
  try {
    for (const each of menusOf(menu)) await client.call('setMyCommands', each, limits);
  } catch (error) {
    log.warn({ error: String(error) }, 'Telegram does not show the commands of the bot');
  }
}

/** The commands for whoever has no menu in their own language, then in each language there is one in. */
function menusOf(menu: Ears['menu']) {
  const named = menu.filter(({ name, does }) => /^[a-z0-9_]{1,32}$/.test(name) && does !== '');
  const codes = [...new Set(named.flatMap(({ also = {} }) => Object.keys(also)))];
  const commandsIn = (code?: string) =>
    named.map(({ name, does, also = {} }) => ({
      command: name,
      description: clipped((code && also[code]?.does) || does, longestDescription),
    }));
  return [{ commands: commandsIn() }, ...codes.map((code) => ({ commands: commandsIn(code), language_code: code }))];
}

export function sayWhatIsHeard(log: Log, { username, seesGroups }: Me): void {
  const groups = seesGroups ? 'groups it is in' : 'groups it is an admin of';
  log.info(
    { bot: `@${username}` },
    `Telegram is heard: private chats, channels the bot is an admin of, ${groups}; deletions are never told to bots`,
  );
}
