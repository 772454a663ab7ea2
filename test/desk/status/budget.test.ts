import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Budget } from '../../../src/desk/facts/budget.ts';
import { type Gold, openGold } from '../../kit/gold.ts';

const shown = z.object({ budget: z.custom<Budget>() });
async function budget(gold: Gold): Promise<Budget> {
  const outcome = await gold.tell('accounts.show', { account: 'paper' });
  return shown.parse(outcome.ok ? outcome.value : null).budget;
}
const large = { settings: { size: { mode: 'lots', lots: '0.40' } } };
const wide = 'XAUUSD BUY NOW\nSL 4050\nTP 4090';

describe('what is lost, at stake and free', () => {
  it('add up to the allowance of the nearer line, to the cent', async () => {
    const gold = await openGold({ follow: large });
    expect(await budget(gold)).toMatchObject({ lost: '0.00', stake: '0.00', free: '500.00', allowance: '500' });
    await gold.say(wide);
    await gold.quote('4057.00', '4057.25');
    await gold.advance(3_000);
    const { lost, stake, free } = await budget(gold);
    expect(Number(lost)).toBeCloseTo(131.4, 2);
    expect(Number(lost) + Number(stake) + Number(free)).toBeCloseTo(500, 2);
    expect(Number(free)).toBeLessThan(100);
  });

  it('the bar shows no room where a signal is refused for the worst case, and the card shows the same', async () => {
    const gold = await openGold({ follow: large });
    await gold.say(wide);
    await gold.say('XAUUSD BUY LIMIT 4058\nSL 4048\nTP 4090');
    const [signal] = await gold.signals();
    expect(signal?.state).toBe('refused');
    const { free } = await budget(gold);
    expect(Number(free)).toBeLessThan(90);
    expect(await gold.told()).toContain(`free ${free} USD.`);
  });

  it('say so where nothing bounds what is open', async () => {
    const gold = await openGold();
    await gold.hand({ op: 'open', symbol: 'XAUUSD', side: 'buy', lots: '0.10' });
    await gold.advance(3_000);
    expect(await budget(gold)).toMatchObject({ stake: null, free: null });
  });

  it('stand in /risk', async () => {
    const gold = await openGold();
    await gold.tell('chat.say', { text: '/risk' });
    expect(await gold.told()).toContain('Lost today 0.00 · at stake if all stops are hit 0.00 · free 500.00 USD.');
  });
});
