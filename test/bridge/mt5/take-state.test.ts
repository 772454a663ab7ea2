import { describe, expect, it } from 'vitest';
import { type Book, beginBook, emptyBook, type Ours } from '../../../src/bridge/mt5/book.ts';
import { magicOf, numberOf } from '../../../src/bridge/mt5/numbers.ts';
import { type Look, takeState } from '../../../src/bridge/mt5/take-state.ts';
import type { Command } from '../../../src/core/command.ts';
import { aDeal, anOrder, aPast, aPosition } from './frame.kit.ts';

const family = 5;
const magic = (n: number) => magicOf(family, n);
const expiresAt = 0;
const commands: Command[] = [
  {
    op: 'open',
    n: 1,
    expiresAt,
    symbol: 'XAUUSD',
    side: 'buy',
    lots: '0.10',
    sl: '4050',
    tp: null,
    refPrice: '1',
    maxSlipPoints: 1,
  },
  {
    op: 'pending',
    n: 2,
    expiresAt,
    symbol: 'XAUUSD',
    side: 'buy',
    type: 'limit',
    lots: '0.10',
    price: '4050',
    sl: null,
    tp: null,
  },
  { op: 'close', n: 3, expiresAt, positionId: '11', expectLots: null },
  { op: 'modify_position', n: 4, expiresAt, positionId: '11', sl: '4055', tp: null, expect: { sl: null, tp: null } },
  { op: 'cancel', n: 5, expiresAt, orderId: '21' },
];

const ours: Ours = {
  ...{ family, offsetMs: 0, now: 9_000, recent: commands },
  commandOf: (n) => commands.find((one) => one.n === n),
  tolerance: () => '0.005',
};
const look = (part: Partial<Look>): Look => ({ positions: [], orders: [], deals: [], past: [], ...part });
const next = (book: Book, part: Partial<Look>) => takeState(book, look(part), ours);
const held = (part = {}) => beginBook([aPosition(part)], [], (text) => numberOf(family, text));
const kinds = ({ happenings }: ReturnType<typeof takeState>) =>
  happenings.map(({ kind, n, cause }) => [kind, n, cause]);

describe('a deal', () => {
  it('of a command opens a position under its number, with its costs', () => {
    const { happenings, book } = next(emptyBook, {
      positions: [aPosition({ sl: '4050', magic: magic(1) })],
      deals: [aDeal({ reason: 'expert', magic: magic(1) })],
    });
    expect(happenings).toMatchObject([
      { kind: 'opened', n: 1, cause: 'command', lots: '0.10', profit: '-0.3', sl: '4050' },
    ]);
    expect(book.holdings).toMatchObject([{ id: '11', n: 1, lots: '0.10' }]);
  });

  it('by hand, or by another program, is nobody’s number', () => {
    const found = next(emptyBook, { deals: [aDeal({}), aDeal({ ticket: '32', reason: 'expert', magic: '77' })] });
    expect(kinds(found)).toEqual([
      ['opened', undefined, 'manual'],
      ['opened', undefined, 'manual'],
    ]);
  });

  it('of an order that waited is told as that order’s, whether or not it was ever seen waiting', () => {
    const deal = aDeal({ order: '21', reason: 'expert', magic: magic(2) });
    const seen = next({ ...emptyBook, orders: [anOrder({ magic: magic(2) })] }, { deals: [deal] });
    expect(seen.happenings).toMatchObject([{ kind: 'triggered', n: 2, orderId: '21' }]);
    const past = [aPast({ state: 'filled', remaining: '0', magic: magic(2), doneMs: 1_000 })];
    expect(kinds(next(emptyBook, { deals: [deal], past }))).toEqual([
      ['placed', 2, 'command'],
      ['triggered', 2, undefined],
    ]);
  });

  it.each([
    ['sl', 'stop'],
    ['tp', 'target'],
    ['so', 'stop_out'],
    ['client', 'manual'],
    ['mobile', 'manual'],
    ['rollover', 'broker'],
  ] as const)('that closes because of %s is told so, whatever magic it carries', (reason, cause) => {
    const deal = aDeal({ type: 'sell', entry: 'out', reason, magic: magic(3) });
    expect(kinds(next(held(), { deals: [deal] }))).toEqual([['closed', undefined, cause]]);
  });

  it('that closes by a command carries its number, and only that of a command that can close', () => {
    const closing = (n: number) => aDeal({ type: 'sell', entry: 'out', reason: 'expert', magic: magic(n) });
    expect(kinds(next(held(), { deals: [closing(3)] }))).toEqual([['closed', 3, 'command']]);
    // Some brokers stamp a close with the magic of what was opened.
    expect(kinds(next(held(), { deals: [closing(1)] }))).toEqual([['closed', undefined, 'manual']]);
  });

  it('that closes a part leaves the rest, and the last one ends it', () => {
    const part = (ticket: string, lots: string) => aDeal({ ticket, type: 'sell', entry: 'out', lots });
    const found = next(held(), { deals: [part('32', '0.04'), part('33', '0.06')] });
    expect(found.happenings.map(({ kind }) => kind)).toEqual(['closed_part', 'closed']);
    expect(found.happenings.map(({ side }) => side)).toEqual(['buy', 'buy']);
    expect(found.book.holdings).toEqual([]);
  });

  it('that turns a position round closes it with all the money, and opens the rest', () => {
    const deal = aDeal({ type: 'sell', entry: 'inout', lots: '0.25', profit: '12', commission: '-1' });
    const { happenings, book } = next(held(), { deals: [deal] });
    expect(happenings).toMatchObject([
      { kind: 'closed', side: 'buy', lots: '0.10', profit: '11' },
      { kind: 'opened', side: 'sell', lots: '0.15', profit: '0' },
    ]);
    expect(book.holdings).toMatchObject([{ side: 'sell', lots: '0.15' }]);
  });

  it.each([
    ['balance', '500', 'balance'],
    ['commission', '-3', 'charge'],
    ['interest', '-1', 'charge'],
    ['credit', '50', 'credit'],
    ['bonus', '50', 'credit'],
  ] as const)('of money, %s, is told as what it is', (type, profit, kind) => {
    const deal = aDeal({ type, profit, commission: '0', positionId: '0', symbol: '', lots: '0', price: '0' });
    expect(next(emptyBook, { deals: [deal] }).happenings).toMatchObject([{ kind, profit }]);
  });
});

