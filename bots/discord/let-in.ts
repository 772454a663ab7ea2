import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Ears, HeardInChat } from '../../src/core/chat.ts';
import type { Asking } from './asking.ts';
import { channelCommand, typedOf } from './commands.ts';
import type { HeardInteraction } from './events.ts';
import { channelOf } from './in-channel.ts';
import type { Memory } from './memory.ts';

interface Parts {
  memory: Memory;
  ears: Ears;
  hasContent: () => boolean;
  /** whether channels are read by this door at all */
  isReader: boolean;
}

/** Whoever says it there may see it: the platform says which rights they have in it. */
const seesIt = ({ member }: HeardInteraction): boolean =>
  (BigInt(member?.permissions ?? 0) & PermissionFlagsBits.ViewChannel) !== 0n;

const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

export function createLetIn({ memory, ears, hasContent, isReader }: Parts) {
  /** Makes the channel one that is read, if the bot can; else says what to switch on. */
  return async function letIn({ asked, spoken }: Asking): Promise<string | null> {
    const { id, guild_id: server, channel_id: channel, app_permissions: rights } = asked;
    if (server === undefined || channel === undefined) return spoken.say('discord.IN_A_CHANNEL');
    if (!isReader) return spoken.say('discord.NOT_READ_HERE');
    if (!memory.servers.has(server)) return spoken.say('discord.NOT_IN_SERVER');
    if ((BigInt(rights) & needed) !== needed) return spoken.say('discord.NO_ACCESS');
    if (!hasContent()) return spoken.say('discord.NO_CONTENT');
    const title = memory.titles.get(channel) ?? asked.channel?.name ?? channel;
    memory.titles.set(channel, title);
    memory.followed.add(channel);
    await ears.channel({ key: `${id}:added`, channel: channelOf(channel), title, what: { kind: 'added', by: null } });
    return null;
  };
}

/** To follow a channel is to pass on an empty post of it. */
export function whatOf(asked: HeardInteraction, title: string | undefined): HeardInChat['what'] {
  if (asked.data.name !== channelCommand) return { kind: 'text', text: typedOf(asked) };
  const channel = channelOf(asked.channel_id ?? '');
  return { kind: 'forward', text: '', from: { channel, title: title ?? channel, isReader: seesIt(asked) } };
}
