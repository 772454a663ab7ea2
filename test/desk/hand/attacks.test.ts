import { describe, expect, it, onTestFinished } from 'vitest';
import type { Who } from '../../../src/core/who.ts';
import { broker, type Gold, limit, market, openGold } from '../../kit/gold.ts';
import { createScriptedBridge } from '../../kit/scripted-bridge.ts';
import { openTrader } from '../../kit/trader.ts';
import { callers } from '../../kit/who.ts';

const positionId = async (gold: Gold) => (await gold.ledger()).positions[0]?.id ?? '';
const ladder = 'XAUUSD BUY NOW\nSL 4050\nTP1 4080\nTP2 4090';

async function ask(gold: Pick<Gold, 'tell'>, name: string, input: object, who: Partial<Who> = {}): Promise<string> {
  const outcome = await gold.tell(name, input, who);
  return outcome.ok ? 'done' : outcome.refusal.code;
}

describe('while something else is under way', () => {
  it('a stop and a half in one breath both hold (B1)', async () => {
    const gold = await openGold();
    await gold.say(market);
    const id = await positionId(gold);
    const both = [ask(gold, 'positions.change', { id, sl: '4055' }), ask(gold, 'positions.close', { id, percent: 50 })];
    expect(await Promise.all(both)).toEqual(['done', 'done']);
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4055.00 tp 4080.00']);
  });

  it('a close overtakes them, and is sent once', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.behave({ switches: { latencyMs: { from: 2_000, to: 2_000 } } });
    const id = await positionId(gold);
    await ask(gold, 'positions.change', { id, sl: '4055' });
    expect(await ask(gold, 'positions.close', { id, all: true })).toBe('done');
    expect(await ask(gold, 'positions.close', { id, all: true })).toBe('SO_ALREADY');
    await gold.advance(10_000);
    expect(await gold.held()).toEqual([]);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open', 'modify_position', 'close']);
  });

  it('a close behind an opening nobody can prove rests until it is seen (B1, B4)', async () => {
    const gold = await openGold();
    await gold.behave({ switches: { isBlind: true, unknown: [{ ops: ['open'], times: 1, isCarriedOut: false }] } });
    await gold.say(market);
    await gold.advance(30_000);
    const [signal] = await gold.signals();
    expect(await ask(gold, 'positions.close', { id: signal?.signal, all: true })).toBe('done');
    await gold.advance(10_000);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open']);
    expect(await gold.told()).toContain('perhaps 0.1 lots are open. They are closed the moment they are seen.');
    gold.takeAlerts();
  });

  it('a close the broker refuses is asked for again at once by the next tap', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.behave({ switches: { refuse: [{ ops: ['close'], times: 2, code: 'MARKET_CLOSED' }] } });
    const id = await positionId(gold);
    await ask(gold, 'positions.close', { id, all: true });
    await gold.advance(1_000);
    expect(await ask(gold, 'positions.close', { id, all: true })).toBe('done');
    await gold.advance(100);
    expect((await gold.sent()).filter(({ op }) => op === 'close')).toHaveLength(2);
    await gold.advance(120_000);
    expect(await gold.held()).toEqual([]);
    gold.takeAlerts();
  });
});

it('closing is blocked by nothing: not by a halt, nor by a rule it breaks', async () => {
  const gold = await openGold();
  await gold.say(market);
  await gold.tell('trading.halt', {});
  expect(await ask(gold, 'positions.close', { id: await positionId(gold), all: true })).toBe('done');
  await gold.advance(3_000);
  expect(await gold.held()).toEqual([]);
});

