import { describe, expect, it } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { limit, market, openGold } from '../kit/gold.ts';

const open = 'buy 0.1 sl 4050.00 tp 4080.00';
const waits = 'buy 0.1 at 4055.00 sl 4045.00 tp 4075.00';

/** A desk with a trade of this message, restored a minute after it. */
async function restoredWith(text: string) {
  const gold = await openGold({ follow: { handling: { whoWins: 'provider' } } });
  const messageId = await gold.say(text);
  await gold.advance(60_000);
  const restoredAt = gold.clock.now();
  const told = await gold.office.desk('desk-1').perform('desk.restored', {}, internally('restore'));
  expect(told.ok).toBe(true);
  await gold.advance(10_000);
  async function edit(words: string, editedAt?: number): Promise<void> {
    const edited = { feed: 'demo', messageId, text: words, ...(editedAt === undefined ? {} : { editedAt }) };
    expect(await gold.tell('messages.edit', edited)).toMatchObject({ ok: true });
    await gold.advance(3_000);
  }
  return { gold, restoredAt, edit };
}

describe('an edit of a message that was posted before a desk was restored (B3)', () => {
  const tighter = market.replace('4050', '4055');

  it('made since then is followed by an open position', async () => {
    const { gold, restoredAt, edit } = await restoredWith(market);
    await edit(tighter, restoredAt + 5_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4055.00 tp 4080.00']);
    expect(await gold.buttons()).not.toContain('Take the new levels');
  });

  it.each([
    ['made before then, and delivered late,', -5_000],
    ['whose platform does not say when,', undefined],
  ])('%s asks', async (_, after) => {
    const { gold, restoredAt, edit } = await restoredWith(market);
    await edit(tighter, after === undefined ? undefined : restoredAt + after);
    expect(await gold.held()).toEqual([open]);
    expect(await gold.buttons()).toContain('Take the new levels');
  });

  it('moves an order that waits, and asks before another one is placed: one may stand that was forgotten', async () => {
    const { gold, restoredAt, edit } = await restoredWith(limit);
    await edit(limit.replace('4055', '4054'), restoredAt + 5_000);
    expect(await gold.held()).toEqual([waits.replace('4055', '4054')]);
    await edit(limit.replace('4055', '4057'), restoredAt + 8_000);
    expect(await gold.held()).toEqual([waits.replace('4055', '4054')]);
    expect(await gold.buttons()).toContain('Take the new entry');
  });

  it('is taken for one of now where its clock is ahead, and never for older than its message', async () => {
    const { gold, restoredAt, edit } = await restoredWith(market);
    await edit(tighter, restoredAt + 86_400_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4055.00 tp 4080.00']);
    await edit(market, 0);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4055.00 tp 4080.00']);
    expect(await gold.buttons()).toContain('Take the new levels');
  });
});

it('levels that an edit brings late are as old as the edit, not as its delivery', async () => {
  const gold = await openGold({ follow: { handling: { marketLateSeconds: 30, levelsWithinMinutes: 5 } } });
  const messageId = await gold.say('XAUUSD BUY now');
  await gold.advance(120_000);
  const words = 'XAUUSD BUY now\nSL 4050\nTP 4080';
  await gold.tell('messages.edit', { feed: 'demo', messageId, text: words, editedAt: gold.clock.now() - 60_000 });
  await gold.advance(3_000);
  expect(await gold.held()).toEqual([]);
  expect(await gold.told()).toContain('Your decision');
});
