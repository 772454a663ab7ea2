import { describe, expect, it } from 'vitest';
import { forEachAtOnce } from '../../src/core/at-once.ts';

describe('something for each of many, a few at a time', () => {
  it('is done for every one, never for more at once than said', async () => {
    let busy = 0;
    let most = 0;
    const done: number[] = [];
    await forEachAtOnce(
      Array.from({ length: 20 }, (_, n) => n),
      3,
      async (n) => {
        busy += 1;
        most = Math.max(most, busy);
        await new Promise(setImmediate);
        busy -= 1;
        done.push(n);
      },
    );
    expect(done).toHaveLength(20);
    expect(most).toBe(3);
  });

  it('does not wait for a slow one before it goes on with the rest', async () => {
    let end = () => {};
    const slow = new Promise<void>((resolve) => {
      end = resolve;
    });
    const done: number[] = [];
    const all = forEachAtOnce([0, 1, 2, 3, 4], 2, async (n) => {
      if (n === 0) await slow;
      done.push(n);
    });
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    expect(done).toEqual([1, 2, 3, 4]);
    end();
    await all;
    expect(done).toEqual([1, 2, 3, 4, 0]);
  });

  it('takes what comes one by one', async () => {
    function* endless() {
      for (let n = 0; n < 5; n += 1) yield n;
    }
    const done: number[] = [];
    await forEachAtOnce(endless(), 2, async (n) => void done.push(n));
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });
});