describe('an order that is filled in part', () => {
  async function partlyFilled() {
    const gold = await openGold();
    await gold.behave({ switches: { pendingFill: { percent: 40, into: 'one_position' } } });
    await gold.say(limit);
    await gold.quote('4054.50', '4054.75');
    await gold.advance(1_000);
    await gold.quote('4056.00', '4056.25');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.04 sl 4045.00 tp 4075.00', 'buy 0.06 at 4055.00 sl 4045.00 tp 4075.00']);
    return gold;
  }

  it.each([
    ['half', { percent: 50 }, ['buy 0.02 sl 4045.00 tp 4075.00']],
    ['all', { all: true }, []],
  ])('%s is half and all of what is open, and the rest is taken back', async (_, part, left) => {
    const gold = await partlyFilled();
    expect(await ask(gold, 'positions.close', { id: await positionId(gold), ...part })).toBe('done');
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(left);
    await gold.quote('4054.50', '4054.75');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(left);
  });

  it('cancelled keeps what is open', async () => {
    const gold = await partlyFilled();
    await gold.press('Cancel');
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.04 sl 4045.00 tp 4075.00']);
  });

  it('its stop is moved on both', async () => {
    const gold = await partlyFilled();
    await ask(gold, 'positions.change', { id: await positionId(gold), sl: '4046' });
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(['buy 0.04 sl 4046.00 tp 4075.00', 'buy 0.06 at 4055.00 sl 4046.00 tp 4075.00']);
  });
});

describe('an order that is being replaced', () => {
  it.each(['orders.cancel', 'positions.close'])('%s ends it: nothing is placed again', async (name) => {
    const gold = await openGold();
    const message = await gold.say(limit);
    await gold.behave({ switches: { latencyMs: { from: 1_000, to: 1_000 } } });
    await gold.edit(message, 'XAUUSD BUY LIMIT 4055\nSL 4015\nTP 4075');
    const id = (await gold.signals())[0]?.signal;
    expect(await ask(gold, 'orders.change', { id, entry: '4053' })).toBe('BEING_REPLACED');
    expect(await ask(gold, name, { id, ...(name === 'orders.cancel' ? {} : { all: true }) })).toBe('done');
    await gold.advance(20_000);
    expect(await gold.held()).toEqual([]);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['pending', 'cancel']);
    expect((await gold.signals())[0]?.state).toBe('dropped');
  });
});

describe('a trade with several legs', () => {
  const half = { follow: { settings: { size: { mode: 'lots', lots: '0.10' }, split: { by: 'equal' } } } };

  it('is closed in the part that aims at one target', async () => {
    const gold = await openGold(half);
    await gold.say(ladder);
    const id = (await gold.signals())[0]?.signal;
    expect(await ask(gold, 'positions.close', { id, all: true, aim: 3 })).toBe('NOTHING_TO_CHANGE');
    expect(await ask(gold, 'positions.close', { id, lots: '0.02' })).toBe('WHICH_LEG');
    await gold.tell('chat.say', { text: '/close tp1' });
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4090.00']);
  });

  it('known by the position of one leg means only that leg', async () => {
    const gold = await openGold(half);
    await gold.say(ladder);
    expect(await gold.held()).toHaveLength(2);
    expect(await ask(gold, 'positions.change', { id: await positionId(gold), tp: '4085' })).toBe('done');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4085.00', 'buy 0.05 sl 4050.00 tp 4090.00']);
  });
});

it('a trade opened by hand is acted on like any other', async () => {
  const gold = await openGold();
  const order = { symbol: 'XAUUSD', side: 'buy', sl: '4050', tps: ['4080'], size: { mode: 'lots', lots: '0.10' } };
  expect(await ask(gold, 'orders.open', order)).toBe('done');
  await gold.advance(3_000);
  await gold.press('Half');
  expect(await gold.press('Confirm')).toMatchObject({ ok: true });
  await gold.advance(3_000);
  expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
  expect(await gold.tell('positions.list', { feed: '@hand' })).toMatchObject({
    value: { positions: [{ lots: '0.05' }] },
  });
  expect(await ask(gold, 'positions.close-all', { feed: '@hand' })).toBe('done');
  await gold.advance(3_000);
  expect(await gold.held()).toEqual([]);
});

