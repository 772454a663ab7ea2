import { describe, expect, it } from 'vitest';
import { type Gold, limit, market, openGold } from '../../kit/gold.ts';

const position = async (gold: Gold) => (await gold.ledger()).positions[0]?.id ?? '';
const tapped = async (gold: Gold, label: string) => {
  const found = (await gold.talk()).flatMap(({ choices }) => choices).find((one) => one.label === label);
  return (found?.id ?? '') as string;
};
const ask = async (gold: Gold, name: string, input: object) => {
  const outcome = await gold.tell(name, input);
  return outcome.ok ? 'done' : outcome.refusal.code;
};
const exits = async (gold: Gold) => (await gold.sent()).filter(({ op }) => op.startsWith('close')).map(({ op }) => op);
const opened = async (gold: Gold) => (await gold.sent()).filter(({ op }) => op === 'open' || op === 'pending');

describe('two ways at once', () => {
  it('the tap that opens, tapped three times, opens once', async () => {
    const gold = await openGold();
    await gold.tell('chat.say', { text: '/buy XAUUSD sl 4050 tp 4080 0.1 lots' });
    const choice = await tapped(gold, 'Confirm');
    const came = await Promise.all([1, 2, 3].map(() => ask(gold, 'chat.choose', { choice })));
    expect(came.sort()).toEqual(['CHOICE_GONE', 'CHOICE_GONE', 'done']);
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
  });

  it('an order by card and over HTTP within seconds is one: the second says so', async () => {
    const gold = await openGold();
    const order = { symbol: 'XAUUSD', side: 'buy', sl: '4050', tps: ['4080'], size: { mode: 'lots', lots: '0.1' } };
    await gold.tell('chat.say', { text: '/buy XAUUSD sl 4050 tp 4080 0.1 lots' });
    const choice = await tapped(gold, 'Confirm');
    const came = await Promise.all([ask(gold, 'orders.open', order), ask(gold, 'chat.choose', { choice })]);
    await gold.advance(5_000);
    expect(came).toContain('done');
    expect(await gold.held()).toHaveLength(1);
    expect(await opened(gold)).toHaveLength(1);
  });

  it('half by the card and by a command within a breath is half of the half, each once and each confirmed', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.press('Half');
    const card = await tapped(gold, 'Confirm');
    await gold.tell('chat.say', { text: '/close 0.05 lots' });
    const typed = await tapped(gold, 'Confirm');
    const came = await Promise.all([card, typed].map((choice) => ask(gold, 'chat.choose', { choice })));
    await gold.advance(5_000);
    expect(came.filter((one) => one === 'done')).toHaveLength(1);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
    expect(await exits(gold)).toEqual(['close_part']);
  });

  it('all by card, command and HTTP at once is one close', async () => {
    const gold = await openGold();
    await gold.say(market);
    const id = await position(gold);
    await gold.press('Close');
    const choice = await tapped(gold, 'Confirm');
    await Promise.all([
      ask(gold, 'chat.choose', { choice }),
      ask(gold, 'positions.close', { id, all: true }),
      ask(gold, 'positions.close-all', { all: true }),
      gold.post('Close now'),
    ]);
    await gold.advance(5_000);
    expect(await gold.held()).toEqual([]);
    expect(await exits(gold)).toEqual(['close']);
  });

  it('half by hand while the channel closes half is a quarter, and no lot twice', async () => {
    const gold = await openGold();
    await gold.say(market);
    const id = await position(gold);
    await Promise.all([ask(gold, 'positions.close', { id, percent: 50 }), gold.post('Close half')]);
    await gold.advance(8_000);
    expect(await gold.held()).toEqual(['buy 0.03 sl 4050.00 tp 4080.00']);
  });
});

describe('a stop that is moved by hand while the one of its channel is on its way', () => {
  it.each([
    ['tighter', '4057', '4057.00'],
    ['wider', '4052', '4052.00'],
  ])('%s is where it ends, and the channel’s next one is asked about', async (_, sl, ends) => {
    const gold = await openGold();
    await gold.say(market);
    const id = await position(gold);
    await gold.behave({ switches: { latencyMs: { from: 2_000, to: 2_000 } } });
    await gold.post('Move SL to 4055');
    expect(await ask(gold, 'positions.change', { id, sl })).toBe('done');
    await gold.advance(10_000);
    expect(await gold.held()).toEqual([`buy 0.1 sl ${ends} tp 4080.00`]);
    await gold.say('Move SL to 4053');
    expect(await gold.held()).toEqual([`buy 0.1 sl ${ends} tp 4080.00`]);
    expect(await gold.buttons()).toEqual(['Do it', 'Leave as it is']);
  });

  it('and a close that is confirmed meanwhile closes', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.press('Close');
    await gold.behave({ switches: { latencyMs: { from: 2_000, to: 2_000 } } });
    await gold.post('Move SL to 4055');
    await gold.press('Confirm');
    await gold.advance(10_000);
    expect(await gold.held()).toEqual([]);
    expect(await exits(gold)).toEqual(['close']);
  });
});

