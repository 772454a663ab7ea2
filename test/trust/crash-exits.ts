import type { BrokerEvent } from '../../src/core/broker-report.ts';
import { hundredths, type Received, type VenueLedger } from './crash-ledgers.ts';
import type { Stand, Trade, WantedLeg } from './crash-trades.ts';

type Fault = 'lost' | 'doubled' | 'different';
export type Find = (fault: Fault, what: string) => void;

export interface Judged {
  trade: Trade;
  leg: WantedLeg;
  /** which of its trade's */
  nth: number;
  /** of this leg, one after the other */
  stands: Stand[];
  found: Received[];
  venue: VenueLedger;
  find: Find;
  verdict: { ended: number; parts: number };
}

/** What was taken out again, one after the other, and what is left. */
export function judgeExits({ trade, leg, nth: own, stands, venue, find, verdict }: Judged, id: string): void {
  const exits = venue.events.filter((event) => endsSome(event) && (event.positionId ?? event.orderId) === id);
  let left = leg.lots;
  for (const { at, seq, kind, lots, cause } of exits) {
    const wanted = new Set(stands.filter((_, nth) => (trade.saidAt[nth] ?? at) <= at).map((one) => one.lots));
    left = kind === 'cancelled' ? 0 : left - hundredths(lots ?? '0');
    if (kind === 'closed_part') verdict.parts += 1;
    if (!wanted.has(left)) find('doubled', `has ${left} lots after event ${seq}, of ${[...wanted].join(', ')}`);
    if (cause !== 'command' && cause !== 'manual') find('different', `was ended by ${cause} in event ${seq}`);
  }
  const byHand = exits.filter(({ cause }) => cause === 'manual').length;
  const asked = trade.handExits.filter(({ nth }) => nth === own).length;
  if (byHand !== asked) find('different', `was taken out of by hand ${byHand} times, not ${asked}`);
  const last = stands.at(-1);
  const held = venue.held.get(id);
  if ((held?.lots ?? 0) !== left) find('different', `holds ${held?.lots}, and its events leave ${left}`);
  if (!last) return;
  const { isFrozen } = trade;
  if (!isFrozen && left !== last.lots)
    find(left > last.lots ? 'lost' : 'doubled', `has ${left} lots left, not ${last.lots} (${id})`);
  if (left === 0) verdict.ended += 1;
  if (!held) return;
  const allowed = isFrozen ? stands : stands.slice(-1);
  const isThere = (one: Stand) =>
    same(one.sl, held.sl) && same(one.tp, held.tp) && (leg.kind === 'market' || same(one.price, held.price));
  if (!allowed.some(isThere)) find('different', `stands at ${held.price} ${held.sl} ${held.tp} (${id})`);
}

const endsSome = ({ kind }: BrokerEvent): boolean =>
  kind === 'closed' || kind === 'closed_part' || kind === 'cancelled';
const same = (a: string | null, b: string | null): boolean =>
  a === null ? b === null : b !== null && Number(a) === Number(b);
