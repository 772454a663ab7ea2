import type {
  APIChannel,
  APIMessage,
  APIUser,
  GatewayGuildCreateDispatchData,
  MessageFlags,
} from 'discord-api-types/v10';
import { problems } from './problems.ts';

const epoch = 1_420_070_400_000n;

export interface FakeChannel {
  id: string;
  name: string;
  /** null: a private chat with `recipient` */
  guild: string | null;
  recipient: string | null;
  /** a thread's channel */
  parent: string | null;
  messages: APIMessage[];
  mayBotRead: boolean;
  mayBotWrite: boolean;
}

/** Everybody and everything there is on the platform, and no rules about who may do what with it. */
export function createWorld(now: () => number) {
  let counter = 0n;
  /** Ids grow with time, and never repeat. */
  const snowflake = (at = now()): string => {
    counter += 1n;
    return String(((BigInt(at) - epoch) << 22n) + counter);
  };
  const person = (username: string, isBot = false): APIUser => ({
    id: snowflake(),
    username,
    discriminator: '0',
    global_name: username,
    avatar: null,
    ...(isBot ? { bot: true } : {}),
  });
  const users = new Map<string, APIUser>();
  const channels = new Map<string, FakeChannel>();
  /** people whom the bot cannot write to */
  const closed = new Set<string>();
  const bot = person('signalos', true);
  users.set(bot.id, bot);
  const guild = { id: snowflake(), name: 'Traders' };

  function addChannel(given: Partial<FakeChannel> & { name: string }): FakeChannel {
    const rest = { guild: guild.id, recipient: null, parent: null, mayBotRead: true, mayBotWrite: true };
    const channel = { id: snowflake(), messages: [], ...rest, ...given };
    channels.set(channel.id, channel);
    return channel;
  }
  function channel(id: string): FakeChannel {
    const found = channels.get(id);
    if (!found) throw problems.unknownChannel();
    return found;
  }
  function message(of: FakeChannel, id: string): APIMessage {
    const found = of.messages.find((one) => one.id === id);
    if (!found) throw problems.unknownMessage();
    return found;
  }
  return {
    ...{ snowflake, users, channels, closed, bot, guild, addChannel, channel, message, now },
    addUser(name: string): APIUser {
      const user = person(name);
      users.set(user.id, user);
      return user;
    },
    user(id: string): APIUser {
      const found = users.get(id);
      if (!found) throw problems.unknownUser();
      return found;
    },
    /** the private chat of the bot with somebody: always the same one */
    privateChat(id: string): FakeChannel {
      const found = [...channels.values()].find(({ recipient }) => recipient === id);
      return found ?? addChannel({ name: '', guild: null, recipient: id });
    },
    /** A message with everything that a message of the API has. */
    blank(of: FakeChannel, author: APIUser, more: Partial<APIMessage>): APIMessage {
      return {
        id: snowflake(),
        channel_id: of.id,
        author,
        content: '',
        timestamp: new Date(now()).toISOString(),
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: [],
        embeds: [],
        components: [],
        pinned: false,
        type: 0,
        flags: 0 as MessageFlags,
        ...more,
      };
    },
    shape(of: FakeChannel): APIChannel {
      const { id, name, parent } = of;
      if (of.guild === null) {
        const recipients = of.recipient === null ? [] : [users.get(of.recipient)].filter((user) => user !== undefined);
        return { id, type: 1, last_message_id: of.messages.at(-1)?.id ?? null, recipients, name: null } as APIChannel;
      }
      const shared = { id, name, guild_id: of.guild, last_message_id: of.messages.at(-1)?.id ?? null };
      const thread = {
        type: 11,
        parent_id: parent,
        owner_id: bot.id,
        member_count: 1,
        message_count: of.messages.length,
      };
      return (parent === null
        ? { ...shared, type: 0, position: 0, permission_overwrites: [], parent_id: null }
        : { ...shared, ...thread }) as unknown as APIChannel;
    },
    guildShape(): GatewayGuildCreateDispatchData {
      const all = [...channels.values()].filter((one) => one.guild !== null);
      const inside = (isThread: boolean) =>
        all.filter(({ parent, mayBotRead }) => (parent !== null) === isThread && (mayBotRead || !isThread));
      return {
        ...guild,
        owner_id: bot.id,
        unavailable: false,
        large: false,
        joined_at: new Date(now()).toISOString(),
        member_count: users.size,
        members: [],
        presences: [],
        voice_states: [],
        roles: [],
        emojis: [],
        stickers: [],
        channels: inside(false).map((one) => this.shape(one)),
        threads: inside(true).map((one) => this.shape(one)),
      } as unknown as GatewayGuildCreateDispatchData;
    },
  };
}

export type World = ReturnType<typeof createWorld>;
