import { describe, expect, it } from 'vitest';
import { type Effect, effectSchema } from '../../../src/desk/effects/effect.ts';
import { type Gold, limit, market, openGold } from '../../kit/gold.ts';

const positionId = async (gold: Gold) => (await gold.ledger()).positions[0]?.id ?? '';
const orderId = async (gold: Gold) => (await gold.ledger()).orders[0]?.id ?? '';

async function ask(gold: Gold, name: string, input: object): Promise<Effect | string> {
  const outcome = await gold.tell(name, input);
  await gold.advance(3_000);
  return outcome.ok ? effectSchema.loose().parse(outcome.value) : outcome.refusal.code;
}

async function lineOf(gold: Gold, name: string, input: object) {
  const effect = await ask(gold, name, input);
  return typeof effect === 'string' ? effect : effect.lines[0];
}

describe('what is told beforehand is what happens', () => {
  it.each([
    ['all of it', { all: true }, []],
    ['half', { percent: 50 }, ['buy 0.05 sl 4050.00 tp 4080.00']],
    ['a third, rounded down to the step', { percent: 33 }, ['buy 0.07 sl 4050.00 tp 4080.00']],
    ['lots', { lots: '0.04' }, ['buy 0.06 sl 4050.00 tp 4080.00']],
  ])('%s is closed for the money that was estimated', async (_, part, left) => {
    const gold = await openGold();
    await gold.say(market);
    const id = await positionId(gold);
    const told = await lineOf(gold, 'positions.close', { id, ...part, preview: true });
    expect(await gold.held()).toHaveLength(1);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open']);
    expect(await lineOf(gold, 'positions.close', { id, ...part })).toEqual(told);
    expect(await gold.held()).toEqual(left);
    const closing = (await gold.ledger()).events.at(-1);
    expect(told).toMatchObject({ result: closing?.profit, lots: closing?.lots });
  });

  it('a stop that is hit brings what was told of it', async () => {
    const gold = await openGold();
    await gold.say(market);
    const told = await lineOf(gold, 'positions.change', { id: await positionId(gold), sl: '4055' });
    expect(told).toMatchObject({ does: 'stop', from: '4050.00', to: '4055.00', stopBefore: '-102.85' });
    await gold.quote('4055.00', '4055.25');
    await gold.advance(3_000);
    expect(told).toMatchObject({ stopAfter: (await gold.ledger()).events.at(-1)?.profit });
  });
});

describe('what stands is changed by hand', () => {
  it.each([
    ['a stop', { sl: '4055' }, 'buy 0.1 sl 4055.00 tp 4080.00'],
    ['a stop in pips from the entry', { slPips: -50 }, 'buy 0.1 sl 4055.25 tp 4080.00'],
    ['a target', { tp: '4090' }, 'buy 0.1 sl 4050.00 tp 4090.00'],
    ['no target', { tp: null }, 'buy 0.1 sl 4050.00 tp null'],
    ['both at once', { sl: '4056', tp: '4099.5' }, 'buy 0.1 sl 4056.00 tp 4099.50'],
  ])('%s', async (_, change, expected) => {
    const gold = await openGold();
    await gold.say(market);
    await ask(gold, 'positions.change', { id: await positionId(gold), ...change });
    expect(await gold.held()).toEqual([expected]);
  });

  it.each([
    [{ breakeven: 0 }, 'buy 0.1 sl 4060.25 tp 4080.00'],
    [{ breakeven: 5 }, 'buy 0.1 sl 4060.75 tp 4080.00'],
  ])('break-even, and beyond', async (change, expected) => {
    const gold = await openGold();
    await gold.say(market);
    await gold.quote('4066.00', '4066.25');
    await ask(gold, 'positions.change', { id: await positionId(gold), ...change });
    expect(await gold.held()).toEqual([expected]);
  });

  it('a waiting order: entry, stop and target in one, then it is taken back', async () => {
    const gold = await openGold();
    await gold.say(limit);
    await ask(gold, 'orders.change', { id: await orderId(gold), entry: '4054', sl: '4046', tp: '4070' });
    expect(await gold.held()).toEqual(['buy 0.1 at 4054.00 sl 4046.00 tp 4070.00']);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['pending', 'modify_order']);
    expect(await lineOf(gold, 'orders.cancel', { id: await orderId(gold) })).toMatchObject({
      does: 'cancel',
      lots: '0.1',
    });
    expect(await gold.held()).toEqual([]);
  });
});

describe('a refusal says why and changes nothing', () => {
  it.each([
    ['a part under the least', { percent: 5 }, 'PART_TOO_SMALL'],
    ['a part that is all of it', { lots: '0.1' }, 'PART_TOO_LARGE'],
    ['more than there is', { lots: '3' }, 'PART_TOO_LARGE'],
    ['all in percent', { percent: 100 }, 'INVALID_INPUT'],
    ['nothing', { percent: 0 }, 'INVALID_INPUT'],
    ['no number', { lots: '1e1' }, 'INVALID_INPUT'],
    ['less than nothing', { lots: '-0.01' }, 'INVALID_INPUT'],
    ['two sizes', { lots: '0.01', percent: 10 }, 'INVALID_INPUT'],
    ['no size', {}, 'INVALID_INPUT'],
    ['a name nobody knows', { part: 1, all: true }, 'INVALID_INPUT'],
  ])('closing %s', async (_, part, code) => {
    const gold = await openGold();
    await gold.say(market);
    const before = (await gold.journal()).length;
    expect(await ask(gold, 'positions.close', { id: await positionId(gold), ...part })).toBe(code);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
    expect((await gold.journal()).length).toBe(before);
  });

  it.each([
    ['a stop the price is past', { sl: '4061' }, 'LEVEL_PASSED'],
    ['a target the price is past', { tp: '4050' }, 'LEVEL_PASSED'],
    ['break-even while it loses', { breakeven: 0 }, 'LEVEL_PASSED'],
    ['what is so already', { sl: '4050' }, 'SO_ALREADY'],
    ['the half of a tick', { sl: '4050.001' }, 'done'],
    ['a stop that a rule is against', { sl: '1000' }, 'RULE_AGAINST'],
    ['no stop', { sl: null }, 'INVALID_INPUT'],
    ['two stops', { sl: '4055', breakeven: 1 }, 'INVALID_INPUT'],
  ])('changing to %s', async (_, change, code) => {
    const gold = await openGold();
    await gold.say(market);
    const found = await ask(gold, 'positions.change', { id: await positionId(gold), ...change });
    expect(typeof found === 'string' ? found : 'done').toBe(code);
    if (code !== 'done') expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
  });

  it('of a rule with its figures', async () => {
    const gold = await openGold();
    await gold.say(market);
    const outcome = await gold.tell('positions.change', { id: await positionId(gold), sl: '1000', tp: '4090' });
    expect(JSON.stringify(outcome)).toMatch(/RULE_AGAINST.*daily/i);
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
  });

  it('of what has ended, and of what never was', async () => {
    const gold = await openGold();
    await gold.say(market);
    const id = await positionId(gold);
    await gold.hand({ op: 'close', positionId: id });
    await gold.advance(3_000);
    expect(await ask(gold, 'positions.close', { id, all: true })).toBe('TRADE_ENDED');
    expect(await ask(gold, 'positions.close', { id: '77', all: true })).toBe('TRADE_UNKNOWN');
    expect(await ask(gold, 'orders.cancel', { id: 'leg_00000000000000000000' })).toBe('TRADE_UNKNOWN');
  });
});
