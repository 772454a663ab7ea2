import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import { loadLines } from '../../score/evaluate.ts';
import { once } from '../../score/once.ts';

describe('the explanation of every labelled message', () => {
  const reads = once(() =>
    ['dev', 'own', 'parts', 'layouts']
      .flatMap((name) => loadLines(`test/data/signals-${name}.jsonl`))
      .map(({ text, replyTo }) => ({
        text,
        read: readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) }),
      })),
  );

  it('the pieces are the whole text, in its order', () => {
    for (const { text, read } of reads()) {
      let last = 0;
      for (const { start, text: piece } of read.explanation) {
        expect(text.slice(last, start).trim()).toBe('');
        expect(text.slice(start, start + piece.length)).toBe(piece);
        last = start + piece.length;
      }
      expect(text.slice(last).trim()).toBe('');
    }
  });

  it('a certain reading has nothing unexplained', () => {
    const left = reads().filter(
      ({ read }) => read.certainty === 'certain' && read.explanation.some(({ as }) => as === 'unexplained'),
    );
    expect(left).toEqual([]);
  });
});
