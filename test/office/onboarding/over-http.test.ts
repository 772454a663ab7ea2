import { describe, expect, it, onTestFinished } from 'vitest';
import { appOf } from '../../kit/app.ts';
import { openTrader, type Trader } from '../../kit/trader.ts';
import { openFirstHour } from './first-hour.kit.ts';

const statuses = ({ steps }: { steps: { status: string }[] }) => steps.map(({ status }) => status[0]).join('');

describe('the first hour over HTTP', () => {
  it('goes from nothing to a test signal that was filled and closed again', async () => {
    const hour = await openFirstHour();
    expect(await hour.get('/current-step')).toMatchObject({ status: 404, code: 'ONBOARDING_NOT_STARTED' });
    expect(await hour.post('/start')).toMatchObject({ step: 'welcome', percent: 0, minutesLeft: 9 });
    expect(await hour.complete('welcome')).toMatchObject({ step: 'profile' });
    const about = { zone: 'Europe/Berlin', language: 'en', experience: 'some', name: 'Ann' };
    const account = await hour.complete('profile', about);
    expect(account).toMatchObject({ step: 'broker' });
    const opened = { name: 'Challenge', balance: '50000', profile: 'FTMO' };
    const check = await hour.complete('broker', opened);
    expect(check.step).toBe('verification');
    // The moment it is known whose rules these are.
    expect(JSON.stringify(check.asked)).toContain('FTMO lets you copy your own trades');
    const provider = await hour.complete('verification');
    expect(provider).toMatchObject({ step: 'provider', status: 'current' });
    expect(provider.checks.map(({ isFine }: { isFine: boolean }) => isFine)).toEqual(Array(8).fill(true));
    const [demo] = provider.asked.choices;
    expect(demo).toMatchObject({ label: 'Demo channel', answers: { feed: 'demo' } });
    await hour.complete('provider', demo.answers);
    expect(await hour.follow('paper-2')).toMatchObject({ feed: 'demo', mode: 'alert' });
    await hour.complete('risk', { percent: '0.5' });
    expect(await hour.follow('paper-2')).toMatchObject({ mode: 'alert', settings: { size: { percent: '0.5' } } });
    const test = await hour.complete('handling', { preset: 'usual' });
    expect(test).toMatchObject({ step: 'test', isUnderWay: false });
    expect(await hour.follow('paper-2')).toMatchObject({ mode: 'auto', handling: { whoWins: 'safer' } });
    expect(await hour.complete('test')).toMatchObject({ step: 'test', isUnderWay: true });
    expect(await hour.complete('test')).toMatchObject({ status: 409, code: 'STEP_UNDER_WAY' });
    const review = await hour.untilTested();
    expect(review).toMatchObject({ step: 'review', trial: { phase: 'over', failed: null } });
    const stages = ['received', 'read', 'planned', 'checked', 'sent', 'filled', 'shown', 'closed'];
    expect(review.trial.stages.map(({ stage }: { stage: string }) => stage)).toEqual(stages);
    expect(await hour.positions('paper-2')).toEqual([]);
    expect((await hour.follows()).map(({ feed }) => feed)).toEqual(['demo', 'demo']);
    await hour.complete('review');
    expect(await hour.complete('completion')).toMatchObject({ step: null, percent: 100, minutesLeft: 0 });
    const progress = await hour.get('/progress');
    expect(progress.completedAt).toBeGreaterThan(0);
    expect(statuses(progress)).toBe('ddddddddddd');
    expect(await hour.get('/summary')).toMatchObject({
      ...{ account: { account: 'paper-2' }, isReal: false, rules: 'FTMO', experience: 'some' },
      ...{ wish: { percent: '0.5', mode: 'auto' }, follows: [{ feed: 'demo', mode: 'auto' }] },
    });
  });

  it('goes on days later, on another device, in the language that was chosen', async () => {
    const hour = await openFirstHour();
    await hour.post('/start');
    await hour.complete('welcome');
    await hour.complete('profile', { zone: 'Europe/Madrid', language: 'es', experience: 'new' });
    hour.trader.clock.set(hour.trader.clock.now() + 3 * 86_400_000);
    await hour.trader.advance(1_000);
    const other = appOf(hour.trader);
    const init = { headers: { host: 'localhost', 'user-agent': 'a telephone' } };
    const answer = await other.request('http://localhost/api/v1/onboarding/current-step', init);
    const current = await answer.json();
    expect(current).toMatchObject({ step: 'broker', percent: 18 });
    expect(current.asked.blocks[0].text).toBe('Cuenta');
    // Started once more it goes on; anew it begins again, and takes nothing away.
    expect(await hour.post('/start')).toMatchObject({ step: 'broker' });
    expect(await hour.post('/start', { anew: true })).toMatchObject({ step: 'welcome' });
    expect(await hour.zone()).toBe('Europe/Madrid');
  });

  it('refuses what does not fit, with the reason, and sets nothing', async () => {
    const hour = await openFirstHour();
    await hour.upTo('profile');
    const about = { zone: 'Europe/Berlin', language: 'en', experience: 'some' };
    const refused = async (step: string, answers: object) => {
      const { status, code } = await hour.complete(step, answers);
      return `${status} ${code}`;
    };
    expect(await refused('profile', { ...about, zone: 'Atlantis' })).toBe('422 ZONE_UNKNOWN');
    expect(await refused('profile', { ...about, language: 'tlh' })).toBe('422 LANGUAGE_UNKNOWN');
    expect(await refused('profile', { ...about, experience: 'huge' })).toBe('422 INVALID_INPUT');
    expect(await refused('risk', { percent: '1' })).toBe('409 STEP_WAITS');
    await hour.upTo('broker');
    expect(await refused('broker', { account: 'nobody' })).toBe('404 ACCOUNT_UNKNOWN');
    expect(await refused('broker', { name: 'x', balance: '100', profile: 'NONE' })).toBe('404 PROFILE_UNKNOWN');
    await hour.upTo('risk');
    for (const percent of ['0', '11', 'much', '-1', '1e1']) expect(await refused('risk', { percent })).toContain('422');
    expect(await hour.skip('risk')).toMatchObject({ status: 409, code: 'STEP_REQUIRED' });
    expect(await hour.get('/current-step')).toMatchObject({ step: 'risk' });
    expect((await hour.post('/steps/nothing/complete')).status).toBe(422);
  });

  it('leaves out what need not be done, and changes its mind', async () => {
    const hour = await openFirstHour();
    await hour.upTo('provider');
    expect(await hour.skip('provider')).toMatchObject({ step: 'risk' });
    await hour.complete('risk', { percent: '2' });
    // What was already copied into the account is not this person's choice here: it stays.
    expect(await hour.follow('paper')).toMatchObject({ settings: { size: { percent: '1' } } });
    await hour.complete('provider', { feed: 'demo' });
    expect(await hour.get('/current-step')).toMatchObject({ step: 'handling' });
  });

  it('asks again what stands on another account', async () => {
    const hour = await openFirstHour();
    await hour.upTo('review');
    expect(await hour.restart('broker')).toMatchObject({ step: 'broker', status: 'current' });
    expect(statuses(await hour.get('/progress'))).toBe('ddcwwwwwwww');
    expect(await hour.restart('broker')).toMatchObject({ status: 409, code: 'STEP_NOT_BEGUN' });
  });

  it('two devices at once settle a step once', async () => {
    const hour = await openFirstHour();
    await hour.upTo('broker');
    const opened = { name: 'Challenge', balance: '50000', profile: 'FTMO' };
    const both = await Promise.all([hour.complete('broker', opened), hour.complete('broker', opened)]);
    expect(both.map(({ code }) => code ?? 'taken').sort()).toEqual(['ACCOUNT_TAKEN', 'taken']);
    expect(await hour.accounts()).toEqual(['paper', 'paper-2']);
  });

  it('the same request sent again is done once', async () => {
    const hour = await openFirstHour();
    await hour.upTo('broker');
    const opened = { name: 'Challenge', balance: '50000', profile: 'FTMO' };
    const first = await hour.complete('broker', opened, 'key-1');
    expect(await hour.complete('broker', opened, 'key-1')).toEqual(first);
    expect(await hour.accounts()).toEqual(['paper', 'paper-2']);
  });
});

