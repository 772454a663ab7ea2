import { describe, expect, it } from 'vitest';
import type { ComplyFacts } from '../../../src/desk/comply/facts.ts';
import type { ProfileRules } from '../../../src/desk/comply/profile.ts';
import { moving, now, positionOf } from './facts-kit.ts';
import { type Changes, figuresOf, found } from './finding-kit.ts';

const minutes = (count: number) => count * 60_000;
const hours = (count: number) => minutes(60 * count);
const closing = (positionId: string | null = 'p1'): ComplyFacts['intent'] => ({
  ...{ kind: 'close', symbol: 'EURUSD', side: 'sell', lots: '1' },
  positionId,
});

describe('a window around news', () => {
  const news: NonNullable<ProfileRules['news']> = {
    ...{ beforeMinutes: 2, afterMinutes: 3, kinds: ['open', 'close'], impacts: ['high'], hard: true },
  };
  const rules = (change: Partial<typeof news> = {}): ProfileRules => ({ news: { ...news, ...change } });
  const event = (at: number, change: object = {}) => ({
    ...{ at: now + at, currencies: ['USD'], impact: 'high' as const, title: 'payrolls' },
    ...change,
  });
  const at = (...events: ReturnType<typeof event>[]): Changes => ({ calendar: { events } });

  it.each<[string, string, Changes]>([
    ['passed', 'nothing is due', at()],
    ['violated', 'at its moment', at(event(0))],
    ['violated', 'at the first moment of the window', at(event(minutes(2)))],
    ['passed', 'a moment before it', at(event(minutes(2) + 1))],
    ['violated', 'at the last moment of it', at(event(-minutes(3)))],
    ['passed', 'a moment after it', at(event(-minutes(3) - 1))],
    ['violated', 'of the other currency of the pair', at(event(0, { currencies: ['EUR'] }))],
    ['violated', 'of every currency', at(event(0, { currencies: ['*'] }))],
    ['passed', 'of a currency that is not traded', at(event(0, { currencies: ['JPY'] }))],
    ['passed', 'of less weight', at(event(0, { impact: 'medium' }))],
    ['violated', 'the second of two', at(event(0, { impact: 'low' }), event(0))],
    ['lacks economic calendar', 'without a calendar', { calendar: { events: null } }],
    [
      'violated',
      'a close of what is held',
      { ...at(event(0)), intent: closing(), account: { positions: [positionOf()] } },
    ],
    [
      'passed',
      'a change of levels, which the firm leaves out',
      { ...at(event(0)), intent: moving({ sl: '1.095' }), account: { positions: [positionOf()] } },
    ],
  ])('is %s: %s', (status, _, changes) => {
    expect(found('NEWS-WINDOW', rules(), changes)).toBe(status);
  });

  it('names the event and when it is', () => {
    expect(figuresOf('NEWS-WINDOW', rules(), at(event(minutes(1))))).toEqual({
      ...{ beforeMinutes: 2, afterMinutes: 3, event: 'payrolls', eventAt: now + minutes(1) },
    });
    expect(figuresOf('NEWS-WINDOW', rules(), at())).toEqual({ beforeMinutes: 2, afterMinutes: 3 });
  });

  it('concerns changes of levels where the firm says so', () => {
    const changes = { ...at(event(0)), intent: moving({ sl: '1.095' }), account: { positions: [positionOf()] } };
    expect(found('NEWS-WINDOW', rules({ kinds: ['modify'] }), changes)).toBe('violated');
    const yen = { ...at(event(0, { currencies: ['JPY'] })), intent: changes.intent, account: changes.account };
    expect(found('NEWS-WINDOW', rules({ kinds: ['modify'] }), yen)).toBe('passed');
  });

  it('concerns only the phases and accounts the firm names', () => {
    const funded = rules({ phases: ['funded'], accountTypes: ['swing'] });
    const as = (phase: string | null, accountType: string | null) =>
      found('NEWS-WINDOW', funded, { ...at(event(0)), phase, accountType });
    expect([as('funded', 'swing'), as('Funded', 'SWING')]).toEqual(['violated', 'violated']);
    expect([as(null, 'swing'), as('funded', null)]).toEqual(['passed', 'passed']);
  });

  it.each<[string, string, Changes]>([
    [
      'passed',
      'opened long enough before the event',
      { account: { positions: [positionOf({ openedAt: now - hours(5) })] } },
    ],
    [
      'violated',
      'opened a moment less before',
      { account: { positions: [positionOf({ openedAt: now - hours(5) + 1 })] } },
    ],
    ['violated', 'opened nobody knows when', { account: { positions: [positionOf({ openedAt: null })] } }],
    ['violated', 'that is not there', {}],
    [
      'passed',
      'beside a younger one',
      { account: { positions: [positionOf({ openedAt: now - hours(6) }), positionOf({ id: 'p2', openedAt: now })] } },
    ],
    [
      'violated',
      'of which one is younger, where all are closed',
      {
        intent: closing(null),
        account: { positions: [positionOf({ openedAt: now - hours(6) }), positionOf({ id: 'p2', openedAt: now })] },
      },
    ],
  ])('lets a position go after some hours: %s for one %s', (status, _, changes) => {
    const exempt = rules({ exemptHours: 5 });
    expect(found('NEWS-WINDOW', exempt, { intent: closing(), ...at(event(0)), ...changes })).toBe(status);
  });

  it('lets nothing be opened by that exception', () => {
    expect(found('NEWS-WINDOW', rules({ exemptHours: 5 }), at(event(0)))).toBe('violated');
  });
});
