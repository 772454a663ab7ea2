import { describe, expect, it } from 'vitest';
import { createScriptedBridge } from '../../kit/scripted-bridge.ts';
import { openFirstHour } from './first-hour.kit.ts';

const snapshotWith = (change: object) => (value: unknown) => {
  const report = value as { snapshot: object };
  return { ...report, snapshot: { ...report.snapshot, ...change } };
};

describe('a check that fails', () => {
  it('says what, is shown as failed, and is done once the broker answers', async () => {
    const bridge = createScriptedBridge();
    const hour = await openFirstHour({ outsideVenue: bridge.outsideVenue });
    await hour.upTo('verification');
    bridge.rewrite('broker.report', snapshotWith({ noTrading: 'investor password' }));
    const failed = await hour.complete('verification');
    expect(failed).toMatchObject({ step: 'verification', status: 'failed', why: expect.stringMatching(/investor/) });
    expect(failed.checks.filter(({ isFine }: { isFine: boolean }) => !isFine)).toMatchObject([{ check: 'trades' }]);
    expect(await hour.complete('provider', { feed: 'demo' })).toMatchObject({ code: 'STEP_WAITS' });
    bridge.rewrite('broker.report', (value) => value);
    expect(await hour.restart('verification')).toMatchObject({ status: 'current', why: null, checks: [] });
    expect(await hour.complete('verification')).toMatchObject({ step: 'provider' });
  });

  it('says so where the broker does not answer', async () => {
    const bridge = createScriptedBridge();
    const hour = await openFirstHour({ outsideVenue: bridge.outsideVenue });
    await hour.upTo('verification');
    bridge.loseRequests('broker.report', 1);
    expect(await hour.complete('verification')).toMatchObject({
      ...{ step: 'verification', status: 'failed' },
      why: expect.stringContaining('does not answer'),
    });
  });
});

describe('a test signal that gets stuck', () => {
  it('says at which stage and why, leaves nothing open, and is sent again', async () => {
    const hour = await openFirstHour();
    await hour.upTo('test');
    await hour.trader.tell('compliance.activate', { account: 'paper', profile: 'CONSERVATIVE' });
    await hour.complete('test');
    const failed = await hour.untilTested();
    expect(failed).toMatchObject({ step: 'test', status: 'failed', trial: { failed: { stage: 'checked' } } });
    expect(failed.why).toContain('0.5');
    expect(await hour.positions('paper')).toEqual([]);
    expect((await hour.follows()).map(({ feed }) => feed)).toEqual(['demo']);
    await hour.trader.tell('compliance.activate', { account: 'paper', profile: 'FTMO' });
    expect(await hour.restart('test')).toMatchObject({ step: 'test', status: 'current', trial: null });
    await hour.complete('test');
    expect(await hour.untilTested()).toMatchObject({ step: 'review', trial: { failed: null } });
    expect(await hour.positions('paper')).toEqual([]);
  });

  it('gives up on a broker that never fills, and closes what comes late', { timeout: 120_000 }, async () => {
    const bridge = createScriptedBridge();
    const hour = await openFirstHour({ outsideVenue: bridge.outsideVenue });
    await hour.upTo('test');
    bridge.loseRequests('broker.offer', 10_000);
    await hour.complete('test');
    const failed = await hour.untilTested();
    expect(failed).toMatchObject({ step: 'test', status: 'failed' });
    expect(['sent', 'filled']).toContain(failed.trial.failed.stage);
    bridge.loseRequests('broker.offer', 0);
    await hour.trader.advance(60_000);
    expect(await hour.positions('paper')).toEqual([]);
  });

  it('goes to an account with play money that trades, never to a halted one', async () => {
    const hour = await openFirstHour();
    await hour.upTo('test');
    await hour.trader.tell('trading.halt', { account: 'paper' });
    await hour.complete('test');
    await hour.untilTested();
    expect(await hour.accounts()).toEqual(['paper', 'paper-2']);
  });
});

describe('real money', () => {
  const open = async () => {
    const bridge = createScriptedBridge();
    const hour = await openFirstHour({ outsideVenue: bridge.outsideVenue });
    await hour.upTo('broker');
    bridge.rewrite('broker.report', snapshotWith({ isReal: true }));
    await hour.complete('broker', { name: 'Funded', balance: '50000', profile: 'FTMO' });
    bridge.rewrite('broker.report', (value) => value);
    return hour;
  };

  it('begins by asking first, whatever was chosen', async () => {
    const hour = await open();
    await hour.complete('verification');
    await hour.skip('provider');
    await hour.complete('risk', { percent: '0.5' });
    const own = { mode: 'auto', targets: 'equal', whoWins: 'safer', defaultStopPips: '0' };
    expect(await hour.complete('handling', own)).toMatchObject({ status: 409, code: 'REAL_CONFIRMS_FIRST' });
    await hour.complete('handling', { preset: 'usual' });
    expect(await hour.get('/summary')).toMatchObject({ isReal: true, wish: { mode: 'confirm' } });
    // And is offered practice beside it, which need not be.
    expect(await hour.get('/current-step')).toMatchObject({ step: 'paper', asked: { maySkip: true } });
  });

  it('is never traded by a test signal', async () => {
    const hour = await open();
    await hour.complete('verification');
    await hour.skip('provider');
    await hour.complete('risk', { percent: '0.5' });
    await hour.complete('handling', { preset: 'usual' });
    await hour.skip('paper');
    expect(await hour.get('/summary')).toMatchObject({ isReal: true });
    await hour.complete('test');
    expect(await hour.untilTested()).toMatchObject({ step: 'review' });
    const signals = await hour.trader.signals();
    expect(signals.filter(({ legs }) => legs.length > 0)).toHaveLength(1);
    expect(await hour.positions('paper-2')).toEqual([]);
    const { trial } = await hour.get('/current-step');
    expect(trial.failed).toBeNull();
  });
});
