import { expect } from 'vitest';
import type { Card } from './card.ts';
import { cause, DoesNotApply, exposure } from './reader.ts';
import { offering, positionsAs, reporting } from './spoil.ts';

/** What kinds of accounts there are, and what their brokers do to them. */
export const cardsOfAccounts: Card[] = [
  {
    id: 'C29',
    sentence:
      'Where positions net, more of a symbol is more of one position, and an exit that expects another size leaves it alone',
    async play(side, reader) {
      if (side.marginMode !== 'netting') throw new DoesNotApply('each order is a position of its own here');
      const first = await reader.done(reader.opening());
      const second = await reader.done(reader.opening({ lots: side.quarter }));
      const position = await reader.position();
      expect([first.positionId, second.positionId]).toEqual([position.id, position.id]);
      const close = { op: 'close' as const, positionId: position.id, expectLots: side.lots };
      expect((await reader.answerTo(await reader.send(close))).state).toBe('conflict');
      await reader.done({ ...close, expectLots: position.lots });
      expect(exposure(await side.ledger())).toBe('0');
    },
    broken: {
      sentence: 'closes whatever it finds',
      spoil: offering((command) => [command.op === 'close' ? { ...command, expectLots: null } : command]),
    },
  },
  {
    id: 'C30',
    sentence: 'Where positions do not net, both sides of a symbol are held, each with its own stop',
    async play(side, reader) {
      if (side.marginMode !== 'hedging') throw new DoesNotApply('an order of the other side reduces here');
      await reader.done(reader.opening());
      await reader.done(reader.opening({ side: 'sell', sl: side.at(10), tp: side.at(-10) }));
      const positions = await reader.positions();
      expect(positions.map((one) => [one.side, Number(one.sl)])).toEqual([
        ['buy', Number(side.at(-10))],
        ['sell', Number(side.at(10))],
      ]);
    },
    broken: { sentence: 'shows one side', spoil: positionsAs((position) => ({ ...position, side: 'buy' })) },
  },
  {
    id: 'C31',
    sentence: 'A position that gets another ticket stays the same position, and takes commands',
    async play(side, reader) {
      const { positionId = '' } = await reader.done(reader.opening());
      await cause(side.faults.changeTicket);
      await side.pass(2_000);
      expect((await reader.position()).id).toBe(positionId);
      expect(reader.events.find(({ kind }) => kind === 'moved')).toMatchObject({ positionId });
      await reader.done({ op: 'close', positionId, expectLots: null });
      expect(exposure(await side.ledger())).toBe('0');
    },
    broken: {
      sentence: 'takes it for another',
      spoil: positionsAs((position) => ({ ...position, id: position.ticket })),
    },
  },
  {
    id: 'C32',
    sentence: 'A symbol that is gone opens nothing, and what is open of it is still shown',
    async play(side, reader) {
      const { positionId } = await reader.done(reader.opening());
      await cause(side.faults.removeSymbol);
      const answer = await reader.answerTo(await reader.send(reader.opening()));
      expect(answer.state).toBe('rejected');
      expect((await reader.position()).id).toBe(positionId);
    },
    broken: {
      sentence: 'shows nothing of it',
      spoil: reporting((report) => ({ ...report, snapshot: { ...report.snapshot, positions: [] } })),
    },
  },
  {
    id: 'C33',
    sentence: 'Contracts are told once for each hash and in figures that can be traded; a quote is a price of now',
    async play(side) {
      const { hash, contracts } = await side.bridge().contracts(null);
      expect(await side.bridge().contracts(hash)).toEqual({ hash, contracts: null });
      const contract = contracts?.find(({ symbol }) => symbol === side.symbol);
      for (const figure of ['tickSize', 'contractSize', 'volumeMin', 'volumeStep', 'volumeMax'] as const)
        expect(Number(contract?.[figure])).toBeGreaterThan(0);
      const [quote] = await side.bridge().quotes([side.symbol]);
      expect(Number(quote?.ask)).toBeGreaterThanOrEqual(Number(quote?.bid));
      expect(Math.abs(side.now() - (quote?.at ?? 0))).toBeLessThan(10_000);
    },
    broken: {
      sentence: 'shows a price of an hour ago',
      spoil: (bridge) => ({
        ...bridge,
        quotes: async (symbols) => (await bridge.quotes(symbols)).map((one) => ({ ...one, at: one.at - 3_600_000 })),
      }),
    },
  },
  {
    id: 'C34',
    sentence: 'Whose account it is, at which server, real or not, connected and allowed to trade is always said',
    async play(_, reader) {
      const { login, server, isReal, isConnected, noTrading } = await reader.snapshot();
      expect([login, server].every((text) => text.length > 0)).toBe(true);
      expect({ isReal, isConnected, noTrading }).toEqual({ isReal: false, isConnected: true, noTrading: null });
    },
    broken: {
      sentence: 'takes play money for real',
      spoil: reporting((report) => ({ ...report, snapshot: { ...report.snapshot, isReal: true } })),
    },
  },
];
