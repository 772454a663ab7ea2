import { describe, expect, it } from 'vitest';
import type { Certainty } from '../../../src/core/reading.ts';
import type { Handling } from '../../../src/desk/signals/handling.ts';
import {
  type Change,
  changeOf,
  type LegStage,
  respond,
  revisions,
  type Stage,
  stageOf,
} from '../../../src/desk/signals/revise.ts';

const cells: [Stage, Change, string][] = [
  ['not_sent', 'levels', 'plan_again'],
  ['not_sent', 'entry', 'plan_again'],
  ['not_sent', 'identity', 'plan_again'],
  ['not_sent', 'deleted', 'drop'],
  ['not_sent', 'unread', 'drop'],
  ['pending', 'levels', 'modify'],
  ['pending', 'entry', 'modify'],
  ['pending', 'identity', 'replace'],
  ['pending', 'deleted', 'on_delete'],
  ['pending', 'unread', 'ask'],
  ['filled', 'levels', 'weigh'],
  ['filled', 'entry', 'tell'],
  ['filled', 'identity', 'ask'],
  ['filled', 'deleted', 'tell'],
  ['filled', 'unread', 'tell'],
  ['partly_closed', 'levels', 'weigh'],
  ['partly_closed', 'entry', 'tell'],
  ['partly_closed', 'identity', 'ask'],
  ['partly_closed', 'deleted', 'tell'],
  ['partly_closed', 'unread', 'tell'],
  ['touched', 'levels', 'ask'],
  ['touched', 'entry', 'tell'],
  ['touched', 'identity', 'ask'],
  ['touched', 'deleted', 'tell'],
  ['touched', 'unread', 'tell'],
  ['closed', 'levels', 'record'],
  ['closed', 'entry', 'record'],
  ['closed', 'identity', 'record'],
  ['closed', 'deleted', 'record'],
  ['closed', 'unread', 'record'],
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
    ['pending', 'unread', 'certain', 'ask'],
    ['pending', 'unread', 'unsure', 'ask'],
    ['filled', 'unread', 'unsure', 'tell'],
    ['not_sent', 'unread', 'unsure', 'drop'],
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

  it('what no longer reads as a trade is no deletion, unless the message is gone', () => {
    expect(changeOf(['vanished'])).toBe('deleted');
    expect(changeOf(['vanished'], true)).toBe('deleted');
    expect(changeOf(['vanished'], false)).toBe('unread');
    expect(respond('pending', 'unread', sure({ onDelete: 'cancel', whoWins: 'provider' }))).toBe('ask');
  });

  it.each<[boolean, LegStage[], Stage]>([
    [true, [], 'not_sent'],
    [true, [{ phase: 'cancelled', isTouched: false }], 'not_sent'],
    [false, [], 'closed'],
    [false, [{ phase: 'dropped', isTouched: false }], 'closed'],
    [false, [{ phase: 'sent', isTouched: false }], 'pending'],
    [false, [{ phase: 'closed', isTouched: true }], 'closed'],
    [false, [{ phase: 'pending', isTouched: false }], 'pending'],
    [
      false,
      [
        { phase: 'open', isTouched: false },
        { phase: 'pending', isTouched: false },
      ],
      'filled',
    ],
    [
      false,
      [
        { phase: 'open', isTouched: false },
        { phase: 'closed', isTouched: false },
      ],
      'partly_closed',
    ],
    [
      false,
      [
        { phase: 'open', isTouched: true },
        { phase: 'closed', isTouched: false },
      ],
      'touched',
    ],
    ...(['closed', 'cancelled', 'rejected', 'expired', 'dropped'] as const).map(
      (phase): [boolean, LegStage[], Stage] => [false, [{ phase, isTouched: true }], 'closed'],
    ),
    [false, [{ phase: 'pending', isTouched: false }], 'pending'],
  ])('not sent: %s, with legs %j, is %s', (isUnsent, legs, stage) => {
    expect(stageOf(isUnsent, legs)).toBe(stage);
  });
});
