import type { Bridge } from '../../../src/core/bridge.ts';
import type { AccountSnapshot, Order, Position, Side } from '../../../src/core/broker.ts';
import type { RejectionCode } from '../../../src/core/rejection.ts';

type Held = Pick<Position, 'symbol' | 'side' | 'lots' | 'sl' | 'tp'>;
type Waiting = Pick<Order, 'symbol' | 'side' | 'remaining' | 'price' | 'sl' | 'tp'>;

/** What the other side itself wrote down, whatever it told anybody. */
export interface Ledger {
  held: Held[];
  waiting: Waiting[];
  /** everything that was ever dealt, with the command that brought it about */
  deals: { n: number | null; side: Side; lots: string }[];
}

/** Something that goes wrong out there, or why it cannot at this kind of broker. */
export type Fault = (() => Promise<void>) | { cannot: string };

export interface Faults {
  /** the next command never arrives */
  loseRequest: Fault;
  /** the next command is carried out, and nobody says so until it is looked up */
  loseReply: Fault;
  /** market orders are dealt some seconds after they were taken */
  fillLate: Fault;
  /** of the next market order only a part is ever dealt */
  fillPart: Fault;
  /** orders that wait are dealt in several parts */
  fillInParts: Fault;
  /** the way between the bridge and its broker breaks; `mend` opens it again */
  cut: Fault;
  mend: Fault;
  /** whatever keeps the bridge's numbers ends and starts again */
  restart: Fault;
  /** the first position gets another ticket */
  changeTicket: Fault;
  /** the symbol is traded no longer */
  removeSymbol: Fault;
  /** the next command is refused for this reason */
  refuse: (code: RejectionCode) => Fault;
}

/** The broker behind a bridge, driven by a test: prices, hands, faults, and its own books. */
export interface OtherSide {
  bridge(): Bridge;
  marginMode: AccountSnapshot['marginMode'];
  symbol: string;
  /** what is traded, and a quarter of it */
  lots: string;
  quarter: string;
  /** a price so many steps from where it all began; a spread is less than a step */
  at(step: number): string;
  price(step: number): Promise<void>;
  now(): number;
  /** time passes, and what falls due is done */
  pass(ms: number): Promise<void>;
  /** what a person does past the desk */
  hands: {
    open(side: Side, lots: string): Promise<void>;
    close(position: Position): Promise<void>;
    moveStop(position: Position, sl: string): Promise<void>;
    cancel(order: Order): Promise<void>;
  };
  faults: Faults;
  ledger(): Promise<Ledger>;
  end(): Promise<void>;
}

/** One kind of bridge: each card meets it fresh. */
export interface BridgeUnderTest {
  name: string;
  open(): Promise<OtherSide>;
}
