import type { Order } from '../core/broker.ts';
import { toText } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { checkConflict, checkPositionLevels, checkSymbol, checkVolume, checkWaiting } from './checks.ts';
import { close, closePart } from './close.ts';
import { numberOf, type Origin } from './deal.ts';
import type { Draft } from './draft.ts';
import type { Ask, Instruction, Told } from './instruction.ts';
import { checkMarket, checkOrderFreeze, checkPositionFreeze, keptLevels } from './obstacles.ts';
import { open } from './open.ts';
import { venueRefusals } from './refusals.ts';

function noteOrder(draft: Draft, order: Order, kind: 'placed' | 'modified' | 'cancelled', origin: Origin): void {
  const { symbol, side, remaining: lots, price, sl, tp, id: orderId } = order;
  const { now: at, cause } = origin;
  draft.note({ at, kind, symbol, side, lots, price, sl, tp, orderId, cause, ...numberOf(origin.n) });
}

/** Margin is asked for when the order is filled, not while it waits. */
function place(draft: Draft, asked: Ask<'pending'>, origin: Origin): Outcome<Told> {
  const dealt = checkSymbol(draft, asked.symbol);
  if (!dealt.ok) return dealt;
  const market = checkMarket(draft, asked.symbol);
  if (!market.ok) return market;
  const volume = checkVolume(dealt.value.contract, asked.lots);
  if (!volume.ok) return volume;
  const waiting = checkWaiting(dealt.value.contract, dealt.value.quote, asked);
  if (!waiting.ok) return waiting;
  const { symbol, side, type, price } = asked;
  const { sl, tp } = keptLevels(draft, dealt.value.contract, asked);
  const lots = toText(volume.value);
  const waitingFor = { lots, remaining: lots, price, sl, tp };
  const order = { id: draft.takeId(), symbol, side, type, ...waitingFor, n: origin.n, placedAt: origin.now };
  draft.putOrder(order);
  noteOrder(draft, order, 'placed', origin);
  return accept({ lots, price, orderId: order.id });
}

function modifyPosition(draft: Draft, asked: Ask<'modify_position'>, origin: Origin): Outcome<Told> {
  const position = draft.position(asked.positionId);
  if (!position) return venueRefusals.refuse('NOT_FOUND', { id: asked.positionId });
  const { symbol, side, lots, id: positionId } = position;
  const expected = checkConflict(positionId, asked.expect, position);
  if (!expected.ok) return expected;
  const dealt = checkSymbol(draft, symbol);
  if (!dealt.ok) return dealt;
  const frozen = checkPositionFreeze(draft, position);
  if (!frozen.ok) return frozen;
  const placed = checkPositionLevels(dealt.value.contract, dealt.value.quote, side, asked);
  if (!placed.ok) return placed;
  const { sl, tp } = keptLevels(draft, dealt.value.contract, { sl: asked.sl, tp: asked.tp });
  draft.putPosition({ ...position, sl, tp });
  const { now: at, cause } = origin;
  draft.note({ at, kind: 'modified', symbol, side, lots, sl, tp, positionId, cause, ...numberOf(origin.n) });
  return accept({ lots, positionId });
}

function modifyOrder(draft: Draft, asked: Ask<'modify_order'>, origin: Origin): Outcome<Told> {
  const order = draft.order(asked.orderId);
  if (!order) return venueRefusals.refuse('NOT_FOUND', { id: asked.orderId });
  const expected = checkConflict(order.id, asked.expect, order);
  if (!expected.ok) return expected;
  const dealt = checkSymbol(draft, order.symbol);
  if (!dealt.ok) return dealt;
  const frozen = checkOrderFreeze(draft, order);
  if (!frozen.ok) return frozen;
  const { price, sl, tp } = asked;
  const waiting = checkWaiting(dealt.value.contract, dealt.value.quote, { ...order, price, sl, tp });
  if (!waiting.ok) return waiting;
  const changed = { ...order, price, ...keptLevels(draft, dealt.value.contract, { sl, tp }) };
  draft.putOrder(changed);
  noteOrder(draft, changed, 'modified', origin);
  return accept({ lots: order.remaining, price, orderId: order.id });
}

function cancel(draft: Draft, asked: Ask<'cancel'>, origin: Origin): Outcome<Told> {
  const order = draft.order(asked.orderId);
  if (!order) return venueRefusals.refuse('NOT_FOUND', { id: asked.orderId });
  const frozen = checkOrderFreeze(draft, order);
  if (!frozen.ok) return frozen;
  draft.dropOrder(order.id);
  noteOrder(draft, order, 'cancelled', origin);
  return accept({ lots: order.remaining, orderId: order.id });
}

/** Carries out one instruction on the draft, or refuses it and leaves the draft as it was. */
export function perform(draft: Draft, asked: Instruction, origin: Origin): Outcome<Told> {
  switch (asked.op) {
    case 'open':
      return open(draft, asked, origin);
    case 'pending':
      return place(draft, asked, origin);
    case 'modify_position':
      return modifyPosition(draft, asked, origin);
    case 'modify_order':
      return modifyOrder(draft, asked, origin);
    case 'close':
      return close(draft, asked, origin);
    case 'close_part':
      return closePart(draft, asked, origin);
    case 'cancel':
      return cancel(draft, asked, origin);
  }
}
