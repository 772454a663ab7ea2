import type { Embed, HeardInChannel } from '../../src/core/channel.ts';
import type { HeardEmbed, HeardMessage } from './events.ts';

/*
 * A message of a channel, as the office hears it. Who wrote it is named by the platform's id: names can be changed, and a
 * webhook takes any.
 */

type Told = Omit<HeardInChannel, 'title'>;

export const channelOf = (id: string): string => `discord:${id}`;
export const personOf = (id: string): string => `discord-user:${id}`;

/** Words that people wrote: others tell that somebody came, or that something was pinned. */
const spoken = new Set([0, 19, 20, 23]);
const forwarded = 1;

export function postOf(message: HeardMessage): Told | null {
  const words = wordsOf(message);
  if (!spoken.has(message.type) || isEmpty(words)) return null;
  const { id, channel_id, timestamp, message_reference: reference } = message;
  const isForward = reference?.type === forwarded;
  const replyTo = isForward ? undefined : reference?.message_id;
  return {
    key: id,
    channel: channelOf(channel_id),
    what: {
      kind: 'post',
      message: id,
      postedAt: Date.parse(timestamp),
      author: authorOf(message),
      ...words,
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(isForward ? { isForward: true } : {}),
      // A webhook is made by whoever runs the server; what it posts is the channel's own.
      ...(message.webhook_id === undefined ? { isMember: true } : {}),
    },
  };
}

/**
 * What an edit tells. A picture whose words are written later is told as a post first: it was none before, and where it was it
 * stays as it is.
 */
export function editsOf(message: HeardMessage): Told[] {
  const edit = editOf(message);
  if (!edit) return [];
  const first = message.attachments.length > 0 ? postOf(message) : null;
  return first ? [{ ...first, key: `${edit.key}:words` }, edit] : [edit];
}

/** Null: nobody edited it, only what a link leads to was found. */
export function editOf(message: HeardMessage): Told | null {
  const { id, channel_id, edited_timestamp: stamp } = message;
  if (stamp === null || !spoken.has(message.type)) return null;
  return {
    key: `${id}:${stamp}`,
    channel: channelOf(channel_id),
    what: {
      kind: 'edit',
      message: id,
      stamp,
      editedAt: Date.parse(stamp),
      author: authorOf(message),
      ...wordsOf(message),
    },
  };
}

export function deletionOf(channel: string, ids: readonly string[]): Told {
  return { key: `gone:${ids.join(',')}`, channel: channelOf(channel), what: { kind: 'delete', messages: [...ids] } };
}

const authorOf = ({ webhook_id, author }: HeardMessage): string =>
  webhook_id === undefined ? personOf(author.id) : `webhook:${webhook_id}`;

/** Of a forward the words are in what was passed on. */
export function wordsOf({
  content,
  embeds,
  message_snapshots: passedOn,
}: Pick<HeardMessage, 'content' | 'embeds' | 'message_snapshots'>): {
  text: string;
  embeds: Embed[];
} {
  const [snapshot] = passedOn;
  const said = snapshot?.message ?? { content, embeds };
  return {
    text: readable(said.content),
    embeds: said.embeds
      .filter(({ type }) => type === 'rich')
      .slice(0, 10)
      .map(embedOf),
  };
}

const isEmpty = ({ text, embeds }: { text: string; embeds: readonly Embed[] }): boolean =>
  text.trim() === '' && embeds.length === 0;

/** Within what the office takes; Discord's own limits are narrower, but for signs that stand for longer words. */
function embedOf({ title, description, fields }: HeardEmbed): Embed {
  return {
    ...(title === undefined ? {} : { title: readable(title).slice(0, 300) }),
    ...(description === undefined ? {} : { description: readable(description).slice(0, 5_000) }),
    ...(fields === undefined
      ? {}
      : {
          fields: fields.slice(0, 25).map(({ name, value }) => ({
            name: readable(name).slice(0, 300),
            value: readable(value).slice(0, 1_100),
          })),
        }),
  };
}

/** As people see it: an emoji by its name, and no numbers that only stand for somebody or something. */
export function readable(content: string): string {
  return content
    .replaceAll(/<a?:(\w+):\d+>/g, ':$1:')
    .replaceAll(/<@&\d+>/g, '')
    .replaceAll(/<@!?\d+>/g, '@somebody')
    .replaceAll(/<#\d+>/g, '#channel')
    .replaceAll(/<\/([\w -]+):\d+>/g, '/$1')
    .replaceAll(/<t:\d+(:\w)?>/g, '');
}
