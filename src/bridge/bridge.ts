import type { Answer, BrokerReport, Command, Contract, Quote } from '../core/broker.ts';

/**
 * The way to a broker: a queue whose answers come later, for paper as for a real terminal.
 *  1. `offer` may be repeated with the same numbers: the other side carries out each number at most once.
 *  2. A failed call says nothing about what happened; only `report` and `lookUp` do.
 */
export interface Bridge {
  offer(commands: Command[]): Promise<void>;
  report(after: number, acknowledged: number): Promise<BrokerReport>;
  /** which of these numbers the broker has any trace of, with their answers if they have ended */
  lookUp(numbers: number[]): Promise<Map<number, Answer | null>>;
  quotes(symbols: string[]): Promise<Quote[]>;
  contracts(): Promise<Contract[]>;
}

/** Nothing is known about what the other side did. Ask again; never assume. */
export class NotReached extends Error {
  override name = 'NotReached';
}
