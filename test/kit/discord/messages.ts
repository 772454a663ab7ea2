import { type APIMessage, type APIUser, EmbedType } from 'discord-api-types/v10';
import { type Body, checkMessage } from './limits.ts';
import { problems } from './problems.ts';
import type { FakeChannel, World } from './world.ts';

/** Messages as they come to be, change and go, each told to whoever listens. */
export function createMessages(world: World, dispatch: (t: string, d: object) => void) {
  /** What the gateway adds to a message of the API. */
  const live = (of: FakeChannel, message: APIMessage): object =>
    of.guild === null
      ? { ...message, channel_type: 1 }
      : { ...message, channel_type: of.parent === null ? 0 : 11, guild_id: of.guild, ...memberOf(message) };
  const memberOf = ({ webhook_id }: APIMessage) =>
    webhook_id === undefined ? { member: { roles: [], joined_at: null, deaf: false, mute: false, flags: 0 } } : {};
  const where = (of: FakeChannel) => ({ channel_id: of.id, ...(of.guild === null ? {} : { guild_id: of.guild }) });

  function put(of: FakeChannel, message: APIMessage): APIMessage {
    of.messages.push(message);
    if (of.mayBotRead) dispatch('MESSAGE_CREATE', live(of, message));
    return message;
  }

  function made(of: FakeChannel, author: APIUser, body: Body, files: readonly string[]): APIMessage {
    const { content = '', embeds = [], components = [], message_reference: reference } = body;
    const rich = embeds.map((embed) => ({ ...embed, type: EmbedType.Rich }));
    const attachments = files.map((filename) => ({
      ...{ id: world.snowflake(), filename, size: 1, url: `https://cdn.invalid/${filename}`, proxy_url: '' },
    }));
    const replied = reference ? of.messages.find(({ id }) => id === reference.message_id) : undefined;
    if (reference && !replied && reference.fail_if_not_exists !== false)
      throw problems.unfit('message_reference', 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
    return world.blank(of, author, {
      ...{ content, embeds: rich, attachments },
      components: components as NonNullable<APIMessage['components']>,
      ...(replied
        ? {
            type: 19,
            message_reference: { ...where(of), type: 0, message_id: replied.id },
            referenced_message: replied,
          }
        : {}),
    });
  }

  function checkAccess(of: FakeChannel): void {
    if (of.guild === null && world.closed.has(of.recipient ?? '')) throw problems.closedToBot();
    if (!of.mayBotRead) throw problems.noAccess();
    if (!of.mayBotWrite) throw problems.noPermission();
  }

  const nonces = new Map<string, APIMessage>();

  return {
    ...{ put, made },
    /** What the bot writes. The same nonce within minutes is the same message, if it asked for that. */
    write(of: FakeChannel, body: Body, files: readonly string[]): APIMessage {
      checkAccess(of);
      checkMessage(body, files, true);
      const key = body.enforce_nonce && body.nonce !== undefined ? `${of.id} ${body.nonce}` : null;
      const known = key === null ? undefined : nonces.get(key);
      if (known) return known;
      const message = made(of, world.bot, body, files);
      if (key !== null) nonces.set(key, message);
      return put(of, message);
    },
    edit(of: FakeChannel, id: string, body: Body, files: readonly string[]): APIMessage {
      checkAccess(of);
      const message = world.message(of, id);
      if (message.author.id !== world.bot.id) throw problems.notTheirs();
      checkMessage(body, files, false);
      return this.change(of, message, body, files);
    },
    change(of: FakeChannel, message: APIMessage, body: Body, files: readonly string[]): APIMessage {
      const { content, embeds, components, attachments } = body;
      if (content !== undefined && content !== null) message.content = content;
      if (embeds) message.embeds = made(of, message.author, { embeds }, []).embeds;
      if (components) message.components = components as NonNullable<APIMessage['components']>;
      if (attachments) {
        const kept = new Set(attachments.map(({ id }) => String(id)));
        message.attachments = message.attachments.filter(({ id }) => kept.has(id));
      }
      if (files.length > 0) message.attachments.push(...made(of, message.author, {}, files).attachments);
      message.edited_timestamp = new Date(world.now()).toISOString();
      if (of.messages.includes(message) && of.mayBotRead) dispatch('MESSAGE_UPDATE', live(of, message));
      return message;
    },
    /** An event that is no edit: what a link leads to was found and is shown. */
    preview(of: FakeChannel, message: APIMessage, url: string): void {
      message.embeds.push({
        type: EmbedType.Link,
        url,
        title: 'A page',
        description: 'BUY GOLD',
      });
      if (of.mayBotRead) dispatch('MESSAGE_UPDATE', live(of, message));
    },
    remove(of: FakeChannel, id: string): void {
      if (!of.mayBotRead) throw problems.noAccess();
      const message = world.message(of, id);
      const isOwn = message.author.id === world.bot.id;
      if (of.guild === null && !isOwn) throw problems.notInPrivate();
      if (!isOwn && !of.mayBotWrite) throw problems.noPermission();
      this.take(of, [id]);
    },
    take(of: FakeChannel, ids: readonly string[]): void {
      const gone = of.messages.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
      of.messages = of.messages.filter(({ id }) => !ids.includes(id));
      if (gone.length === 0 || !of.mayBotRead) return;
      const [first = ''] = gone;
      if (ids.length > 1) dispatch('MESSAGE_DELETE_BULK', { ids: gone, ...where(of) });
      else dispatch('MESSAGE_DELETE', { id: first, ...where(of) });
    },
    /** Newest first, but for `after`, which is what comes next, newest first all the same. */
    list(of: FakeChannel, { limit, after, before }: { limit: number; after?: string; before?: string }): APIMessage[] {
      if (!of.mayBotRead) throw problems.noAccess();
      if (!(limit >= 1 && limit <= 100))
        throw problems.unfit('limit', 'NUMBER_TYPE_MAX', 'int value should be less than or equal to 100.');
      const sorted = [...of.messages].sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
      const some = after === undefined ? sorted : sorted.filter(({ id }) => BigInt(id) > BigInt(after));
      const rest = before === undefined ? some : some.filter(({ id }) => BigInt(id) < BigInt(before));
      return (after === undefined ? rest.slice(-limit) : rest.slice(0, limit)).reverse();
    },
  };
}

export type Messages = ReturnType<typeof createMessages>;
