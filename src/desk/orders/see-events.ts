import type { BrokerEvent } from '../../core/broker-report.ts';
import { type Decimal, decimal, roundToStep, toText, zero } from '../../core/decimal.ts';
import { isOpening, type Leg } from './leg.ts';
import { readLevels } from './see-levels.ts';
import { takeOut } from './see-lots.ts';
import { isByHand, type Sight } from './sight.ts';
import type { Watcher } from './watcher.ts';

/** What happened at the broker, one event after the other. */
export function readEvents(watcher: Watcher, sight: Sight): void {
  const isNetting = sight.snapshot.marginMode === 'netting';
  for (const event of sight.events) {
    if (contradicts(watcher.leg, event)) watcher.note('CONTRADICTED');
    const isOthers = isOthersDeal(watcher.leg, event, isNetting);
    if (!isOthers) linkIds(watcher, event);
    const profit = isOthers ? null : paidTo(watcher.leg, event, isNetting);
    if (profit) watcher.tell({ kind: 'leg-paid', id: watcher.leg.id, profit });
    if (!isOthers) readDeal(watcher, event, isNetting);
    readLevels(watcher, event, sight);
    if (event.n !== undefined && isOurs(watcher.leg, event.n)) proveBy(watcher, event);
  }
}

const isOurs = ({ active, suspects }: Leg, n: number): boolean => [active, ...suspects].some((sent) => sent?.n === n);

/** The broker answered that it did not open it, and shows that it did: what is there counts. */
function contradicts(leg: Leg, { kind, n }: BrokerEvent): boolean {
  const isThere = kind === 'opened' || kind === 'triggered' || kind === 'placed';
  const isNew = Number(leg.filled) === 0 && leg.orderIds.length === 0 && leg.tried.some(({ goal }) => goal === 'open');
  return isThere && isNew && n === leg.n && n !== undefined && !isOurs(leg, n);
}

function linkIds(watcher: Watcher, { kind, ...ids }: BrokerEvent): void {
  if (kind === 'refused') return;
  const { leg } = watcher;
  const { orderId = null, positionId = null } = ids as { orderId?: string | null; positionId?: string | null };
  const isKnown =
    (orderId === null || leg.orderIds.includes(orderId)) &&
    (positionId === null || leg.positionIds.includes(positionId));
  if (!isKnown) watcher.tell({ kind: 'leg-linked', id: leg.id, orderId, positionId });
}

/** On a netting account a hand, its order or another program may add to the same position: that is no share of this leg. */
function isOthersDeal({ orderIds }: Leg, { kind, n, orderId, cause }: BrokerEvent, isNetting: boolean): boolean {
  if (kind !== 'opened' && kind !== 'triggered') return false;
  if (cause === 'manual') return true;
  return isNetting && n === undefined && !(orderId !== undefined && orderIds.includes(orderId));
}

const cent = decimal('0.01');

/** What an event brought this leg: of a position that others have a part of, its own part. */
function paidTo({ share }: Leg, { kind, profit, lots }: BrokerEvent, isNetting: boolean): string | null {
  if (!profit) return null;
  if (!isNetting || kind !== 'closed' || !lots || decimal(share).gte(lots)) return profit;
  return toText(roundToStep(decimal(profit).mul(share).div(lots), cent));
}

function readDeal(watcher: Watcher, event: BrokerEvent, isNetting: boolean): void {
  const { kind, lots, price, positionId, cause = 'command' } = event;
  const { id } = watcher.leg;
  switch (kind) {
    case 'opened':
    case 'triggered':
      if (lots) watcher.tell({ kind: 'leg-dealt', id, lots, price: price ?? null });
      break;
    case 'closed':
    case 'closed_part': {
      takeOut(watcher, outOf(watcher.leg, event, isNetting), isByHand(event));
      if (kind === 'closed' && positionId) watcher.tell({ kind: 'leg-closed', id, positionId, how: cause });
      if (kind === 'closed_part') watcher.note('PART_CLOSED', { lots: lots ?? '', price: price ?? null, how: cause });
      if (endsAll.has(cause)) wantNothing(watcher);
      break;
    }
    case 'cancelled':
    case 'unfilled':
      watcher.tell({ kind: 'leg-unplaced', id, how: kind === 'unfilled' ? 'unfilled' : cause });
      if (kind === 'unfilled' || cause !== 'command' || isByHand(event)) wantNoOrder(watcher, isByHand(event));
      break;
  }
}

/**
 * What of a closing is this leg's. On a netting account a hand takes the share of others first: how much was left to take
 * from this leg is seen in what is held afterwards.
 */
function outOf({ share }: Leg, event: BrokerEvent, isNetting: boolean): Decimal {
  if (!isNetting) return decimal(event.lots ?? '0');
  if (event.kind === 'closed') return decimal(share);
  return isByHand(event) || event.n === undefined ? zero : decimal(event.lots ?? '0');
}

const endsAll = new Set(['stop', 'target', 'stop_out', 'broker', 'expiry']);

/** The broker ended it: nothing of it is wanted any more. */
function wantNothing(watcher: Watcher): void {
  const { id, wanted } = watcher.leg;
  if (wanted.life !== 'gone') watcher.tell({ kind: 'leg-wanted', id, change: { life: 'gone' }, by: 'broker' });
}

function wantNoOrder(watcher: Watcher, isHand: boolean): void {
  const { id, wanted } = watcher.leg;
  if (wanted.life === 'placed' || wanted.life === 'open')
    watcher.tell({ kind: 'leg-wanted', id, change: { life: 'filled' }, by: isHand ? 'hand' : 'broker' });
}

/** An event under the number of a command says what became of it, whether its answer ever comes or not. */
function proveBy(watcher: Watcher, { kind, n = 0, seq, code }: BrokerEvent): void {
  const { leg } = watcher;
  const sent = [leg.active, ...leg.suspects].find((one) => one?.n === n);
  if (!sent) return;
  // The first part of a market order leaves open how much more will come.
  if (isOpening(sent) && kind === 'opened' && decimal(leg.filled).lt(leg.asked ?? '0')) return;
  if (sent.answer) {
    // A bridge that could not say when its answer is seen has said it now.
    if (sent.answer.asOf === null)
      watcher.tell({ kind: 'leg-answered', id: leg.id, answer: { ...sent.answer, asOf: seq } });
    return;
  }
  if (kind === 'refused') {
    const answer = { n, state: 'rejected' as const, code: code ?? ('OTHER' as const), asOf: seq };
    watcher.tell({ kind: 'leg-answered', id: leg.id, answer });
    return;
  }
  const state = kind === 'closed_part' && sent.draft.op === 'close' ? 'partial' : 'done';
  watcher.tell({ kind: 'leg-answered', id: leg.id, answer: { n, state, asOf: seq } });
}