describe('several people', () => {
  it('each have their own, at the same time', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.tell('desks.create', { desk: 'desk-2', user: 'bob' });
    const bob = { user: 'bob', desk: 'desk-2', grants: bobs };
    const step = async (name: string, input: object, who: object) => {
      const outcome = await trader.tell(name, input, who);
      await trader.settle();
      return outcome.ok ? (outcome.value as { step: string }).step : outcome.refusal.code;
    };
    await Promise.all([step('onboarding.start', {}, {}), step('onboarding.start', {}, bob)]);
    expect(await step('onboarding.complete', { step_id: 'welcome' }, bob)).toBe('profile');
    expect(await step('onboarding.current', {}, {})).toBe('welcome');
    const about = { zone: 'Asia/Jakarta', language: 'id', experience: 'new' };
    expect(await step('onboarding.complete', { step_id: 'profile', answers: about }, bob)).toBe('broker');
    expect(await trader.tell('desk.zone', {})).toMatchObject({ value: { zone: 'UTC' } });
    // Without an account of their own: one is opened, and tried out.
    const opened = { name: 'Bob', balance: '20000', profile: 'CONSERVATIVE' };
    expect(await step('onboarding.complete', { step_id: 'broker', answers: opened }, bob)).toBe('verification');
    expect(await accountsOf(trader, bob)).toEqual(['paper']);
  });

  it('whoever only looks on sees it and changes nothing', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.tell('onboarding.start', {});
    const viewer = { user: 'eve', grants: [{ scope: 'read' as const, over: 'desk' as const, id: 'desk-1' }] };
    expect(await trader.tell('onboarding.current', {}, viewer)).toMatchObject({ value: { step: 'welcome' } });
    for (const name of ['start', 'complete', 'skip', 'restart'])
      expect(await trader.tell(`onboarding.${name}`, { step_id: 'welcome' }, viewer)).toMatchObject({
        refusal: { code: 'NOT_ALLOWED' },
      });
  });
});

const bobs = (['read', 'trade', 'risk'] as const).map((scope) => ({ scope, over: 'desk' as const, id: 'desk-2' }));

async function accountsOf(trader: Trader, who: object): Promise<string[]> {
  const listed = await trader.tell('accounts.list', {}, who);
  return listed.ok ? (listed.value as { accounts: { account: string }[] }).accounts.map(({ account }) => account) : [];
}
