import type { AccountSnapshot, Contract, Order, Position, Quote } from '../core/broker.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import type { Answer } from '../core/command.ts';
import { decimal, toText } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { venueRefusals } from './refusals.ts';

/** A position as it is stored: what it would be closed at changes with every tick, so it is worked out when shown. */
export type BookedPosition = Omit<Position, 'currentPrice'>;

/** What is stored about a paper account besides its lists. `balance` moves only by events that carry a profit. */
export interface Account {
  currency: string;
  initialBalance: string;
  balance: string;
  /** next number of a position or order */
  nextId: number;
  /** number of the last event */
  lastSeq: number;
}

/** What matching reads. A store may answer from SQL and load only what is asked; `openBook` answers from a plain value. */
export interface BookReader {
  account: Account;
  contracts: ContractList;
  quote(symbol: string): Quote | undefined;
  position(id: string): BookedPosition | undefined;
  order(id: string): Order | undefined;
  /** in the order of their numbers */
  positionsOf(symbol: string): BookedPosition[];
  ordersOf(symbol: string): Order[];
  positions(): BookedPosition[];
  orders(): Order[];
  /** the answer already given to command `n` */
  answer(n: number): Answer | undefined;
}

/** What matching wrote: to be stored in one transaction. A null takes the row away. */
export interface BookChanges {
  account: Account;
  quotes: Map<string, Quote>;
  positions: Map<string, BookedPosition | null>;
  orders: Map<string, Order | null>;
  events: BrokerEvent[];
  answers: Answer[];
}

export interface ContractList {
  all: readonly Contract[];
  find(symbol: string): Contract | undefined;
  /** the contract whose price says how much `profit` one `base` is worth */
  pair(base: string, profit: string): Contract | undefined;
}

/** A whole paper account as one plain value. */
export interface Book {
  account: Account;
  contracts: readonly Contract[];
  quotes: Record<string, Quote>;
  positions: Record<string, BookedPosition>;
  orders: Record<string, Order>;
  answers: Record<number, Answer>;
}

export function listContracts(all: readonly Contract[]): ContractList {
  const bySymbol = new Map(all.map((contract) => [contract.symbol, contract]));
  const pairs = new Map<string, Contract>();
  for (const contract of all) {
    const { baseCurrency: base, profitCurrency: profit } = contract;
    if (base !== profit && contract.symbol.includes(`${base}${profit}`) && !pairs.has(`${base}/${profit}`)) {
      pairs.set(`${base}/${profit}`, contract);
    }
  }
  return {
    all,
    find: (symbol) => bySymbol.get(symbol),
    pair: (base, profit) => pairs.get(`${base}/${profit}`),
  };
}

export interface NewAccount {
  currency: string;
  initialBalance: string;
  marginMode: AccountSnapshot['marginMode'];
}

export function createAccount(asked: NewAccount): Outcome<Account> {
  if (asked.marginMode === 'netting') return venueRefusals.refuse('NETTING', {});
  const balance = decimal(asked.initialBalance);
  if (balance.isNegative()) return venueRefusals.refuse('INVALID_AMOUNT', { amount: asked.initialBalance });
  const text = toText(balance);
  return accept({ currency: asked.currency, initialBalance: text, balance: text, nextId: 1001, lastSeq: 0 });
}

export function createBook(account: Account, contracts: readonly Contract[]): Book {
  return { account, contracts, quotes: {}, positions: {}, orders: {}, answers: {} };
}

export const byNumber = (a: { id: string }, b: { id: string }): number => Number(a.id) - Number(b.id);

export function openBook(book: Book): BookReader {
  const positions = Object.values(book.positions).sort(byNumber);
  const orders = Object.values(book.orders).sort(byNumber);
  return {
    account: book.account,
    contracts: listContracts(book.contracts),
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
  };
}
