import type { AccountSnapshot, Order, Position, Quote } from '../core/broker.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import type { Answer } from '../core/command.ts';
import { decimal, toText } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { ContractList } from './contract-list.ts';
import type { LateWork } from './late-work.ts';
import { venueRefusals } from './refusals.ts';
import type { Switches } from './switches.ts';

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

/** What matching reads. A store may answer from SQL and load only what is asked. */
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

export const byNumber = (a: { id: string }, b: { id: string }): number => Number(a.id) - Number(b.id);
