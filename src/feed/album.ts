import { joined } from './message-text.ts';
import { receiveRevision } from './receive.ts';
import type { Received } from './received.ts';
import type { FeedContext, MessageRow } from './store.ts';

/** One more picture of an album: its caption joins the message, which then reads as if it had been edited. */
export function addToAlbum(context: FeedContext, message: MessageRow, id: string, text: string): Received {
  const item = context.store.parts(message.id).length;
  return changePart(context, message, { id, messageId: message.id, item, text }, { stamp: `part-${id}` });
}

interface Part {
  id: string;
  messageId: string;
  item: number;
  text: string;
}

export function changePart(
  context: FeedContext,
  message: MessageRow,
  part: Part,
  { stamp, editedAt = null }: { stamp: string; editedAt?: number | null },
): Received {
  const { store } = context;
  store.savePart(part);
  const text = joined(store.parts(message.id).map((each) => each.text));
  const isSame = store.revision(message.id, message.revision)?.text === text || message.deletedAt !== null;
  const next = { ...message, revision: message.revision + 1 };
  const isNew = !isSame && receiveRevision(context, next, { stamp, text, editedAt }).isNew;
  return { messageId: message.id, revision: isNew ? next.revision : message.revision, isNew };
}
