import { describe, expect, it } from 'vitest';
import { answerByTraces, answerOf, type Seen, showsEffect } from '../../../src/bridge/mt5/answer-of.ts';
import { emptyBook } from '../../../src/bridge/mt5/book.ts';
import { offsetOf } from '../../../src/bridge/mt5/broker-time.ts';
import { contractOf } from '../../../src/bridge/mt5/contract-of.ts';
import { isOlder, pollMsOf, readOnlyWhy } from '../../../src/bridge/mt5/mode.ts';
import { rejectionOf } from '../../../src/bridge/mt5/reject.ts';
import { ackReasons } from '../../../src/bridge/mt5/wire-acks.ts';
import type { Command } from '../../../src/core/command.ts';
import { openBooks } from '../../kit/terminal-ts/books.ts';
import { specOf } from '../../kit/terminal-ts/spec.ts';
import { anAck, aPosition } from './frame.kit.ts';

const open: Command = {
  ...{ op: 'open', n: 1, expiresAt: 0, symbol: 'XAUUSD', side: 'buy', lots: '0.10', sl: null, tp: null },
  ...{ refPrice: '1', maxSlipPoints: 1 },
};

describe('an ack', () => {
  it.each([
    [{ state: 'received' }, null],
    [
      { state: 'done', lots: '0.10', price: '4060', positionId: '11', order: '11' },
      { state: 'done', lots: '0.10', positionId: '11' },
    ],
    [
      { state: 'partial', lots: '0.04' },
      { state: 'partial', lots: '0.04' },
    ],
    [
      { state: 'rejected', retcode: 10_019 },
      { state: 'rejected', code: 'NO_MONEY' },
    ],
    [
      { state: 'refused', why: 'journal', retcode: 0 },
      { state: 'rejected', code: 'OTHER' },
    ],
    [{ state: 'conflict' }, { state: 'conflict' }],
    [{ state: 'expired' }, { state: 'expired' }],
    [{ state: 'unsupported' }, { state: 'rejected', code: 'UNSUPPORTED' }],
    [{ state: 'unknown' }, { state: 'unknown' }],
    [{ state: 'absent' }, { state: 'expired' }],
  ] as const)('%j is the answer %j', (ack, answer) => {
    const found = answerOf(anAck(ack as never), open, 7);
    if (answer === null) expect(found).toBeNull();
    else expect(found).toMatchObject({ n: 1, asOf: 7, ...answer });
  });

  it('of nothing dealt names no lots and no price: a report of zero would be refused whole', () => {
    expect(answerOf(anAck({ lots: '0', price: '0.00' }), open, 1)).toEqual({ n: 1, state: 'done', asOf: 1 });
  });

  it('is rejected by a name of ours, for every reason there is', () => {
    for (const why of ackReasons) expect(rejectionOf({ why, retcode: 0 })).toMatch(/^[A-Z_]+$/);
    expect(rejectionOf({ why: null, retcode: 4_242 })).toBe('OTHER');
  });
});

describe('an answer', () => {
  const seen = (part: Partial<Seen> = {}): Seen => ({
    ...{ book: emptyBook, hasDeal: () => true, hasEnded: () => false, tolerance: () => '0.005' },
    ...part,
  });

  it('waits until the deals it names were told of', () => {
    const ack = anAck({ deals: ['31'] });
    expect(showsEffect(open, ack, seen())).toBe(true);
    expect(showsEffect(open, ack, seen({ hasDeal: () => false }))).toBe(false);
    expect(showsEffect(open, anAck(), seen())).toBe(false);
  });

  it('waits until levels stand as they were set', () => {
    const change: Command = {
      op: 'modify_position',
      n: 2,
      expiresAt: 0,
      positionId: '11',
      sl: '4055',
      tp: null,
      expect: { sl: null, tp: null },
    };
    const at = (sl: string | null) => seen({ book: { ...emptyBook, positions: [aPosition({ sl })] } });
    expect(showsEffect(change, anAck({ n: 2 }), at(null))).toBe(false);
    expect(showsEffect(change, anAck({ n: 2 }), at('4055'))).toBe(true);
    expect(showsEffect(change, anAck({ n: 2 }), seen())).toBe(true);
  });

  it('can be had from what the broker’s books have under a number', () => {
    const trace = { n: 1, lots: '0.04', price: '4060', positionId: '11', orderId: null };
    expect(answerByTraces(open, 1, [trace], 3)).toMatchObject({ state: 'partial', lots: '0.04', positionId: '11' });
    expect(answerByTraces(open, 1, [trace, { ...trace, lots: '0.06' }], 3)).toMatchObject({
      state: 'done',
      lots: '0.1',
    });
    expect(answerByTraces(open, 1, [], 3)).toBeNull();
  });
});

describe('a terminal', () => {
  const fine = {
    isConfirmed: true,
    isPaused: false,
    isMismatch: false,
    hello: { eaVersion: '1.0.0', selfTest: [{ name: 'hmac', ok: true }] },
  };
  it.each([
    [{}, null],
    [{ isMismatch: true, isConfirmed: false }, 'account_mismatch'],
    [{ isConfirmed: false, isPaused: true }, 'not_confirmed'],
    [{ isPaused: true }, 'paused'],
    [{ hello: { eaVersion: '0.9.9', selfTest: [] } }, 'old_version'],
    [{ hello: { eaVersion: '1.0.0', selfTest: [{ name: 'hmac', ok: false }] } }, 'self_test'],
  ])('with %j carries nothing out because of %j', (part, why) => {
    expect(readOnlyWhy({ ...fine, ...part })).toBe(why);
  });

  it('asks often while somebody waits, and seldom while it may do nothing', () => {
    expect([true, false].map((isBusy) => pollMsOf({ isBusy, why: null }))).toEqual([250, 1_000]);
    expect(pollMsOf({ isBusy: true, why: 'paused' })).toBe(5_000);
  });

  it('is older by its numbers, not by its letters', () => {
    expect([isOlder('1.9.0', '1.10.0'), isOlder('1.10.0', '1.9.0'), isOlder('1.0.0', '1.0.0')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    [7_200_300, 0, 7_200_000],
    [-18_000_000 - 900, 0, -18_000_000],
    [19_800_000, 0, 19_800_000],
    [40_000, 0, 0],
  ])('whose broker’s clock shows %i at %i is %i ms off', (serverMs, now, offset) => {
    expect(offsetOf(serverMs, now) + 0).toBe(offset);
  });
});

describe('the figures of a symbol', () => {
  const spec = specOf(openBooks({ netting: false, now: () => 0 }));
  it('are those that orders are sized by', () => {
    expect(contractOf(spec)).toMatchObject({
      ...{ symbol: 'XAUUSD', tickSize: '0.01', contractSize: '100', marginRate: '0.0333005' },
      swap: { buy: '-40', sell: '10', tripleOn: 'wednesday' },
    });
  });
  it.each([{ tickValue: '0' }, { tickSize: '0' }, { volStep: '0' }, { price: '0' }, { trade: 'disabled' as const }])(
    'with %j trade nothing',
    (part) => {
      expect(contractOf({ ...spec, ...part })).toBeNull();
    },
  );
});
