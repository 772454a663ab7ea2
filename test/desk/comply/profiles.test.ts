import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type CustomProfile,
  customProfileSchema,
  deriveProfile,
  isStale,
} from '../../../src/desk/comply/custom-profile.ts';
import { checkProfile } from '../../../src/desk/comply/profile-check.ts';
import { presets } from '../../../src/desk/comply/profiles/catalog.ts';
import { preset } from './facts-kit.ts';

const custom = (rules: CustomProfile['rules'], changes: Partial<CustomProfile> = {}): CustomProfile => ({
  id: 'MINE',
  name: 'Mine',
  from: 'CONSERVATIVE',
  rules,
  ...changes,
});
const derive = (given: CustomProfile) => deriveProfile(preset('CONSERVATIVE'), given, '2026-11-21');
const codeOf = (given: CustomProfile) => {
  const made = derive(given);
  return made.ok ? 'ok' : made.refusal.code;
};

describe('presets', () => {
  it.each(presets.map((one) => [one.id, one] as const))(
    '%s can be read, has a source, a date and a word on copying',
    (_, profile) => {
      expect(checkProfile(profile)).toMatchObject({ ok: true });
      expect(profile.sources.length).toBeGreaterThan(0);
      expect(profile.copying).not.toBe('');
    },
  );

  it('have the figures in presets.json: what a firm publishes is written down twice, so that none changes by a slip', () => {
    const published: { id: string }[] = JSON.parse(readFileSync(new URL('presets.json', import.meta.url), 'utf8'));
    for (const figures of published) expect(preset(figures.id)).toMatchObject(figures);
    expect(presets.map(({ id }) => id)).toEqual(published.map(({ id }) => id));
  });

  it.each(presets)('$id has a name, and an address for each thing it says', ({ name, notes, sources }) => {
    const texts = sources.flatMap(({ address, says }) => [address, says]);
    for (const text of [name, ...notes, ...texts]) expect(text).not.toBe('');
  });

  it('are thirteen, each once', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(13);
  });

  it('go stale on their own date; a historic one says so instead', () => {
    const ftmo = preset('FTMO');
    const limit = Date.parse(ftmo.asOf) + ftmo.staleAfterDays * 86_400_000;
    expect([isStale(ftmo, limit), isStale(ftmo, limit + 1)]).toEqual([false, true]);
    expect(isStale(preset('MYFOREXFUNDS'), limit + 1)).toBe(false);
  });
});

describe('a custom profile', () => {
  it('tightens freely and remembers where it comes from', () => {
    const made = derive(custom({ maxLots: { limit: '0.5', scope: 'symbol' }, maxPositions: 2, openRiskPct: '1.5' }));
    if (!made.ok) throw new Error(made.refusal.code);
    expect(made.value.profile).toMatchObject({
      id: 'MINE',
      derivedFrom: { id: 'CONSERVATIVE', version: '1' },
      rules: { maxPositions: 2 },
    });
    expect(made.value.loosened).toEqual([]);
    expect(made.value.profile.rules.daily).toEqual(preset('CONSERVATIVE').rules.daily);
  });

  it.each<[string, CustomProfile['rules'], string]>([
    ['more lots', { maxLots: { limit: '1.01', scope: 'symbol' } }, 'maxLots'],
    ['a narrower scope of the lot cap', { maxLots: { limit: '1.0', scope: 'order' } }, 'maxLots'],
    ['a rule less', { news: null }, 'news'],
    [
      'a shorter news window',
      { news: { beforeMinutes: 15, afterMinutes: 5, kinds: ['open'], impacts: ['high'], hard: true } },
      'news',
    ],
    ['a smaller buffer', { bufferPct: '0.4' }, 'bufferPct'],
    ['longer without a stop', { stop: { policy: 'required', graceSec: 60 } }, 'stop'],
    ['a stop that is only recommended', { stop: { policy: 'recommended', graceSec: 0 } }, 'stop'],
    ['a stress instead of a stop', { noStop: { stressPct: { 'fx-major': '2' } } }, 'noStop'],
    ['another base of the daily line', { daily: { pct: '2', base: 'max', of: 'initial', breachAt: 'below' } }, 'daily'],
  ])('says what it loosens: %s', (_, rules, name) => {
    expect(derive(custom(rules))).toMatchObject({ ok: true, value: { loosened: [name] } });
  });

  it.each<[string, CustomProfile, string]>([
    [
      'a zone that does not exist',
      custom({}, { clock: { zone: 'Europe/Atlantis', resetAt: '00:00' } }),
      'PROFILE_ZONE',
    ],
    ['an offset instead of a zone', custom({}, { clock: { zone: '+02:00', resetAt: '00:00' } }), 'PROFILE_ZONE'],
    ['a time that does not exist', custom({}, { clock: { zone: 'UTC', resetAt: '25:00' } }), 'PROFILE_SHAPE'],
    [
      'a daily limit in percent and money at once',
      custom({ daily: { pct: '1', amount: '5', base: 'balance', of: 'initial', breachAt: 'below' } }),
      'PROFILE_CONTRADICTION',
    ],
    [
      'more risk in a trade than on an idea',
      custom({ riskPerTradePct: '0.5', riskPerIdea: { pct: '0.4', rejoinMinutes: 0 } }),
      'PROFILE_CONTRADICTION',
    ],
    ['a buffer as large as the daily allowance', custom({ bufferPct: '2' }), 'PROFILE_CONTRADICTION'],
    ['a negative limit', custom({ openRiskPct: '-1' }), 'PROFILE_CONTRADICTION'],
    ['a limit that is no number', custom({ openRiskPct: 'much' }), 'PROFILE_SHAPE'],
  ])('is refused whole for %s', (_, given, code) => {
    expect(codeOf(given)).toBe(code);
  });

  it('is parsed at the door', () => {
    expect(customProfileSchema.safeParse(custom({ maxPositions: 1 })).success).toBe(true);
    expect(customProfileSchema.safeParse({ ...custom({}), rules: { maxGain: 1 } }).success).toBe(false);
  });
});