describe('what is missing', () => {
  it('is no position that closed: only a deal says so', () => {
    const found = next(held(), {});
    expect(found.happenings).toEqual([]);
    const later = takeState(found.book, look({ deals: [aDeal({ type: 'sell', entry: 'out', reason: 'sl' })] }), ours);
    expect(later.happenings).toMatchObject([{ kind: 'closed', side: 'buy', lots: '0.10' }]);
  });

  it('is no order that ended, until its broker says how', () => {
    const gone = next({ ...emptyBook, orders: [anOrder()] }, {});
    expect(gone.happenings).toEqual([]);
    expect(gone.book.leaving).toHaveLength(1);
    const by = (past: Parameters<typeof aPast>[0], recent = ours.recent) =>
      kinds(takeState(gone.book, look({ past: [aPast(past)] }), { ...ours, recent }));
    expect(by({})).toEqual([['cancelled', 5, 'command']]);
    expect(by({}, [])).toEqual([['cancelled', undefined, 'manual']]);
    expect(by({ state: 'expired' })).toEqual([['cancelled', undefined, 'expiry']]);
    expect(by({ state: 'rejected' })).toEqual([['unfilled', undefined, undefined]]);
    expect(by({ state: 'filled' })).toEqual([]);
  });
});

describe('a change', () => {
  it('of levels is a command’s where one asked for just these, and a hand’s otherwise', () => {
    const moved = (sl: string) => kinds(next(held(), { positions: [aPosition({ sl })] }));
    expect(moved('4055')).toEqual([['modified', 4, 'command']]);
    expect(moved('4055.004')).toEqual([['modified', 4, 'command']]);
    expect(moved('4056')).toEqual([['modified', undefined, 'manual']]);
  });

  it('of a stop that the broker sets after the fill is still the opening’s', () => {
    const before = held({ magic: magic(1) });
    expect(kinds(next(before, { positions: [aPosition({ magic: magic(1), sl: '4050' })] }))).toEqual([
      ['modified', 1, 'command'],
    ]);
  });

  it('of a ticket is told with both', () => {
    const { happenings } = next(held(), { positions: [aPosition({ ticket: '99' })] });
    expect(happenings).toMatchObject([{ kind: 'moved', positionId: '11', moved: { from: '11', to: '99' } }]);
  });

  it('of price, swap or profit alone is nothing that happened', () => {
    expect(next(held(), { positions: [aPosition({ price: '1', swap: '-4', profit: '9' })] }).happenings).toEqual([]);
  });
});
