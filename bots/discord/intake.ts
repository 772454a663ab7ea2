import { Routes } from 'discord-api-types/v10';
import type { HeardInChannel, KeptChannel } from '../../src/core/channel.ts';
import type { Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import type { Lanes } from '../lanes.ts';
import type { Rest } from './calls.ts';
import { type Missed, missedIn } from './catch-up.ts';
import { deletionSchema, type HeardMessage, messageSchema, updateSchema } from './events.ts';
import { channelOf, deletionOf, editsOf, postOf } from './in-channel.ts';
import type { Memory } from './memory.ts';
import { codeOf, codes, goneBecause } from './refusals.ts';

interface Parts {
  rest: Rest;
  log: Log;
  memory: Memory;
  ears: Pick<Ears, 'channel' | 'kept'>;
  lanes: Lanes;
  self: () => string | null;
}

type Told = Omit<HeardInChannel, 'title'>;
interface History {
  /** what stood in a channel when it was last fetched: each message with when it was edited last */
  stood: Map<string, string | null>;
  /** the newest message that was ever fetched of it; of a try that failed some may be kept */
  newest: bigint;
}

/*
 * What happens in channels, in the order in which it happened in each.
 *  1. What was missed is fetched before anything that came live behind it, and what came twice is kept once.
 *  2. Of a channel that nobody here follows nothing is fetched.
 *  3. What the bot itself writes is heard by nobody.
 *  4. What was told live, and taken back or said otherwise before the history was fetched, is not brought back behind it.
 */
export function createIntake({ rest, log, memory, ears, lanes, self }: Parts) {
  const titleOf = (channel: string) => memory.titles.get(channel) ?? channel;
  const tell = (channel: string, told: Told) => ears.channel({ ...told, title: titleOf(channel) });
  const histories = new Map<string, History>();

  async function catchUp(channel: string, kept: KeptChannel, history: History): Promise<void> {
    history.stood.clear();
    try {
      for (let from: KeptChannel | null = kept; from; ) {
        const { told, upTo, stood }: Missed = await missedIn(rest, from);
        for (const [id, stamp] of stood) {
          history.stood.set(id, stamp);
          if (BigInt(id) > history.newest) history.newest = BigInt(id);
        }
        for (const event of told) await ears.channel({ ...event, title: kept.title });
        from = upTo === null ? null : { ...kept, recent: [], last: upTo };
      }
      histories.set(channel, history);
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

  /** Told live before the history was fetched, and not in it: whether it was only not there yet is asked. */
  async function isGone(channel: string, id: string): Promise<boolean> {
    const history = histories.get(channel);
    if (!history || history.stood.has(id) || BigInt(id) > history.newest) return false;
    try {
      await rest.get(Routes.channelMessage(channel, id));
      return false;
    } catch (error) {
      const refused = codeOf(error);
      if (refused === null) throw error;
      return refused === codes.unknownMessage;
    }
  }

  /** The history had a later wording of it. */
  function isOutdated(channel: string, id: string, stamp: string): boolean {
    const later = histories.get(channel)?.stood.get(id);
    return typeof later === 'string' && Date.parse(stamp) < Date.parse(later);
  }

  async function fetchEdit(channel: string, id: string): Promise<void> {
    const message = messageSchema.parse(await rest.get(Routes.channelMessage(channel, id)));
    for (const told of editsOf(message)) await tell(channel, told);
  }

  /** What is kept of one channel is asked when its turn comes: whatever is before it in the lane is kept by then. */
  const catchUpOne = (channel: string) => {
    // What stood there when it was tried before may be kept already, and gone by the time it is tried again.
    const history: History = { stood: new Map(), newest: 0n };
    return async () => {
      for (const kept of await ears.kept('discord', channelOf(channel))) await catchUp(channel, kept, history);
    };
  };

  return {
    catchUpOne,
    /** What is not kept is fetched, of each channel in its lane. */
    async catchUpAll(): Promise<void> {
      for (const { channel, title } of await ears.kept('discord')) {
        const id = channel.slice(channel.indexOf(':') + 1);
        memory.followed.add(id);
        if (!memory.titles.has(id)) memory.titles.set(id, title);
        lanes.add(id, catchUpOne(id));
      }
    },
    posted(message: HeardMessage): void {
      const { id, channel_id: channel } = message;
      const told = message.author.id === self() ? null : postOf(message);
      if (told)
        lanes.add(channel, async () => {
          if (!(await isGone(channel, id))) await tell(channel, told);
        });
    },
    /** Without a time of its own it is no edit. What came in part is fetched whole. */
    edited(data: unknown): void {
      const { id, channel_id: channel, guild_id: server, edited_timestamp: stamp } = updateSchema.parse(data);
      if (stamp === null || server === undefined) return;
      const whole = messageSchema.safeParse(data).data;
      const all = whole && whole.author.id !== self() ? editsOf(whole) : [];
      if (all.length > 0)
        lanes.add(channel, async () => {
          if (isOutdated(channel, id, stamp)) return;
          for (const told of all) await tell(channel, told);
        });
      if (!whole && memory.followed.has(channel)) lanes.add(channel, () => fetchEdit(channel, id));
    },
    deleted(data: unknown): void {
      const { channel_id: channel, guild_id: server, ids } = deletionSchema.parse(data);
      if (server === undefined || ids.length === 0) return;
      lanes.add(channel, () => tell(channel, deletionOf(channel, ids)));
    },
    /** The channel, or the whole server, is gone or closed to the bot. */
    closed(channels: readonly string[]): void {
      for (const channel of channels) if (memory.followed.has(channel)) lanes.add(channel, () => left(channel));
    },
  };
}
