import { describe, expect, it } from 'vitest';
import { type Gold, market, openGold } from '../../kit/gold.ts';

/** An account that nets: 0.10 lots are ours, and a hand put 0.05 into the same position. */
async function shared(): Promise<Gold> {
  const gold = await openGold({ marginMode: 'netting' });
  await gold.say(market);
  await gold.hand({ op: 'open', symbol: 'XAUUSD', side: 'buy', lots: '0.05' });
  await gold.advance(3_000);
  gold.takeAlerts();
  return gold;
}
const lots = async (gold: Gold) => (await gold.ledger()).positions.map((one) => one.lots);

describe('what others put into a position of ours', () => {
  it('stays when our trade is closed: the question says how much, with a button for all of it', async () => {
    const gold = await shared();
    await gold.press('Close');
    expect(await gold.told()).toContain('This account has one position in XAUUSD: 0.05 of its 0.15 lots stay');
    expect(await gold.buttons()).toEqual(['Confirm', 'All 0.15 lots…', 'Leave it']);
    await gold.press('Confirm');
    await gold.advance(5_000);
    expect(await lots(gold)).toEqual(['0.05']);
  });

  it('goes too where that button is tapped, once its effect in figures is confirmed', async () => {
    const gold = await shared();
    await gold.press('Close');
    await gold.press('All 0.15 lots…');
    expect(await lots(gold)).toEqual(['0.15']);
    await gold.press('Confirm');
    await gold.advance(10_000);
    expect(await lots(gold)).toEqual([]);
    gold.takeAlerts();
  });

  it.each<[string, object]>([
    ['the account', { account: 'net' }],
    ['the desk', { all: true }],
    ['the symbol', { symbol: 'XAUUSD' }],
  ])('goes with all of %s, and the effect counts it', async (_, input) => {
    const gold = await shared();
    const effect = await gold.tell('positions.close-all', { ...input, preview: true });
    expect(effect).toMatchObject({ value: { lines: [{ lots: '0.1' }, { lots: '0.05', leg: null }] } });
    expect(await gold.tell('positions.close-all', input)).toMatchObject({ ok: true });
    await gold.advance(10_000);
    expect(await lots(gold)).toEqual([]);
    const sides = (await gold.ledger()).events.filter(({ kind }) => kind === 'opened').map(({ side }) => side);
    expect(sides).toEqual(['buy', 'buy']);
    gold.takeAlerts();
  });

  it('stays with all of a channel: that is what the channel opened', async () => {
    const gold = await shared();
    expect(await gold.tell('positions.close-all', { feed: 'demo' })).toMatchObject({ ok: true });
    await gold.advance(10_000);
    expect(await lots(gold)).toEqual(['0.05']);
  });

  it('goes with [Close all] of a panic', async () => {
    const gold = await shared();
    await gold.tell('chat.say', { text: '/panic' });
    await gold.press('Stop everything');
    const [label = ''] = (await gold.talk()).flatMap(({ choices }) =>
      choices.flatMap((choice) => (choice.label.startsWith('Close all') ? [choice.label] : [])),
    );
    await gold.press(label);
    await gold.advance(10_000);
    expect(await lots(gold)).toEqual([]);
    gold.takeAlerts();
  });
});