describe('an own order that is changed while it fills', () => {
  async function filling(latencyMs: number) {
    const gold = await openGold();
    await gold.behave({
      switches: { pendingFill: { percent: 40, into: 'one_position' }, latencyMs: { from: latencyMs, to: latencyMs } },
    });
    const order = { symbol: 'XAUUSD', side: 'buy', type: 'limit', price: '4055', sl: '4045', tps: ['4075'] };
    await gold.tell('orders.open', { ...order, size: { mode: 'lots', lots: '0.10' } });
    await gold.advance(5_000);
    return { gold, id: (await gold.ledger()).orders[0]?.id ?? '' };
  }

  it('its entry moved while the price reaches it: never more than was asked for, and its stop stands', async () => {
    const { gold, id } = await filling(1_500);
    const moved = ask(gold, 'orders.change', { id, entry: '4053' });
    await gold.quote('4054.50', '4054.75');
    await moved;
    await gold.advance(10_000);
    await gold.quote('4052.00', '4052.25');
    await gold.advance(20_000);
    const { positions, orders } = await gold.ledger();
    const lots = [...positions.map((one) => one.lots), ...orders.map((one) => one.remaining)].map(Number);
    expect(lots.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0.1);
    expect(positions.every(({ sl }) => sl === '4045.00')).toBe(true);
  });

  it('cancelled while it fills keeps what filled, with its stop, and nothing more comes', async () => {
    const { gold, id } = await filling(1_500);
    const cancelled = ask(gold, 'orders.cancel', { id });
    await gold.quote('4054.50', '4054.75');
    await cancelled;
    await gold.advance(10_000);
    const held = await gold.held();
    await gold.quote('4052.00', '4052.25');
    await gold.advance(20_000);
    expect(await gold.held()).toEqual(held);
    expect(held.length).toBeLessThanOrEqual(1);
    for (const one of held) expect(one).toContain('sl 4045.00');
  });

  it('its stop moved before and after it fills in part holds for both', async () => {
    const { gold, id } = await filling(500);
    await ask(gold, 'orders.change', { id, sl: '4046' });
    await gold.quote('4054.50', '4054.75');
    await gold.advance(5_000);
    await gold.quote('4056.00', '4056.25');
    await ask(gold, 'orders.change', { id, sl: '4047' });
    await gold.advance(5_000);
    const held = await gold.held();
    expect(held.length).toBeGreaterThan(0);
    for (const one of held) expect(one).toContain('sl 4047.00');
  });

  it('closed while it fills ends with nothing, whenever the parts come', async () => {
    const { gold, id } = await filling(1_500);
    const closed = ask(gold, 'positions.close', { id, all: true });
    await gold.quote('4054.50', '4054.75');
    expect(await closed).toBe('done');
    await gold.advance(30_000);
    expect(await gold.held()).toEqual([]);
  });
});

describe('a tap after its trade has changed', () => {
  it('half, confirmed after the channel has closed half, asks anew with what it would close now', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.press('Half');
    await gold.say('Close half');
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
    expect(await gold.told()).toContain('It changed since you were asked');
  });

  it('break-even, confirmed after the price fell behind the entry, moves nothing and says why', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.quote('4070.00', '4070.25');
    await gold.press('Break-even');
    await gold.quote('4059.00', '4059.25');
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
    expect(await gold.told()).toContain('Not done');
  });

  it('cancel, confirmed after the order has filled, closes nothing', async () => {
    const gold = await openGold();
    await gold.say(limit);
    await gold.press('Cancel');
    await gold.quote('4054.50', '4054.75');
    await gold.advance(3_000);
    await gold.press('Confirm').catch(() => null);
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4045.00 tp 4075.00']);
    expect(await exits(gold)).toEqual([]);
  });

  it('close, confirmed after more was opened, closes only what was shown', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.tell('chat.say', { text: '/closeall gold' });
    const choice = await tapped(gold, 'Confirm');
    await gold.say('XAUUSD SELL NOW\nSL 4070\nTP 4050');
    expect(await gold.held()).toHaveLength(2);
    await gold.tell('chat.choose', { choice });
    await gold.advance(3_000);
    expect(await gold.held()).toHaveLength(2);
    expect(await gold.told()).toContain('It changed since you were asked');
  });
});
