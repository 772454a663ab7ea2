import { describe, expect, it, onTestFinished } from 'vitest';
import type { Who } from '../../src/core/who.ts';
import { createScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader } from '../kit/trader.ts';
import { callers } from '../kit/who.ts';

/** A trader on paper, or with real money at stake. */
async function open(isReal: boolean) {
  const bridge = createScriptedBridge();
  bridge.rewrite('broker.report', (value) => {
    const report = value as { snapshot: object };
    return { ...report, snapshot: { ...report.snapshot, isReal } };
  });
  const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
  onTestFinished(trader.close);
  await trader.tell('feeds.create', { feed: 'gold', name: 'Gold room' });
  const factor = () => ({ proof: { how: 'totp' as const, at: trader.clock.now() } });
  const ask = async (name: string, input: object, who: Partial<Who> = {}) => {
    const outcome = await trader.tell(name, input, who);
    if (outcome.ok) return 'done';
    const { loosened } = outcome.refusal.facts as { loosened?: string[] };
    return loosened ? `${outcome.refusal.code} ${loosened.join(' ')}` : outcome.refusal.code;
  };
  const follow = async (): Promise<string> => {
    const listed = (await trader.tell('follows.list', {})) as { value: { follows: { follow: string }[] } };
    return listed.value.follows[0]?.follow ?? '';
  };
  return { trader, ask, factor, change: async (change: object) => ({ follow: await follow(), ...change }) };
}

const program = callers.tradeKey('desk-1');
const size = (percent: string, more: object = {}) => ({ settings: { size: { mode: 'risk', percent, ...more } } });

describe('how a channel is copied', () => {
  const looser: [string, object][] = [
    ['size', size('1.01')],
    ['size', size('1', { of: 'equity' })],
    ['size', { settings: { size: { mode: 'lots', lots: '0.01' } } }],
    ['entryTolerancePoints', { settings: { entryTolerancePoints: 51 } }],
    ['defaultStopPips', { settings: { defaultStopPips: 30 } }],
    ['slippagePoints', { settings: { slippagePoints: 21 } }],
    ['marketLateSeconds', { handling: { marketLateSeconds: 61 } }],
    ['pendingLateSeconds', { handling: { pendingLateSeconds: 601 } }],
    ['levelsWithinMinutes', { handling: { levelsWithinMinutes: 6 } }],
    ['onDelete', { handling: { onDelete: 'keep' } }],
    ['whoWins', { handling: { whoWins: 'provider' } }],
    ['whoWins', { handling: { whoWins: 'me' } }],
    ['size whoWins', { ...size('3'), handling: { whoWins: 'provider' } }],
  ];
  const tighter: object[] = [
    size('0.99'),
    { settings: { split: { by: 'first' } } },
    { settings: { zone: 'middle', entryTolerancePoints: 0, slippagePoints: 0, onNotEvaluated: 'refuse' } },
    { handling: { marketLateSeconds: 10, onDelete: 'cancel', confirmSeconds: 3_600 } },
    { mode: 'confirm' },
    { mode: 'alert', ...size('9') },
  ];

  it('is loosened by a person, and by no program with a key; what tightens is anybody’s who may change it', async () => {
    const { ask, change } = await open(false);
    for (const [names, each] of looser)
      expect(await ask('follows.change', await change(each), program)).toBe(`PROOF_NEEDED ${names}`);
    for (const each of tighter) expect(await ask('follows.change', await change(each), program)).toBe('done');
    // What only shows signals loses nothing, and is trading no more by any program.
    expect(await ask('follows.change', await change({ mode: 'auto' }), program)).toBe('PROOF_NEEDED mode');
    expect(await ask('follows.change', await change({ mode: 'auto' }))).toBe('done');
    expect(await ask('follows.change', await change(size('10')))).toBe('done');
  });

  it('with real money is loosened by nobody without a second factor', async () => {
    const { ask, change, factor } = await open(true);
    for (const [names, each] of looser)
      expect(await ask('follows.change', await change(each))).toBe(`PROOF_NEEDED ${names}`);
    expect(await ask('follows.change', await change({ settings: { onNotEvaluated: 'trade' } }))).toBe(
      'PROOF_NEEDED onNotEvaluated',
    );
    expect(await ask('follows.change', await change({ settings: { onNotEvaluated: 'ask' } }))).toBe('done');
    expect(await ask('follows.change', await change(size('2')), { ...program, ...factor() })).toBe('PROOF_NEEDED size');
    expect(await ask('follows.change', await change(size('2')), factor())).toBe('done');
    for (const each of tighter) expect(await ask('follows.change', await change(each))).toBe('done');
  });

  it('has no way round: a follow that is ended and begun anew is proved as well', async () => {
    const { ask, change, factor } = await open(true);
    expect(await ask('follows.end', await change({}))).toBe('done');
    const anew = { feed: 'demo', account: 'paper', mode: 'auto', ...size('10') };
    expect(await ask('follows.create', anew)).toBe('PROOF_NEEDED mode');
    expect(await ask('follows.create', { feed: 'gold', account: 'paper', mode: 'confirm' })).toBe('PROOF_NEEDED mode');
    expect(await ask('follows.create', { feed: 'gold', account: 'paper', mode: 'alert' })).toBe('done');
    expect(await ask('follows.create', anew, factor())).toBe('done');
  });
});

