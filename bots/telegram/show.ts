import type { Outgoing, Sent } from '../../src/core/chat.ts';
import { type Attachment, attachmentsOf } from './attachments.ts';
import { isUnfit, meaningOf } from './failures.ts';
import { keyboardOf } from './keyboard.ts';
import { linesOf } from './lines.ts';
import { partsOf } from './parts.ts';
import { type Spot, spotOf } from './place.ts';
import { idsIn, type Ref, readRef, writeRef } from './ref.ts';
import { editText, type Means, sendFile, sendText, type To, takeAway, Wait } from './write.ts';

/*
 * One message of ours as the messages of a chat: its pictures and files, then its text in as many parts as it needs.
 *  1. What is there is edited. Unchanged is as good as edited; what cannot be edited any more is sent anew, all of it.
 *  2. What of a message was sent before the platform asked to wait is not sent again after the wait.
 *  3. A message that the platform never takes holds up none behind it: shown as plain text, or else given up and logged.
 */

const mostHalfSent = 500;
/** shown where a message has buttons and no words */
const noWords = '⏳';

export function createShowing(means: Means) {
  const halfSent = new Map<string, Ref>();

  return async (message: Outgoing): Promise<Sent> => {
    const spot = spotOf(message.place);
    if (!spot) return { gone: `${message.place} is no chat of Telegram` };
    const key = `${message.place} ${message.id}`;
    const ref = halfSent.get(key) ?? readRef(message.ref);
    halfSent.delete(key);
    try {
      await showIn(means, spot, message, ref);
      return { ref: writeRef(ref) };
    } catch (error) {
      if (halfSent.size >= mostHalfSent) halfSent.clear();
      halfSent.set(key, ref);
      if (error instanceof Wait) return { waitMs: error.ms };
      const meaning = meaningOf(error);
      if (meaning && 'waitMs' in meaning) means.buckets.shut(spot.chat, meaning.waitMs);
      if (meaning) return meaning;
      if (!isUnfit(error)) throw error;
      means.log.error(
        { place: message.place, message: message.id, error: String(error) },
        'Telegram takes no such message',
      );
      return { ref: writeRef(ref) };
    }
  };
}

/** Brings what is shown to what it should be; `ref` holds what is there at every moment. */
async function showIn(means: Means, spot: Spot, message: Outgoing, ref: Ref): Promise<void> {
  const files = attachmentsOf(message.blocks);
  const texts = partsOf(linesOf(message));
  if (texts.length === 0 && (message.choices.length > 0 || files.length === 0)) texts.push(noWords);
  const to: To = { ...spot, isSilent: message.isSilent };
  await showFiles(means, to, files, ref);
  const buttons = keyboardOf(message.choices);
  for (const [nth, text] of texts.entries()) {
    const part = { text, buttons: nth === texts.length - 1 ? buttons : [] };
    const id = ref.texts[nth];
    if (id === undefined) ref.texts.push(await sendText(means, to, part));
    else if (!(await editText(means, spot, id, part))) {
      await takeAway(means, spot, idsIn(ref));
      ref.texts = [];
      ref.files = [];
      return showIn(means, spot, message, ref);
    }
  }
  for (let last = ref.texts.at(-1); ref.texts.length > texts.length && last !== undefined; last = ref.texts.at(-1)) {
    await takeAway(means, spot, [last]);
    ref.texts.pop();
  }
}

/** Files are never edited: what changed is sent anew. */
async function showFiles(means: Means, to: To, files: readonly Attachment[], ref: Ref): Promise<void> {
  const isBegun = ref.files.every(({ of }, nth) => of === files[nth]?.of);
  if (!isBegun)
    await takeAway(
      means,
      to,
      ref.files.splice(0).map(({ id }) => id),
    );
  for (const file of files.slice(ref.files.length))
    ref.files.push({ id: await sendFile(means, to, file), of: file.of });
}
