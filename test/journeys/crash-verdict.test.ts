import { describe, expect, it } from 'vitest';
import type { BrokerEvent } from '../../src/core/broker-report.ts';
import { createRandom } from '../kit/random.ts';
import { brokerFeed } from '../trust/crash-acts.ts';
import type { DeskLedger, Held, Received, VenueLedger } from '../trust/crash-ledgers.ts';
import { createSignal, hedgedSymbols } from '../trust/crash-signals.ts';
import { lotsText, replace, stand, type Trade } from '../trust/crash-trades.ts';
import { compare } from '../trust/crash-verdict.ts';

/** A trade at the market, said at 1_000: halved at 2_000. */
function halved(): Trade {
  const dice = createRandom(2);
  for (let count = 1; ; count += 1) {
    const { trade } = createSignal(dice, {
      ...{ count, feed: 'feed', account: 'crash', symbols: hedgedSymbols },
      isTaken: () => false,
    });
    if (trade.legs.length !== 1 || trade.legs[0]?.kind !== 'market') continue;
    trade.saidAt.push(1_000);
    stand(trade, 2_000, ({ lots }) => ({ lots: lots / 2 }));
    return trade;
  }
}

/** What its broker's books hold when all went well: opened by 1, a part closed by 2. */
function booksOf({ legs: [leg] }: Trade): VenueLedger {
  if (!leg) throw new Error('no leg');
  const { symbol, side, sl, tp, lots } = leg;
  const answer = { state: 'done' as const, positionId: '1001', asOf: 1 };
  const opening: Received = {
    n: 1,
    command: {
      op: 'open',
      n: 1,
      expiresAt: 1,
      symbol,
      side,
      lots: lotsText(lots),
      sl,
      tp,
      refPrice: '1',
      maxSlipPoints: 1,
    },
    contents: 1,
    answer: { n: 1, ...answer },
  };
  return {
    received: new Map([[1, opening]]),
    events: [partClosed(2, 2_100, lots / 2)],
    held: new Map([['1001', { id: '1001', symbol, side, lots: lots / 2, price: null, sl, tp }]]),
  };
}

function partClosed(seq: number, at: number, lots: number): BrokerEvent {
  return { seq, at, kind: 'closed_part', lots: lotsText(lots), positionId: '1001', cause: 'command', n: seq };
}

/** A desk that knows just what its broker knows. */
function deskOf({ received, held }: VenueLedger, known: Held[] = [...held.values()]): DeskLedger {
  const positions = known.map(({ id, lots, sl, tp }) => ({ id, lots: lotsText(lots), sl, tp }));
  const leg = {
    id: 'leg',
    end: null,
    active: null,
    suspects: [],
    missingSince: null,
    seen: { order: null, positions },
  };
  return {
    commands: new Map([...received].map(([n, { answer }]) => [n, { state: 'done', answer }])),
    legs: [leg] as unknown as DeskLedger['legs'],
    signals: new Map(),
    journal: { lines: 1, brokenAt: null },
    unfolded: [],
  };
}

function judge(trade: Trade, venue: VenueLedger, desk = deskOf(venue)) {
  const { lost, doubled, different } = compare([trade], venue, desk, null);
  return { lost, doubled, different };
}

