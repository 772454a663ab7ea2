import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceSource } from '../../src/core/price-source.ts';
import { monday } from '../kit/clock.ts';
import { type Fill, type Scene, walkSlowly } from './slow-walk.kit.ts';
import { minute, minutesOf, type Pips, priceOf, tapeOf } from './tape.kit.ts';
import { openVenue } from './venue.kit.ts';

const levelOf = (tenths: number | null) => (tenths === null ? null : (1.08 + tenths / 100_000).toFixed(5));
const tenthsOf = (price = '0') => Math.round((Number(price) - 1.08) * 100_000);

/** The same at the paper broker, which looks every second or only once when everything is over. */
async function walkAtVenue(scene: Scene, source: PriceSource, looks: 'every second' | 'once'): Promise<Fill[]> {
  const venue = await openVenue({ prices: source });
  const numbers = new Map<string, number>();
  const { side, held, waits } = scene;
  const common = { symbol: 'EURUSD', side, lots: '0.01' };
  for (const { n, sl, tp } of held) {
    const told = await venue.hand({ op: 'open', ...common, sl: levelOf(sl), tp: levelOf(tp) });
    numbers.set(`p${told.positionId}`, n);
  }
  for (const { n, sl, tp, type, price } of waits) {
    const levels = { price: levelOf(price) ?? '', sl: levelOf(sl), tp: levelOf(tp) };
    const told = await venue.hand({ op: 'pending', ...common, type, ...levels });
    numbers.set(`o${told.orderId}`, n);
  }
  const { lastSeq } = (await venue.ledger()).account;
  const over = venue.clock.now() + scene.minutes.length * minute;
  if (looks === 'once') venue.clock.set(over);
  await venue.advance(looks === 'once' ? 0 : over - venue.clock.now());
  const { events } = await venue.ledger({ after: lastSeq });
  await venue.close();
  return events.map(({ kind, cause, price, at, positionId, orderId }) => {
    const n = numbers.get(kind === 'triggered' ? `o${orderId}` : `p${positionId}`) ?? 0;
    numbers.set(`p${positionId}`, n);
    const what = kind === 'triggered' ? 'filled' : cause === 'stop' ? 'stop' : 'target';
    return { n, what, price: tenthsOf(price), at };
  });
}

const candle = fc
  .record({
    open: fc.integer({ min: -25, max: 25 }),
    close: fc.integer({ min: -25, max: 25 }),
    up: fc.nat(12),
    down: fc.nat(12),
  })
  .map(({ open, close, up, down }): Pips => [open, Math.max(open, close) + up, Math.min(open, close) - down, close]);
const minutes = fc
  .array(fc.option(candle, { freq: 6 }), { minLength: 1, maxLength: 6 })
  .map((rest): Pips[] => [[0, 3, -3, 0], ...rest]);
const far = fc.option(fc.integer({ min: 11, max: 300 }), { nil: null });
const levels = { slFar: far, tpFar: far };

/** Levels at distances that a broker takes, counted from where the side is closed. */
const scenes: fc.Arbitrary<Scene> = fc
  .record({
    side: fc.constantFrom('buy' as const, 'sell' as const),
    held: fc.array(fc.record(levels), { maxLength: 3 }),
    waits: fc.array(
      fc.record({
        ...levels,
        type: fc.constantFrom('limit' as const, 'stop' as const),
        off: fc.integer({ min: 11, max: 250 }),
      }),
      { maxLength: 3 },
    ),
    minutes,
  })
  .map(({ side, held, waits, minutes }) => {
    const sign = side === 'buy' ? 1 : -1;
    const [enter, leave] = side === 'buy' ? [10, 0] : [0, 10];
    const around = (price: number, slFar: number | null, tpFar: number | null) => ({
      sl: slFar && price - sign * slFar,
      tp: tpFar && price + sign * tpFar,
    });
    return {
      ...{ side, minutes },
      held: held.map(({ slFar, tpFar }, at) => ({ n: at + 1, ...around(leave, slFar, tpFar) })),
      waits: waits.map(({ slFar, tpFar, type, off }, at) => {
        const price = enter + (type === 'limit' ? -sign : sign) * off;
        return { n: held.length + at + 1, type, price, ...around(price, slFar, tpFar) };
      }),
    };
  });

