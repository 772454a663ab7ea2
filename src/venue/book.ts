import type { AccountSnapshot, Contract, Order, Position, Quote } from '../core/broker.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import type { Answer } from '../core/command.ts';
import { decimal, toText } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { LateWork } from './late.ts';
import { statedContracts } from './obstacles.ts';
import { venueRefusals } from './refusals.ts';
import { calm, type Switches } from './switches.ts';

/** A position as it is stored: what it would be closed at changes with every tick, so it is worked out when shown. */
export type BookedPosition = Omit<Position, 'currentPrice'>;

/** `positionId` is the position that a part of it became. */
export type BookedOrder = Order & { positionId?: string };

/** What is stored about a paper account besides its lists. `balance` moves only by events that carry a profit. */
export interface Account {
  currency: string;
  marginMode: AccountSnapshot['marginMode'];
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
  switches: Switches;
  quote(symbol: string): Quote | undefined;
  position(id: string): BookedPosition | undefined;
  order(id: string): BookedOrder | undefined;
  /** in the order of their numbers */
  positionsOf(symbol: string): BookedPosition[];
  ordersOf(symbol: string): BookedOrder[];
  positions(): BookedPosition[];
  orders(): BookedOrder[];
  /** the answer already given to command `n` */
  answer(n: number): Answer | undefined;
}

/** What matching wrote: to be stored in one transaction. A null takes the row away. */
export interface BookChanges {
  account: Account;
  quotes: Map<string, Quote>;
  positions: Map<string, BookedPosition | null>;
  orders: Map<string, BookedOrder | null>;
  events: BrokerEvent[];
  answers: Answer[];
  /** numbers whose answer only a proof tells */
  hidden: Set<number>;
  late: Map<string, LateWork | null>;
  switches: Switches;
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
  orders: Record<string, BookedOrder>;
  answers: Record<number, Answer>;
  late: Record<string, LateWork>;
  switches: Switches;
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
  const balance = decimal(asked.initialBalance);
  if (balance.isNegative()) return venueRefusals.refuse('INVALID_AMOUNT', { amount: asked.initialBalance });
  const text = toText(balance);
  const { currency, marginMode } = asked;
  return accept({ currency, marginMode, initialBalance: text, balance: text, nextId: 1001, lastSeq: 0 });
}

export function createBook(account: Account, contracts: readonly Contract[], switches: Switches = calm): Book {
  return { account, contracts, quotes: {}, positions: {}, orders: {}, answers: {}, late: {}, switches };
}

export const byNumber = (a: { id: string }, b: { id: string }): number => Number(a.id) - Number(b.id);

export function openBook(book: Book): BookReader {
  const positions = Object.values(book.positions).sort(byNumber);
  const orders = Object.values(book.orders).sort(byNumber);
  return {
    account: book.account,
    contracts: listContracts(statedContracts(book.contracts, book.switches.stopsLevelPoints)),
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
