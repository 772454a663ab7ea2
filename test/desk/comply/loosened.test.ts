import { describe, expect, it } from 'vitest';
import { loosenedRules } from '../../../src/desk/comply/custom-profile.ts';
import type { ProfileRules } from '../../../src/desk/comply/profile.ts';
import { checkProfile, impossible } from '../../../src/desk/comply/profile-check.ts';
import { profileOf } from './facts-kit.ts';

const loosened = (before: ProfileRules, after: ProfileRules) => loosenedRules(profileOf(before), profileOf(after));
const line = { base: 'balance', of: 'initial', breachAt: 'below' } as const;
const total = { mode: 'static', breachAt: 'below' } as const;

describe('a limit', () => {
  it.each<[keyof ProfileRules, (limit: string) => ProfileRules]>([
    ['maxLots', (limit) => ({ maxLots: { limit, scope: 'symbol' } })],
    ['maxPositions', (limit) => ({ maxPositions: Number(limit) })],
    ['maxOrders', (limit) => ({ maxOrders: Number(limit) })],
    ['dayLots', (limit) => ({ dayLots: limit })],
    ['riskPerTradePct', (limit) => ({ riskPerTradePct: limit })],
    ['riskPerIdea', (limit) => ({ riskPerIdea: { pct: limit, rejoinMinutes: 0 } })],
    ['openRiskPct', (limit) => ({ openRiskPct: limit })],
    ['floatLossPct', (limit) => ({ floatLossPct: limit })],
    ['daily', (limit) => ({ daily: { ...line, pct: limit } })],
    ['daily', (limit) => ({ daily: { ...line, amount: limit } })],
    ['total', (limit) => ({ total: { ...total, pct: limit } })],
    ['total', (limit) => ({ total: { ...total, amount: limit } })],
    ['collarPct', (limit) => ({ collarPct: limit })],
    ['maxValue', (limit) => ({ maxValue: limit })],
    ['maxVolume', (limit) => ({ maxVolume: limit })],
    ['capitalCap', (limit) => ({ capitalCap: limit })],
    ['throttle', (limit) => ({ throttle: { max: Number(limit), windowSec: 60 } })],
    ['messages', (limit) => ({ messages: { perSecond: Number(limit) } })],
    ['requests', (limit) => ({ requests: { perDay: Number(limit), reserve: 1 } })],
  ])('%s is loosened when it is larger or gone, and not when it is smaller or as it was', (name, of) => {
    expect(loosened(of('5'), of('6'))).toEqual([name]);
    expect(loosened(of('5'), {})).toEqual([name]);
    expect(loosened(of('5'), of('4'))).toEqual([]);
    expect(loosened(of('5'), of('5'))).toEqual([]);
    expect(loosened({}, of('5'))).toEqual([]);
  });

  it.each<[string, string[], ProfileRules, ProfileRules]>([
    [
      'another way to count it',
      ['daily'],
      { daily: { ...line, pct: '5' } },
      { daily: { ...line, pct: '4', base: 'max' } },
    ],
    ['money instead of a share', ['daily'], { daily: { ...line, pct: '5' } }, { daily: { ...line, amount: '4' } }],
    [
      'a longer time to come back',
      ['riskPerIdea'],
      { riskPerIdea: { pct: '5', rejoinMinutes: 30 } },
      { riskPerIdea: { pct: '5', rejoinMinutes: 0 } },
    ],
    [
      'another time to be counted over',
      ['throttle'],
      { throttle: { max: 5, windowSec: 60 } },
      { throttle: { max: 5, windowSec: 30 } },
    ],
    ['less kept back', ['requests'], { requests: { perDay: 9, reserve: 4 } }, { requests: { perDay: 9, reserve: 3 } }],
    ['more kept back', [], { requests: { perDay: 9, reserve: 4 } }, { requests: { perDay: 9, reserve: 5 } }],
    ['a smaller buffer', ['bufferPct'], { bufferPct: '1' }, { bufferPct: '0.9' }],
    ['no buffer', ['bufferPct'], { bufferPct: '1' }, {}],
    ['a larger buffer', [], { bufferPct: '1' }, { bufferPct: '1.1' }],
    ['a stress for what has no stop', ['noStop'], {}, { noStop: { stressPct: { gold: '2' } } }],
    ['no stress any more: without a stop nothing passes', [], { noStop: { stressPct: { gold: '2' } } }, {}],
    ['a switch off', ['kill'], { kill: true }, {}],
  ])('and so it is, or is not, with %s', (_, names, before, after) => {
    expect(loosened(before, after)).toEqual(names);
  });

  it('of its day or its firm is loosened by any change', () => {
    const parent = profileOf({});
    expect(loosenedRules(parent, { ...parent, clock: { ...parent.clock, resetAt: '01:00' } })).toEqual(['clock']);
    expect(loosenedRules(parent, { ...parent, firm: 'ACME' })).toEqual(['firm']);
  });
});

