import { Routes } from 'discord-api-types/v10';
import type { Ears, HeardInChat } from '../../src/core/chat.ts';
import { messageText } from '../../src/feed/message-text.ts';
import type { Log } from '../../src/platform/services.ts';
import { clipped } from '../../src/words/clipped.ts';
import type { Rest } from './calls.ts';
import { download } from './download.ts';
import type { HeardMessage } from './events.ts';
import { channelOf, personOf, wordsOf } from './in-channel.ts';
import type { Memory } from './memory.ts';

interface Parts {
  rest: Rest;
  log: Log;
  memory: Memory;
  ears: Ears;
  inTurn<T>(person: string, work: () => Promise<T>): Promise<T>;
}

const forwarded = 1;
const mostTries = 3;

/** What somebody writes to the bot where nobody else reads. */
export function createPrivateChat({ rest, log, memory, ears, inTurn }: Parts) {
  /** It shows nothing of who reads its channel: that is said in the channel itself. */
  function forward(message: HeardMessage): HeardInChat['what'] {
    const { text, embeds } = wordsOf(message);
    const channel = message.message_reference?.channel_id;
    const what = { kind: 'forward' as const, text: messageText(text, embeds) };
    if (channel === undefined) return { ...what, from: null };
    return { ...what, from: { channel: channelOf(channel), title: memory.titles.get(channel) ?? `#${channel}` } };
  }

  function whatOf(message: HeardMessage): HeardInChat['what'] | null {
    const { id, content, message_reference: reference, attachments } = message;
    if (reference?.type === forwarded) return forward(message);
    if (content.trim() !== '') return { kind: 'text', text: content, ref: id };
    const [file] = attachments;
    return file ? { kind: 'file', name: file.filename, mime: file.content_type, read: () => download(file.url) } : null;
  }

  async function hear(message: HeardMessage): Promise<void> {
    const { id, channel_id, author } = message;
    const what = whatOf(message);
    if (!what) return;
    const place = channelOf(channel_id);
    // A message does not say what its person reads; a command of theirs did.
    const language = memory.languages.get(place);
    const who = { person: personOf(author.id), called: author.username, ...(language && { language }) };
    const { words } = await ears.chat({ key: id, place, ...who, what });
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