describe('what was opened elsewhere', () => {
  async function byHand() {
    const gold = await openGold();
    await gold.hand({ op: 'open', symbol: 'XAUUSD', side: 'sell', lots: '0.20', sl: '4065', tp: '4000' });
    await gold.hand({
      op: 'pending',
      symbol: 'XAUUSD',
      side: 'buy',
      type: 'limit',
      lots: '0.10',
      price: '4000.00',
      sl: '3999',
    });
    await gold.advance(3_000);
    return gold;
  }

  it('can be closed and cancelled whole, and nothing else', async () => {
    const gold = await byHand();
    const id = await positionId(gold);
    expect(await ask(gold, 'positions.close', { id, percent: 50 })).toBe('OPENED_ELSEWHERE');
    expect(await ask(gold, 'positions.change', { id, sl: '4100' })).toBe('OPENED_ELSEWHERE');
    await gold.tell('chat.say', { text: `/close paper/${id}` });
    await gold.press('Confirm');
    expect(await ask(gold, 'orders.cancel', { id: (await gold.ledger()).orders[0]?.id })).toBe('done');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([]);
  });

  it('goes with all of its symbol, each once', async () => {
    const gold = await byHand();
    await gold.say(market);
    await gold.tell('chat.say', { text: '/closeall XAUUSD' });
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([]);
    const sent = (await gold.sent()).map(({ op }) => op);
    expect(sent.sort()).toEqual(['cancel', 'close', 'close', 'open']);
  });

  it('stays where only a channel is meant', async () => {
    const gold = await byHand();
    await gold.say(market);
    expect(await ask(gold, 'positions.close-all', { feed: 'demo' })).toBe('done');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([expect.stringMatching('^sell'), expect.stringMatching('^buy .* at 4000')]);
  });
});

describe('whose it is', () => {
  it('ids and buttons of another desk mean nothing here', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.press('Close');
    const confirm = (await gold.talk()).flatMap(({ choices }) => choices).find(({ label }) => label === 'Confirm');
    await gold.tell('desks.create', { desk: 'desk-2', user: 'other' });
    const other = callers.trader('desk-2');
    const as = async (name: string, input: object) => {
      const outcome = await gold.tell(name, input, other);
      return outcome.ok ? 'done' : outcome.refusal.code;
    };
    expect(await as('positions.close', { id: (await gold.signals())[0]?.signal, all: true })).toBe('TRADE_UNKNOWN');
    expect(await as('positions.close', { id: await positionId(gold), all: true })).toBe('TRADE_UNKNOWN');
    expect(await as('positions.close-all', { all: true })).toBe('NOTHING_MEANT');
    expect(await as('chat.choose', { choice: confirm?.id })).toBe('CHOICE_GONE');
    await gold.advance(3_000);
    expect(await gold.held()).toHaveLength(1);
  });

  it('real money: what lets more be lost needs a second factor; closing and tightening never', async () => {
    const bridge = createScriptedBridge();
    bridge.rewrite('broker.report', (value) => {
      const report = value as { snapshot: object };
      return { ...report, snapshot: { ...report.snapshot, isReal: true } };
    });
    const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post(market);
    await trader.advance(3_000);
    const id = (await broker(trader).ledger()).positions[0]?.id;
    expect(await ask(trader, 'positions.change', { id, sl: '4049' })).toBe('PROOF_NEEDED');
    expect(await ask(trader, 'positions.change', { id, tp: null })).toBe('PROOF_NEEDED');
    const factor = (at: number) => ({ proof: { how: 'totp' as const, at } });
    const wider = { id, sl: '4049' };
    expect(await ask(trader, 'positions.change', wider, factor(trader.clock.now() - 700_000))).toBe('PROOF_NEEDED');
    expect(await ask(trader, 'positions.change', wider, { ...callers.tradeKey('desk-1'), ...factor(1) })).toBe(
      'PROOF_NEEDED',
    );
    expect(await ask(trader, 'positions.change', wider, factor(trader.clock.now()))).toBe('done');
    expect(await ask(trader, 'compliance.activate', { account: 'paper', profile: 'CONSERVATIVE' })).toBe(
      'PROOF_NEEDED',
    );
    expect(await ask(trader, 'positions.change', { id, sl: '4055', tp: '4090' })).toBe('done');
    expect(await ask(trader, 'positions.close', { id, all: true })).toBe('done');
  });

  it("real money: a provider's wish to lose more waits, with its buttons, for whoever proves who they are", async () => {
    const bridge = createScriptedBridge();
    bridge.rewrite('broker.report', (value) => {
      const report = value as { snapshot: object };
      return { ...report, snapshot: { ...report.snapshot, isReal: true } };
    });
    const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    const message = await trader.post(market);
    await trader.advance(3_000);
    await trader.post('Move SL to 4040', { replyTo: message });
    await trader.advance(3_000);
    const buttons = async () => (await trader.talk()).flatMap(({ choices }) => choices);
    const yes = (await buttons()).find(({ label }) => label === 'Do it')?.id;
    const proved = { proof: { how: 'totp' as const, at: trader.clock.now() } };
    const stop = async () => (await broker(trader).ledger()).positions[0]?.sl;
    expect(await ask(trader, 'chat.choose', { choice: yes })).toBe('PROOF_NEEDED');
    await trader.advance(3_000);
    expect(await stop()).toBe('4050.00');
    expect((await buttons()).map(({ id }) => id)).toContain(yes);
    expect(await ask(trader, 'chat.choose', { choice: yes }, proved)).toBe('done');
    await trader.advance(3_000);
    expect(await stop()).toBe('4040.00');
  });
});

