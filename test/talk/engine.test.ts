import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  begin,
  type Conversation,
  type Heard,
  isSecretNext,
  shownOf,
  type Turn,
} from '../../src/talk/engine.ts';
import type { AnyFlow, FlowContext } from '../../src/talk/flow.ts';
import { words } from '../../src/words/words.ts';
import { textOf } from '../kit/card-text.ts';
import { toyFlow } from './toy-flow.ts';

const context: FlowContext = { now: 0, place: 'web:desk-1', isPrivate: true, person: 'ann', words: words('en') };
const secret = 'correct horse';

/** Goes on from where a turn left it. */
const then = (turn: Turn, heard: Heard, at = context): Turn => advance(toyFlow, turn.next, heard, at);
const start = (at = context): Turn => begin(toyFlow, 'talk_1', {}, at);
const tap = (turn: Turn, id: string): Turn => then(turn, { kind: 'choice', step: turn.next.step, id });
const type = (turn: Turn, text: string): Turn => then(turn, { kind: 'text', text });
const asked = ({ next }: Turn): string => textOf(shownOf(next, context.words).blocks);
const labels = ({ next }: Turn): string[] => shownOf(next, context.words).choices.map(({ label }) => label);
const logged = (): Turn => type(type(tap(start(), 'red'), 'ann'), secret);

describe('a conversation', () => {
  it('says, asks, and goes on with what was tapped', () => {
    const begun = start();
    expect(begun.said.map(textOf)).toEqual(['Welcome']);
    expect(asked(begun)).toBe('Which colour?');
    expect(labels(begun)).toEqual(['Red', 'Blue', 'Cancel']);
    const tapped = tap(begun, 'red');
    expect(asked(tapped)).toBe('Your login');
    expect(tapped.next.state).toMatchObject({ colour: 'red' });
    expect(labels(tapped)).toEqual(['Back', 'Cancel']);
  });

  it.each(['Blue', 'blue', ' BLUE ', '2'])('takes %j as the button it is the name of', (text) => {
    expect(type(start(), text).next.state).toMatchObject({ colour: 'blue' });
  });

  it('asks again where an answer does not fit, with what would, and never repeats what was typed', () => {
    const again = type(start(), 'hunter2');
    expect(asked(again)).toBe('Which colour?\nPress a button, or type one of: Red, Blue.');
    expect(again.next.step).toBe(start().next.step);
    const long = type(tap(start(), 'red'), 'x'.repeat(21));
    expect(asked(long)).toContain('Name: 1 to 20 characters. For example: ann');
    expect(JSON.stringify([again, long])).not.toMatch(/hunter2|xxxx/);
  });

  it('takes a form as a whole, or line by line, to the same end', () => {
    const form = tap(start(), 'red');
    const values = { name: 'ann', password: secret };
    const whole = then(form, { kind: 'form', step: form.next.step, values });
    expect(whole.next.state).toEqual(logged().next.state);
    expect(asked(whole)).toBe('A note?');
  });

  it('asks only for the lines that are wrong once the others are right', () => {
    const form = tap(start(), 'red');
    const half = then(form, { kind: 'form', step: form.next.step, values: { name: 'ann', password: 'no' } });
    expect(asked(half)).toContain('Password: 4 to 1000 characters.');
    expect(shownOf(half.next, context.words).fields.map(({ name }) => name)).toEqual(['password']);
    const whole = then(half, { kind: 'form', step: half.next.step, values: { password: secret } });
    expect(whole.next.state).toMatchObject({ login: { name: 'ann' } });
  });

  it('goes back one question at a time, and answers are given anew', () => {
    const back = then(tap(start(), 'red'), { kind: 'back' });
    expect(asked(back)).toBe('Which colour?');
    expect(back.next.state).toMatchObject({ colour: '' });
    expect(tap(back, 'blue').next.state).toMatchObject({ colour: 'blue' });
    expect(asked(then(back, { kind: 'back' }))).toContain('There is nothing to go back to.');
  });

  it('leaves out only what may be left out', () => {
    expect(asked(then(start(), { kind: 'skip' }))).toContain('This has to be answered.');
    expect(then(logged(), { kind: 'skip' }).effect).toMatchObject({ action: 'toy.log-in' });
  });

  it('ends with a sentence that says how to go on: left, or not answered in time', () => {
    for (const [kind, words] of [
      ['cancel', 'Left as it was. /toy begins anew.'],
      ['timeout', 'Nobody answered in time, and nothing was done. /toy begins anew.'],
    ] as const) {
      const over = then(logged(), { kind });
      expect([over.isOver, over.effect, textOf(over.ending ?? [])]).toEqual([true, null, words]);
    }
  });

  it('waits for its effect, and goes on with what became of it', () => {
    const doing = then(logged(), { kind: 'skip' });
    expect([asked(doing), labels(doing)]).toEqual(['Logging in…', []]);
    const impatient = type(doing, 'well?');
    expect(impatient.said.map(textOf)).toEqual(['That is being done just now; a moment.']);
    expect(impatient.next).toEqual(doing.next);
    const result = (step: number): Heard => ({ kind: 'result', step, of: 'log-in', outcome: { ok: true, value: {} } });
    expect(textOf(then(doing, result(doing.next.step)).ending ?? [])).toBe('It is done');
    expect(then(doing, result(doing.next.step - 1)).isStale).toBe(true);
  });

  it('asks for a secret only where nobody else reads along', () => {
    const group = { ...context, isPrivate: false };
    const told = advance(toyFlow, start(group).next, { kind: 'choice', step: 1, id: 'red' }, group);
    expect([told.isOver, textOf(told.ending ?? [])]).toEqual([true, expect.stringContaining('Write to me privately')]);
  });
});

