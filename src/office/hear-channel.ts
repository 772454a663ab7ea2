import type { HearChannel, HeardInChannel } from '../core/channel.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import type { Outcome } from '../core/outcome.ts';
import { internally, type Who } from '../core/who.ts';
import { findSource, moveSource, noteSource } from '../directory/sources.ts';
import { deleteMessage, editMessage } from '../feed/change.ts';
import { keyIn } from '../feed/message-key.ts';
import { hearMessage } from '../feed/post.ts';
import { feedOf } from './add-channel.ts';
import type { OfficeContext } from './catalogue.ts';
import { tellWhoAdded } from './tell-who-added.ts';

/*
 * What happens in a channel, given to the feed it publishes to.
 *  1. Of a channel that nobody here added nothing is kept.
 *  2. Which feed a channel publishes to is asked at every event; what a message may cause is the feed's to say.
 *  3. An event that cannot be kept now is thrown back, so that its platform tells it again. One that the feed refuses
 *     for good (no text, an author nobody allowed) is over.
 */
export function hearChannel(context: OfficeContext): HearChannel {
  return async (heard) => {
    const { channel, title, key, what } = heard;
    const trace = idOf('heard', channel, key);
    const who: Who = { ...internally(trace), idempotencyKey: trace };
    const directory = context.office.directory();
    switch (what.kind) {
      case 'moved':
        kept(await ask(directory, moveSource, { channel, to: what.to }, who));
        return;
      case 'removed':
        kept(await ask(directory, noteSource, { channel, title, isReadable: false }, who));
        return;
      case 'added':
        kept(await ask(directory, noteSource, { channel, title, isReadable: true }, who));
        await tellWhoAdded(context, { channel, title, by: what.by }, who);
        return;
      default: {
        const { feed } = kept(await ask(directory, findSource, { channel }, who));
        if (feed !== null) await pass(context, feed, keyed(what, feedOf(channel)), who);
      }
    }
  };
}

type Told = Extract<HeardInChannel['what'], { kind: 'post' | 'edit' | 'delete' }>;

/** By the chat it is in: a channel that moved counts its messages anew, and a webhook of it counts its own. */
export function keyed(what: Told, source: string): Told {
  if (what.kind === 'delete') return { ...what, messages: what.messages.map((id) => keyIn(source, id)) };
  const message = keyIn(source, what.message);
  if (what.kind === 'edit') return { ...what, message };
  const { replyTo, album } = what;
  return {
    ...{ ...what, message },
    ...(replyTo === undefined ? {} : { replyTo: keyIn(source, replyTo) }),
    ...(album === undefined ? {} : { album: keyIn(source, album) }),
  };
}

async function pass({ office, services }: OfficeContext, feed: string, what: Told, who: Who): Promise<void> {
  const note = (outcome: Outcome<unknown>) => {
    if (outcome.ok) return;
    const { code } = outcome.refusal;
    if (passing.has(code)) throw new NotKept(code);
    services.log.info({ feed, code }, 'a message of a channel was not taken');
  };
  if (what.kind === 'delete') {
    for (const messageId of what.messages) {
      const own = { ...who, idempotencyKey: `${who.idempotencyKey}:${messageId}` };
      note(await ask(office.feed(feed), deleteMessage, { feed, messageId }, own));
    }
    return;
  }
  const { message: messageId, text, author } = what;
  const said = { feed, messageId, text, embeds: [...what.embeds], ...(author === undefined ? {} : { author }) };
  if (what.kind === 'edit') {
    const { stamp, editedAt } = what;
    return note(
      await ask(
        office.feed(feed),
        editMessage,
        { ...said, stamp, ...(editedAt === undefined ? {} : { editedAt }) },
        who,
      ),
    );
  }
  const { postedAt, replyTo, album, isForward = false, isMember = false } = what;
  const place = { ...(replyTo === undefined ? {} : { replyTo }), ...(album === undefined ? {} : { album }) };
  note(await ask(office.feed(feed), hearMessage, { ...said, ...place, postedAt, isForward, isMember }, who));
}

/** Raised where an event could not be kept for a reason that may pass. */
export class NotKept extends Error {}
const passing = new Set(['PARKED', 'NOT_REACHED']);

function kept<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new NotKept(outcome.refusal.code);
  return outcome.value;
}
