import type { Update } from 'telegraf/types';
import type { Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import type { Client, Limits } from './client.ts';
import { eventsOf, type Me } from './events.ts';
import { batchSize, chatOf, createInbox } from './inbox.ts';
import { isPrivateChat } from './place.ts';
import { createSupervisor, type Patience, pause } from './supervise.ts';

/** What the bot wants to be told. Nothing tells of deletions: the platform keeps them from bots. */
const wanted = [
  ...['message', 'edited_message', 'channel_post', 'edited_channel_post'],
  ...['callback_query', 'my_chat_member'],
] as 'message'[];

const longestAnswer = 200;
/** how often is looked for more while something is under way */
const lookMs = 250;
const longestDescription = 256;

interface Parts {
  client: Client;
  log: Log;
  now: () => number;
  patience: Patience;
  holdSeconds: number;
}

/** Asks for news until it is over: who the bot is first, then one batch after the other. */
export function createHearing({ client, log, now, patience, holdSeconds }: Parts) {
  const supervisor = createSupervisor({ log, now, patience });

  async function hear(ears: Ears, signal: AbortSignal): Promise<void> {
    const answering = new Set<Promise<void>>();
    let me: Me | null = null;
    const inbox = createInbox({
      now,
      log,
      handle: async (update) => {
        if (!me) throw new Error('the bot does not know yet who it is');
        const words = await bringIn(update, ears, me);
        const answer = say(update, words).finally(() => answering.delete(answer));
        answering.add(answer);
      },
    });
    await supervisor.keepGoing(async () => {
      const known = await introduce(ears.menu, signal);
      if (me === null) sayWhatIsHeard(known);
      me = known;
      while (!signal.aborted) {
        // While something is still to be kept the platform tells it again at once, whatever it was asked to hold.
        inbox.take(await ask(inbox.offset(), inbox.isEmpty() ? holdSeconds : 0, signal));
        await Promise.race([inbox.settled(), pause(lookMs, signal)]);
        if (!inbox.isEmpty()) await pause(lookMs, signal);
      }
    }, signal);
    await inbox.settled();
    await Promise.all(answering);
  }

  async function introduce(menu: Ears['menu'], signal: AbortSignal): Promise<Me> {
    const limits = { signal, timeoutMs: patience.answerMs };
    const { id, username, can_read_all_group_messages } = await client.call('getMe', {}, limits);
    await client.call('deleteWebhook', {}, limits);
    await showMenu(menu, limits);
    return { id, username, seesGroups: can_read_all_group_messages };
  }

  async function showMenu(menu: Ears['menu'], limits: Limits): Promise<void> {
    const commands = menu
      .filter(({ name, does }) => /^[a-z0-9_]{1,32}$/.test(name) && does !== '')
      .map(({ name, does }) => ({ command: name, description: does.slice(0, longestDescription) }));
    try {
      await client.call('setMyCommands', { commands }, limits);
    } catch (error) {
      log.warn({ error: String(error) }, 'Telegram does not show the commands of the bot');
    }
  }

  async function ask(offset: number, timeout: number, signal: AbortSignal): Promise<Update[]> {
    const question = { offset, limit: batchSize, timeout, allowed_updates: wanted };
    // A little longer than it may take: a server that never answers is no server.
    const updates = await client.call('getUpdates', question, {
      signal,
      timeoutMs: timeout * 1_000 + patience.answerMs,
    });
    supervisor.heal();
    return updates;
  }

  async function bringIn(update: Update, ears: Ears, me: Me): Promise<string | null> {
    let words: string | null = null;
    for (const event of eventsOf(update, me))
      if ('chat' in event) words = (await ears.chat(event.chat)).words;
      else await ears.channel(event.channel);
    return words;
  }

  /** A tap is always answered, so that the button does not look as if it hung. What else is said is written below. */
  async function say(update: Update, words: string | null): Promise<void> {
    try {
      if ('callback_query' in update) {
        const text = words === null ? {} : { text: shorten(words, longestAnswer) };
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

  function sayWhatIsHeard({ username, seesGroups }: Me): void {
    const groups = seesGroups ? 'groups it is in' : 'groups it is an admin of';
    log.info(
      { bot: `@${username}` },
      `Telegram is heard: private chats, channels the bot is an admin of, ${groups}; deletions are never told to bots`,
    );
  }

  return { hear };
}

const shorten = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
