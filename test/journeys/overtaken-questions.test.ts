import { describe, expect, it } from 'vitest';
import { type Gold, market, openGold } from '../kit/gold.ts';

/** A tap on what may no longer be there. */
async function tap(gold: Gold, label: string): Promise<void> {
  if ((await gold.buttons()).includes(label)) await gold.press(label);
  await gold.advance(3_000);
}

const stops = async (gold: Gold) => (await gold.ledger()).positions.map(({ sl }) => sl);

describe('a question that a later instruction has overtaken', () => {
  it('about a wider stop loosens nothing once the stop is at break-even (B1, B3)', async () => {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.edit(id, market.replace('4050', '4040'));
    expect(await gold.buttons()).toContain('Take the new levels');
    await gold.quote('4070.00', '4070.25');
    await gold.say('Move SL to breakeven', { replyTo: id });
    expect(await stops(gold)).toEqual(['4060.25']);
    await tap(gold, 'Take the new levels');
    expect(await stops(gold)).toEqual(['4060.25']);
  });

  it.each(['Move SL to 4045', 'SL 4045\nTP 4085'])('about %j loosens nothing either (B1, B3)', async (wider) => {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.say(wider, { replyTo: id });
    expect(await gold.buttons()).toContain('Do it');
    await gold.quote('4070.00', '4070.25');
    await gold.say('Move SL to 4065', { replyTo: id });
    expect(await stops(gold)).toEqual(['4065.00']);
    await tap(gold, 'Do it');
    expect(await stops(gold)).toEqual(['4065.00']);
  });

  it('does nothing once the trade has ended', async () => {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.edit(id, market.replace('4050', '4040'));
    await gold.say('Close now', { replyTo: id });
    await tap(gold, 'Take the new levels');
    expect(await gold.held()).toEqual([]);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open', 'close']);
  });

  it('a question that nothing has overtaken is still answered', async () => {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.edit(id, market.replace('4050', '4045'));
    await tap(gold, 'Take the new levels');
    expect(await stops(gold)).toEqual(['4045.00']);
  });

  it.each([
    [
      'an instruction',
      async (gold: Gold) => gold.say('Move SL to 4045', { replyTo: 'm1' }),
      ['Do it', 'Leave as it is'],
    ],
    ['a close by hand', async (gold: Gold) => gold.press('Close'), ['Confirm', 'Leave it']],
  ])(
    'about %s of a trade that its stop has ended meanwhile loses its buttons, and says that it is over',
    async (_, ask, buttons) => {
      const gold = await openGold();
      await gold.say(market);
      await ask(gold);
      expect(await gold.buttons()).toEqual(buttons);
      await gold.quote('4049.00', '4049.25');
      await gold.advance(3_000);
      expect(await gold.held()).toEqual([]);
      expect(await gold.buttons()).toEqual([]);
      expect(await gold.told()).toMatch(/^Over · /m);
    },
  );

  it('about a close is still asked when the stop has ended only another trade', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.say('EURUSD BUY NOW\nSL 1.05\nTP 1.3');
    await gold.tell('chat.say', { text: '/close eurusd' });
    await gold.quote('4049.00', '4049.25');
    await gold.advance(3_000);
    expect(await gold.held()).toHaveLength(1);
    expect(await gold.buttons()).toEqual(['Confirm', 'Leave it']);
  });
});
