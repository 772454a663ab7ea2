import { describe, expect, it } from 'vitest';
import { everythingLoud, howToTell, quietAt, tellingSchema } from '../../src/core/telling.ts';

const at = (text: string): number => Date.parse(text);

describe('how loud something is told', () => {
  const chosen = tellingSchema.parse({ money: 'on', question: 'silent', info: 'off' });
  it.each([
    ['alarm', false, 'loud'],
    ['alarm', true, 'loud'],
    ['answer', true, 'loud'],
    ['money', false, 'loud'],
    ['money', true, 'silent'],
    ['question', false, 'silent'],
    ['question', true, 'digest'],
    ['info', false, 'never'],
    ['info', true, 'never'],
  ] as const)('of %s, quiet %s: %s', (weight, isQuiet, how) => {
    expect(howToTell(chosen, weight, isQuiet)).toBe(how);
  });

  it('cannot be chosen for alarms', () => {
    expect(tellingSchema.parse({ alarm: 'off' })).toEqual(everythingLoud);
  });
});

describe('quiet hours', () => {
  const night = tellingSchema.parse({ quiet: { from: '22:00', to: '07:00' } });
  it.each([
    ['an evening', '2026-03-10T21:30:00Z', '2026-03-10T21:00:00Z', '2026-03-11T06:00:00Z'],
    ['a morning', '2026-03-11T05:59:00Z', '2026-03-10T21:00:00Z', '2026-03-11T06:00:00Z'],
    ['the night the clocks go forward', '2026-03-29T03:00:00Z', '2026-03-28T21:00:00Z', '2026-03-29T05:00:00Z'],
    ['the night they go back', '2026-10-25T03:00:00Z', '2026-10-24T20:00:00Z', '2026-10-25T06:00:00Z'],
  ])('in Berlin on %s end when its own clock says so', (_name, now, since, until) => {
    expect(quietAt(night, 'Europe/Berlin', at(now))).toEqual({ since: at(since), until: at(until) });
  });

  it.each([
    ['2026-03-11T06:00:00Z', 'the minute they end'],
    ['2026-03-11T20:59:59Z', 'the second before they begin'],
  ])('are not at %s, %s', (now) => {
    expect(quietAt(night, 'Europe/Berlin', at(now))).toBeNull();
  });

  it('may lie within a day', () => {
    const lunch = tellingSchema.parse({ quiet: { from: '12:00', to: '13:30' } });
    expect(quietAt(lunch, 'UTC', at('2026-03-11T12:15:00Z'))).toMatchObject({ until: at('2026-03-11T13:30:00Z') });
    expect(quietAt(lunch, 'UTC', at('2026-03-11T14:00:00Z'))).toBeNull();
  });

  it('are none where none are set, nor where they end as they begin', () => {
    expect(quietAt(everythingLoud, 'UTC', 0)).toBeNull();
    expect(quietAt(tellingSchema.parse({ quiet: { from: '09:00', to: '09:00' } }), 'UTC', 0)).toBeNull();
  });
});
