import { describe, expect, it } from 'vitest';
import type { Certainty } from '../../../src/core/reading.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

/*
 * What an edit, a correction or a deletion of a trade's message does (path.md §3), through the real functions: what the
 * trade has become by then × what changed × how its follow wants it.
 */
const pending = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';
const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP1 4075\nTP2 4090';

type Stage = 'asking' | 'planned' | 'pending' | 'filled' | 'partly closed' | 'touched' | 'closed';
const changes = {
  'a safer stop': (text: string) => text.replace(/SL 40(45|50)/, 'SL 4053'),
  'a wider stop': (text: string) => text.replace(/SL 40(45|50)/, 'SL 4044'),
  entry: (text: string) => text.replace('LIMIT 4055', 'LIMIT 4054').replace('BUY 4060.25', 'BUY 4059.50'),
  side: () => 'XAUUSD SELL LIMIT 4065\nSL 4075\nTP 4045',
  'no trade any more': () => 'Have a nice weekend',
};
type Change = keyof typeof changes | 'deleted';

interface How {
  handling?: object;
  certainty?: Certainty;
}

/** A trade that has got so far, and its text. */
function given(stage: Stage, handling: object): { desk: DeskBook; message: string; text: string } {
  const desk = openDeskBook({ mode: stage === 'asking' ? 'confirm' : 'auto', handling });
  const isPending = stage === 'pending' || stage === 'planned';
  const text = isPending ? pending : market;
  if (stage === 'planned') {
    const message = desk.write(text);
    desk.take({ isHead: false });
    return { desk, message, text };
  }
  const message = desk.trade(text);
  const [first = ''] = desk.broker.ids();
  if (stage === 'partly closed') desk.broker.end(first, 'target');
  if (stage === 'touched') desk.broker.setLevels(first, { sl: '4051.00', tp: '4075.00' });
  if (stage === 'closed') for (const id of desk.broker.ids()) desk.broker.end(id, 'stop');
  desk.settle();
  return { desk, message, text };
}

/** What was decided and what left, in that order; what was asked stands at the end. */
function outcome(stage: Stage, change: Change, { handling = {}, certainty }: How): string[] {
  const { desk, message, text } = given(stage, handling);
  desk.since();
  if (change === 'deleted') desk.remove(message);
  else desk.edit(message, changes[change](text), certainty);
  const lines = desk.since().map((line) => line.replace(/^revised .*: /, ''));
  const sent = lines.flatMap((line) => / sends (\w+)/.exec(line)?.[1] ?? []);
  const isAsked = desk.buttons().includes('Leave as it is');
  return [lines[0] ?? 'nothing', ...sent, ...(isAsked ? ['asked'] : [])];
}

const modified = ['modify', 'modify_position', 'modify_position'];
const asked = ['ask', 'asked'];

describe('an edit or a deletion of a trade that is', () => {
  it.each<[Stage, Change, How, string[]]>([
    ['asking', 'a wider stop', {}, ['plan_again']],
    ['asking', 'entry', {}, ['plan_again']],
    ['asking', 'side', {}, ['plan_again']],
    ['asking', 'deleted', {}, ['drop']],
    ['asking', 'no trade any more', {}, ['drop']],
    ['planned', 'a wider stop', {}, ['plan_again', 'pending']],
    ['planned', 'entry', {}, ['plan_again', 'pending']],
    ['planned', 'side', {}, ['plan_again', 'pending']],
    ['planned', 'deleted', {}, ['drop']],
    ['planned', 'no trade any more', {}, ['drop']],
    ['pending', 'a safer stop', {}, ['modify', 'modify_order']],
    ['pending', 'a safer stop', { certainty: 'probable' }, asked],
    ['pending', 'a safer stop', { certainty: 'unsure' }, ['tell']],
    ['pending', 'a wider stop', {}, ['modify', 'cancel']],
    ['pending', 'entry', {}, ['modify', 'modify_order']],
    ['pending', 'entry', { certainty: 'probable' }, asked],
    ['pending', 'side', {}, ['replace', 'cancel']],
    ['pending', 'side', { certainty: 'probable' }, asked],
    ['pending', 'side', { certainty: 'unsure' }, ['tell']],
    ['pending', 'no trade any more', {}, asked],
    ['pending', 'deleted', {}, asked],
    ['pending', 'deleted', { handling: { onDelete: 'cancel' } }, ['cancel', 'cancel']],
    ['pending', 'deleted', { handling: { onDelete: 'keep' } }, ['tell']],
    ['filled', 'a safer stop', {}, modified],
    ['filled', 'a wider stop', {}, asked],
    ['filled', 'a wider stop', { handling: { whoWins: 'provider' } }, modified],
    ['filled', 'a safer stop', { handling: { whoWins: 'me' } }, asked],
    ['filled', 'a safer stop', { certainty: 'probable' }, asked],
    ['filled', 'a safer stop', { certainty: 'unsure' }, ['tell']],
    ['filled', 'entry', {}, ['tell']],
    ['filled', 'entry', { handling: { whoWins: 'provider' } }, ['tell']],
    ['filled', 'side', {}, asked],
    ['filled', 'side', { handling: { whoWins: 'provider' } }, asked],
    ['filled', 'deleted', { handling: { onDelete: 'cancel' } }, ['tell']],
    ['filled', 'no trade any more', {}, ['tell']],
    ['partly closed', 'a safer stop', {}, ['modify', 'modify_position']],
    ['partly closed', 'a wider stop', {}, asked],
    ['partly closed', 'entry', {}, ['tell']],
    ['partly closed', 'side', {}, asked],
    ['partly closed', 'deleted', {}, ['tell']],
    ['touched', 'a safer stop', {}, asked],
    ['touched', 'a safer stop', { handling: { whoWins: 'provider' } }, modified],
    ['touched', 'a safer stop', { handling: { whoWins: 'me' } }, asked],
    ['touched', 'entry', {}, ['tell']],
    ['touched', 'side', {}, asked],
    ['touched', 'deleted', {}, ['tell']],
    ['closed', 'a safer stop', { handling: { whoWins: 'provider' } }, ['record']],
    ['closed', 'entry', {}, ['record']],
    ['closed', 'side', {}, ['record']],
    ['closed', 'deleted', {}, ['record']],
    ['closed', 'no trade any more', {}, ['record']],
  ])('%s, %s %j: %j', (stage, change, how, expected) => {
    expect(outcome(stage, change, how)).toEqual(expected);
  });
});
