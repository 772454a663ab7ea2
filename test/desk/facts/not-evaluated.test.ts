import { describe, expect, it, onTestFinished } from 'vitest';
import { presets } from '../../../src/desk/comply/profiles/catalog.ts';
import { ruleList } from '../../../src/desk/comply/rule-list.ts';
import type { Finding } from '../../../src/desk/comply/verdict.ts';
import { weighUnjudged } from '../../../src/desk/facts/unjudged.ts';
import { openTrader, type Trader, textOf } from '../../kit/trader.ts';

const finding = (rule: string, status: Finding['status'] = 'not_evaluated'): Finding => ({
  rule,
  status,
  hard: true,
  line: null,
  used: null,
  headroom: null,
  figures: {},
  missing: status === 'not_evaluated' ? ['economic calendar'] : [],
});
const actOf = (rule: string, policy?: 'trade' | 'ask' | 'refuse', bridge = 'mt5') =>
  weighUnjudged([finding(rule)], { policy, bridge }).act;

describe('a rule that could not be judged', () => {
  it('asks on a real account and trades on paper when the follow says nothing', () => {
    expect([actOf('NEWS-WINDOW'), actOf('NEWS-WINDOW', undefined, 'paper')]).toEqual(['ask', 'trade']);
  });

  it.each(['trade', 'ask', 'refuse'] as const)('is left to the follow when that says %s', (policy) => {
    for (const rule of ['NEWS-WINDOW', 'WEEKEND-HOLD', 'GAP-CLOSE', 'RISK-PER-IDEA', 'DAILY-LOSS', 'OPPOSITE-XACCT'])
      expect([actOf(rule, policy), actOf(rule, policy, 'paper')]).toEqual([policy, policy]);
  });

  it.each(['ORD-VALID', 'ORD-STALE', 'WC-UNBOUNDED', 'WC-DAILY', 'WC-TOTAL'])(
    '%s is refused, whatever the follow says',
    (rule) => {
      expect([actOf(rule, 'trade'), actOf(rule, 'ask', 'paper')]).toEqual(['refuse', 'refuse']);
    },
  );

  it.each(['EU-WARN', 'EU-CLIENT', 'EU-RECORD', 'CAPITAL-ALLOC', 'REQ-LIMIT', 'RTS6-THROTTLE', 'MARTINGALE'])(
    '%s, whose facts do not come by waiting, never stands in the way',
    (rule) => {
      expect([actOf(rule), actOf(rule, 'ask'), actOf(rule, 'refuse')]).toEqual(['trade', 'trade', 'trade']);
      expect(weighUnjudged([finding(rule)], { policy: 'refuse', bridge: 'mt5' }).said).toBeNull();
    },
  );

  it('is no concern once it was judged', () => {
    const judged = [finding('NEWS-WINDOW', 'passed'), finding('WC-DAILY', 'violated')];
    expect(weighUnjudged(judged, { policy: 'refuse', bridge: 'mt5' })).toEqual({
      ...{ act: 'trade', rules: [], missing: [], said: null },
    });
  });

  it('is named, and the worse kind alone decides', () => {
    const both = [finding('NEWS-WINDOW'), finding('WC-TOTAL'), finding('EU-WARN')];
    expect(weighUnjudged(both, { policy: 'trade', bridge: 'paper' })).toMatchObject({
      act: 'refuse',
      rules: ['WC-TOTAL'],
    });
  });

  it('a rule that is new to the list asks', () => {
    expect([actOf('SOMETHING-NEW'), ruleList.some(({ id }) => id === 'SOMETHING-NEW')]).toEqual(['ask', false]);
  });
});

async function follow(settings: object): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.tell('compliance.activate', { account: 'paper', profile: 'FTUK' });
  await trader.configure({ settings: { size: { mode: 'lots', lots: '0.01' }, ...settings } });
  return trader;
}

async function copied(trader: Trader): Promise<{ state: string | undefined; card: string }> {
  await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
  await trader.advance(2_000);
  return { state: (await trader.signals())[0]?.state, card: textOf((await trader.talk())[0]?.blocks ?? []) };
}

const unknown = 'Not every rule could be judged: the economic calendar not known.';

describe('a follow of a channel under a firm with a news rule, without a calendar', () => {
  it('trades on paper, and the card says what was not judged', async () => {
    const { state, card } = await copied(await follow({}));
    expect([state, card.includes(`${unknown} This follow trades all the same.`)]).toEqual(['open', true]);
  });

  it('asks when told to, and one tap is enough', async () => {
    const trader = await follow({ onNotEvaluated: 'ask' });
    const { state, card } = await copied(trader);
    expect([state, card.includes(`${unknown} So you are asked.`)]).toEqual(['asking', true]);
    expect((await trader.account()).positions).toEqual([]);
    await trader.press('Take');
    await trader.advance(2_000);
    expect((await trader.signals())[0]).toMatchObject({ state: 'open', notes: [`${unknown} So you are asked.`] });
  });

  it('refuses when told to', async () => {
    const { state, card } = await copied(await follow({ onNotEvaluated: 'refuse' }));
    expect([state, card.includes('Its rules could not be judged: the economic calendar not known.')]).toEqual([
      'refused',
      true,
    ]);
  });

  it.each(['ask', 'refuse'])('set to %s trades by itself once a calendar is known', async (onNotEvaluated) => {
    const trader = await follow({ onNotEvaluated });
    const at = trader.clock.now() + 86_400_000;
    const event = { at, currencies: ['USD'], impact: 'high', title: 'Rates' };
    await trader.tell('compliance.calendar', { events: [event] });
    expect((await copied(trader)).state).toBe('open');
  });

  it('a preview says the same without trading', async () => {
    for (const [onNotEvaluated, would] of [
      ['trade', 'place'],
      ['ask', 'ask'],
      ['refuse', 'refuse'],
    ]) {
      const trader = await follow({ onNotEvaluated });
      const read = await trader.tell('signals.read', { text: 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080' });
      expect(JSON.stringify(read)).toContain(`"would":"${would}"`);
    }
  });
});

describe('profiles whose rules lack facts by nature', () => {
  it.each(presets.map(({ id }) => id))(
    '%s lets a follow that always asks trade by itself, with a calendar',
    async (profile) => {
      const trader = await follow({ onNotEvaluated: 'ask' });
      const events = [{ at: trader.clock.now() + 86_400_000, currencies: ['USD'], impact: 'high', title: 'Rates' }];
      await trader.tell('compliance.calendar', { events });
      await trader.tell('compliance.activate', { account: 'paper', profile, phase: 'funded' });
      const { state, card } = await copied(trader);
      expect([state, card.includes('Not judged')]).toEqual(['open', false]);
    },
  );
});
