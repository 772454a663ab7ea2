import { describe, expect, it } from 'vitest';
import { presets } from '../../src/core/standard-budgets.ts';
import { ConfigProblem, readConfig } from '../../src/runtime/config.ts';

const read = (RATE_LIMITS: string) => readConfig({ RATE_LIMITS }).RATE_LIMITS;

describe('RATE_LIMITS', () => {
  it('is the standard unless it is set', () => {
    expect(readConfig({}).RATE_LIMITS).toEqual(presets.standard);
    expect(presets.standard.key).toMatchObject({
      'sign-in': [{ quota: 5 }, { quota: 50 }],
      read: [{ quota: 60 }, { quota: 1_000 }],
      write: [{ quota: 30 }, { quota: 500 }],
      heavy: [{ quota: 10 }, { quota: 100 }],
    });
  });

  it('takes a preset, or none at all', () => {
    expect(read('strict')).toEqual(presets.strict);
    expect(read('relaxed')).toEqual(presets.relaxed);
    expect(read('off')).toBeNull();
  });

  it('takes what differs from a preset, and leaves the preset as it is', () => {
    const limits = read('strict, key.read=120/min+2000/h , stranger.sign-in=3/min');
    expect(limits?.key.read).toEqual([
      { quota: 120, windowMs: 60_000 },
      { quota: 2_000, windowMs: 3_600_000 },
    ]);
    expect(limits?.stranger['sign-in']).toEqual([{ quota: 3, windowMs: 60_000 }]);
    expect(limits?.person).toEqual(presets.strict.person);
    expect(presets.strict.key.read).toHaveLength(2);
    expect(presets.strict.key.read[0]?.quota).toBe(30);
  });

  it.each([
    'lots',
    'off,key.read=1/min',
    'standard,key.reads=1/min',
    'standard,robot.read=1/min',
    'standard,key.read=0/min',
    'standard,key.read=-1/min',
    'standard,key.read=1/week',
    'standard,key.read=1.5/min',
    'standard,key.read=',
    'standard,key.read=1/min+',
    'standard,constructor.read=1/min',
    'standard,',
    'constructor',
    'toString',
  ])('refuses %s', (given) => {
    expect(() => read(given)).toThrow(ConfigProblem);
    expect(() => read(given)).toThrow('RATE_LIMITS is');
  });
});
