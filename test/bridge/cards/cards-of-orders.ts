import { expect } from 'vitest';
import type { Card } from './card.ts';
import { dealt, exposure } from './reader.ts';
import { answersAs, eventsAs, offering, positionsAs, repeating, reporting, telling } from './spoil.ts';

const isRefused = (state: string) => ['rejected', 'conflict', 'expired'].includes(state);

/** What is asked for, and how it ends. */
export const cardsOfOrders: Card[] = [
  {
    id: 'C1',
    sentence: 'An order at the market is dealt once, with its stop and its target, under the number of its command',
    async play(side, reader) {
      const answer = await reader.done(reader.opening());
      const position = await reader.position();
      expect(position).toMatchObject({ symbol: side.symbol, side: 'buy', n: answer.n });
      expect(answer.positionId).toBe(position.id);
      expect([position.lots, position.sl, position.tp].map(Number)).toEqual(
        [side.lots, side.at(-10), side.at(10)].map(Number),
      );
      expect(dealt(await side.ledger(), answer.n, 'buy')).toBe(side.lots);
      expect(exposure(await side.ledger())).toBe(side.lots);
    },
    broken: { sentence: 'deals it twice', spoil: repeating('open') },
  },
  {
    id: 'C2',
    sentence:
      'An order that waits shows its price and levels, and becomes a position of the same number when its price is met',
    async play(side, reader) {
      const answer = await reader.done(reader.waiting());
      const order = await reader.order();
      expect(order).toMatchObject({ id: answer.orderId, n: answer.n, type: 'limit' });
      expect([order.price, order.sl, order.tp].map(Number)).toEqual(
        [side.at(-3), side.at(-10), side.at(10)].map(Number),
      );
      await side.price(-4);
      await side.pass(3_000);
      const position = await reader.position();
      expect(position).toMatchObject({ n: answer.n, side: 'buy' });
      expect(Number(position.sl)).toBe(Number(side.at(-10)));
      expect(await reader.orders()).toEqual([]);
      expect(reader.events.filter(({ kind }) => kind === 'triggered').map(({ orderId }) => orderId)).toEqual([
        order.id,
      ]);
    },
    broken: { sentence: 'tells of a new position where its order was dealt', spoil: telling('triggered', 'opened') },
  },
  {
    id: 'C3',
    sentence: 'Levels are changed where they stand as expected, and left alone where they do not',
    async play(side, reader) {
      const { positionId = '' } = await reader.done(reader.opening());
      const expected = { sl: side.at(-10), tp: side.at(10) };
      const change = { op: 'modify_position' as const, positionId, sl: side.at(-5), tp: side.at(8), expect: expected };
      await reader.done(change);
      const again = await reader.answerTo(await reader.send({ ...change, sl: side.at(-6) }));
      expect(again.state).toBe('conflict');
      const position = await reader.position();
      expect([position.sl, position.tp].map(Number)).toEqual([side.at(-5), side.at(8)].map(Number));
    },
    broken: {
      sentence: 'says that it was changed',
      spoil: answersAs((answer) => (answer.state === 'conflict' ? { ...answer, state: 'done' } : answer)),
    },
  },
  {
    id: 'C4',
    sentence: 'An order that waits is moved where it stands as expected, and left alone where it does not',
    async play(side, reader) {
      const { orderId = '' } = await reader.done(reader.waiting());
      const expected = { sl: side.at(-10), tp: side.at(10), price: side.at(-3) };
      const levels = { sl: side.at(-9), tp: side.at(10) };
      const change = { op: 'modify_order' as const, orderId, price: side.at(-4), ...levels, expect: expected };
      const done = await reader.done(change);
      const refused = await reader.answerTo(await reader.send({ ...change, orderId: done.orderId ?? orderId }));
      expect(isRefused(refused.state)).toBe(true);
      const order = await reader.order();
      expect([order.price, order.sl].map(Number)).toEqual([side.at(-4), side.at(-9)].map(Number));
    },
    broken: { sentence: 'says that all was done', spoil: answersAs((answer) => ({ ...answer, state: 'done' })) },
  },
  {
    id: 'C5',
    sentence: 'Closing a part leaves the rest with its stop; what no longer holds what was expected is left alone',
    async play(side, reader) {
      const { positionId = '' } = await reader.done(reader.opening());
      const part = { op: 'close_part' as const, positionId, expectLots: side.lots, closeLots: side.quarter };
      const { n } = await reader.done(part);
      expect((await reader.answerTo(await reader.send(part))).state).toBe('conflict');
      const position = await reader.position();
      expect(Number(position.lots)).toBeCloseTo(Number(side.lots) - Number(side.quarter), 9);
      expect(Number(position.sl)).toBe(Number(side.at(-10)));
      expect(dealt(await side.ledger(), n, 'sell')).toBe(side.quarter);
      expect(reader.events.filter(({ kind }) => kind === 'closed_part')).toHaveLength(1);
    },
    broken: { sentence: 'tells of a part as of the whole', spoil: telling('closed_part', 'closed') },
  },
  {
    id: 'C6',
    sentence: 'Closing ends a position with the money it made, and nothing of it stays behind',
    async play(side, reader) {
      const before = Number((await reader.snapshot()).balance);
      const { positionId = '' } = await reader.done(reader.opening());
      await side.price(2);
      const { n } = await reader.done({ op: 'close', positionId, expectLots: null });
      const after = await reader.snapshot();
      expect([after.positions, after.orders]).toEqual([[], []]);
      expect(reader.events.find(({ kind }) => kind === 'closed')).toMatchObject({ positionId, cause: 'command', n });
      const money = reader.events.reduce((total, { profit = '0' }) => total + Number(profit), 0);
      expect(Number(after.balance)).toBeCloseTo(before + money, 6);
      expect(money).toBeGreaterThan(0);
      const ledger = await side.ledger();
      expect([ledger.held, ledger.waiting]).toEqual([[], []]);
    },
    broken: {
      sentence: 'keeps quiet about the costs of opening',
      spoil: eventsAs((event) => (event.kind === 'opened' ? { ...event, profit: '0.000001' } : event)),
    },
  },
  {
    id: 'C7',
    sentence: 'Closing twice closes once: the second finds nothing and turns nothing round',
    async play(side, reader) {
      const { positionId = '' } = await reader.done(reader.opening());
      const close = { op: 'close' as const, positionId, expectLots: side.lots };
      const [first, second] = [reader.number(close), reader.number(close)];
      await side.bridge().offer([first, second]);
      await side.pass(3_000);
      const answers = [await reader.answerTo(first), await reader.answerTo(second)];
      expect(answers.map(({ state }) => state).filter((state) => state === 'done')).toHaveLength(1);
      expect(answers.filter(({ state }) => isRefused(state))).toHaveLength(1);
      expect(exposure(await side.ledger())).toBe('0');
    },
    broken: {
      sentence: 'sells where it should close',
      spoil: offering((command) => {
        if (command.op !== 'close') return [command];
        const { n, expiresAt } = command;
        const sale = { op: 'open' as const, side: 'sell' as const, lots: '0.04', sl: null, tp: null };
        return [
          command,
          { ...sale, n: n + 1_000, expiresAt, symbol: 'XAUUSD', refPrice: '4060', maxSlipPoints: 100_000 },
        ];
      }),
    },
  },
  {
    id: 'C8',
    sentence: 'Cancelling takes an order away once',
    async play(side, reader) {
      const { orderId = '' } = await reader.done(reader.waiting());
      await reader.done({ op: 'cancel', orderId });
      expect((await reader.answerTo(await reader.send({ op: 'cancel', orderId }))).state).toBe('rejected');
      expect(await reader.orders()).toEqual([]);
      expect((await side.ledger()).waiting).toEqual([]);
      expect(reader.events.filter(({ kind }) => kind === 'cancelled').map((event) => event.orderId)).toEqual([orderId]);
    },
    broken: {
      sentence: 'tells of nothing',
      spoil: telling('cancelled', 'modified'),
    },
  },
  {
    id: 'C9',
    sentence: 'A number that comes again, before or after its end, is carried out once',
    async play(side, reader) {
      const command = reader.number(reader.opening());
      for (let times = 0; times < 2; times += 1) await side.bridge().offer([command]);
      await side.pass(2_000);
      expect((await reader.answerTo(command)).state).toBe('done');
      await side.bridge().offer([command]);
      await side.pass(2_000);
      expect(exposure(await side.ledger())).toBe(side.lots);
    },
    broken: {
      sentence: 'takes each time for a new one',
      spoil: (bridge) => {
        let times = 0;
        const renumbered = offering((command) => [{ ...command, n: command.n + 1_000 * times++ }]);
        return renumbered(bridge);
      },
    },
  },
  {
    id: 'C10',
    sentence: 'What comes too late is not carried out',
    async play(side, reader) {
      const command = reader.number(reader.opening(), 1_000);
      await side.pass(5_000);
      await side.bridge().offer([command]);
      await side.pass(2_000);
      expect((await reader.answerTo(command)).state).toBe('expired');
      expect(exposure(await side.ledger())).toBe('0');
    },
    broken: {
      sentence: 'knows no lateness',
      spoil: offering((command) => [{ ...command, expiresAt: command.expiresAt + 3_600_000 }]),
    },
  },
  {
    id: 'C11',
    sentence: 'After an answer the report as new as it says shows what was done',
    async play(side, reader) {
      const answer = await reader.done(reader.opening());
      const report = await reader.look();
      if (answer.asOf !== null) expect(report.asOf).toBeGreaterThanOrEqual(answer.asOf);
      expect(report.snapshot.positions.map(({ n }) => n)).toEqual([answer.n]);
      expect(reader.events.filter(({ n }) => n === answer.n).map(({ kind }) => kind)).toContain('opened');
      expect(Number((await side.bridge().report(0, [answer.n])).answers[0]?.n)).toBe(answer.n);
    },
    broken: {
      sentence: 'shows the account of before',
      spoil: reporting((report) => ({ ...report, snapshot: { ...report.snapshot, positions: [] } })),
    },
  },
  {
    id: 'C12',
    sentence: 'A stop or a target that is met ends the position, and says which it was',
    async play(side, reader) {
      const { positionId } = await reader.done(reader.opening());
      await side.price(-11);
      await side.pass(3_000);
      expect(await reader.positions()).toEqual([]);
      expect(reader.events.find(({ kind }) => kind === 'closed')).toMatchObject({ positionId, cause: 'stop' });
      expect(await side.ledger()).toMatchObject({ held: [], waiting: [] });
    },
    broken: {
      sentence: 'leaves the reason out',
      spoil: eventsAs((event) => (event.cause === 'stop' ? { ...event, cause: 'manual' } : event)),
    },
  },
  {
    id: 'C13',
    sentence: 'A position keeps its id as long as it lives, whatever is changed of it',
    async play(side, reader) {
      const { positionId = '' } = await reader.done(reader.opening());
      await reader.done({ op: 'close_part', positionId, expectLots: side.lots, closeLots: side.quarter });
      const { id, sl, tp } = await reader.position();
      await reader.done({ op: 'modify_position', positionId: id, sl: side.at(-7), tp: null, expect: { sl, tp } });
      expect(await reader.position()).toMatchObject({ id: positionId, tp: null });
    },
    broken: {
      sentence: 'names it anew with each change',
      spoil: positionsAs((position) => ({ ...position, id: `${position.id}-${Number(position.lots)}` })),
    },
  },
];
