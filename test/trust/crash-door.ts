import { z } from 'zod';
import { blockSchema, choiceSchema } from '../../src/core/chat.ts';
import { internally } from '../../src/core/who.ts';
import type { Asked, AtBroker, Said } from './crash-acts.ts';
import { venueOf } from './crash-ledgers.ts';
import type { Trade } from './crash-trades.ts';

const answerWithinMs = 5_000;

const listSchema = z.object({
  talk: z.array(z.object({ blocks: z.array(blockSchema), choices: z.array(choiceSchema) })),
});

/** The service as whoever posts and taps sees it, whether it is up or not. */
export function openDoor(url: () => string | null) {
  const refused = new Map<number, number>();
  let repeats = 0;

  async function request(method: string, path: string, key: string, body?: object): Promise<Response | null> {
    const at = url();
    if (at === null) return null;
    try {
      const response = await fetch(`${at}/api/v1/${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...(key === '' ? {} : { 'idempotency-key': key }) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(answerWithinMs),
      });
      const text = await response.text();
      return new Response(text, { status: response.status });
    } catch {
      // No answer says nothing about what was done.
      return null;
    }
  }

  /** True once it is acknowledged. */
  async function tell({ kind, feed, id, text, replyTo, postedAt, stamp }: Said, round: string): Promise<boolean> {
    const messages = `feeds/${feed}/messages`;
    const key = `${round}${kind}-${id}-${stamp ?? ''}`;
    const response =
      kind === 'post'
        ? await request('POST', messages, key, { messageId: id, text, postedAt, ...(replyTo ? { replyTo } : {}) })
        : kind === 'edit'
          ? await request('PUT', `${messages}/${id}`, key, { text, stamp })
          : await request('DELETE', `${messages}/${id}`, key);
    // Delivered again after its message was deleted meanwhile: no platform would insist.
    const isGone = kind === 'edit' && round !== '' && response?.status === 409;
    if (response?.ok || isGone) return true;
    if (response) refused.set(response.status, (refused.get(response.status) ?? 0) + 1);
    if (url() !== null) repeats += 1;
    return false;
  }

  /** The buttons of a signal's card, as the chat shows them now; null: it could not be seen. */
  async function buttons(trade: Trade, label: RegExp): Promise<string[] | null> {
    const response = await request('GET', 'chat?limit=100', '');
    if (!response?.ok) return null;
    const cards = listSchema.parse(await response.json()).talk;
    const mine = cards.filter(({ blocks }) => JSON.stringify(blocks).includes(`["Message","${trade.id}"]`));
    return mine.flatMap(({ choices }) => choices.filter((choice) => label.test(choice.label)).map(({ id }) => id));
  }

  const press = (choice: string, finger: string) =>
    request('POST', `chat/choices/${choice}`, `tap-${choice}-${finger}`, {});

  /** null: no answer says nothing about what was done. */
  async function ask({ key, method, path, body }: Asked): Promise<Answered | null> {
    const response = await request(method, path, `act-${key}`, body);
    if (!response) return null;
    const text = await response.text();
    if (!response.ok) refused.set(response.status, (refused.get(response.status) ?? 0) + 1);
    return { isDone: response.ok && !text.includes('"state":"refused"'), text };
  }

  return { tell, buttons, press, ask, refused, repeated: () => repeats };
}

interface Answered {
  isDone: boolean;
  text: string;
}

/** Past the desk and the way to it: somebody sits at the broker's terminal. Said again under its key it is done once. */
export async function goToBroker(
  at: string | null,
  account: string,
  { key, hand }: AtBroker,
): Promise<Answered | null> {
  if (at === null) return null;
  const who = { ...internally(key), idempotencyKey: key };
  try {
    const body = JSON.stringify({ action: 'venue.by-hand', input: { hand }, who });
    const signal = AbortSignal.timeout(answerWithinMs);
    const response = await fetch(`${at}/${venueOf(account)}`, { method: 'POST', body, signal });
    const text = await response.text();
    return response.ok ? { isDone: text.startsWith('{"ok":true'), text } : null;
  } catch {
    return null;
  }
}
