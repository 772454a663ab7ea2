import type { Contract, Quote } from '../../src/core/broker.ts';
import type { Answer } from '../../src/core/command.ts';
import {
  type Account,
  type BookChanges,
  type BookedOrder,
  type BookedPosition,
  type BookReader,
  byNumber,
} from '../../src/venue/book.ts';
import { indexContracts, statedContracts } from '../../src/venue/contract-list.ts';
import type { LateWork } from '../../src/venue/late-work.ts';
import { calm, type Switches } from '../../src/venue/switches.ts';

/** A whole paper account as one plain value. */
export interface Book {
  account: Account;
  contracts: readonly Contract[];
  quotes: Record<string, Quote>;
  positions: Record<string, BookedPosition>;
  orders: Record<string, BookedOrder>;
  answers: Record<number, Answer>;
  late: Record<string, LateWork>;
  switches: Switches;
}

export function createBook(account: Account, contracts: readonly Contract[], switches: Switches = calm): Book {
  return { account, contracts, quotes: {}, positions: {}, orders: {}, answers: {}, late: {}, switches };
}

export function openBook(book: Book): BookReader {
  const positions = Object.values(book.positions).sort(byNumber);
  const orders = Object.values(book.orders).sort(byNumber);
  return {
    account: book.account,
    contracts: indexContracts(statedContracts(book.contracts, book.switches.stopsLevelPoints)),
    switches: book.switches,
    quote: (symbol) => book.quotes[symbol],
    position: (id) => book.positions[id],
    order: (id) => book.orders[id],
    positionsOf: (symbol) => positions.filter((position) => position.symbol === symbol),
    ordersOf: (symbol) => orders.filter((order) => order.symbol === symbol),
    positions: () => positions,
    orders: () => orders,
    answer: (n) => book.answers[n],
  };
}

function merge<T>(rows: Record<string, T>, changes: Map<string, T | null>): Record<string, T> {
  const merged = { ...rows };
  for (const [id, row] of changes) {
    if (row === null) delete merged[id];
    else merged[id] = row;
  }
  return merged;
}

export function commitChanges(book: Book, changes: BookChanges): Book {
  return {
    account: changes.account,
    contracts: book.contracts,
    quotes: merge(book.quotes, changes.quotes),
    positions: merge(book.positions, changes.positions),
    orders: merge(book.orders, changes.orders),
    answers: { ...book.answers, ...Object.fromEntries(changes.answers.map((answer) => [answer.n, answer])) },
    late: merge(book.late, changes.late),
    switches: changes.switches,
  };
}
