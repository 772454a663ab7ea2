import { describe, expect, it } from 'vitest';
import { type Gold, market, openGold } from '../kit/gold.ts';

/** The broker answers that it was done, and shows nothing of it. */
async function unseen(): Promise<Gold> {
  const gold = await openGold();
  gold.bridge.rewrite('broker.report', (value) => {
    const report = value as { snapshot: object };
    return { ...report, events: [], snapshot: { ...report.snapshot, positions: [] } };
  });
  await gold.say(market);
  return gold;
}

const proved = (gold: Gold) => gold.bridge.asked.filter(({ action }) => action === 'broker.prove').length;

describe('an opening that the broker calls done and never shows (B4)', () => {
  it('is looked up once its time is over, asked about, and never sent again', async () => {
    const gold = await unseen();
    expect(proved(gold)).toBe(0);
    await gold.advance(40_000);
    expect(proved(gold)).toBeGreaterThan(0);
    expect(await gold.buttons()).toEqual(["It's there", "It isn't"]);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open']);
    gold.takeAlerts();
  });

  it('[It isn’t] ends the question', async () => {
    const gold = await unseen();
    await gold.advance(40_000);
    await gold.press("It isn't");
    await gold.advance(10_000);
    expect((await gold.signals())[0]?.state).toBe('failed');
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open']);
    gold.takeAlerts();
  });

  it('and that the broker itself proves to be no trade is over, and the card says why', async () => {
    const gold = await unseen();
    gold.bridge.rewrite('broker.prove', (value) => {
      const { proofs } = value as { proofs: { n: number }[] };
      return { proofs: proofs.map(({ n }) => ({ n, verdict: 'not_executed' })) };
    });
    await gold.advance(40_000);
    expect((await gold.signals())[0]?.state).toBe('failed');
    expect(await gold.told()).toContain('the broker said that opening was done, and it does not show');
    gold.takeAlerts();
  });

  it('control: one that shows is looked up by nobody', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.advance(40_000);
    expect(proved(gold)).toBe(0);
  });
});
