import { describe, expect, it } from 'vitest';
import type { Pace } from '../../src/core/pace.ts';
import { presets } from '../../src/core/standard-budgets.ts';
import type { Who } from '../../src/core/who.ts';
import { createLimits } from '../../src/platform/limits.ts';
import { asking, callers } from '../kit/who.ts';

const action = (pace: Pace, name = `one.${pace}`) => ({ name, kind: 'write', needs: 'anyone', pace }) as const;

const from = (address: string) => ({ from: { agent: '', address } });
const trader = (desk: string, address = '198.51.100.1', via: Who['via'] = 'http') =>
  asking(callers.trader(desk), { ...from(address), via });
const key = asking(callers.tradeKey('desk-1'), from('198.51.100.1'));
const stranger = (address: string) => asking(callers.stranger(), from(address));

function open(most?: { person: number; address: number }) {
  let now = 1_700_000_000_000;
  const limits = createLimits(presets.standard, () => now, most);
  /** how many of so many get through */
  const storm = (what: ReturnType<typeof action>, who: Who, count = 3_500) => {
    let through = 0;
    for (let tried = 0; tried < count; tried += 1) if (limits.take(what, who) === 0) through += 1;
    return through;
  };
  return { limits, storm, pass: (ms: number) => (now += ms) };
}

describe('how often one may ask', () => {
  it.each<[Pace, number]>([
    ['read', 60],
    ['write', 30],
    ['heavy', 10],
    ['protect', 120],
  ])('is for a program with a key %s × %i at once', (pace, most) => {
    expect(open().storm(action(pace), key)).toBe(most);
  });

  it('is bounded by the hour, too', () => {
    const { storm, pass } = open();
    let through = 0;
    for (let minute = 0; minute < 60; minute += 1) {
      through += storm(action('write'), key, 100);
      pass(60_000);
    }
    // 30 a minute would be 1800; the hour gives its quota and what of it comes back in that time.
    expect(through).toBeGreaterThanOrEqual(500);
    expect(through).toBeLessThanOrEqual(1_000);
  });

  it('is more for the page, whose reading is not the key’s', () => {
    const { storm } = open();
    expect(storm(action('read'), key)).toBe(60);
    expect(storm(action('read'), trader('desk-1'))).toBe(3_000);
  });

  it('is counted for each person, door and pace by itself', () => {
    const { storm } = open();
    expect(storm(action('write'), trader('desk-1'))).toBe(120);
    expect(storm(action('write'), trader('desk-2'))).toBe(120);
    expect(storm(action('write'), trader('desk-1', '198.51.100.1', 'chat'))).toBe(120);
    expect(storm(action('read'), trader('desk-1'))).toBe(3_000);
  });

  it('is bounded for all behind one address together', () => {
    const { storm } = open();
    let through = 0;
    for (let person = 0; person < 30; person += 1) through += storm(action('heavy'), trader(`desk-${person}`), 100);
    expect(through).toBe(200);
  });

  it('costs nothing when it was refused: who goes on asking is let through when it is time', () => {
    const { limits, storm, pass } = open();
    storm(action('heavy'), key);
    storm(action('heavy'), key);
    const waitMs = limits.take(action('heavy'), key);
    expect(waitMs).toBeLessThanOrEqual(6_000);
    pass(waitMs);
    expect(limits.take(action('heavy'), key)).toBe(0);
  });
});

describe('signing in', () => {
  it('is tried five times a minute from one address, whoever one says one is', () => {
    const { storm, pass } = open();
    expect(storm(action('sign-in'), stranger('192.0.2.1'))).toBe(5);
    expect(storm(action('sign-in'), stranger('192.0.2.2'))).toBe(5);
    pass(12_000);
    expect(storm(action('sign-in'), stranger('192.0.2.1'))).toBe(1);
  });

  it('is counted by the network of IPv6, which has more addresses than anybody can count', () => {
    const { storm } = open();
    expect(storm(action('sign-in'), stranger('2001:db8::1'))).toBe(5);
    expect(storm(action('sign-in'), stranger('2001:db8::2'))).toBe(0);
    expect(storm(action('sign-in'), stranger('2001:db8:0:1::2'))).toBe(5);
    expect(storm(action('sign-in'), stranger('::ffff:192.0.2.9'))).toBe(5);
    expect(storm(action('sign-in'), stranger('192.0.2.9'))).toBe(0);
  });

  it('is counted for each secret by itself: a password takes nothing from a code', () => {
    const { storm } = open();
    expect(storm(action('sign-in', 'auth.login'), stranger('192.0.2.1'))).toBe(5);
    expect(storm(action('sign-in', 'auth.login-2fa'), stranger('192.0.2.1'))).toBe(5);
  });

  it('is counted for whoever is signed in by address as well: a session is no way round', () => {
    const { storm } = open();
    expect(storm(action('sign-in'), stranger('192.0.2.1'), 3)).toBe(3);
    expect(storm(action('sign-in'), trader('desk-1', '192.0.2.1'))).toBe(2);
  });
});

describe('what protects', () => {
  it('is left whole by anything else that one asks, and by all who share an address', () => {
    const { storm } = open();
    const me = trader('desk-1');
    for (const pace of ['read', 'write', 'heavy', 'talk', 'sign-in'] as const) storm(action(pace), me);
    for (let other = 2; other < 50; other += 1) storm(action('protect'), trader(`desk-${other}`), 300);
    expect(storm(action('protect'), me)).toBe(240);
  });

  it('comes back within a second', () => {
    const { limits, storm } = open();
    storm(action('protect'), key);
    expect(limits.take(action('protect'), key)).toBeLessThanOrEqual(1_000);
  });

  it('is not made less by a strict preset', () => {
    for (const asker of ['key', 'person', 'stranger'] as const)
      expect(presets.strict[asker].protect).toEqual(presets.standard[asker].protect);
    expect(presets.strict.key.read).not.toEqual(presets.standard.key.read);
  });
});

describe('what is held of them', () => {
  it('is let go once they owe nothing', () => {
    const { limits, storm, pass } = open();
    for (let one = 0; one < 2_000; one += 1) storm(action('read'), stranger(`10.0.${one >> 8}.${one & 255}`), 1);
    expect(limits.size()).toBe(2_000);
    pass(3_600_001);
    for (let one = 0; one < 2_000; one += 1) storm(action('read'), stranger(`10.1.${one >> 8}.${one & 255}`), 1);
    expect(limits.size()).toBeLessThanOrEqual(2_001);
  });

  it('does not grow without end, and gives nobody a new budget by filling it', () => {
    const { limits, storm } = open({ person: 100, address: 500 });
    const old = stranger('192.0.2.1');
    expect(storm(action('sign-in'), old)).toBe(5);
    for (let one = 0; one < 5_000; one += 1)
      storm(action('sign-in'), stranger(`10.${one >> 16}.${(one >> 8) & 255}.${one & 255}`), 1);
    expect(limits.size()).toBeLessThanOrEqual(100 + 500 + 1_024 * 2);
    expect(storm(action('sign-in'), old)).toBe(0);
    // Whoever is new shares with others then, and gets less rather than more.
    expect(storm(action('sign-in'), stranger('203.0.113.77'))).toBeLessThanOrEqual(5);
    // No crowd of addresses takes room from people.
    expect(storm(action('write'), trader('desk-1', ''))).toBe(120);
  });
});

it('the program itself is never counted', () => {
  const { limits, storm } = open();
  const inside: Who = { as: 'office', user: 'signalos', grants: [], via: 'internal', trace: 't' };
  expect(storm(action('heavy'), inside)).toBe(3_500);
  expect(limits.size()).toBe(0);
});
