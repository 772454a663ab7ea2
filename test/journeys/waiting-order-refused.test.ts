import { describe, expect, it } from 'vitest';
import { limit, openGold } from '../kit/gold.ts';

const changes: [string, 'edit' | 'reply', string][] = [
  ['an edit that moves its entry past the market', 'edit', 'XAUUSD BUY LIMIT 4061\nSL 4045\nTP 4075'],
  ['an instruction that moves its entry past the market', 'reply', 'Move entry to 4061'],
  ['a stop beyond its entry', 'reply', 'Move SL to 4058'],
];

async function refused(how: 'edit' | 'reply', text: string) {
  const gold = await openGold({ follow: { handling: { whoWins: 'provider' } } });
  const id = await gold.say(limit);
  if (how === 'edit') await gold.edit(id, text);
  else await gold.say(text, { replyTo: id });
  await gold.advance(3_000);
  return { gold, id };
}

describe('a waiting order whose change the broker refuses', () => {
  it.each(changes)('%s: the order stays the one the desk knows (B1, B2)', async (_, how, text) => {
    const { gold } = await refused(how, text);
    const waiting = (await gold.ledger()).orders.length + (await gold.ledger()).positions.length;
    const [signal] = await gold.signals();
    expect(signal?.legs.filter(({ state }) => state === 'pending' || state === 'open')).toHaveLength(waiting);
    expect(waiting).toBeLessThanOrEqual(1);
  });

  it.each(changes)(
    '%s: taken back it is gone, said again it is one trade, and closed none is left (B4)',
    async (_, how, text) => {
      const { gold, id } = await refused(how, text);
      await gold.say('Close this trade and cancel the order', { replyTo: id });
      expect(await gold.held()).toEqual([]);
      await gold.say(limit);
      expect((await gold.ledger()).orders).toHaveLength(1);
      await gold.quote('4054.00', '4054.25');
      await gold.advance(3_000);
      expect((await gold.ledger()).positions).toHaveLength(1);
      await gold.say('Close all');
      expect(await gold.held()).toEqual([]);
    },
  );

  it('what the broker will not have goes back to what it has, and the card says so (B11)', async () => {
    const { gold } = await refused('reply', 'Move entry to 4061');
    expect(await gold.held()).toEqual(['buy 0.1 at 4055.00 sl 4045.00 tp 4075.00']);
    expect(await gold.told()).toContain('the broker will not have that price, so 4055.00 stays');
  });
});
