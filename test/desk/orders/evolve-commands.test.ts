import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/command.ts';
import {
  type CommandChange,
  type CommandState,
  commandChanges,
  evolveCommand,
  type SentCommand,
} from '../../../src/desk/orders/evolve-commands.ts';
import type { LegEvent } from '../../../src/desk/orders/leg-events.ts';
import { closing, legOf, levels, noon, opening, sentOf } from './leg.kit.ts';

const id = 'leg';
const answer: Answer = { n: 2, state: 'partial', asOf: 11 };
const doneAnswer: Answer = { n: 2, state: 'done', asOf: 11 };
const ended = (n: number, state: CommandState, of: Answer | null = null): CommandChange => ({
  do: 'end',
  n,
  state,
  answer: of,
});

describe('what an event of a leg makes of its commands', () => {
  const active = sentOf(closing);
  const suspect = sentOf(opening, { n: 1 });
  const before = legOf({ active, suspects: [suspect] });
  const answered = legOf({ active: { ...active, answer: doneAnswer }, suspects: [suspect] });

  it('one that was sent is offered under its number, with all that the broker is told', () => {
    const event: LegEvent = { kind: 'leg-sent', id, n: 2, draft: closing, goal: active.goal, lifeMs: 20_000 };
    const row = {
      ...{ accountId: 'paper', n: 2, legId: id, state: 'offered', endedAt: null },
      ...{ createdAt: active.sentAt, expiresAt: active.expiresAt },
      command: { ...closing, n: 2, expiresAt: active.expiresAt },
    };
    expect(commandChanges(event, legOf(), before)).toEqual([{ do: 'send', row }]);
    expect(commandChanges(event, legOf(), legOf())).toEqual([]);
  });

  it.each<[string, LegEvent, CommandChange[]]>([
    ['an answer ends one', { kind: 'leg-answered', id, answer }, [ended(2, 'partial', answer)]],
    ['a doubt leaves it unknown', { kind: 'leg-doubted', id, n: 2 }, [ended(2, 'unknown')]],
    ['what is seen ends the one it proves', { kind: 'leg-cleared', id, n: 2, isKept: true }, [ended(2, 'done')]],
    ['and one in doubt', { kind: 'leg-cleared', id, n: 1, isKept: true }, [ended(1, 'done')]],
    ['what is seen of a number that is not under way ends none', { kind: 'leg-cleared', id, n: 7, isKept: true }, []],
    [
      'the end of its leg makes all of them moot',
      { kind: 'leg-ended', id, how: 'stop' },
      [ended(2, 'moot'), ended(1, 'moot')],
    ],
    ['anything else leaves them', { kind: 'leg-missing', id, isMissing: true }, []],
  ])('%s', (_, event, changes) => {
    expect(commandChanges(event, before, before)).toEqual(changes);
  });

  it('one that was answered is ended by nothing else', () => {
    expect(commandChanges({ kind: 'leg-cleared', id, n: 2, isKept: true }, answered, answered)).toEqual([]);
    expect(commandChanges({ kind: 'leg-ended', id, how: 'stop' }, answered, answered)).toEqual([ended(1, 'moot')]);
  });

  it('a leg that is new has none', () => {
    expect(commandChanges({ kind: 'leg-ended', id, how: 'lapsed' }, null, legOf())).toEqual([]);
    expect(commandChanges({ kind: 'leg-ended', id, how: 'lapsed' }, legOf(), legOf())).toEqual([]);
  });
});

describe('a command', () => {
  const { n, draft, sentAt, expiresAt } = sentOf(levels('4055.00', null));
  const row: Omit<SentCommand, 'answer'> = {
    ...{ accountId: 'paper', n, legId: id, state: 'offered', createdAt: sentAt, expiresAt, endedAt: null },
    command: { ...draft, n, expiresAt },
  } as Omit<SentCommand, 'answer'>;
  const inState = (state: CommandState): SentCommand => ({ ...row, state, answer: null });

  it('is sent without an answer', () => {
    expect(evolveCommand(null, { do: 'send', row }, noon)).toEqual({ ...row, answer: null });
  });

  it.each<[CommandState, number | null]>([
    ['done', noon],
    ['rejected', noon],
    ['moot', noon],
    ['unknown', null],
  ])('that waits becomes %s', (state, endedAt) => {
    for (const waiting of ['offered', 'unknown'] as const)
      expect(evolveCommand(inState(waiting), ended(n, state, doneAnswer), noon)).toEqual({
        ...{ ...row, state, answer: doneAnswer, endedAt },
      });
  });

  it.each(['done', 'partial', 'rejected', 'expired', 'conflict', 'moot'] as const)(
    'that ended %s stays so',
    (state) => {
      expect(evolveCommand(inState(state), ended(n, 'unknown'), noon)).toEqual(inState(state));
    },
  );

  it('nobody knows of is not made by its end', () => {
    expect(evolveCommand(null, ended(n, 'done'), noon)).toBeNull();
  });
});
