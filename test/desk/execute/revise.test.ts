import { describe, expect, it } from 'vitest';
import { type Change, changeOf, respond, revisions, type Stage, stageOf } from '../../../src/desk/execute/revise.ts';

const cells: [Stage, Change, string][] = [
  ['not_sent', 'levels', 'plan_again'],
  ['not_sent', 'entry', 'plan_again'],
  ['not_sent', 'identity', 'plan_again'],
  ['not_sent', 'deleted', 'drop'],
  ['pending', 'levels', 'modify'],
  ['pending', 'entry', 'modify'],
  ['pending', 'identity', 'replace'],
  ['pending', 'deleted', 'on_delete'],
  ['filled', 'levels', 'weigh'],
  ['filled', 'entry', 'tell'],
  ['filled', 'identity', 'ask'],
  ['filled', 'deleted', 'tell'],
  ['partly_closed', 'levels', 'weigh'],
  ['partly_closed', 'entry', 'tell'],
  ['partly_closed', 'identity', 'ask'],
  ['partly_closed', 'deleted', 'tell'],
  ['touched', 'levels', 'ask'],
  ['touched', 'entry', 'tell'],
  ['touched', 'identity', 'ask'],
  ['touched', 'deleted', 'tell'],
  ['closed', 'levels', 'record'],
  ['closed', 'entry', 'record'],
  ['closed', 'identity', 'record'],
  ['closed', 'deleted', 'record'],
];

describe('what an edit or a deletion does', () => {
  it.each(cells)('with legs %s and a change of %s: %s', (stage, change, response) => {
    expect(revisions[stage][change]).toBe(response);
  });

  it('has a cell for every pair', () => {
    expect(cells).toHaveLength(Object.values(revisions).flatMap((row) => Object.keys(row)).length);
  });

  it.each([
    ['safer', true, 'modify'],
    ['safer', false, 'ask'],
    ['provider', false, 'modify'],
    ['me', true, 'ask'],
  ] as const)('new levels of an open trade when %s wins and it is safer: %s → %s', (whoWins, isSafer, expected) => {
    expect(respond('filled', 'levels', { whoWins, onDelete: 'ask' }, isSafer)).toBe(expected);
  });

  it.each([
    ['ask', 'ask'],
    ['cancel', 'cancel'],
    ['keep', 'tell'],
  ] as const)('a deleted message of a pending order with onDelete %s → %s', (onDelete, expected) => {
    expect(respond('pending', 'deleted', { whoWins: 'safer', onDelete }, true)).toBe(expected);
  });

  it('what the trader changed by hand is asked about unless the provider wins', () => {
    expect(respond('touched', 'levels', { whoWins: 'safer', onDelete: 'ask' }, true)).toBe('ask');
    expect(respond('touched', 'levels', { whoWins: 'provider', onDelete: 'ask' }, false)).toBe('modify');
  });

  it('the gravest change decides', () => {
    expect(changeOf(['stop', 'side'])).toBe('identity');
    expect(changeOf(['targets', 'entry'])).toBe('entry');
    expect(changeOf(['targets'])).toBe('levels');
    expect(changeOf([])).toBeNull();
  });

  it.each<[boolean, { state: 'open' | 'closed' | 'pending'; isTouched: boolean }[], Stage]>([
    [false, [], 'not_sent'],
    [true, [], 'closed'],
    [true, [{ state: 'pending', isTouched: false }], 'pending'],
    [
      true,
      [
        { state: 'open', isTouched: false },
        { state: 'pending', isTouched: false },
      ],
      'filled',
    ],
    [
      true,
      [
        { state: 'open', isTouched: false },
        { state: 'closed', isTouched: false },
      ],
      'partly_closed',
    ],
    [
      true,
      [
        { state: 'open', isTouched: true },
        { state: 'closed', isTouched: false },
      ],
      'touched',
    ],
    [true, [{ state: 'closed', isTouched: false }], 'closed'],
  ])('decided %s with legs %j is %s', (isDecided, legs, stage) => {
    expect(stageOf(isDecided, legs)).toBe(stage);
  });
});
