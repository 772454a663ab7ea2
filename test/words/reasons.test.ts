import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/feed/read/read.ts';
import { words } from '../../src/words/words.ts';
import { loadLines } from '../score/evaluate.ts';

const files = ['own', 'parts', 'layouts', 'languages'];
const reasons = new Set(
  files
    .flatMap((name) => loadLines(`test/data/signals-${name}.jsonl`))
    .map(({ text, replyTo }) => readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) }))
    .flatMap(({ reasons: told, reading }) => (reading.type === 'reject' ? [...told, reading.reason] : told)),
);
const said = (reason: string) => words('es').term('because', reason);
/** Shown as they are, for want of words. */
const unworded = (all: Iterable<string>) => [...all].filter((each) => said(each) === each);

describe('why a message was read as it was', () => {
  it('is worded for every reason the reader gives', () => {
    expect(unworded(reasons)).toEqual([]);
    expect(reasons.size).toBeGreaterThan(40);
  });

  it('the check sees a reason without words; what a model wrote is shown as it is', () => {
    const free = ['two stops, and one of them moved', 'a mistake nobody ever made'];
    expect(unworded([...free, 'two stops'])).toEqual(free);
  });

  it('keeps what it is about', () => {
    expect(said('not explained: zorp, blip')).toBe('sin explicar: zorp, blip');
    expect(words('en').term('because', 'slip of the pen: BYU')).toBe('slip of the pen: BYU');
  });
});
