import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const spansOf = (text: string): Record<string, string> =>
  Object.fromEntries(readMessage({ text }).spans.map((span) => [span.field, text.slice(span.start, span.end)]));

describe('spans', () => {
  it('show where each field was read, in the text as it was sent', () =>
    expect(spansOf('🟢 𝗕𝗨𝗬 GOLD &amp; hold 𝟰𝟬𝟲𝟮\nSL: 40\u200b54\nTP: 4070')).toMatchObject({
      side: '𝗕𝗨𝗬',
      symbol: 'GOLD',
      entry: '𝟰𝟬𝟲𝟮',
      sl: '40\u200b54',
      'tps.0': '4070',
    }));

  it('belong to each trade of several', () =>
    expect(spansOf('EURUSD BUY 1.0840 SL 1.0810 TP 1.0890\nGBPUSD SELL 1.3385 SL 1.3420 TP 1.3330')).toMatchObject({
      'items.0.symbol': 'EURUSD',
      'items.1.symbol': 'GBPUSD',
      'items.1.sl': '1.3420',
    }));

  it('follow the targets when they are put in order', () =>
    expect(spansOf('GOLD BUY 4062 SL 4054 TP 4090 TP 4070')).toMatchObject({ 'tps.0': '4070', 'tps.1': '4090' }));

  it('show the words of an instruction', () =>
    expect(spansOf('Please move SL to 4060 now')).toMatchObject({ action: '4060' }));
});
