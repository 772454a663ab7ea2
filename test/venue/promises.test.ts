import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order, Quote } from '../../src/core/broker.ts';
import type { BrokerEvent } from '../../src/core/broker-report.ts';
import { brokerReportSchema } from '../../src/core/broker-report.ts';
import type { Command } from '../../src/core/command.ts';
import { decimal, sum, toText } from '../../src/core/decimal.ts';
import type { BookedPosition } from '../../src/venue/book.ts';
import type { Instruction } from '../../src/venue/instruction.ts';
import { applyCommand, applyQuotes } from '../../src/venue/match.ts';
import { floatingProfit } from '../../src/venue/valuation.ts';
import { noon, openAccount } from './book.kit.ts';
import { instruction, off, priceOf, symbol, symbols } from './stories.kit.ts';

type Step = { quote: Quote } | { asked: Instruction };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ symbol, off, spread: fc.integer({ min: 0, max: 40 }) }).map(({ symbol: of, off: from, spread }) => ({
    quote: { symbol: of, bid: priceOf(of, from), ask: priceOf(of, from + spread), at: noon },
  })),
  instruction.map((asked) => ({ asked })),
);
const stories = fc.array(step, { maxLength: 60, size: 'max' });

/** Plays a story and shows every step to the reader with what stood before it. */
function play(
  steps: Step[],
  seen: (account: ReturnType<typeof openAccount>, step: Step, events: BrokerEvent[]) => void,
) {
  const account = openAccount('USD', '20000');
  account.quotes(...symbols.map((of) => [of, priceOf(of, 0), priceOf(of, 10)] as [string, string, string]));
  for (const one of steps) {
    const before = account.events.length;
    if ('quote' in one) account.quote(one.quote.symbol, one.quote.bid, one.quote.ask);
    else account.ask(one.asked);
    seen(account, one, account.events.slice(before));
  }
  return account;
}

describe('whatever happens on a paper account', () => {
  it('the balance is what was paid in plus the profits of all events, and events are numbered without a gap', () => {
    fc.assert(
      fc.property(stories, (steps) => {
        const account = play(steps, () => undefined);
        const profits = sum(account.events.map((event) => decimal(event.profit ?? '0')));
        expect(account.snapshot().balance).toBe(toText(decimal('20000').add(profits)));
        expect(account.events.map((event) => event.seq)).toEqual(account.events.map((_event, index) => index + 1));
      }),
    );
  });

  it('the equity is the balance plus what is floating', () => {
    fc.assert(
      fc.property(stories, (steps) => {
        const account = play(steps, () => undefined);
        const book = account.reader();
        const floating = sum(book.positions().map((position) => floatingProfit(book, position)));
        const shown = account.snapshot();
        expect(shown.equity).toBe(toText(decimal(shown.balance).add(floating)));
      }),
    );
  });

  it('what it reports fits the shapes of the bridge', () => {
    fc.assert(
      fc.property(stories, (steps) => {
        const account = play(steps, () => undefined);
        const answers = Object.values(account.book().answers);
        const log = { cursor: 0, asOf: 0, isComplete: true, events: account.events };
        const report = { ...log, answers, received: [], lastNumber: 0, snapshot: account.snapshot() };
        expect(brokerReportSchema.parse(report)).toEqual(report);
      }),
      { numRuns: 30 },
    );
  });

  it('no order fills and no level closes outside its rule', () => {
    fc.assert(
      fc.property(stories, (steps) => {
        let orders: Record<string, Order> = {};
        let positions: Record<string, BookedPosition> = {};
        play(steps, (account, _step, events) => {
          for (const event of events) checkFill(event, orders, { ...positions, ...account.book().positions });
          orders = account.book().orders;
          positions = account.book().positions;
        });
      }),
    );
  });

  it('nothing is left standing that its quote has reached', () => {
    fc.assert(
      fc.property(stories, (steps) => {
        const { positions, quotes } = play(steps, () => undefined).book();
        for (const position of Object.values(positions)) {
          const quote = quotes[position.symbol];
          const price = decimal((position.side === 'buy' ? quote?.bid : quote?.ask) ?? '0');
          const gained = position.side === 'buy' ? 1 : -1;
          if (position.sl) expect(price.cmp(position.sl) * gained).toBe(1);
          if (position.tp) expect(price.cmp(position.tp) * gained).toBe(-1);
        }
      }),
    );
  });

  it('a repeated number changes nothing and is answered as before', () => {
    fc.assert(
      fc.property(stories, instruction, (steps, asked) => {
        const account = play(steps, () => undefined);
        const command = { ...asked, n: 9_999, expiresAt: noon + 1 } as Command;
        const first = account.send(command).answer;
        const again = applyCommand(account.reader(), command, noon);
        expect(again.answer).toEqual(first);
        expect(again.changes).toMatchObject({ account: account.book().account, events: [], answers: [] });
        expect(again.changes.positions.size + again.changes.orders.size).toBe(0);
      }),
    );
  });

  it('what is refused changes no position, no order and no money', () => {
    fc.assert(
      fc.property(stories, (steps) => {
        let before = openAccount('USD', '20000').book();
        play(steps, (account, one) => {
          const after = account.book();
          const answer = 'asked' in one ? Object.values(after.answers).at(-1) : undefined;
          if (answer && answer.state !== 'done') {
            expect(after.positions).toEqual(before.positions);
            expect(after.orders).toEqual(before.orders);
            expect(after.account.balance).toBe(before.account.balance);
          }
          before = after;
        });
      }),
    );
  });

  it('a quote touches nothing in other symbols, unless the money runs out', () => {
    fc.assert(
      fc.property(stories, (steps) => {
        const account = play(steps, () => undefined);
        const quote = { symbol: 'EURUSD', bid: priceOf('EURUSD', 1_500), ask: priceOf('EURUSD', 1_510), at: noon };
        const changes = applyQuotes(account.reader(), [quote]);
        const others = changes.events.filter((event) => event.symbol !== 'EURUSD' && event.cause !== 'stop_out');
        expect(others).toEqual([]);
      }),
    );
  });
});

function checkFill(event: BrokerEvent, orders: Record<string, Order>, positions: Record<string, BookedPosition>): void {
  if (event.kind === 'triggered') {
    const order = orders[event.orderId ?? ''];
    if (!order) throw new Error('a fill without an order');
    const isBetter = decimal(event.price ?? '0').cmp(order.price) * (order.side === 'buy' ? -1 : 1);
    expect(order.type === 'limit' ? isBetter : -isBetter).toBeGreaterThanOrEqual(0);
  }
  const held = positions[event.positionId ?? ''];
  if (!held || (event.cause !== 'stop' && event.cause !== 'target')) return;
  const target = event.cause === 'stop' ? held.sl : held.tp;
  if (target === null) throw new Error(`closed by a ${event.cause} it does not have`);
  const isAbove = decimal(event.price ?? '0').cmp(target) * (held.side === 'buy' ? 1 : -1);
  expect(event.cause === 'stop' ? -isAbove : isAbove).toBeGreaterThanOrEqual(0);
}
