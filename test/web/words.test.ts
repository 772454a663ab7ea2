import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/chat.ts';
import { readMessage } from '../../src/feed/read/read.ts';
import { Blocks } from '../../src/web/blocks.tsx';
import { barOf, money, priceNow } from '../../src/web/figures.ts';
import { wordsOf } from '../../src/web/reading-words.ts';
import { words } from '../../src/words/words.ts';

const english = words('en');

describe('what a message was read as, in words', () => {
  it.each([
    [
      'XAUUSD BUY NOW\nSL 4050\nTP1 4070\nTP2 4080',
      'good',
      'Signal',
      'BUY XAUUSD at market · stop 4050 · target 4070, 4080',
    ],
    [
      'EURUSD SELL LIMIT 1.0900\nSL 1.0940\nTP 1.0800',
      'good',
      'Signal',
      'SELL EURUSD limit 1.09 · stop 1.094 · target 1.08',
    ],
    ['Close now', 'good', 'Update', 'close'],
    ['Move SL to 4055', 'good', 'Update', 'move the stop to 4055'],
    ['Good morning traders', 'plain', 'Talk', 'nothing to trade'],
    ['XAUUSD BUY 4060\nSL 4072\nTP 4070', 'bad', 'Not readable', 'stop on the wrong side'],
  ])('%j', (text, tone, label, shown) => {
    const said = wordsOf(english, readMessage({ text, settings: {} }));
    expect(said).toMatchObject({ tone, label });
    expect(said.text).toContain(shown);
  });

  it('says that it is not certain, and why', () => {
    const read = readMessage({ text: 'Close now', settings: {} });
    const said = wordsOf(english, { ...read, certainty: 'probable', reasons: ['one word is not known'] });
    expect(said).toMatchObject({ tone: 'wait', text: 'close · probable, by grammar: one word is not known' });
  });
});

describe('figures', () => {
  it.each([
    ['0', '0.00'],
    ['999.995', '1,000.00'],
    ['1234567.8', '1,234,567.80'],
    ['-1234.5', '−1,234.50'],
  ])('%s is shown as %s', (value, shown) => {
    expect(money(english, value)).toBe(shown);
  });

  it.each([
    ['all of it free', { lost: '0', stake: '0', free: '500' }, [0, 0, 100]],
    ['some lost and some at stake', { lost: '50', stake: '100', free: '350' }, [10, 20, 70]],
    ['a profit before it', { lost: '0', stake: '250', free: '750' }, [0, 25, 75]],
    ['stops beyond the line', { lost: '100', stake: '500', free: '-100' }, [20, 80, 0]],
    ['something that nothing bounds', { lost: '100', stake: null, free: null }, [20, 80, 0]],
  ])('share the bar of an allowance: %s', (_, parts, widths) => {
    const { lostWidth, stakeWidth, freeWidth } = barOf({ which: 'daily', floor: '9500', allowance: '500', ...parts });
    expect([lostWidth, stakeWidth, freeWidth]).toEqual(widths);
  });

  it.each([
    ['buy', '4060.00', '0.25 behind', 'bad'],
    ['buy', '4060.25', 'at its entry', 'plain'],
    ['sell', '4059.75', '0.25 ahead', 'good'],
  ] as const)('a %s is %s: %s', (side, bid, way, tone) => {
    const position = {
      id: '1',
      ticket: '1',
      symbol: 'XAUUSD',
      side,
      lots: '1',
      openPrice: '4060.25',
      currentPrice: '4060.25',
      sl: null,
      tp: null,
      n: 1,
      openedAt: 0,
      swap: '0',
    };
    const quote = { symbol: 'XAUUSD', bid, ask: side === 'sell' ? '4060.00' : '4070', at: 0 };
    expect(priceNow(english, position, [quote])).toMatchObject({ way, tone });
  });
});

describe('blocks', () => {
  it('are written with every character as text', () => {
    const nasty = '<b onclick="x">&';
    const blocks: Block[] = [
      { kind: 'heading', text: nasty, tone: 'bad' },
      { kind: 'text', text: nasty },
      { kind: 'pairs', rows: [[nasty, nasty]] },
      { kind: 'table', head: [nasty], rows: [[nasty]] },
      { kind: 'code', text: nasty },
    ];
    const html = String(Blocks({ blocks }));
    expect(html).not.toContain('<b');
    expect(html.match(/&lt;b onclick=&quot;x&quot;&gt;&amp;/g)?.length).toBe(8);
    expect(html).toContain('data-tone="bad"');
  });
});
