import { describe, expect, it } from 'vitest';
import type { Certainty } from '../../../src/core/reading.ts';
import { type Change, changeOf, respond, revisions, type Stage, stageOf } from '../../../src/desk/execute/revise.ts';
import type { Handling } from '../../../src/desk/follows/handling.ts';

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

interface Asked {
  whoWins?: Handling['whoWins'];
  onDelete?: Handling['onDelete'];
  isSafer?: boolean;
  certainty?: Certainty;
}

const sure = ({ whoWins = 'safer', onDelete = 'ask', isSafer = true, certainty = 'certain' }: Asked) => ({
  handling: { whoWins, onDelete },
  isSafer,
  certainty,
});

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
    expect(respond('filled', 'levels', sure({ whoWins, isSafer }))).toBe(expected);
  });

  it.each([
    ['ask', 'ask'],
    ['cancel', 'cancel'],
    ['keep', 'tell'],
  ] as const)('a deleted message of a pending order with onDelete %s → %s', (onDelete, expected) => {
    expect(respond('pending', 'deleted', sure({ onDelete }))).toBe(expected);
  });

  it('what the trader changed by hand is asked about unless the provider wins', () => {
    expect(respond('touched', 'levels', sure({}))).toBe('ask');
    expect(respond('touched', 'levels', sure({ whoWins: 'provider', isSafer: false }))).toBe('modify');
  });

  it.each<[Stage, Change, Certainty, string]>([
    ['not_sent', 'levels', 'unsure', 'plan_again'],
    ['pending', 'levels', 'probable', 'ask'],
    ['pending', 'levels', 'unsure', 'tell'],
    ['pending', 'entry', 'probable', 'ask'],
    ['pending', 'entry', 'unsure', 'tell'],
    ['pending', 'identity', 'probable', 'ask'],
    ['pending', 'identity', 'unsure', 'tell'],
    ['pending', 'deleted', 'unsure', 'cancel'],
    ['filled', 'levels', 'probable', 'ask'],
    ['filled', 'levels', 'unsure', 'tell'],
    ['filled', 'entry', 'probable', 'tell'],
    ['touched', 'levels', 'unsure', 'tell'],
    ['closed', 'levels', 'unsure', 'record'],
  ])('with legs %s, a change of %s in a text that is only %s: %s', (stage, change, certainty, response) => {
    expect(respond(stage, change, sure({ whoWins: 'provider', onDelete: 'cancel', certainty }))).toBe(response);
  });

  it('the gravest change decides', () => {
    expect(changeOf(['stop', 'side'])).toBe('identity');
    expect(changeOf(['targets', 'entry'])).toBe('entry');
    expect(changeOf(['targets'])).toBe('levels');
    expect(changeOf([])).toBeNull();
  });

  it.each<[boolean, { state: 'open' | 'closed' | 'pending' | 'cancelled'; isTouched: boolean }[], Stage]>([
    [true, [], 'not_sent'],
    [true, [{ state: 'cancelled', isTouched: false }], 'not_sent'],
    [false, [], 'closed'],
    [false, [{ state: 'pending', isTouched: false }], 'pending'],
    [
      false,
      [
        { state: 'open', isTouched: false },
        { state: 'pending', isTouched: false },
      ],
      'filled',
    ],
    [
      false,
      [
        { state: 'open', isTouched: false },
        { state: 'closed', isTouched: false },
      ],
      'partly_closed',
    ],
    [
      false,
      [
        { state: 'open', isTouched: true },
        { state: 'closed', isTouched: false },
      ],
      'touched',
    ],
    [false, [{ state: 'closed', isTouched: false }], 'closed'],
  ])('not sent: %s, with legs %j, is %s', (isUnsent, legs, stage) => {
    expect(stageOf(isUnsent, legs)).toBe(stage);
  });
});
