import { describe, expect, it } from 'vitest';
import { textOf } from '../../kit/trader.ts';
import { callers } from '../../kit/who.ts';
import { askRule, buyGold, must, openInFolder } from '../desk-kit.ts';

const duties = ['EU-WARN', 'EU-BONUS', 'EU-CLIENT', 'EU-APPROP', 'EU-BESTEX'];
const done = {
  class: 'retail',
  warningAcknowledged: true,
  appropriatenessTested: true,
  incentivesOff: true,
  executionReported: true,
};

async function european() {
  const opened = await openInFolder();
  await must(opened.trader, 'compliance.activate', { account: 'paper', profile: 'EU_MIFID2' });
  return opened;
}
async function statusOf(opened: Awaited<ReturnType<typeof european>>): Promise<Record<string, unknown>> {
  const found = await Promise.all(duties.map((rule) => askRule(opened.trader, rule)));
  return Object.fromEntries(duties.map((rule, at) => [rule, found[at]?.status]));
}
const all = (status: string) => Object.fromEntries(duties.map((rule) => [rule, status]));

describe('what a client stated', () => {
  it('is what the duties are judged by: nothing stated, nothing evaluated, and each says what it misses', async () => {
    const opened = await european();
    expect(await statusOf(opened)).toEqual(all('not_evaluated'));
    expect(await askRule(opened.trader, 'EU-WARN')).toMatchObject({ missing: ['risk warning acknowledged'] });
    expect(await askRule(opened.trader, 'EU-CLIENT')).toMatchObject({ missing: ['client category'] });
    expect(await askRule(opened.trader, 'EU-RECORD')).toMatchObject({ status: 'passed' });
  });

  it('is kept with its date in the journal, over a restart; a duty denied blocks the next order', async () => {
    const opened = await european();
    await must(opened.trader, 'compliance.client', done);
    await opened.restart();
    expect(await statusOf(opened)).toEqual(all('passed'));
    await must(opened.trader, 'compliance.client', { warningAcknowledged: false });
    await opened.restart();
    expect(await askRule(opened.trader, 'EU-WARN')).toMatchObject({ status: 'violated', allowed: false });
    expect(await askRule(opened.trader, 'EU-APPROP')).toMatchObject({ status: 'passed' });
    await buyGold(opened.trader);
    expect((await opened.trader.account()).positions).toEqual([]);
    expect((await opened.trader.journal()).filter(({ kind }) => kind === 'client')).toHaveLength(2);
  });

  it('makes a professional only on two grounds and when a person, not a program, gives up the protection', async () => {
    const opened = await european();
    const one = { class: 'professional', grounds: ['a_year_in_the_sector'] };
    const two = { ...one, grounds: ['a_year_in_the_sector', 'half_a_million_euro'] };
    const refusalOf = async (change: object, who = callers.owner()) => {
      const outcome = await opened.trader.tell('compliance.client', change, who);
      return outcome.ok ? null : outcome.refusal.code;
    };
    expect(await refusalOf(one)).toBe('CLIENT_NOT_PROFESSIONAL');
    expect(await refusalOf(two, callers.tradeKey('desk-1'))).toBe('PROOF_NEEDED');
    const huge = { lots: '3', sl: '4059' };
    expect(await askRule(opened.trader, 'EU-LEVERAGE', huge)).toMatchObject({ status: 'violated' });
    expect(await refusalOf(two)).toBeNull();
    await opened.restart();
    expect(await askRule(opened.trader, 'EU-LEVERAGE', huge)).toMatchObject({
      status: 'passed',
      figures: { client: 'professional' },
    });
    // Back to retail gives protection back and needs nobody's confirmation.
    expect(await refusalOf({ class: 'retail' })).toBeNull();
    expect(await askRule(opened.trader, 'EU-LEVERAGE', huge)).toMatchObject({ status: 'violated' });
  });

  it('can be said in the chat, a word each, and is shown there', async () => {
    const { trader } = await european();
    const said = async (text: string) =>
      textOf(((await must(trader, 'chat.say', { text })) as { blocks: Parameters<typeof textOf>[0] }).blocks);
    expect(await said('/client')).toContain('Category: not stated');
    expect(await said('/client retail warning')).toMatch(/Category: retail\nRisk warning read: yes/);
    expect(await said('/client tested')).toMatch(/Risk warning read: yes\nAppropriateness tested: yes/);
    await said('/language es');
    expect(await said('/client')).toMatch(/Categoría: minorista\nAdvertencia de riesgo leída: sí/);
  });
});
