import type { HeardInChannel } from '../../src/core/channel.ts';
import { hashOf } from '../../src/core/json.ts';
import { messageText } from '../../src/feed/message-text.ts';

/** What the webhook of a channel is posted. The same is posted under the same id, however often it is told. */
export interface Delivery {
  id: string;
  body: Record<string, unknown>;
}

/** What happened in a channel as its webhook takes it: in the words of the platform, by the platform's ids. */
export function relayed({ what }: HeardInChannel): Delivery[] {
  switch (what.kind) {
    case 'post': {
      const { message, replyTo, postedAt, isMember, isForward } = what;
      const marks = { ...(isMember ? { isMember } : {}), ...(isForward ? { isForward } : {}) };
      return [
        delivery(message, {
          ...{ id: message, ...wordsOf(what), postedAt, ...marks },
          ...(replyTo === undefined ? {} : { replyTo }),
        }),
      ];
    }
    case 'edit': {
      const { message, editedAt } = what;
      const at = editedAt === undefined ? {} : { postedAt: editedAt };
      return [delivery(message, { editOf: message, ...wordsOf(what), ...at })];
    }
    case 'delete':
      return what.messages.map((message) => delivery(message, { deleteOf: message }));
    default:
      return [];
  }
}

function wordsOf({
  text,
  embeds,
  author,
}: Pick<Extract<HeardInChannel['what'], { kind: 'edit' }>, 'text' | 'embeds' | 'author'>) {
  return { text: messageText(text, embeds), ...(author === undefined ? {} : { author }) };
}

/** Another wording of a message, as of one that was edited while nobody listened, is another delivery of it. */
const delivery = (message: string, body: Delivery['body']): Delivery => ({
  id: `discord-${message}-${hashOf(body).slice(0, 16)}`,
  body,
});
