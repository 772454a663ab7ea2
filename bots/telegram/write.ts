import type { Log } from '../../src/platform/services.ts';
import type { Attachment } from './attachments.ts';
import type { Buckets } from './buckets.ts';
import type { Client } from './client.ts';
import { isFailure, isUnfit } from './failures.ts';
import type { keyboardOf } from './keyboard.ts';
import { plainOf } from './parts.ts';
import type { Spot } from './place.ts';

/** What it takes to write into a chat. */
export interface Means {
  client: Client;
  buckets: Buckets;
  log: Log;
}

/** The platform wants nothing there for so long. */
export class Wait extends Error {
  constructor(readonly ms: number) {
    super('wait');
  }
}

/** A part of a message: its text in HTML, and what can be tapped below it. */
export interface Part {
  text: string;
  buttons: ReturnType<typeof keyboardOf>;
}

const contentOf = ({ text, buttons }: Part) => ({
  text,
  parse_mode: 'HTML' as const,
  link_preview_options: { is_disabled: true },
  ...(buttons.length > 0 ? { reply_markup: { inline_keyboard: buttons } } : {}),
});

/** Where, and how loud. What is edited makes no sound. */
export interface To extends Spot {
  isSilent: boolean;
}

const where = ({ chat, topic, isSilent }: To) => ({
  chat_id: chat,
  ...(topic === null ? {} : { message_thread_id: topic }),
  ...(isSilent ? { disable_notification: true } : {}),
});

function takeLeave({ buckets }: Means, { chat }: Spot): void {
  const waitMs = buckets.take(chat);
  if (waitMs > 0) throw new Wait(waitMs);
}

export async function sendText(means: Means, to: To, part: Part): Promise<number> {
  takeLeave(means, to);
  const sent = await orPlain(means, to, part, (content) =>
    means.client.call('sendMessage', { ...where(to), ...content }),
  );
  return sent.message_id;
}

/** Whether it could be edited. */
export async function editText(means: Means, spot: Spot, message_id: number, part: Part): Promise<boolean> {
  takeLeave(means, spot);
  try {
    await orPlain(means, spot, part, (content) =>
      means.client.call('editMessageText', { chat_id: spot.chat, message_id, ...content }),
    );
    return true;
  } catch (error) {
    if (isFailure(error, 'same')) return true;
    if (isFailure(error, 'lost')) return false;
    throw error;
  }
}

/** The words count more than how they look. */
async function orPlain<T>(
  { log }: Means,
  { chat }: Spot,
  part: Part,
  send: (content: Omit<ReturnType<typeof contentOf>, 'parse_mode'>) => Promise<T>,
): Promise<T> {
  const { parse_mode, ...plain } = contentOf(part);
  try {
    return await send({ ...plain, ...{ parse_mode } });
  } catch (error) {
    if (!isUnfit(error) || !/can't parse entities/i.test(String(error))) throw error;
    log.error({ chat, error: String(error) }, 'Telegram could not read a message of ours; it is shown as plain text');
    return send({ ...plain, text: plainOf(part.text) });
  }
}

export async function sendFile(means: Means, to: To, { as, name, caption, bytes }: Attachment): Promise<number> {
  takeLeave(means, to);
  const file = { source: bytes, filename: name };
  const rest = { ...where(to), ...(caption === '' ? {} : { caption }) };
  const asDocument = () => means.client.call('sendDocument', { ...rest, document: file });
  if (as === 'document') return (await asDocument()).message_id;
  try {
    return (await means.client.call('sendPhoto', { ...rest, photo: file })).message_id;
  } catch (error) {
    if (!isUnfit(error) || !/photo|image/i.test(String(error))) throw error;
    return (await asDocument()).message_id;
  }
}

/** What is not there any more, or may not be taken away, stays as it is. */
export async function takeAway(
  { client }: Pick<Means, 'client'>,
  { chat }: Spot,
  ids: readonly number[],
): Promise<void> {
  for (const message_id of ids)
    try {
      await client.call('deleteMessage', { chat_id: chat, message_id });
    } catch (error) {
      if (!isUnfit(error)) throw error;
    }
}
