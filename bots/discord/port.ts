import { MessageFlags, Routes } from 'discord-api-types/v10';
import type { ChatPort, Outgoing, Sent } from '../../src/core/chat.ts';
import { idOf } from '../../src/core/id.ts';
import type { Log } from '../../src/platform/services.ts';
import { clipped } from '../../src/words/clipped.ts';
import { words } from '../../src/words/words.ts';
import type { AskedFor, Rest } from './calls.ts';
import type { Memory } from './memory.ts';
import { messagesOf, type Part } from './messages.ts';
import { codeOf, codes, goneBecause, waitOf } from './refusals.ts';

interface Parts {
  rest: Rest;
  log: Log;
  memory: Memory;
  /** the bot's own id, once it is connected */
  application: () => string | null;
}

const chatOf = (place: string): string => place.slice(place.indexOf(':') + 1);
const between = ',';

/*
 * Shows messages, and shows them again edited.
 *  1. What is said once is there once, also if it is sent again: each message carries a key of its own for a while.
 *  2. What is too long is several messages; together they are one for the office, and an edit changes all of them.
 *  3. A message that cannot be built right is shown in plain words: it must not hold up what comes behind it.
 */
export function createPort({ rest, log, memory, application }: Parts): ChatPort {
  async function show(message: Outgoing, parts: readonly Part[]): Promise<string> {
    const before = message.ref?.split(between) ?? [];
    const refs: string[] = [];
    for (const [nth, part] of parts.entries()) {
      const known = before[nth];
      const edited = known === undefined ? null : await edit(message.place, known, part);
      refs.push(edited ?? (await write(message, nth, part)));
    }
    for (const left of before.slice(parts.length)) await remove(message.place, left);
    return refs.join(between);
  }

  async function write({ id, version, place, isSilent }: Outgoing, nth: number, part: Part): Promise<string> {
    const nonce = idOf('n', id, version, nth, part.content ?? '');
    const flags = isSilent ? { flags: MessageFlags.SuppressNotifications } : {};
    const body = { ...bodyOf(part), ...flags, nonce, enforce_nonce: true };
    const sent = await rest.post(Routes.channelMessages(chatOf(place)), { body, files: filesOf(part) });
    return (sent as { id: string }).id;
  }

  /** Null: it is not there any more, or never was the bot's own. */
  async function edit(place: string, ref: string, part: Part): Promise<string | null> {
    const attachments = part.files.map(({ name }, nth) => ({ id: nth, filename: name }));
    const body = { ...bodyOf(part), content: part.content ?? '', attachments };
    try {
      await rest.patch(Routes.channelMessage(chatOf(place), ref), { body, files: filesOf(part) });
      return ref;
    } catch (error) {
      if (codeOf(error) === codes.unknownMessage) return null;
      throw error;
    }
  }

  async function remove(place: string, ref: string): Promise<void> {
    try {
      await rest.delete(Routes.channelMessage(chatOf(place), ref));
    } catch (error) {
      if (codeOf(error) !== codes.unknownMessage) throw error;
    }
  }

  async function send(message: Outgoing): Promise<Sent> {
    if (message.form) memory.keepForm(message.form);
    try {
      return { ref: await show(message, messagesOf(message)) };
    } catch (error) {
      if (codeOf(error) !== codes.unfit) return outcomeOf(message.place, error);
      log.error({ place: message.place, message: message.id, error: String(error) }, 'shown in plain words');
    }
    try {
      const content = clipped(plainWords(message), 2_000) || '…';
      return { ref: await show(message, [{ embeds: [], components: [], files: [], content }]) };
    } catch (error) {
      return outcomeOf(message.place, error);
    }
  }

  async function outcomeOf(place: string, error: unknown): Promise<Sent> {
    const waitMs = waitOf(error);
    if (waitMs !== null) return { waitMs };
    const gone = goneBecause(error);
    if (gone === null) throw error;
    if (codeOf(error) === codes.closed) await sayClosed(place);
    return { gone };
  }

  /** Whoever asked in a server can still be told there why no answer comes. */
  async function sayClosed(place: string): Promise<void> {
    const asked = memory.askedElsewhere(place);
    const id = application();
    if (!asked || id === null) return;
    const content = words(asked.language).say('discord.CLOSED');
    await rest.patch(Routes.webhookMessage(id, asked.token), { body: { content }, auth: false }).catch(() => {});
  }

  async function forget(place: string, ref: string): Promise<void> {
    try {
      await remove(place, ref);
    } catch (error) {
      // In a private chat nobody can take away what the other wrote.
      const isRefused = [codes.notInPrivate, codes.noPermission, codes.noAccess].some((code) => code === codeOf(error));
      if (!isRefused) throw error;
      const content = words(memory.languages.get(place) ?? 'en').say('discord.DELETE_IT');
      const body = { content, nonce: idOf('n', 'forget', ref), enforce_nonce: true };
      await rest.post(Routes.channelMessages(chatOf(place)), { body });
    }
  }

  return { scheme: 'discord', send, forget, isPrivate: (place) => memory.privates.has(chatOf(place)) };
}

/** Nobody is rung by what we say. */
const bodyOf = ({ embeds, components, content }: Part) => ({
  ...(content === undefined ? {} : { content }),
  embeds,
  components,
  allowed_mentions: { parse: [] },
});

const filesOf = ({ files }: Part): NonNullable<AskedFor['files']> =>
  files.map(({ name, mime, data }) => ({ name, contentType: mime, data }));

function plainWords({ blocks }: Outgoing): string {
  return blocks
    .flatMap((block) => {
      if ('text' in block) return block.text;
      if (block.kind === 'picture') return block.alt;
      if (block.kind === 'file') return block.name;
      return block.rows.map((row) => row.join(': '));
    })
    .join('\n');
}
