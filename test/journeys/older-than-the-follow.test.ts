import { describe, expect, it } from 'vitest';
import { broker, openGold } from '../kit/gold.ts';

const signal = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const waiting = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';

/** A channel in which something was said before anybody copied it. */
async function followedAfter(text: string) {
  const gold = await openGold();
  await gold.tell('feeds.create', { feed: 'other', name: 'Other' });
  const posted = await gold.tell('messages.post', { feed: 'other', text });
  const { messageId } = (posted.ok ? posted.value : {}) as { messageId: string };
  await gold.advance(5_000);
  await gold.tell('follows.create', { feed: 'other', account: 'paper', mode: 'auto' });
  await gold.advance(1_000);
  const say = async (name: string, input: object) => {
    const outcome = await gold.tell(name, { feed: 'other', ...input });
    expect(outcome).toMatchObject({ ok: true });
    await gold.settle();
    await gold.advance(5_000);
  };
  return { gold, messageId, say };
}

describe('a message that is older than the follow', () => {
  it.each([
    ['with another level', signal, signal.replace('4080', '4090')],
    ['with one more target', signal, `${signal}\nTP2 4095`],
    ['to another side', signal, 'XAUUSD SELL 4060\nSL 4070\nTP 4040'],
    ['of an order that would wait', waiting, waiting.replace('4075', '4079')],
    ['that was chatter, into a signal', 'Gold looks good today', signal],
  ])('edited %s opens nothing (B3)', async (_, before, after) => {
    const { gold, messageId, say } = await followedAfter(before);
    await say('messages.edit', { messageId, text: after });
    expect(await gold.sent()).toEqual([]);
  });

  it('is touched by no instruction about it either (B3)', async () => {
    const { gold, messageId, say } = await followedAfter(signal);
    await say('messages.post', { text: 'Move SL to 4055', replyTo: messageId });
    await say('messages.post', { text: 'Close now', replyTo: messageId });
    expect(await gold.sent()).toEqual([]);
  });

  it('what is posted after it is traded', async () => {
    const { gold, say } = await followedAfter(signal);
    await say('messages.post', { text: signal.replace('4080', '4085') });
    expect(await broker(gold).sent()).toHaveLength(1);
  });
});
