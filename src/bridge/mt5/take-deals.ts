import { type Decimal, decimal, sum, toText } from '../../core/decimal.ts';
import type { Happening, Holding, Ours } from './book.ts';
import { ourTime } from './broker-time.ts';
import { numberOf } from './numbers.ts';
import type { WireDeal, WirePosition } from './wire-state.ts';
import { nothing } from './wire-values.ts';

export interface Dealing extends Ours {
  /** whether this order waited before it was dealt */
  hasWaited: (ticket: string) => boolean;
  /** as they stand after all of these deals */
  positions: ReadonlyMap<string, WirePosition>;
}

const moneyOf = (deal: WireDeal): Decimal =>
  sum([deal.profit, deal.commission, deal.swap, deal.fee].map((text) => decimal(text)));

const kindOfMoney = {
  balance: 'balance',
  credit: 'credit',
  bonus: 'credit',
  charge: 'charge',
  correction: 'charge',
  commission: 'charge',
  interest: 'charge',
  dividend: 'charge',
  tax: 'charge',
  other: 'charge',
} as const;

const causeOfReason = {
  client: 'manual',
  mobile: 'manual',
  web: 'manual',
  expert: 'manual',
  sl: 'stop',
  tp: 'target',
  so: 'stop_out',
  rollover: 'broker',
  vmargin: 'broker',
  split: 'broker',
  other: 'broker',
} as const;

/** Deals nobody has told of yet, in their order; what is held changes with each. */
export function takeDeals(deals: readonly WireDeal[], before: readonly Holding[], of: Dealing) {
  const holdings = new Map(before.map((one) => [one.id, one]));
  const happenings = deals.flatMap((deal): Happening[] => {
    if (deal.type !== 'buy' && deal.type !== 'sell') return money(deal, of);
    if (deal.entry === 'in') return [dealIn(deal, holdings, of)];
    if (deal.entry !== 'inout') return [dealOut(deal, deal.lots, holdings, of)];
    const held = holdings.get(deal.positionId)?.lots ?? '0';
    const rest = decimal(deal.lots).sub(held);
    const out = decimal(held).gt(0) ? [dealOut(deal, held, holdings, of)] : [];
    // All its money came with the part that closed.
    const turned = { ...deal, lots: toText(rest), profit: '0', commission: '0', swap: '0', fee: '0' };
    return rest.gt(0) ? [...out, dealIn(turned, holdings, of)] : out;
  });
  return { happenings, holdings: [...holdings.values()] };
}

function money(deal: WireDeal, { offsetMs }: Dealing): Happening[] {
  const profit = moneyOf(deal);
  if (profit.isZero() || deal.type === 'buy' || deal.type === 'sell') return [];
  const kind = kindOfMoney[deal.type];
  const cause = kind === 'balance' ? 'manual' : 'broker';
  const about = deal.positionId === nothing ? {} : { positionId: deal.positionId };
  return [{ at: ourTime(deal.timeMs, offsetMs), kind, profit: toText(profit), cause, ...about }];
}

const priced = ({ price }: WireDeal) => (decimal(price).gt(0) ? { price } : {});
const numbered = (n: number | null) => (n === null ? {} : { n });

function dealIn(deal: WireDeal, holdings: Map<string, Holding>, of: Dealing): Happening {
  const { symbol, lots, positionId, order: orderId } = deal;
  const side = deal.type === 'sell' ? 'sell' : 'buy';
  const n = numberOf(of.family, deal.magic);
  const before = holdings.get(positionId);
  const total = before ? toText(decimal(before.lots).add(lots)) : lots;
  holdings.set(positionId, { id: positionId, symbol, side, lots: total, n: before?.n ?? n });
  const hasWaited = of.hasWaited(orderId) || (n !== null && of.commandOf(n)?.op === 'pending');
  const now = of.positions.get(positionId);
  return {
    at: ourTime(deal.timeMs, of.offsetMs),
    kind: hasWaited ? 'triggered' : 'opened',
    ...{ symbol, side, lots, ...priced(deal) },
    ...(now ? { sl: now.sl, tp: now.tp } : {}),
    profit: toText(moneyOf(deal)),
    positionId,
    ...(hasWaited ? { orderId } : { cause: n === null ? 'manual' : 'command' }),
    ...numbered(n),
  };
}

function dealOut(deal: WireDeal, lots: string, holdings: Map<string, Holding>, of: Dealing): Happening {
  const { symbol, positionId } = deal;
  const before = holdings.get(positionId);
  const rest = before ? decimal(before.lots).sub(lots) : decimal(of.positions.get(positionId)?.lots ?? '0');
  if (before && rest.gt(0)) holdings.set(positionId, { ...before, lots: toText(rest) });
  else holdings.delete(positionId);
  const n = closerOf(deal, of);
  return {
    at: ourTime(deal.timeMs, of.offsetMs),
    kind: rest.gt(0) ? 'closed_part' : 'closed',
    symbol,
    side: before?.side ?? (deal.type === 'sell' ? 'buy' : 'sell'),
    ...{ lots, ...priced(deal) },
    profit: toText(moneyOf(deal)),
    positionId,
    cause: n === null ? causeOfReason[deal.reason] : 'command',
    ...numbered(n),
  };
}

/** A broker may stamp a close with the magic of what was opened: only a command that can close has closed it. */
function closerOf({ reason, magic, entry }: WireDeal, { family, commandOf }: Dealing): number | null {
  const n = reason === 'expert' ? numberOf(family, magic) : null;
  const op = n === null ? undefined : commandOf(n)?.op;
  const closes = op === 'close' || op === 'close_part' || (op === 'open' && entry === 'inout');
  return closes ? n : null;
}
