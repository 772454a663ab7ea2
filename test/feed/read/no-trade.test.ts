import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const lines = readFileSync('test/data/no-trade.txt', 'utf8').split('\n').filter(Boolean);

describe('words of trades that signal none', () => {
  it.each(lines)('%s', (line) => {
    const { reading } = readMessage({ text: line.replaceAll('\\n', '\n') });
    expect(['signal', 'signals']).not.toContain(reading.type);
    expect(JSON.stringify(reading)).not.toContain('reentry');
  });

  it('the same trade said plainly opens', () =>
    expect(readMessage({ text: 'GOLD BUY 4060 SL 4052 TP 4080' }).reading.type).toBe('signal'));
});