describe('a second answer to the same question', () => {
  it('changes nothing, whether it is a double tap or another device', () => {
    const begun = start();
    const first = tap(begun, 'red');
    const twice = then(first, { kind: 'choice', step: begun.next.step, id: 'red' });
    const other = then(first, { kind: 'choice', step: begun.next.step, id: 'blue' });
    const form = then(logged(), { kind: 'form', step: first.next.step, values: { name: 'bob', password: secret } });
    for (const late of [twice, other, form]) expect(late.isStale).toBe(true);
    expect(twice.next).toEqual(first.next);
  });
});

/** Anything a person or a platform may do, in any order. */
const heardAny: fc.Arbitrary<Heard> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.oneof(fc.string(), fc.constantFrom('red', 'ann', '1', '/x')),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    step: fc.nat({ max: 12 }),
    id: fc.oneof(fc.constantFrom('red', 'blue', '@back', '@cancel', '@skip'), fc.string()),
  }),
  fc.record({
    kind: fc.constant('form' as const),
    step: fc.nat({ max: 12 }),
    values: fc.dictionary(fc.oneof(fc.constantFrom('name', 'password', 'note'), fc.string()), fc.anything()),
  }),
  fc.constantFrom<Heard>({ kind: 'back' }, { kind: 'skip' }, { kind: 'cancel' }),
  fc.record({
    kind: fc.constant('result' as const),
    step: fc.nat({ max: 12 }),
    of: fc.constantFrom('log-in', 'other'),
    outcome: fc.constantFrom({ ok: true as const, value: {} }, { ok: false as const, code: 'NO', words: 'no' }),
  }),
);

function walk(
  flow: AnyFlow,
  heard: readonly Heard[],
  see: (turn: Turn, before: Conversation, told: Heard) => void,
): void {
  let turn = begin(flow, 'talk_1', {}, context);
  for (const each of heard) {
    if (turn.isOver) return;
    const before = turn.next;
    turn = advance(flow, before, each, context);
    see(turn, before, each);
  }
}

describe('whatever is said to it in whatever order', () => {
  it('a conversation always shows a question, does an effect, or is over', () => {
    fc.assert(
      fc.property(fc.array(heardAny, { maxLength: 40 }), (heard) => {
        walk(toyFlow, heard, ({ next, isOver, ending }) => {
          const states = [next.prompt !== null, next.underWay !== null, isOver];
          expect(states.filter(Boolean)).toHaveLength(1);
          expect(isOver).toBe(ending !== null);
          expect(JSON.parse(JSON.stringify(next))).toEqual(next);
        });
      }),
    );
  });

  it('an answer to an older question changes nothing', () => {
    fc.assert(
      fc.property(fc.array(heardAny, { maxLength: 40 }), (heard) => {
        walk(toyFlow, heard, ({ next, isStale }, before, told) => {
          if ('step' in told && told.step !== before.step && !before.underWay) expect(isStale).toBe(true);
          if (isStale) expect(next).toEqual(before);
        });
      }),
    );
  });

  it('an effect is asked for once in each step, and steps only grow', () => {
    fc.assert(
      fc.property(fc.array(heardAny, { maxLength: 60 }), (heard) => {
        const done = new Set<number>();
        walk(toyFlow, heard, ({ next, effect }, before) => {
          expect(next.step).toBeGreaterThanOrEqual(before.step);
          if (!effect) return;
          expect(done.has(next.step)).toBe(false);
          done.add(next.step);
        });
      }),
    );
  });

  it('what is typed where a secret is asked for is nowhere but among the secrets', () => {
    const canary = fc.string({ minLength: 6, maxLength: 12 }).map((text) => `canary-${text}`);
    fc.assert(
      fc.property(fc.array(heardAny, { maxLength: 20 }), canary, (heard, typed) => {
        walk(toyFlow, heard, (_turn, before) => {
          if (!isSecretNext(before) || before.underWay) return;
          const { secrets, ...rest } = advance(toyFlow, before, { kind: 'text', text: typed }, context);
          expect(secrets.map(({ value }) => value)).toEqual([typed]);
          expect(JSON.stringify(rest)).not.toContain(JSON.stringify(typed).slice(1, -1));
        });
      }),
    );
  });
});
