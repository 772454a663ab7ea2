import type { Order } from '../core/broker.ts';
import type { Answer, Command } from '../core/command.ts';
import { decimal, toText } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { BookedPosition } from './book.ts';
import { checkConflict, checkGuard, checkPositionLevels, checkSymbol, checkVolume, checkWaiting } from './checks.ts';
import { checkMoney, closeLots, numberOf, type Origin, openPosition } from './deal.ts';
import type { Draft } from './draft.ts';
import { venueRefusals } from './refusals.ts';
import { closingPrice, openingPrice } from './valuation.ts';

type Ask<K extends Command['op']> = Omit<Extract<Command, { op: K }>, 'n' | 'expiresAt'>;

/** An instruction without a number: what a command says, or what a person does by hand. */
export type Instruction = { [K in Command['op']]: Ask<K> }[Command['op']];

/** What an answer tells beyond its number, its state and its place in the log. */
export type Told = Omit<Answer, 'n' | 'state' | 'code' | 'asOf'>;

function open(draft: Draft, asked: Ask<'open'>, origin: Origin): Outcome<Told> {
  const dealt = checkSymbol(draft, asked.symbol);
  if (!dealt.ok) return dealt;
  const { contract, quote } = dealt.value;
  const volume = checkVolume(contract, asked.lots);
  if (!volume.ok) return volume;
  const price = openingPrice(quote, asked.side);
  const { symbol, side, sl, tp } = asked;
  const opening = { symbol, side, sl, tp, lots: volume.value, price };
  const guarded = checkGuard(contract, side, price, asked);
  if (!guarded.ok) return guarded;
  const placed = checkPositionLevels(contract, quote, side, asked);
  if (!placed.ok) return placed;
  const paid = checkMoney(draft, opening);
  if (!paid.ok) return paid;
  const position = openPosition(draft, opening, origin);
  return accept({ lots: position.lots, price: position.openPrice, positionId: position.id });
}

function noteOrder(draft: Draft, order: Order, kind: 'placed' | 'modified' | 'cancelled', origin: Origin): void {
  const { symbol, side, remaining: lots, price, sl, tp, id: orderId } = order;
  const { now: at, cause } = origin;
  draft.note({ at, kind, symbol, side, lots, price, sl, tp, orderId, cause, ...numberOf(origin.n) });
}

/** Margin is asked for when the order is filled, not while it waits. */
function place(draft: Draft, asked: Ask<'pending'>, origin: Origin): Outcome<Told> {
  const dealt = checkSymbol(draft, asked.symbol);
  if (!dealt.ok) return dealt;
  const volume = checkVolume(dealt.value.contract, asked.lots);
  if (!volume.ok) return volume;
  const waiting = checkWaiting(dealt.value.contract, dealt.value.quote, asked);
  if (!waiting.ok) return waiting;
  const { symbol, side, type, price, sl, tp } = asked;
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
  const placed = checkPositionLevels(dealt.value.contract, dealt.value.quote, side, asked);
  if (!placed.ok) return placed;
  const { sl, tp } = asked;
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
  const { price, sl, tp } = asked;
  const changed = { ...order, price, sl, tp };
  const waiting = checkWaiting(dealt.value.contract, dealt.value.quote, changed);
  if (!waiting.ok) return waiting;
  draft.putOrder(changed);
  noteOrder(draft, changed, 'modified', origin);
  return accept({ lots: order.remaining, price, orderId: order.id });
}

function cancel(draft: Draft, asked: Ask<'cancel'>, origin: Origin): Outcome<Told> {
  const order = draft.order(asked.orderId);
  if (!order) return venueRefusals.refuse('NOT_FOUND', { id: asked.orderId });
  draft.dropOrder(order.id);
  noteOrder(draft, order, 'cancelled', origin);
  return accept({ lots: order.remaining, orderId: order.id });
}

function closeAtMarket(draft: Draft, position: BookedPosition, lots: string, origin: Origin): Outcome<Told> {
  const dealt = checkSymbol(draft, position.symbol);
  if (!dealt.ok) return dealt;
  const price = closingPrice(dealt.value.quote, position.side);
  closeLots(draft, position, decimal(lots), price, origin);
  return accept({ lots: toText(decimal(lots)), price: toText(price), positionId: position.id });
}

function close(draft: Draft, asked: Ask<'close'>, origin: Origin): Outcome<Told> {
  const position = draft.position(asked.positionId);
  if (!position) return venueRefusals.refuse('NOT_FOUND', { id: asked.positionId });
  const { expectLots } = asked;
  const expected = expectLots === null ? null : checkConflict(position.id, { lots: expectLots }, position);
  if (expected && !expected.ok) return expected;
  return closeAtMarket(draft, position, position.lots, origin);
}

/** Compare and set: what is held must be what was expected, so that a repeat or a close by hand takes nothing more. */
function closePart(draft: Draft, asked: Ask<'close_part'>, origin: Origin): Outcome<Told> {
  const position = draft.position(asked.positionId);
  const [id, expected] = [asked.positionId, asked.expectLots];
  if (!position) return venueRefusals.refuse('CONFLICT', { id, field: 'lots', expected, held: null });
  const held = checkConflict(id, { lots: expected }, position);
  if (!held.ok) return held;
  const dealt = checkSymbol(draft, position.symbol);
  if (!dealt.ok) return dealt;
  const { contract } = dealt.value;
  const rest = decimal(position.lots).sub(asked.closeLots);
  for (const lots of rest.isZero() ? [asked.closeLots] : [asked.closeLots, toText(rest)]) {
    const volume = checkVolume(contract, lots);
    if (!volume.ok) return volume;
  }
  return closeAtMarket(draft, position, asked.closeLots, origin);
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
