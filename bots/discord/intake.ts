import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { HeardInChannel, KeptChannel } from '../../src/core/channel.ts';
import type { Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import type { Lanes } from '../lanes.ts';
import { type Missed, missedIn } from './catch-up.ts';
import { deletionSchema, type HeardMessage, messageSchema, updateSchema } from './events.ts';
import { channelOf, deletionOf, editOf, postOf } from './in-channel.ts';
import type { Memory } from './memory.ts';
import { goneBecause } from './rest.ts';

interface Parts {
  rest: REST;
  log: Log;
  memory: Memory;
  ears: Ears;
  lanes: Lanes;
  self: () => string | null;
}

type Told = Omit<HeardInChannel, 'title'>;

/*
 * What happens in channels, in the order in which it happened in each.
 *  1. What was missed is fetched before anything that came live behind it, and what came twice is kept once.
 *  2. Of a channel that nobody here follows nothing is fetched.
 *  3. What the bot itself writes is heard by nobody.
 */
export function createIntake({ rest, log, memory, ears, lanes, self }: Parts) {
  const titleOf = (channel: string) => memory.titles.get(channel) ?? channel;
  const tell = (channel: string, told: Told) => ears.channel({ ...told, title: titleOf(channel) });
  const queue = (channel: string, told: Told | null) => {
    if (told) lanes.add(channel, () => tell(channel, told));
  };

  async function catchUp(channel: string, kept: KeptChannel): Promise<void> {
    try {
      for (let from: KeptChannel | null = kept; from; ) {
        const { told, upTo }: Missed = await missedIn(rest, from);
        for (const event of told) await ears.channel({ ...event, title: kept.title });
        from = upTo === null ? null : { ...kept, recent: [], last: upTo };
      }
    } catch (error) {
      const why = goneBecause(error);
      if (why === null) throw error;
      log.warn({ channel: kept.channel, why }, 'a channel can no longer be read');
      await left(channel);
    }
  }

  async function left(channel: string): Promise<void> {
    memory.followed.delete(channel);
    const what = { kind: 'removed' as const, by: null };
    await tell(channel, { key: `removed:${Date.now()}`, channel: channelOf(channel), what });
  }

  async function fetchEdit(channel: string, id: string): Promise<void> {
    const message = messageSchema.parse(await rest.get(Routes.channelMessage(channel, id)));
    const told = editOf(message);
    if (told) await tell(channel, told);
  }

  return {
    /** Asks what is kept, and fetches what is not. */
    async catchUpAll(): Promise<void> {
      for (const kept of await ears.kept('discord')) {
        const id = kept.channel.slice(kept.channel.indexOf(':') + 1);
        memory.followed.add(id);
        if (!memory.titles.has(id)) memory.titles.set(id, kept.title);
        lanes.add(id, () => catchUp(id, kept));
      }
    },
    /** The same of one channel, asked when its turn comes. */
    catchUpOne: (channel: string) => async () => {
      const kept = (await ears.kept('discord')).find((one) => one.channel === channelOf(channel));
      if (kept) await catchUp(channel, kept);
    },
    posted(message: HeardMessage): void {
      if (message.author.id !== self()) queue(message.channel_id, postOf(message));
    },
    /** Without a time of its own it is no edit. What came in part is fetched whole. */
    edited(data: unknown): void {
      const { id, channel_id: channel, guild_id: server, edited_timestamp: stamp } = updateSchema.parse(data);
      if (stamp === null || server === undefined) return;
      const whole = messageSchema.safeParse(data).data;
      if (whole && whole.author.id !== self()) queue(channel, editOf(whole));
      if (!whole && memory.followed.has(channel)) lanes.add(channel, () => fetchEdit(channel, id));
    },
    deleted(data: unknown): void {
      const { channel_id: channel, guild_id: server, ids } = deletionSchema.parse(data);
      if (server !== undefined && ids.length > 0) queue(channel, deletionOf(channel, ids));
    },
    /** The channel, or the whole server, is gone or closed to the bot. */
    closed(channels: readonly string[]): void {
      for (const channel of channels) if (memory.followed.has(channel)) lanes.add(channel, () => left(channel));
    },
  };
}