describe('a required stop', () => {
  const stop = (policy: 'required' | 'recommended', graceSec: number): ProfileRules => ({ stop: { policy, graceSec } });

  it.each<[string[], string, ProfileRules, ProfileRules]>([
    [['stop'], 'is only recommended', stop('required', 30), stop('recommended', 30)],
    [['stop'], 'may come later', stop('required', 30), stop('required', 31)],
    [[], 'must come sooner', stop('required', 30), stop('required', 29)],
    [[], 'was only recommended', stop('recommended', 30), stop('required', 30)],
    [[], 'stays recommended, and sooner', stop('recommended', 30), stop('recommended', 0)],
  ])('loosens %j when it %s', (names, _, before, after) => {
    expect(loosened(before, after)).toEqual(names);
  });
});

describe('a window around news', () => {
  const news: NonNullable<ProfileRules['news']> = {
    ...{ beforeMinutes: 5, afterMinutes: 5, kinds: ['open', 'close'], impacts: ['high', 'medium'], hard: true },
  };

  it.each<[string[], string, Partial<typeof news>]>([
    [['news'], 'begins later', { beforeMinutes: 4 }],
    [['news'], 'ends sooner', { afterMinutes: 4 }],
    [['news'], 'leaves a close out', { kinds: ['open'] }],
    [['news'], 'leaves events out', { impacts: ['high'] }],
    [['news'], 'is only a warning', { hard: false }],
    [['news'], 'lets older positions go', { exemptHours: 5 }],
    [['news'], 'concerns fewer accounts', { phases: ['funded'] }],
    [[], 'is longer', { beforeMinutes: 6, afterMinutes: 6 }],
    [[], 'holds for more', { kinds: ['modify', 'open', 'close'], impacts: ['low', 'medium', 'high'] }],
  ])('loosens %j when it %s', (names, _, change) => {
    expect(loosened({ news }, { news: { ...news, ...change } })).toEqual(names);
  });
});

