import type { Quote } from '../core/broker.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import type { Answer } from '../core/command.ts';
import { decimal, toText } from '../core/decimal.ts';
import { type BookChanges, type BookedOrder, type BookedPosition, type BookReader, byNumber } from './book.ts';
import type { LateWork } from './late-work.ts';
import type { Switches } from './switches.ts';

/** A book being changed: reads see what was written, and nothing reaches the book itself. */
export interface Draft extends BookReader {
  changes: BookChanges;
  setQuote(quote: Quote): void;
  putPosition(position: BookedPosition): void;
  dropPosition(id: string): void;
  putOrder(order: BookedOrder): void;
  dropOrder(id: string): void;
  takeId(): string;
  /** numbers the event; its profit, if it carries one, moves the balance */
  note(event: Omit<BrokerEvent, 'seq'>): void;
  /** a hidden answer is known to the broker alone: asked for, it says that it is unknown */
  keepAnswer(answer: Answer, seen: 'told' | 'hidden'): void;
  setSwitches(switches: Switches): void;
  putOff(work: LateWork): void;
  finishLate(key: string): void;
}

function overlay<T extends { id: string }>(
  stored: T[],
  written: Map<string, T | null>,
  fits: (row: T) => boolean,
): T[] {
  if (written.size === 0) return stored;
  const kept = stored.filter((row) => !written.has(row.id));
  const added = [...written.values()].filter((row) => row !== null && fits(row)) as T[];
  return added.length === 0 ? kept : [...kept, ...added].sort(byNumber);
}

function readThrough<T>(written: Map<string, T | null>, id: string, stored: (id: string) => T | undefined) {
  const row = written.get(id);
  return row === undefined ? stored(id) : (row ?? undefined);
}

export function draftOf(book: BookReader): Draft {
  const changes: BookChanges = {
    account: { ...book.account },
    quotes: new Map(),
    positions: new Map(),
    orders: new Map(),
    events: [],
    answers: [],
    hidden: new Set(),
    late: new Map(),
    switches: book.switches,
  };
  const account = changes.account;
  return {
    changes,
    account,
    contracts: book.contracts,
    get switches() {
      return changes.switches;
    },
    quote: (symbol) => changes.quotes.get(symbol) ?? book.quote(symbol),
    position: (id) => readThrough(changes.positions, id, book.position),
    order: (id) => readThrough(changes.orders, id, book.order),
    positionsOf: (symbol) => overlay(book.positionsOf(symbol), changes.positions, (row) => row.symbol === symbol),
    ordersOf: (symbol) => overlay(book.ordersOf(symbol), changes.orders, (row) => row.symbol === symbol),
    positions: () => overlay(book.positions(), changes.positions, () => true),
    orders: () => overlay(book.orders(), changes.orders, () => true),
    answer: (n) => changes.answers.find((answer) => answer.n === n) ?? book.answer(n),
    setQuote: (quote) => void changes.quotes.set(quote.symbol, quote),
    putPosition: (position) => void changes.positions.set(position.id, position),
    dropPosition: (id) => void changes.positions.set(id, null),
    putOrder: (order) => void changes.orders.set(order.id, order),
    dropOrder: (id) => void changes.orders.set(id, null),
    takeId: () => {
      account.nextId += 1;
      return String(account.nextId - 1);
    },
    note: (event) => {
      account.lastSeq += 1;
      if (event.profit !== undefined) account.balance = toText(decimal(account.balance).add(event.profit));
      changes.events.push({ seq: account.lastSeq, ...event });
    },
    keepAnswer: (answer, seen) => {
      changes.answers.push(answer);
      if (seen === 'hidden') changes.hidden.add(answer.n);
    },
    setSwitches: (switches) => {
      changes.switches = switches;
    },
    putOff: (work) => void changes.late.set(work.key, work),
    finishLate: (key) => void changes.late.set(key, null),
  };
}
