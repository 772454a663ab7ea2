import { Routes } from 'discord-api-types/v10';
import type { Ears, HeardInChat } from '../../src/core/chat.ts';
import { messageText } from '../../src/feed/message-text.ts';
import type { Log } from '../../src/platform/services.ts';
import { clipped } from '../../src/words/clipped.ts';
import type { Rest } from './calls.ts';
import type { HeardMessage } from './events.ts';
import { channelOf, personOf, wordsOf } from './in-channel.ts';
import type { Memory } from './memory.ts';

interface Parts {
  rest: Rest;
  log: Log;
  memory: Memory;
  ears: Ears;
  hasContent: () => boolean;
  inTurn<T>(person: string, work: () => Promise<T>): Promise<T>;
}

const forwarded = 1;
const mostTries = 3;

/** What somebody writes to the bot where nobody else reads. */
export function createPrivateChat({ rest, log, memory, ears, hasContent, inTurn }: Parts) {
  /** A post that is passed on shows that its channel is read by whoever passes it on; whether by us, is looked at. */
  async function forward(message: HeardMessage): Promise<HeardInChat['what']> {
    const { text, embeds } = wordsOf(message);
    const channel = message.message_reference?.channel_id;
    const what = { kind: 'forward' as const, text: messageText(text, embeds) };
    if (channel === undefined) return { ...what, from: null };
    const title = memory.titles.get(channel) ?? `#${channel}`;
    if (hasContent() && (await mayRead(channel))) {
      memory.followed.add(channel);
      const added = { kind: 'added' as const, by: null };
      await ears.channel({ key: `${message.id}:added`, channel: channelOf(channel), title, what: added });
    }
    return { ...what, from: { channel: channelOf(channel), title } };
  }

  async function mayRead(channel: string): Promise<boolean> {
    if (!memory.titles.has(channel)) return false;
    try {
      await rest.get(Routes.channelMessages(channel), { query: new URLSearchParams({ limit: '1' }) });
      return true;
    } catch {
      return false;
    }
  }

  async function hear(message: HeardMessage): Promise<void> {
    const { id, channel_id, content, author, message_reference: reference } = message;
    const isForward = reference?.type === forwarded;
    if (!isForward && content.trim() === '') return;
    const what = isForward ? await forward(message) : { kind: 'text' as const, text: content, ref: id };
    const place = channelOf(channel_id);
    const { words } = await ears.chat({ key: id, place, person: personOf(author.id), called: author.username, what });
    if (words !== null) await rest.post(Routes.channelMessages(channel_id), { body: answerOf(id, words) });
  }

  return function heard(message: HeardMessage): void {
    const { channel_id, author, id } = message;
    memory.privates.add(channel_id);
    if (author.bot) return;
    const person = personOf(author.id);
    inTurn(person, async () => {
      for (let tries = 1; ; tries += 1)
        try {
          return await hear(message);
        } catch (error) {
          if (tries === mostTries) throw error;
        }
    }).catch((error) => log.error({ message: id, error: String(error) }, 'what was written could not be heard'));
  };
}

const answerOf = (to: string, content: string) => ({
  content: clipped(content, 2_000),
  nonce: to,
  enforce_nonce: true,
  allowed_mentions: { parse: [] },
});