describe('what a tape of candles fills', () => {
  it.each(['every second', 'once'] as const)(
    'is what a walk over its every tick fills, looked at %s',
    async (looks) => {
      let fills = 0;
      await fc.assert(
        fc.asyncProperty(scenes, async (scene) => {
          const expected = walkSlowly(scene);
          fills += expected.length;
          expect(await walkAtVenue(scene, await minutesOf(scene.minutes), looks)).toEqual(expected);
        }),
        { numRuns: looks === 'once' ? 200 : 30 },
      );
      expect(fills).toBeGreaterThan(20);
    },
  );

  const stopped: Scene = {
    side: 'buy',
    held: [{ n: 1, sl: -100, tp: 150 }],
    waits: [],
    minutes: [
      [0, 0, 0, 0],
      [0, 20, -20, 5],
    ],
  };

  it('is the stop at its price, where a candle reaches both stop and target', async () => {
    const fills = await walkAtVenue(stopped, await minutesOf(stopped.minutes), 'every second');
    expect(fills).toMatchObject([{ n: 1, what: 'stop', price: -100 }]);
  });

  it('would be neither on a tape that jumped to its closes', async () => {
    const source = await minutesOf(stopped.minutes);
    const jumping: PriceSource = { ...source, moves: (look) => source.moves(look).map(({ to }) => ({ to })) };
    expect(await walkAtVenue(stopped, jumping, 'every second')).toEqual([]);
    expect(walkSlowly(stopped)).toHaveLength(1);
  });

  it('is the open of the next candle, where the price jumped over a level', async () => {
    const gap: Scene = {
      ...stopped,
      minutes: [
        [0, 0, 0, 0],
        [-30, -10, -40, -20],
      ],
    };
    expect(await walkAtVenue(gap, await minutesOf(gap.minutes), 'once')).toMatchObject([{ what: 'stop', price: -300 }]);
  });
});

describe('what a tape of ticks fills', () => {
  const tick = fc.record({ after: fc.constantFrom(0, 0, 400, 1_000, 90_000), pips: fc.integer({ min: -40, max: 40 }) });
  const ticks = fc.array(tick, { minLength: 1, maxLength: 40 }).map((all) => {
    let at = monday + 5_000;
    return all.map(({ after, pips }) => {
      at += after;
      return { at, pips };
    });
  });

  it('is dealt at the first tick that reaches a level, in each of two symbols', async () => {
    let fills = 0;
    await fc.assert(
      fc.asyncProperty(fc.tuple(ticks, ticks), fc.boolean(), async (both, isOnce) => {
        const symbols = ['EURUSD', 'GBPUSD'];
        const written = both.flatMap((own, nth) =>
          [{ at: monday, pips: 0 }, ...own].map(
            ({ at, pips }) => `${at},${symbols[nth]},${priceOf(pips)},${priceOf(pips)}`,
          ),
        );
        const { source } = await tapeOf(`time,symbol,bid,ask\n${written.join('\n')}`);
        const venue = await openVenue({ prices: source });
        for (const symbol of symbols)
          await venue.hand({ op: 'open', symbol, side: 'buy', lots: '0.01', sl: priceOf(-20), tp: priceOf(30) });
        // A turn is taken every second.
        const over = Math.max(...both.flatMap((own) => own.map(({ at }) => at))) + 1_000;
        if (isOnce) venue.clock.set(over);
        await venue.advance(over - venue.clock.now());
        const closed = (await venue.ledger()).events.filter(({ kind }) => kind === 'closed');
        await venue.close();
        const expected = both
          .flatMap((own, nth) => {
            const first = own.find(({ pips }) => pips <= -20 || pips >= 30);
            return first ? [{ symbol: symbols[nth], at: first.at, price: Number(priceOf(first.pips)) }] : [];
          })
          .sort((a, b) => a.at - b.at);
        fills += expected.length;
        const dealt = closed.map(({ symbol, at, price }) => ({ symbol, at, price: Number(price) }));
        expect(dealt.map(({ at }) => at)).toEqual(expected.map(({ at }) => at));
        expect(new Set(dealt.map((each) => JSON.stringify(each)))).toEqual(
          new Set(expected.map((each) => JSON.stringify(each))),
        );
      }),
      { numRuns: 60 },
    );
    expect(fills).toBeGreaterThan(60);
  });
});
