import { channelSchema, guildSchema } from './events.ts';
import type { Memory } from './memory.ts';

/** Which servers the bot is in, and what their channels and threads are called. */
export function createServers({ servers, titles }: Memory) {
  const channelsOf = new Map<string, Set<string>>();

  function learn(data: unknown, server?: string): void {
    const channel = channelSchema.safeParse(data).data;
    const of = channel?.guild_id ?? server;
    if (!channel || of === undefined) return;
    if (channel.name) titles.set(channel.id, channel.name);
    const known = channelsOf.get(of) ?? new Set();
    channelsOf.set(of, known.add(channel.id));
  }

  return {
    learn,
    joined(data: unknown): void {
      const { id, channels, threads, unavailable } = guildSchema.parse(data);
      if (unavailable) return;
      servers.add(id);
      for (const channel of [...channels, ...threads]) learn(channel, id);
    },
    /** The channels that went with it; none where it only cannot be reached for a while. */
    left(data: unknown): string[] {
      const { id, unavailable } = guildSchema.parse(data);
      if (unavailable) return [];
      servers.delete(id);
      const gone = [...(channelsOf.get(id) ?? [])];
      channelsOf.delete(id);
      return gone;
    },
  };
}
