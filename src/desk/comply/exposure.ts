import type { Side } from '../../core/broker.ts';
import { Decimal, decimal, zero } from '../../core/decimal.ts';
import { type AskedLevels, askedLevels, type PossibleEnd, reachOf, readNumber } from './ends.ts';
import type { ComplyFacts, ContractFacts, HeldPosition, PlannedLeg, WaitingOrder } from './facts.ts';

/** One thing that is open, waiting, in flight or asked for, ready for arithmetic: at what would stand. */
export interface Exposure extends PossibleEnd {
  origin: 'position' | 'pending' | 'reserved' | 'new';
  id: string | null;
  type: 'market' | 'limit' | 'stop';
  symbol: string;
  side: Side;
  lots: Decimal;
  /** lots × contract size */
  units: Decimal;
  /** where else it may end: every line counts the worst of all */
  alsoEnds: readonly PossibleEnd[];
  /** accrued, in account currency; only positions have it */
  swap: Decimal;
  openedAt: number | null;
  contract: ContractFacts;
  /** price it could be closed at now; null when no quote is known */
  price: Decimal | null;
}

export interface Exposures {
  list: Exposure[];
  /** contracts nobody knows: nothing about the account can be bounded then */
  missing: string[];
  /** fields of the intended legs or changes that are no finite numbers, such as `0.lots` */
  unreadable: string[];
}

/** All that counts, with the intended change already applied: changes replace levels, an open adds its legs. */
export function collectExposures(facts: ComplyFacts, intent = facts.intent): Exposures {
  const found: Exposures = { list: [], missing: [], unreadable: [] };
  const contracts = new Map(facts.contracts.map((contract) => [contract.symbol, contract]));
  const quotes = new Map(facts.quotes.map((quote) => [quote.symbol, quote]));
  const add = (symbol: string, make: (contract: ContractFacts) => Exposure): void => {
    const contract = contracts.get(symbol);
    if (contract === undefined) found.missing.push(`contract ${symbol}`);
    else found.list.push(make(contract));
  };
  const levels = askedLevels(facts, intent, found.unreadable);

  for (const position of facts.account.positions) {
    const quote = quotes.get(position.symbol);
    const close = position.price ?? (position.side === 'buy' ? quote?.bid : quote?.ask) ?? position.currentPrice;
    add(position.symbol, (contract) => heldExposure(position, levels, contract, close));
  }
  for (const order of facts.account.orders) {
    add(order.symbol, (contract) => waitingExposure(order, levels, contract));
  }
  for (const leg of facts.reservations) {
    add(leg.symbol, (contract) => legExposure('reserved', leg, contract, decimalsOf(leg)));
  }
  if (intent.kind === 'open') {
    for (const [index, leg] of intent.legs.entries()) {
      const numbers = readLeg(leg, index, found.unreadable);
      if (numbers !== null) add(leg.symbol, (contract) => legExposure('new', leg, contract, numbers));
    }
  }
  return found;
}

interface LegNumbers extends PossibleEnd {
  lots: Decimal;
}

function readLeg(leg: PlannedLeg, index: number, unreadable: string[]): LegNumbers | null {
  const lots = readNumber(leg.lots);
  const entry = readNumber(leg.price);
  const sl = readNumber(leg.sl);
  const wrong = [
    lots === null ? 'lots' : null,
    entry === null ? 'price' : null,
    sl === null && leg.sl !== null ? 'sl' : null,
    leg.tp !== null && readNumber(leg.tp) === null ? 'tp' : null,
  ].filter((field) => field !== null);
  unreadable.push(...wrong.map((field) => `${index}.${field}`));
  return lots === null || entry === null || wrong.length > 0 ? null : { lots, entry, sl };
}

function decimalsOf(leg: PlannedLeg): LegNumbers {
  return { lots: decimal(leg.lots), entry: decimal(leg.price), sl: leg.sl === null ? null : decimal(leg.sl) };
}

function heldExposure(
  position: HeldPosition,
  levels: AskedLevels,
  contract: ContractFacts,
  close: string | undefined,
): Exposure {
  const entry = new Decimal(position.openPrice);
  const seen = { entry, sl: position.sl === null ? null : new Decimal(position.sl) };
  const { stands, alsoEnds } = reachOf(seen, levels, ({ positionId }) => positionId === position.id);
  const lots = new Decimal(position.lots);
  return {
    origin: 'position',
    id: position.id,
    type: 'market',
    symbol: position.symbol,
    side: position.side,
    lots,
    units: lots.mul(contract.contractSize),
    ...stands,
    alsoEnds,
    swap: new Decimal(position.swap),
    openedAt: position.openedAt,
    contract,
    price: close === undefined ? null : new Decimal(close),
  };
}

/** The part that filled is a position of its own by now; only the rest still waits. */
function waitingExposure(order: WaitingOrder, levels: AskedLevels, contract: ContractFacts): Exposure {
  const seen = { entry: new Decimal(order.price), sl: order.sl === null ? null : new Decimal(order.sl) };
  const { stands, alsoEnds } = reachOf(seen, levels, ({ orderId }) => orderId === order.id);
  const numbers = { lots: new Decimal(order.remaining), ...stands };
  return { ...legExposure('pending', order, contract, numbers), id: order.id, alsoEnds };
}

function legExposure(
  origin: Exposure['origin'],
  leg: Pick<PlannedLeg, 'type' | 'symbol' | 'side'>,
  contract: ContractFacts,
  numbers: LegNumbers,
): Exposure {
  const { type, symbol, side } = leg;
  const units = numbers.lots.mul(contract.contractSize);
  const bare = { id: null, alsoEnds: [], swap: zero, openedAt: null, price: null };
  return { origin, type, symbol, side, ...numbers, units, contract, ...bare };
}
