import { describe, expect, it } from 'vitest';
import { createCalledDiscord } from '../../bots/discord/called.ts';
import { readCall } from '../../bots/telegram/read-call.ts';
import type { Ears } from '../../src/core/chat.ts';
import { createTestServices } from '../kit/services.ts';

const mostTaken = 1_100_000;

/** A call whose body says no length and never ends, and how much of it was taken. */
function endless(headers: Record<string, string>) {
  const taken = { bytes: 0 };
  const piece = new Uint8Array(65_536).fill(32);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      // Without a bound it would be taken to its end.
      if (taken.bytes > 40 * mostTaken) return controller.close();
      taken.bytes += piece.length;
      controller.enqueue(piece);
    },
  });
  const request = new Request('http://here/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
  return { request, taken };
}

describe('a call whose body does not end', () => {
  it('is taken to a million bytes by Discord’s door, which anybody may call', async () => {
    const { log } = createTestServices().services;
    const rest = { get: async () => ({}), post: async () => ({}), put: async () => ({}) };
    const door = createCalledDiscord({ rest: rest as never, log, now: Date.now, publicKey: 'ab'.repeat(32) });
    const { request, taken } = endless({});
    const answer = await door.take(request, {} as Ears, async () => {});
    expect(answer.status).toBe(413);
    expect(taken.bytes).toBeLessThan(mostTaken);
  });

  it('is taken to a million bytes by Telegram’s', async () => {
    const { request, taken } = endless({ 'x-telegram-bot-api-secret-token': 'word' });
    expect(await readCall(request, 'word')).toMatchObject({ status: 400 });
    expect(taken.bytes).toBeLessThan(mostTaken);
  });

  it('is not read at all without the word of Telegram’s', async () => {
    const { request, taken } = endless({ 'x-telegram-bot-api-secret-token': 'worm' });
    expect(await readCall(request, 'word')).toMatchObject({ status: 403 });
    expect(taken.bytes).toBeLessThan(mostTaken);
  });
});