describe('the guard of an account', () => {
  const guard = { account: 'paper', protectAtPct: 80, flattenMinutes: 10, newsCloseMinutes: 5 };
  const looser: [string, object][] = [
    ['protectAtPct', { ...guard, protectAtPct: 81 }],
    ['flattenMinutes', { ...guard, flattenMinutes: 9 }],
    ['newsCloseMinutes', { ...guard, newsCloseMinutes: null }],
    ['protectAtPct flattenMinutes newsCloseMinutes', { account: 'paper' }],
  ];

  it.each([
    ['on paper by a person, and by no program', false],
    ['with real money by nobody without a second factor', true],
  ])('is loosened %s', async (_, isReal) => {
    const { ask, factor } = await open(isReal);
    expect(await ask('compliance.guard', guard, program)).toBe('done');
    for (const [names, each] of looser) {
      const who = isReal ? {} : program;
      expect(await ask('compliance.guard', each, who)).toBe(`PROOF_NEEDED ${names}`);
    }
    const tighter = { account: 'paper', protectAtPct: 70, flattenMinutes: 20, resetMinutes: 0, newsCloseMinutes: 5 };
    expect(await ask('compliance.guard', tighter, program)).toBe('done');
    expect(await ask('compliance.guard', { account: 'paper' }, isReal ? factor() : {})).toBe('done');
  });
});

describe('the profile an account stands under', () => {
  const mine = {
    id: 'MINE',
    name: 'Mine',
    from: 'FTMO',
    rules: { maxLots: { limit: '0.5', scope: 'symbol' }, riskPerTradePct: '0.5' },
  };
  const tighter = { ...mine, rules: { ...mine.rules, maxLots: { limit: '0.1', scope: 'symbol' } } };

  it.each<[string, boolean]>([
    ['on paper by no program', false],
    ['with real money by nobody without a second factor', true],
  ])('is not made looser under its own name, %s', async (_, isReal) => {
    const { ask, factor } = await open(isReal);
    const who = isReal ? {} : program;
    expect(await ask('compliance.custom-profile', mine, who)).toBe('done');
    expect(await ask('compliance.activate', { account: 'paper', profile: 'MINE' }, factor())).toBe('done');
    expect(await ask('compliance.custom-profile', tighter, who)).toBe('done');
    // Not looser than the parent it comes from, and looser than what stands.
    expect(await ask('compliance.custom-profile', mine, who)).toBe('PROOF_NEEDED maxLots');
    expect(await ask('compliance.custom-profile', { ...mine, rules: {} }, who)).toContain('maxLots riskPerTradePct');
    expect(await ask('compliance.custom-profile', { ...tighter, from: 'CONSERVATIVE' }, who)).toContain('firm');
    expect(await ask('compliance.custom-profile', mine, factor())).toBe('done');
  });

  it('is not looser in another phase or kind of account without a second factor, where real money is', async () => {
    const real = await open(true);
    const under = { account: 'paper', profile: 'FTMO' };
    expect(await real.ask('compliance.activate', under)).toBe('done');
    expect(await real.ask('compliance.activate', { ...under, accountType: 'swing' })).toBe('PROOF_NEEDED rules');
    expect(await real.ask('compliance.activate', { ...under, phase: 'funded' })).toBe('PROOF_NEEDED rules');
    expect(await real.ask('compliance.activate', { ...under, phase: 'funded' }, real.factor())).toBe('done');
    expect(await real.ask('compliance.activate', { ...under, phase: 'funded' })).toBe('done');
    const paper = await open(false);
    expect(await paper.ask('compliance.activate', { ...under, accountType: 'swing' })).toBe('done');
  });
});

describe('a halt', () => {
  it('is not made less by whoever may trade and not change the risk', async () => {
    const { ask } = await open(false);
    const { grants } = callers.trader('desk-1');
    const dealer = { ...callers.trader('desk-1'), grants: grants.filter(({ scope }) => scope !== 'risk') };
    expect(await ask('trading.halt', {}, dealer)).toBe('done');
    expect(await ask('trading.resume', {}, dealer)).toBe('NOT_ALLOWED');
    expect(await ask('trading.reduce-only', {}, dealer)).toBe('NOT_ALLOWED');
    expect(await ask('trading.reduce-only', { feed: 'demo' }, dealer)).toBe('done');
    expect(await ask('trading.reduce-only', {}, callers.trader('desk-1'))).toBe('done');
  });
});