describe('several accounts', () => {
  it('one broker that is away holds up no other, is named, and does what was kept once it is back', async () => {
    let isAway = false;
    const own = createScriptedBridge();
    const trader = await openTrader({
      outsideVenue: (venue, handle) => ({
        perform: (action, input, who) => {
          if (isAway && venue.includes('second')) own.loseRequests(action, 1);
          return own.outsideVenue(venue, handle).perform(action, input, who);
        },
      }),
    });
    onTestFinished(trader.close);
    await trader.tell('accounts.open-paper', { account: 'second', name: 'Second' });
    await trader.tell('follows.create', { feed: 'demo', account: 'second', mode: 'auto' });
    await trader.advance(2_000);
    for (const venue of ['desk-1-paper', 'desk-1-second'])
      await trader.tell('quotes.set', { venue, symbol: 'XAUUSD', bid: '4060.00', ask: '4060.25' });
    await trader.post(market);
    await trader.advance(3_000);
    const held = async (id: string) => (await broker(trader, id).ledger()).positions.length;
    expect([await held('desk-1-paper'), await held('desk-1-second')]).toEqual([1, 1]);
    const id = (await broker(trader).ledger()).positions[0]?.id;
    expect(await ask(trader, 'positions.close', { id, all: true })).toBe('WHICH_TRADE');
    expect(await ask(trader, 'positions.close', { id, account: 'nobody', all: true })).toBe('TRADE_UNKNOWN');
    isAway = true;
    expect(await trader.tell('positions.close-all', { all: true })).toMatchObject({
      value: { notReached: ['second'], lines: [{ account: 'paper' }, { account: 'second' }] },
    });
    await trader.advance(3_000);
    expect(await held('desk-1-paper')).toBe(0);
    isAway = false;
    await trader.advance(30_000);
    expect([await held('desk-1-paper'), await held('desk-1-second')]).toEqual([0, 0]);
  });
});

describe('an account that nets', () => {
  it('closes its own share and leaves what a hand holds', async () => {
    const gold = await openGold({ marginMode: 'netting' });
    await gold.say(market);
    await gold.hand({ op: 'open', symbol: 'XAUUSD', side: 'buy', lots: '0.30' });
    await gold.advance(3_000);
    const [before] = (await gold.ledger()).positions;
    expect(await gold.tell('positions.close', { id: before?.id, all: true })).toMatchObject({
      value: { lines: [{ lots: '0.1' }] },
    });
    await gold.advance(5_000);
    expect((await gold.ledger()).positions.map(({ lots }) => lots)).toEqual(['0.3']);
  });
});
