import type { Update } from 'telegraf/types';
import type { Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { clipped } from '../../src/words/clipped.ts';
import type { Client } from './client.ts';
import { createCompleting } from './complete.ts';
import type { Download } from './download.ts';
import { eventsOf, type Me } from './events.ts';
import { chatOf } from './inbox.ts';
import { isPrivateChat } from './place.ts';

const longestAnswer = 200;

/** Brings what an update says to whoever hears, and what they say to it back to where it came from. */
export function createReceiving({ client, download, log }: { client: Client; download: Download; log: Log }) {
  const complete = createCompleting({ client, download });

  async function bringIn(update: Update, ears: Ears, me: Me): Promise<string | null> {
    let words: string | null = null;
    for (const event of eventsOf(update, me))
      if ('chat' in event) words = (await ears.chat(await complete(event.chat))).words;
      else await ears.channel(event.channel);
    return words;
  }

  /** A tap is always answered, so that the button does not look as if it hung. What else is said is written below. */
  async function say(update: Update, words: string | null): Promise<void> {
    try {
      if ('callback_query' in update) {
        const text = words === null ? {} : { text: clipped(words, longestAnswer) };
        await client.call('answerCallbackQuery', { callback_query_id: update.callback_query.id, ...text });
        return;
      }
      const chat = chatOf(update);
      if (words !== null && typeof chat === 'number' && isPrivateChat(chat))
        await client.call('sendMessage', { chat_id: chat, text: words });
    } catch (error) {
      // Too late, as for a tap of before a pause: what it was for is done.
      log.info({ error: String(error) }, 'an answer did not reach Telegram');
    }
  }

  return {
    /** Returns once it is kept. Nobody has to wait for the answer: the client lets it end before it closes. */
    async receive(update: Update, ears: Ears, me: Me): Promise<{ answered: Promise<void> }> {
      const words = await bringIn(update, ears, me);
      return { answered: say(update, words) };
    },
  };
}
