import type { Contract, Quote } from './broker.ts';
import type { BrokerReport } from './broker-report.ts';
import type { Command, Proof } from './command.ts';
import type { Office } from './office.ts';

/**
 * The way to a broker: a queue whose answers come later, for paper as for a real terminal.
 *  1. `offer` may be repeated with the same numbers: the other side carries out each number at most once.
 *  2. A failed call says nothing about what happened; only `report` and `prove` do.
 *  3. `prove` is asked about numbers whose time is over. What it calls not executed never will be.
 */
export interface Bridge {
  offer(commands: Command[]): Promise<void>;
  /** events after `after`, answers to the numbers whose end is not known yet, and the account as it stands */
  report(after: number, awaited: number[]): Promise<BrokerReport>;
  prove(numbers: number[]): Promise<Proof[]>;
  /** of all symbols when none is named */
  quotes(symbols: string[]): Promise<Quote[]>;
  /** null: as known under this hash */
  contracts(known: string | null): Promise<{ hash: string; contracts: Contract[] | null }>;
}

/** Which account is reached, and who asks. `notify` is told when something happens there. */
interface Way {
  office: Pick<Office, 'venue' | 'outpost'>;
  address: string;
  notify: string;
  trace: string;
}

export type OpenBridge = (way: Way) => Bridge;

/** Nothing is known about what the other side did. Ask again; never assume. */
export class NotReached extends Error {
  override name = 'NotReached';
}
