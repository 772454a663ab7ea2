import type { Quote } from '../../src/core/broker.ts';
import type { BrokerEvent } from '../../src/core/broker-report.ts';
import type { Answer, Command } from '../../src/core/command.ts';
import { createAccount } from '../../src/venue/book.ts';
import { paperContracts } from '../../src/venue/contracts.ts';
import { applyByHand, type Hand } from '../../src/venue/hands.ts';
import { applyHappening, type Happening } from '../../src/venue/happenings.ts';
import type { Instruction } from '../../src/venue/instruction.ts';
import { applyLate } from '../../src/venue/late.ts';
import { type Answered, applyCommand, applyQuotes } from '../../src/venue/match.ts';
import { snapshot } from '../../src/venue/snapshot.ts';
import { calm, type Switches } from '../../src/venue/switches.ts';
import { type Book, commitChanges, createBook, openBook } from './plain-book.ts';

export const noon = Date.UTC(2026, 10, 20, 12);

/** A paper account in hand: every call goes through the pure functions and keeps what they return. */
interface Broker {
  marginMode?: 'hedging' | 'netting';
  switches?: Partial<Switches>;
}

export function openAccount(currency = 'USD', initialBalance = '10000', broker: Broker = {}) {
  const account = createAccount({ currency, initialBalance, marginMode: broker.marginMode ?? 'hedging' });
  if (!account.ok) throw new Error('the account was refused');
  let book: Book = createBook(
    account.value,
    paperContracts.map((paper) => paper.contract),
    { ...calm, ...broker.switches },
  );
  let n = 0;
  const events: BrokerEvent[] = [];
  const keep = (changes: Answered['changes']): BrokerEvent[] => {
    book = commitChanges(book, changes);
    events.push(...changes.events);
    return changes.events;
  };
  const send = (command: Command, now = noon): Answered => {
    const answered = applyCommand(openBook(book), command, now);
    keep(answered.changes);
    return answered;
  };
  return {
    events,
    book: () => book,
    reader: () => openBook(book),
    send,
    keep,
    ask: (asked: Instruction): Answer => {
      n += 1;
      return send({ ...asked, n, expiresAt: noon + 20_000 } as Command).answer;
    },
    quote: (symbol: string, ...price: readonly string[]): BrokerEvent[] => {
      const [bid = '', ask = ''] = price;
      const quote: Quote = { symbol, bid, ask, at: noon };
      return keep(applyQuotes(openBook(book), [quote]));
    },
    quotes: (...rows: [symbol: string, bid: string, ask: string][]): BrokerEvent[] => {
      const quotes = rows.map(([symbol, bid, ask]) => ({ symbol, bid, ask, at: noon }));
      return keep(applyQuotes(openBook(book), quotes));
    },
    /** by hand, in the terminal */
    hand: (hand: Hand): string | null => {
      const done = applyByHand(openBook(book), hand, noon);
      if (done.ok) keep(done.value);
      return done.ok ? null : done.refusal.code;
    },
    happen: (happening: Happening): string | null => {
      const done = applyHappening(openBook(book), happening, noon);
      if (done.ok) keep(done.value);
      return done.ok ? null : done.refusal.code;
    },
    /** what was put off until this time */
    pass: (now: number): BrokerEvent[] =>
      Object.values(book.late)
        .filter(({ at }) => at <= now)
        .flatMap((work) => keep(applyLate(openBook(book), work, now))),
    behave: (switches: Partial<Switches>) => {
      book = { ...book, switches: { ...book.switches, ...switches } };
    },
    snapshot: () => snapshot(openBook(book), 'paper-1', noon),
  };
}

export const buy = (symbol: string, lots: string, refPrice: string, levels: { sl?: string; tp?: string } = {}) =>
  market('buy', symbol, lots, refPrice, levels);

export const sell = (symbol: string, lots: string, refPrice: string, levels: { sl?: string; tp?: string } = {}) =>
  market('sell', symbol, lots, refPrice, levels);

function market(
  side: 'buy' | 'sell',
  symbol: string,
  lots: string,
  refPrice: string,
  levels: { sl?: string; tp?: string },
): Instruction {
  const { sl = null, tp = null } = levels;
  return { op: 'open', symbol, side, lots, refPrice, maxSlipPoints: 100, sl, tp };
}

export function waiting(
  side: 'buy' | 'sell',
  type: 'limit' | 'stop',
  price: string,
  levels: { sl?: string; tp?: string; lots?: string; symbol?: string } = {},
): Instruction {
  const { sl = null, tp = null, lots = '0.1', symbol = 'EURUSD' } = levels;
  return { op: 'pending', symbol, side, type, lots, price, sl, tp };
}

/** closes whatever the position holds */
export const closeWhole = (positionId: string): Instruction => ({ op: 'close', positionId, expectLots: null });
