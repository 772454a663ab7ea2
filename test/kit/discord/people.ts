import { type APIMessage, type APIUser, EmbedType } from 'discord-api-types/v10';
import type { Asked, Interactions } from './interactions.ts';
import type { Messages } from './messages.ts';
import type { FakeChannel, World } from './world.ts';

interface Parts {
  world: World;
  messages: Messages;
  interactions: Interactions;
  dispatch: (t: string, d: object) => void;
  commands: { registered: readonly { name: string }[] };
}

type Part = {
  type: number;
  custom_id?: string;
  label?: string;
  disabled?: boolean;
  options?: { value: string; label: string }[];
};

const everything = String((1n << 50n) - 1n);
const history = (1n << 10n) | (1n << 16n);

/** What people, providers and other bots do on the platform. */
export function createPeople({ world, messages, interactions, dispatch, commands }: Parts) {
  const member = (user: APIUser) => ({
    ...{ user, roles: [], joined_at: null, deaf: false, mute: false, flags: 0, permissions: everything },
  });

  /** The event of an interaction, complete as the platform sends it. */
  function tell(asked: Asked, type: number, data: object): Asked {
    const { id, token, user, channel, message } = asked;
    const rights = channel.mayBotRead ? everything : String(BigInt(everything) & ~history);
    dispatch('INTERACTION_CREATE', {
      ...{ id, token, type, data, version: 1, application_id: world.bot.id, locale: 'en-US', entitlements: [] },
      ...{
        channel_id: channel.id,
        channel: world.shape(channel),
        app_permissions: rights,
        attachment_size_limit: 1_000_000,
      },
      ...(channel.guild === null
        ? { user, context: 1, authorizing_integration_owners: {} }
        : { member: member(user), guild_id: channel.guild, guild_locale: 'en-US', context: 0 }),
      ...(message ? { message } : {}),
    });
    return asked;
  }

  function parts(message: APIMessage): Part[] {
    return (message.components ?? []).flatMap((row) => ('components' in row ? (row.components as Part[]) : []));
  }

  function pressable(message: APIMessage, wanted: string): Part {
    const found = parts(message).find(({ custom_id, label }) => custom_id === wanted || label === wanted);
    if (!found?.custom_id || found.disabled) throw new Error(`there is no button ${wanted} to press`);
    return found;
  }

  return {
    message(user: APIUser, channel: FakeChannel, content: string, more: Partial<APIMessage> = {}): APIMessage {
      return messages.put(channel, world.blank(channel, user, { content, ...more }));
    },
    reply(user: APIUser, channel: FakeChannel, to: APIMessage, content: string): APIMessage {
      const more = messages.made(channel, user, { content, message_reference: { message_id: to.id } }, []);
      return messages.put(channel, more);
    },
    edit(channel: FakeChannel, message: APIMessage, content: string): APIMessage {
      return messages.change(channel, message, { content }, []);
    },
    /** What a link leads to is shown below the message: no edit, though it comes as one. */
    preview: (channel: FakeChannel, message: APIMessage) => messages.preview(channel, message, 'https://page.invalid'),
    delete: (channel: FakeChannel, message: APIMessage) => messages.take(channel, [message.id]),
    bulkDelete: (channel: FakeChannel, some: readonly APIMessage[]) =>
      messages.take(
        channel,
        some.map(({ id }) => id),
      ),
    /** A post of a webhook: cards, and often not a word besides. */
    webhookPost(channel: FakeChannel, name: string, embeds: APIMessage['embeds'], content = ''): APIMessage {
      const author = { ...world.bot, id: world.snowflake(), username: name, global_name: null };
      const rich = embeds.map((embed) => ({ ...embed, type: EmbedType.Rich }));
      return messages.put(channel, world.blank(channel, author, { content, embeds: rich, webhook_id: author.id }));
    },
    /** Passes a message on: its words are in a snapshot, not in the message. */
    forward(user: APIUser, to: FakeChannel, { channel_id, id, content, embeds, timestamp }: APIMessage): APIMessage {
      const snapshot = { content, embeds, timestamp, edited_timestamp: null, attachments: [], mentions: [], type: 0 };
      return messages.put(
        to,
        world.blank(to, user, {
          message_reference: { type: 1, channel_id, message_id: id, guild_id: world.guild.id },
          message_snapshots: [{ message: snapshot }] as unknown as NonNullable<APIMessage['message_snapshots']>,
        }),
      );
    },
    channel(name: string): FakeChannel {
      const made = world.addChannel({ name });
      dispatch('CHANNEL_CREATE', world.shape(made));
      return made;
    },
    thread(of: FakeChannel, name: string): FakeChannel {
      const thread = world.addChannel({ name, parent: of.id });
      dispatch('THREAD_CREATE', { ...world.shape(thread), newly_created: true });
      return thread;
    },
    slash(
      user: APIUser,
      channel: FakeChannel,
      name: string,
      options: Record<string, string> = {},
      ackWithinMs = 3_000,
    ): Asked {
      if (!commands.registered.some((command) => command.name === name))
        throw new Error(`there is no command /${name}`);
      const given = Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value }));
      const asked = interactions.begin('command', user, channel, { ackWithinMs });
      return tell(asked, 2, { id: world.snowflake(), name, type: 1, options: given });
    },
    /** By what stands on it, or by its id. */
    press(user: APIUser, channel: FakeChannel, message: APIMessage, button: string, ackWithinMs = 3_000): Asked {
      const { custom_id } = pressable(message, button);
      const asked = interactions.begin('component', user, channel, { message, ackWithinMs });
      return tell(asked, 3, { custom_id, component_type: 2 });
    },
    select(user: APIUser, channel: FakeChannel, message: APIMessage, option: string): Asked {
      const menu = parts(message).find(({ options = [] }) => options.some(({ label }) => label === option));
      const value = menu?.options?.find(({ label }) => label === option)?.value;
      if (!menu?.custom_id || value === undefined) throw new Error(`there is no option ${option} to choose`);
      const asked = interactions.begin('component', user, channel, { message });
      return tell(asked, 3, { custom_id: menu.custom_id, component_type: 3, values: [value] });
    },
    /** Fills the dialogue that an interaction was answered with, by the labels of its lines. */
    fill(opened: Asked, lines: Record<string, string>): Asked {
      if (opened.answer?.type !== 9) throw new Error('no dialogue was opened');
      const { custom_id, components } = opened.answer.data;
      const rows = components.map((row) => {
        const input = 'components' in row ? row.components[0] : undefined;
        if (input?.type !== 4) throw new Error('a line of the dialogue is no text');
        const value = lines[input.label ?? ''] ?? '';
        if (value === '' && input.required !== false) throw new Error(`${input.label} is needed`);
        if (value.length > (input.max_length ?? 4_000)) throw new Error(`${input.label} is too long`);
        return { type: 1, components: [{ type: 4, custom_id: input.custom_id, value }] };
      });
      const asked = interactions.begin('modal', opened.user, opened.channel, { message: opened.message });
      return tell(asked, 5, { custom_id, components: rows });
    },
    autocomplete(user: APIUser, channel: FakeChannel, name: string, typed: string): Asked {
      const asked = interactions.begin('autocomplete', user, channel, {});
      const options = [{ name: 'text', type: 3, value: typed, focused: true }];
      return tell(asked, 4, { id: world.snowflake(), name, type: 1, options });
    },
  };
}
