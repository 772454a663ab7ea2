import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wilson } from './calibration.ts';
import { isFalseOpen, isWrongSide } from './compare.ts';
import { evaluate, loadLines } from './evaluate.ts';
import { once } from './once.ts';
import { ignoringUnexplained } from './unexplained-ignored.ts';

/** Floors may only rise. */
const floors = [
  { file: 'test/data/signals-dev.jsonl', right: 300 },
  { file: 'test/data/signals-own.jsonl', right: 1450 },
  { file: 'test/data/signals-parts.jsonl', right: 226 },
  { file: 'test/data/signals-layouts.jsonl', right: 280 },
];

/** Every round was worked through after its first sight. */
const rounds = { right: 3960, certainAndRight: 2630, certainButWrong: 0, falseOpens: 0 };

describe.each(floors)('the grammar on $file', ({ file, right }) => {
  const score = once(() => evaluate(loadLines(file)));

  it(`reads at least ${right} messages right in every field`, () => {
    expect(score().right).toBeGreaterThanOrEqual(right);
  });

  it('opens no trade that nobody signalled', () => {
    expect(score().falseOpens.map((miss) => miss.line.id)).toEqual([]);
  });

  it('is never certain of what is wrong, or of what a person has to be asked about', () => {
    expect(score().certainButWrong.map((miss) => miss.line.id)).toEqual([]);
    expect(score().certainUnasked.map((miss) => miss.line.id)).toEqual([]);
  });

  it('never takes the wrong side', () => {
    expect(score().wrongSides.map((miss) => miss.line.id)).toEqual([]);
  });

  it('refuses or leaves alone every message that only may be refused', () => {
    const lines = score().misses.filter(({ line }) => line.expect.type === 'reject' && line.accept === undefined);
    expect(lines.filter(({ read }) => ['signal', 'signals'].includes(read.reading.type))).toEqual([]);
  });
});

describe('the grammar on the rounds of new layouts', () => {
  const score = once(() =>
    evaluate(
      readdirSync('test/data/rounds')
        .filter((name) => name.endsWith('.jsonl'))
        .flatMap((name) => loadLines(`test/data/rounds/${name}`)),
    ),
  );

  it('reads no fewer right, and no fewer right and certain', () => {
    expect(score().right).toBeGreaterThanOrEqual(rounds.right);
    expect(score().certainAndRight).toBeGreaterThanOrEqual(rounds.certainAndRight);
  }, 120_000);

  it('is not more often certain of what is wrong, and opens nothing unasked that nobody signalled', () => {
    expect(score().certainButWrong.length).toBeLessThanOrEqual(rounds.certainButWrong);
    expect(score().falseOpens.length).toBeLessThanOrEqual(rounds.falseOpens);
    expect(score().falseOpens.filter(({ read }) => read.certainty === 'certain')).toEqual([]);
    expect(score().wrongSides).toEqual([]);
  });
});

describe('the interval of a share', () => {
  it('is as wide as what was seen is little', () => {
    expect(wilson(10, 10).map((value) => Number(value.toFixed(3)))).toEqual([0.722, 1]);
    expect(wilson(990, 1000)[0]).toBeGreaterThan(0.98);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});

describe('the account of every token', () => {
  const lines = floors.flatMap(({ file }) => loadLines(file));

  it('is what keeps wrong readings from being certain', () => {
    const ignored = evaluate(lines, ignoringUnexplained);
    expect(evaluate(lines).certainButWrong).toHaveLength(0);
    expect(ignored.certainButWrong.length).toBeGreaterThan(4);
    expect(ignored.certainUnasked.length).toBeGreaterThan(4);
  }, 120_000);
});

describe('the measures themselves', () => {
  const line = {
    id: 'x',
    kind: 'a.b',
    text: '',
    expect: { type: 'signal', symbol: 'EURUSD', side: 'buy', order: 'market', entry: null, sl: null, tps: [] },
  };

  it('count a signal read out of noise as a false open', () => {
    const signal = { type: 'signal', symbol: 'EURUSD', side: 'buy', order: 'market', entry: null, sl: null, tps: [] };
    expect(isFalseOpen(signal as never, { ...line, expect: { type: 'none' } })).toBe(true);
    expect(isFalseOpen({ type: 'none' }, { ...line, expect: { type: 'none' } })).toBe(false);
  });

  it('count a buy read as a sell as a wrong side', () => {
    expect(isWrongSide({ ...line.expect, side: 'sell' } as never, line)).toBe(true);
    expect(isWrongSide(line.expect as never, line)).toBe(false);
  });
});
