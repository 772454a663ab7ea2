import { describe, expect, it } from 'vitest';
import { createBuckets } from '../../../bots/telegram/buckets.ts';
import { keyboardOf } from '../../../bots/telegram/keyboard.ts';
import { spotOf } from '../../../bots/telegram/place.ts';
import { readRef, writeRef } from '../../../bots/telegram/ref.ts';

it.each([
  ['telegram:7', { chat: 7, topic: null }],
  ['telegram:-1001234', { chat: -1001234, topic: null }],
  ['telegram:-1001234/5', { chat: -1001234, topic: 5 }],
  ['telegram:', null],
  ['telegram:7/', null],
  ['telegram:seven', null],
  ['web:desk-1', null],
])('the place %s is %j', (place, spot) => {
  expect(spotOf(place)).toEqual(spot);
});

it.each(['12', '12.13', '12.13|14:9f86d081', '|14:9f86d081|15:aa'])(
  'what shows a message is written and read back as %s',
  (ref) => {
    expect(writeRef(readRef(ref))).toBe(ref);
  },
);

it.each([null, '', 'talk_3', '12.'])('nothing is shown by %j', (ref) => {
  expect(readRef(ref)).toEqual({ texts: [], files: [] });
});

it('buttons stand beside each other as far as a phone is wide, and carry nothing but their id', () => {
  const choices = ['Close', 'Half', 'Break-even', 'Cancel', 'A long label that stands alone'];
  const rows = keyboardOf(choices.map((label, nth) => ({ id: `choice_${nth}`, label })));
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Close', 'Half', 'Break-even'],
    ['Cancel'],
    ['A long label that stands alone'],
  ]);
  expect(rows[0]?.[0]).toEqual({ text: 'Close', callback_data: 'choice_0' });
});

describe('what may be sent', () => {
  function open() {
    let now = 1_000_000;
    const buckets = createBuckets(() => now);
    return {
      ...buckets,
      pass: (ms: number) => (now += ms),
      takeAll: (chat: number, times: number) => Array.from({ length: times }, () => buckets.take(chat)),
    };
  }

  it('to one person is a few at once, then one a second', () => {
    const { take, takeAll, pass } = open();
    expect(takeAll(7, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(take(7)).toBe(1_000);
    pass(1_000);
    expect(takeAll(7, 2)).toEqual([0, 1_000]);
  });

  it.each([
    ['a group', 20, 60_000, (_at: number) => -7],
    ['all chats together', 30, 1_000, (at: number) => 100 + at],
  ])('in %s is at most %i within any %i ms', (_where, most, withinMs, chatAt) => {
    const { take, pass } = open();
    const sentAt: number[] = [];
    for (let ms = 0; ms < 4 * withinMs; ms += withinMs / 500) {
      if (take(chatAt(ms)) === 0) sentAt.push(ms);
      pass(withinMs / 500);
    }
    const within = sentAt.map((from) => sentAt.filter((at) => at >= from && at < from + withinMs).length);
    expect(Math.max(...within)).toBeLessThanOrEqual(most);
    expect(sentAt.length).toBeGreaterThan(3 * (most / 2));
  });

  it('is nothing in a chat for as long as the platform said, and something elsewhere', () => {
    const { take, shut, pass } = open();
    shut(7, 20_000);
    expect(take(7)).toBe(20_000);
    expect(take(8)).toBe(0);
    pass(20_000);
    expect(take(7)).toBe(0);
  });
});