describe('the two ledgers side by side', () => {
  it('find nothing where all that was said was done once', () => {
    const trade = halved();
    expect(judge(trade, booksOf(trade))).toEqual({ lost: 0, doubled: 0, different: 0 });
  });

  it('find an order that was never placed, and one that was placed twice', () => {
    const trade = halved();
    const venue = booksOf(trade);
    const [opening] = [...venue.received.values()];
    const nothing = { received: new Map(), events: [], held: new Map() };
    expect(judge(trade, nothing).lost).toBe(1);
    if (opening)
      venue.received.set(3, { ...opening, n: 3, answer: { n: 3, state: 'done', positionId: '1002', asOf: 3 } });
    expect(judge(trade, venue).doubled).toBe(1);
  });

  it('find an order of twice the size', () => {
    const trade = halved();
    const venue = booksOf(trade);
    for (const { command } of venue.received.values()) if (command.op === 'open') command.lots = '0.08';
    expect(judge(trade, venue).doubled).toBe(1);
  });

  it('find an exit that took effect twice, even where a later close was said', () => {
    const trade = halved();
    const venue = booksOf(trade);
    venue.events.push({ ...partClosed(3, 2_200, 2), kind: 'closed' });
    venue.held.clear();
    expect(judge(trade, venue).doubled).toBe(2);
    stand(trade, 3_000, () => ({ lots: 0 }));
    expect(judge(trade, venue).doubled).toBe(1);
  });

  it('find an exit that was never carried out, and a level that is not what was said', () => {
    const trade = halved();
    const venue = booksOf(trade);
    venue.events.length = 0;
    const [held] = [...venue.held.values()];
    if (held) held.lots = 4;
    expect(judge(trade, venue)).toEqual({ lost: 1, doubled: 0, different: 0 });
    const other = booksOf(trade);
    stand(trade, 4_000, () => ({ sl: '0.5' }));
    expect(judge(trade, other).different).toBe(1);
  });

  it('find what nobody said yes to, and what nobody asked for', () => {
    const trade = halved();
    trade.answer = 'refused';
    expect(judge(trade, booksOf(trade)).doubled).toBe(1);
    const { doubled } = compare([], booksOf(trade), deskOf(booksOf(trade)), null);
    expect(doubled).toBe(1);
  });

  it('find a desk that believes something else than its broker holds', () => {
    const trade = halved();
    const venue = booksOf(trade);
    const other = deskOf(venue, [
      { id: '1001', symbol: 'EURUSD', side: 'buy', lots: 4, price: null, sl: null, tp: null },
    ]);
    expect(judge(trade, venue, other).different).toBe(1);
    expect(judge(trade, venue, deskOf(venue, [])).different).toBe(1);
  });

  it('find an exit by hand that was not made, one too many, and one of our own in its place', () => {
    const trade = halved();
    const venue = booksOf(trade);
    trade.handExits.push({ nth: 0 });
    expect(judge(trade, venue).different).toBe(1);
    for (const event of venue.events) event.cause = 'manual';
    expect(judge(trade, venue)).toEqual({ lost: 0, doubled: 0, different: 0 });
    trade.handExits.length = 0;
    expect(judge(trade, venue).different).toBe(1);
  });

  it('find what was asked of the desk and not done', () => {
    const trade = halved();
    trade.refusals.push('close-1: no');
    expect(judge(trade, booksOf(trade)).lost).toBe(1);
  });

  it('find what was opened at the broker and was closed or changed, and leave what stands to its owner', () => {
    const trade = halved();
    trade.feed = brokerFeed;
    const venue: VenueLedger = { ...booksOf(trade), received: new Map(), events: [] };
    const [held] = [...venue.held.values()];
    if (held) held.lots = trade.legs[0]?.lots ?? 0;
    expect(judge(trade, venue, deskOf(venue, []))).toEqual({ lost: 0, doubled: 0, different: 0 });
    if (held) held.lots = 1;
    expect(judge(trade, venue, deskOf(venue, [])).different).toBe(1);
    venue.held.clear();
    expect(judge(trade, venue, deskOf(venue, [])).different).toBe(1);
  });

  it('ask for the order that takes the place of one taken back, and for the end of that one', () => {
    const trade = halved();
    const [leg] = trade.legs;
    if (!leg) throw new Error('no leg');
    const venue = booksOf(trade);
    replace(trade, 3_000, [{ ...leg, tp: '1.5' }]);
    expect(judge(trade, venue)).toEqual({ lost: 2, doubled: 0, different: 0 });
    venue.events.push({ ...partClosed(3, 3_100, 2), kind: 'closed' });
    venue.held.clear();
    expect(judge(trade, venue)).toEqual({ lost: 1, doubled: 0, different: 0 });
  });

  it('let a trade that a restored desk has forgotten stand as it ever stood, but not twice', () => {
    const trade = halved();
    trade.isFrozen = true;
    const venue = booksOf(trade);
    expect(judge(trade, venue, deskOf(venue, []))).toEqual({ lost: 0, doubled: 0, different: 0 });
    venue.events.push(partClosed(3, 2_200, 1));
    expect(judge(trade, venue).doubled).toBe(1);
  });
});