describe('limits that mean nothing', () => {
  const codesOf = (rules: ProfileRules) =>
    impossible(rules).map(({ code, facts }) => [code.replace('misfit.', ''), facts.name].join(' ').trim());

  it.each<[string, (limit: string) => ProfileRules]>([
    ['maxLots', (limit) => ({ maxLots: { limit, scope: 'order' } })],
    ['riskPerTradePct', (limit) => ({ riskPerTradePct: limit })],
    ['riskPerIdea', (limit) => ({ riskPerIdea: { pct: limit, rejoinMinutes: 0 } })],
    ['openRiskPct', (limit) => ({ openRiskPct: limit })],
    ['dayLots', (limit) => ({ dayLots: limit })],
    ['collarPct', (limit) => ({ collarPct: limit })],
    ['maxValue', (limit) => ({ maxValue: limit })],
    ['maxVolume', (limit) => ({ maxVolume: limit })],
    ['capitalCap', (limit) => ({ capitalCap: limit })],
    ['floatLossPct', (limit) => ({ floatLossPct: limit })],
    ['daily', (limit) => ({ daily: { ...line, pct: limit } })],
    ['daily', (limit) => ({ daily: { ...line, amount: limit } })],
    ['total', (limit) => ({ total: { ...total, pct: limit } })],
  ])('%s of zero or less', (name, of) => {
    expect([codesOf(of('0')), codesOf(of('-1')), codesOf(of('0.01'))]).toEqual([
      [`NOT_POSITIVE ${name}`],
      [`NOT_POSITIVE ${name}`],
      [],
    ]);
  });

  it.each<[string, string[], ProfileRules]>([
    ['a daily line of neither share nor money', ['ONE_OF daily'], { daily: line }],
    ['a total line of both', ['ONE_OF total'], { total: { ...total, pct: '5', amount: '5' } }],
    ['a line of all there is', [], { total: { ...total, pct: '100' } }],
    ['a line of more', ['OVER_ALL total'], { total: { ...total, pct: '100.1' } }],
    ['a negative buffer', ['BUFFER'], { bufferPct: '-0.1' }],
    ['a buffer of everything', ['BUFFER'], { bufferPct: '100' }],
    ['no buffer', [], { bufferPct: '0' }],
    ['a count below nothing', ['NEGATIVE maxPositions'], { maxPositions: -1 }],
    ['orders below nothing', ['NEGATIVE maxOrders'], { maxOrders: -1 }],
    ['a count of none', [], { maxPositions: 0, maxOrders: 0 }],
    [
      'a window that begins after its event',
      ['NEGATIVE news'],
      { news: { beforeMinutes: -1, afterMinutes: 5, kinds: [], impacts: [], hard: true } },
    ],
    ['a window of its moment', [], { news: { beforeMinutes: 0, afterMinutes: 0, kinds: [], impacts: [], hard: true } }],
  ])('%s: %j', (_, codes, rules) => {
    expect(codesOf(rules)).toEqual(codes);
  });
});

describe('limits that leave each other no room', () => {
  const problemsOf = (rules: ProfileRules) => {
    const checked = checkProfile(profileOf(rules));
    if (checked.ok) return [];
    return (checked.refusal.facts.problems as { code: string; facts: Record<string, string> }[]).map(
      ({ code, facts }) => [code.replace('misfit.', ''), facts.name, facts.than].filter(Boolean).join(' '),
    );
  };
  const idea = (pct: string): ProfileRules => ({ riskPerIdea: { pct, rejoinMinutes: 0 } });

  it.each<[string[], ProfileRules]>([
    [['OVER riskPerTradePct riskPerIdea'], { riskPerTradePct: '2', ...idea('1') }],
    [[], { riskPerTradePct: '1', ...idea('1') }],
    [['OVER riskPerIdea openRiskPct'], { ...idea('3'), openRiskPct: '2' }],
    [['OVER riskPerTradePct openRiskPct'], { riskPerTradePct: '3', openRiskPct: '2' }],
    [['OVER openRiskPct total'], { openRiskPct: '11', total: { ...total, pct: '10' } }],
    [['OVER daily total'], { daily: { ...line, pct: '11' }, total: { ...total, pct: '10' } }],
    [[], { daily: { ...line, pct: '10' }, total: { ...total, pct: '10' } }],
    [['BUFFER_ALL'], { daily: { ...line, pct: '5' }, bufferPct: '5' }],
    [[], { daily: { ...line, pct: '5' }, bufferPct: '4.9' }],
    [['RESERVE_ALL'], { requests: { perDay: 9, reserve: 9 } }],
    [[], { requests: { perDay: 9, reserve: 8 } }],
  ])('%j: %j', (problems, rules) => {
    expect(problemsOf(rules)).toEqual(problems);
  });

  it('names the field that cannot be read, and the zone nobody knows', () => {
    const broken = checkProfile({ ...profileOf({}), rules: { maxPositions: 'many' } });
    expect(broken).toMatchObject({
      refusal: { code: 'PROFILE_SHAPE', facts: { problems: [expect.stringContaining('rules.maxPositions: ')] } },
    });
    const zone = checkProfile({ ...profileOf({}), clock: { zone: 'Europe/Atlantis', resetAt: '00:00' } });
    expect(zone).toMatchObject({ refusal: { code: 'PROFILE_ZONE', facts: { zone: 'Europe/Atlantis' } } });
    expect(problemsOf({ own: { NOBODY: {} } })).toEqual(['NO_RULE']);
  });
});
