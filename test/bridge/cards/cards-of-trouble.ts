import { expect } from 'vitest';
import type { RejectionCode } from '../../../src/core/rejection.ts';
import type { Card } from './card.ts';
import type { OtherSide } from './other-side.ts';
import { cause, dealt, exposure, type Reader } from './reader.ts';
import { answersAs, eventsAs, offering, positionsAs, proving, reporting, telling } from './spoil.ts';

const otherCode = answersAs((answer) => (answer.code ? { ...answer, code: 'OTHER' } : answer));

function refusal(id: string, code: RejectionCode, sentence: string): Card {
  return {
    id,
    sentence,
    async play(side, reader) {
      await cause(side.faults.refuse(code));
      const answer = await reader.answerTo(await reader.send(reader.opening()));
      expect(answer).toMatchObject({ state: 'rejected', code });
      expect(exposure(await side.ledger())).toBe('0');
    },
    broken: { sentence: 'cannot say why', spoil: otherCode },
  };
}

async function refusedFor(side: OtherSide, reader: Reader, asked: Parameters<Reader['send']>[0], code: RejectionCode) {
  expect(await reader.answerTo(await reader.send(asked))).toMatchObject({ state: 'rejected', code });
  expect(exposure(await side.ledger())).toBe('0');
}

/** What goes wrong, and what holds all the same. */
export const cardsOfTrouble: Card[] = [
  refusal('C14', 'BUSY', 'A refusal that passes is told as one that passes'),
  refusal('C15', 'MARKET_CLOSED', 'A closed market is told as one that opens again'),
  refusal('C16', 'TRADE_DISABLED', 'An account that may not trade says so'),
  {
    id: 'C17',
    sentence: 'A stop on the wrong side, too little to trade and an unknown symbol are refused, each by its name',
    async play(side, reader) {
      await refusedFor(side, reader, reader.opening({ sl: side.at(5), tp: null }), 'INVALID_STOPS');
      await refusedFor(side, reader, reader.opening({ lots: '0.00000001' }), 'INVALID_VOLUME');
      await refusedFor(side, reader, reader.opening({ symbol: 'NOSUCHTHING' }), 'UNKNOWN_SYMBOL');
    },
    broken: { sentence: 'cannot say why', spoil: otherCode },
  },
  {
    id: 'C18',
    sentence: 'More than the account can carry is refused for want of money',
    async play(side, reader) {
      await refusedFor(side, reader, reader.opening({ lots: '40', sl: null, tp: null }), 'NO_MONEY');
    },
    broken: { sentence: 'cannot say why', spoil: otherCode },
  },
  {
    id: 'C19',
    sentence: 'A command that never arrived is proved not carried out, and never is, however late it comes',
    async play(side, reader) {
      await cause(side.faults.loseRequest);
      const command = await reader.send(reader.opening());
      expect(await reader.prove(command)).toMatchObject({ verdict: 'not_executed' });
      await side.bridge().offer([command]);
      await side.pass(3_000);
      expect(exposure(await side.ledger())).toBe('0');
    },
    broken: {
      sentence: 'proves without remembering',
      spoil: (bridge) => ({
        ...bridge,
        prove: async (numbers) => numbers.map((n) => ({ n, verdict: 'not_executed' })),
      }),
    },
  },
  {
    id: 'C20',
    sentence: 'A command whose reply was lost is proved carried out, and was dealt once',
    async play(side, reader) {
      await cause(side.faults.loseReply);
      const command = await reader.send(reader.opening());
      expect(await reader.prove(command)).toMatchObject({ verdict: 'executed' });
      await side.bridge().offer([command]);
      await side.pass(3_000);
      expect((await reader.position()).n).toBe(command.n);
      expect(dealt(await side.ledger(), command.n, 'buy')).toBe(side.lots);
    },
    broken: {
      sentence: 'takes silence for a refusal',
      spoil: proving((proof) => ({ n: proof.n, verdict: 'not_executed' })),
    },
  },
  {
    id: 'C21',
    sentence: 'A deal that comes late is a position of the same number when it comes',
    async play(side, reader) {
      await cause(side.faults.fillLate);
      const command = await reader.send(reader.opening());
      await side.pass(30_000);
      expect((await reader.position()).n).toBe(command.n);
      expect(dealt(await side.ledger(), command.n, 'buy')).toBe(side.lots);
    },
    broken: { sentence: 'knows no number', spoil: positionsAs((position) => ({ ...position, n: null })) },
  },
  {
    id: 'C22',
    sentence: 'Of what was dealt in part, the part is told and protected',
    async play(side, reader) {
      await cause(side.faults.fillPart);
      const answer = await reader.answerTo(await reader.send(reader.opening()));
      expect(answer.state).toBe('partial');
      const position = await reader.position();
      expect(Number(position.lots)).toBeLessThan(Number(side.lots));
      expect(Number(position.lots)).toBe(Number(answer.lots));
      expect(Number(position.sl)).toBe(Number(side.at(-10)));
      expect(exposure(await side.ledger())).toBe(position.lots);
    },
    broken: {
      sentence: 'tells a part as the whole',
      spoil: answersAs((answer) => (answer.state === 'partial' ? { ...answer, state: 'done' } : answer)),
    },
  },
  {
    id: 'C23',
    sentence: 'Of an order that is dealt in parts, what waits and what is open never count twice',
    async play(side, reader) {
      await cause(side.faults.fillInParts);
      await reader.done(reader.waiting());
      await side.price(-4);
      await side.pass(500);
      for (let times = 0; times < 4; times += 1) {
        const { positions, orders } = await reader.snapshot();
        const all = [...positions.map(({ lots }) => lots), ...orders.map(({ remaining }) => remaining)];
        expect(all.reduce((total, lots) => total + Number(lots), 0)).toBeCloseTo(Number(side.lots), 9);
        await side.price(-4 - times);
        await side.pass(2_000);
      }
      expect(exposure(await side.ledger())).toBe(side.lots);
    },
    broken: {
      sentence: 'shows an order as it was placed',
      spoil: reporting(({ snapshot, ...report }) => ({
        ...report,
        snapshot: { ...snapshot, orders: snapshot.orders.map((one) => ({ ...one, remaining: one.lots })) },
      })),
    },
  },
  {
    id: 'C24',
    sentence: 'After the way was broken, everything since is told once and in order',
    async play(side, reader) {
      await reader.done(reader.opening());
      await cause(side.faults.cut);
      await side.pass(5_000);
      await side.price(-11);
      await side.pass(5_000);
      await cause(side.faults.mend);
      await side.pass(5_000);
      expect(await reader.positions()).toEqual([]);
      const kinds = reader.events.map(({ kind }) => kind);
      expect([kinds.filter((kind) => kind === 'opened'), kinds.filter((kind) => kind === 'closed')]).toEqual([
        ['opened'],
        ['closed'],
      ]);
      expect(new Set(reader.events.map(({ seq }) => seq)).size).toBe(reader.events.length);
    },
    broken: {
      sentence: 'forgets what happened meanwhile',
      spoil: telling('closed', 'charge'),
    },
  },
  {
    id: 'C25',
    sentence: 'Whoever keeps the numbers may die and come back: nothing is carried out again, nothing is forgotten',
    async play(side, reader) {
      const command = await reader.send(reader.opening());
      await cause(side.faults.restart);
      await side.bridge().offer([command]);
      await side.pass(3_000);
      expect((await reader.answerTo(command)).state).toBe('done');
      expect((await reader.position()).n).toBe(command.n);
      expect(exposure(await side.ledger())).toBe(side.lots);
    },
    broken: {
      sentence: 'takes each time for a new one',
      spoil: (bridge) => {
        let times = 0;
        return offering((command) => [{ ...command, n: command.n + 1_000 * times++ }])(bridge);
      },
    },
  },
  {
    id: 'C26',
    sentence: 'What was opened elsewhere is shown, under no number of ours',
    async play(side, reader) {
      await reader.snapshot();
      await side.hands.open('buy', side.quarter);
      await side.pass(3_000);
      expect(await reader.position()).toMatchObject({ n: null, side: 'buy' });
      expect(reader.events.find(({ kind }) => kind === 'opened')).toMatchObject({ cause: 'manual' });
    },
    broken: { sentence: 'takes it for ours', spoil: positionsAs((position) => ({ ...position, n: 1 })) },
  },
  {
    id: 'C27',
    sentence: 'A stop that a hand moved and a position that a hand closed are told as done by a hand',
    async play(side, reader) {
      await reader.done(reader.opening());
      await side.hands.moveStop(await reader.position(), side.at(-8));
      await side.pass(3_000);
      const moved = await reader.position();
      expect(Number(moved.sl)).toBe(Number(side.at(-8)));
      expect(reader.events.find(({ kind }) => kind === 'modified')).toMatchObject({ cause: 'manual' });
      await side.hands.close(moved);
      await side.pass(3_000);
      expect(await reader.positions()).toEqual([]);
      expect(reader.events.find(({ kind }) => kind === 'closed')).toMatchObject({ cause: 'manual' });
    },
    broken: {
      sentence: 'claims it as its own',
      spoil: eventsAs((event) => (event.cause === 'manual' ? { ...event, cause: 'command' } : event)),
    },
  },
  {
    id: 'C28',
    sentence: 'An order that a hand took away is told as cancelled by a hand',
    async play(side, reader) {
      await reader.done(reader.waiting());
      await side.hands.cancel(await reader.order());
      await side.pass(3_000);
      expect(await reader.orders()).toEqual([]);
      expect(reader.events.find(({ kind }) => kind === 'cancelled')).toMatchObject({ cause: 'manual' });
    },
    broken: { sentence: 'tells of nothing', spoil: telling('cancelled', 'modified') },
  },
];
