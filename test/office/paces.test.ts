import { describe, expect, it, onTestFinished } from 'vitest';
import { type Pace, paceOf } from '../../src/core/pace.ts';
import { presets } from '../../src/core/standard-budgets.ts';
import { perform } from '../../src/office/catalogue.ts';
import { hearChat } from '../../src/office/hear-chat.ts';
import { createLimits } from '../../src/platform/limits.ts';
import { allActions } from '../../src/runtime/program.ts';
import { openTrader } from '../kit/trader.ts';
import { asking, callers } from '../kit/who.ts';

async function open() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const { services } = trader.context;
  const limits = createLimits(presets.standard, () => 1_700_000_000_000);
  return { ...trader.context, services: { ...services, limits } };
}

const inChat = asking(callers.owner(), { via: 'chat', place: 'web:desk-1' });

describe('what one types in a chat', () => {
  it('is counted as over any other door, and too much is said in words', async () => {
    const context = await open();
    const type = async (text: string) => {
      const said = await perform(context, 'chat.say', { text }, inChat);
      return said.ok ? JSON.stringify((said.value as { blocks: unknown }).blocks) : said.refusal.code;
    };
    for (let count = 0; count < 20; count += 1) expect(await type('/parse good morning')).not.toContain('too much');
    expect(await type('/parse good morning')).toContain('That was too much at once. Try again in 3 s.');
    // Another kind of command, and what stops all trading, are as free as before.
    expect(await type('/status')).not.toContain('too much');
    expect(await type('/panic')).not.toContain('too much');
  });

  it('is refused in words when lines themselves are too many, while a button still stops everything', async () => {
    const context = await open();
    for (let count = 0; count < 120; count += 1) context.services.limits.take(pick('chat.say'), inChat);
    expect(await perform(context, 'chat.say', { text: '/panic' }, inChat)).toMatchObject({
      refusal: { code: 'TOO_FAST', facts: { seconds: 1 } },
    });
    expect(await perform(context, 'trading.panic', {}, inChat)).toMatchObject({ ok: true });
  });

  it('does not cost whoever nobody knows the memory of this process', async () => {
    const context = await open();
    const hear = hearChat(context);
    const heard = { place: 'telegram:7', person: 'telegram-user:7', what: { kind: 'text', text: 'hello' } } as const;
    for (let count = 0; count < 3; count += 1) await hear({ ...heard, key: `k${count}` });
    expect(context.services.limits.size()).toBe(0);
  });
});

const pick = (name: string) => {
  const found = allActions.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe('how often each action may be asked for', () => {
  it.each<[Pace, string[]]>([
    [
      'sign-in',
      ['auth.login', 'auth.login-2fa', 'auth.set-up', 'auth.prove', 'password.change', 'factors.confirm-totp'],
    ],
    ['heavy', ['signals.read', 'follows.rehearse', 'compliance.report', 'webhooks.test', 'addresses.ask']],
    ['write', ['orders.open', 'follows.create', 'trading.resume', 'messages.post', 'compliance.activate']],
    ['read', ['accounts.list', 'positions.list', 'journal.list', 'sessions.list']],
    [
      'protect',
      ['trading.panic', 'trading.halt', 'trading.pause', 'trading.reduce-only', 'positions.close', 'orders.cancel'],
    ],
    [
      'protect',
      ['positions.close-all', 'hand.close', 'hand.closeall', 'hand.cancel', 'hand.sl', 'follows.end', 'chat.choose'],
    ],
    ['protect', ['sessions.end', 'sessions.end-others', 'auth.logout', 'people.remove', 'listener.sign-out']],
  ])('%s: %j', (pace, names) => {
    for (const name of names) expect([name, paceOf(pick(name))]).toEqual([name, pace]);
  });

  it('never counts what lets more be lost as what protects, unless it also moves a stop nearer', () => {
    const both = allActions.filter(
      (one) => typeof one.needs === 'object' && one.needs.stepUp && paceOf(one) === 'protect',
    );
    expect(both.map(({ name }) => name).sort()).toEqual([
      'chat.choose',
      'hand.be',
      'hand.entry',
      'hand.sl',
      'hand.tp',
      'orders.change',
      'positions.change',
    ]);
  });
});
