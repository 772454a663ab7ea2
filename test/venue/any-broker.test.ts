import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokerReportSchema } from '../../src/core/broker-report.ts';
import type { Command } from '../../src/core/command.ts';
import type { Instruction } from '../../src/venue/instruction.ts';
import type { Switches } from '../../src/venue/switches.ts';
import { noon, openAccount } from './book.kit.ts';
import { expectLotsToAddUp, expectMoneyToAddUp, expectOneOfEachSymbol, expectToActOnce } from './reconcile.kit.ts';
import { anySwitches, id, instruction, level, levelsOf, off, priceOf, symbol, symbols } from './stories.kit.ts';

type Change = {
  op: 'modify_position' | 'modify_order';
  id: string;
  sl: number | null;
  tp: number | null;
  price: number;
};
type Step =
  | { kind: 'quote'; of: (typeof symbols)[number]; from: number; spread: number }
  | { kind: 'ask'; asked: Instruction; isRight: boolean; repeats: number }
  | { kind: 'change'; change: Change; isByHand: boolean }
  | { kind: 'hand'; asked: Instruction }
  | { kind: 'ticket'; id: string }
  | { kind: 'behave'; switches: Switches }
  | { kind: 'pass'; ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('quote' as const), of: symbol, from: off, spread: fc.nat(40) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      asked: instruction,
      isRight: fc.boolean(),
      repeats: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      change: fc.record({
        op: fc.constantFrom('modify_position', 'modify_order'),
        id,
        sl: level,
        tp: level,
        price: off,
      }),
      isByHand: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hand' as const), asked: instruction }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ticket' as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('behave' as const), switches: anySwitches }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 30_000 }) }) },
);

const marginMode = fc.constantFrom('hedging' as const, 'netting' as const);
const balance = fc.constantFrom('700', '1500', '20000');
const stories = fc.record({
  balance,
  marginMode,
  switches: anySwitches,
  steps: fc.array(step, { maxLength: 60, size: 'max' }),
});

type Account = ReturnType<typeof openAccount>;

/** What stands there is expected, as often as not: a story in which every close conflicts would show little. */
function expecting(account: Account, asked: Instruction, isRight: boolean): Instruction {
  if (!isRight || !('expectLots' in asked)) return asked;
  return { ...asked, expectLots: account.book().positions[asked.positionId]?.lots ?? '0.1' };
}

function changeOf(account: Account, { op, id, sl, tp, price }: Change): Instruction {
  const { positions, orders } = account.book();
  const held = positions[id];
  const waits = orders[id];
  const of = symbols.find((name) => name === (held ?? waits)?.symbol) ?? 'EURUSD';
  const levels = levelsOf(of, sl, tp);
  if (op === 'modify_position') {
    return { op, positionId: id, ...levels, expect: { sl: held?.sl ?? null, tp: held?.tp ?? null } };
  }
  const expected = { sl: waits?.sl ?? null, tp: waits?.tp ?? null, price: waits?.price ?? '1' };
  return { op, orderId: id, ...levels, price: priceOf(of, price), expect: expected };
}

interface Story {
  balance: string;
  marginMode: 'hedging' | 'netting';
  switches: Switches;
  steps: Step[];
}

function play({ balance, marginMode, switches, steps }: Story, seen: (account: Account) => void = () => undefined) {
  const account = openAccount('USD', balance, { marginMode, switches });
  account.quotes(...symbols.map((of) => [of, priceOf(of, 0), priceOf(of, 10)] as [string, string, string]));
  const sent: Command[] = [];
  let now = noon;
  const send = (asked: Instruction, repeats: number): void => {
    const command = { ...asked, n: sent.length + 1, expiresAt: noon + 60_000 } as Command;
    sent.push(command);
    for (let i = 0; i <= repeats; i += 1) account.send(command, now);
  };
  for (const one of steps) {
    if (one.kind === 'quote') account.quote(one.of, priceOf(one.of, one.from), priceOf(one.of, one.from + one.spread));
    else if (one.kind === 'ask') send(expecting(account, one.asked, one.isRight), one.repeats);
    else if (one.kind === 'hand') account.hand(one.asked);
    else if (one.kind === 'ticket') account.happen({ kind: 'move_ticket', positionId: one.id });
    else if (one.kind === 'behave') account.behave(one.switches);
    else if (one.kind === 'pass') {
      now += one.ms;
      account.pass(now);
    } else if (one.isByHand) account.hand(changeOf(account, one.change));
    else send(changeOf(account, one.change), 1);
    seen(account);
  }
  return { account, sent };
}

describe('whatever a broker does, and whoever else deals on the account', () => {
  it('the balance is what was paid in plus the profits of all events', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { account } = play(story);
        expectMoneyToAddUp(story.balance, account.snapshot(), account.events);
      }),
    );
  });

  it('what was dealt in and placed is what is held, what waits and what ended', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { account } = play(story);
        expectLotsToAddUp(account.snapshot(), account.events);
      }),
    );
  });

  it('a number acts at most once, and as its answer says', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { account, sent } = play(story);
        for (const command of sent) expectToActOnce(command, account.book().answers[command.n], account.events);
      }),
    );
  });

  it('a netting account never holds two positions of a symbol', () => {
    fc.assert(
      fc.property(stories, (story) => {
        play({ ...story, marginMode: 'netting' }, (account) => expectOneOfEachSymbol(account.snapshot()));
      }),
    );
  });

  it('what it reports fits the shapes of the bridge', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { account } = play(story);
        const answers = Object.values(account.book().answers);
        const log = { cursor: 0, asOf: 0, isComplete: true, events: account.events };
        const report = { ...log, answers, received: [], lastNumber: 0, snapshot: account.snapshot() };
        expect(brokerReportSchema.parse(report)).toEqual(report);
      }),
      { numRuns: 40 },
    );
  });

  it('the same story is the same story', () => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(play(story).account.events).toEqual(play(story).account.events);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the stories', () => {
  it('reach everything they are meant to try', () => {
    const seen = new Set<string>();
    for (const story of fc.sample(stories, { numRuns: 200, seed: 7 })) {
      const { account } = play(story);
      for (const { kind, cause } of account.events) seen.add(kind).add(cause ?? '');
      for (const { state } of Object.values(account.book().answers)) seen.add(state);
    }
    const causes = 'command stop target manual expiry broker'.split(' ');
    const states = 'done partial rejected conflict expired'.split(' ');
    const kinds = 'opened placed triggered modified moved closed closed_part cancelled unfilled refused charge'.split(
      ' ',
    );
    for (const each of [...kinds, ...causes, ...states]) expect(seen).toContain(each);
  });
});
