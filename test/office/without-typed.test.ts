import { describe, expect, it } from 'vitest';
import { withoutTyped, withoutUnsaid } from '../../src/office/without-typed.ts';

describe('what was typed, in what is said or kept of it', () => {
  it.each([
    ['hunter2hunter2', '•••'],
    ['Correct-Horse', '•••'],
    ['EURUSD', 'EURUSD'],
    ['btcusdt', 'btcusdt'],
    ['EUR/USD', 'EUR/USD'],
    ['gold', 'gold'],
    ['4060.50', '4060.50'],
    ['4060500', '•••'],
    ['usdpassword', '•••'],
  ])('%s is shown as %s', (word, shown) => {
    expect(withoutTyped({ why: `no ${word} here`, deep: [word] }, word)).toEqual({
      why: `no ${shown} here`,
      deep: [shown],
    });
  });

  it('is kept where the answer speaks of it, and covered where it means nothing to it', () => {
    expect(withoutUnsaid('bobspassword halted', { said: 'Halted.' })).toBe('••• halted');
    expect(withoutUnsaid('Bobs-Account 0.5', { account: 'bobs-account' })).toBe('Bobs-Account 0.5');
  });
});
