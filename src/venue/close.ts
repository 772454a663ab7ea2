import { decimal, toText } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { BookedPosition } from './book.ts';
import { checkConflict, checkSymbol, checkVolume } from './checks.ts';
import { closeLots, type Origin } from './deal.ts';
import type { Draft } from './draft.ts';
import type { Ask, Told } from './instruction.ts';
import { checkMarket, checkPositionFreeze, shareOf } from './obstacles.ts';
import { venueRefusals } from './refusals.ts';
import { closingPrice } from './valuation.ts';

interface Closing {
  op: 'close' | 'close_part';
  position: BookedPosition;
  lots: string;
}

function closeAtMarket(draft: Draft, { op, position, lots }: Closing, origin: Origin): Outcome<Told> {
  const dealt = checkSymbol(draft, position.symbol);
  if (!dealt.ok) return dealt;
  const market = checkMarket(draft, position.symbol);
  if (!market.ok) return market;
  const frozen = checkPositionFreeze(draft, position);
  if (!frozen.ok) return frozen;
  const price = closingPrice(dealt.value.quote, position.side);
  const { closeFill } = draft.switches;
  const asked = decimal(lots);
  const short = closeFill?.ops.includes(op) && origin.cause === 'command' ? closeFill : null;
  const taken = short ? shareOf(dealt.value.contract, asked, short.percent, asked) : asked;
  closeLots(draft, position, taken, price, origin);
  const told = { lots: toText(taken), price: toText(price), positionId: position.id };
  return accept(taken.lt(asked) ? { ...told, state: 'partial' } : told);
}

export function close(draft: Draft, asked: Ask<'close'>, origin: Origin): Outcome<Told> {
  const position = draft.position(asked.positionId);
  if (!position) return venueRefusals.refuse('NOT_FOUND', { id: asked.positionId });
  const { expectLots } = asked;
  const expected = expectLots === null ? null : checkConflict(position.id, { lots: expectLots }, position);
  if (expected && !expected.ok) return expected;
  return closeAtMarket(draft, { op: asked.op, position, lots: position.lots }, origin);
}

/** Compare and set: what is held must be what was expected, so that a repeat or a close by hand takes nothing more. */
export function closePart(draft: Draft, asked: Ask<'close_part'>, origin: Origin): Outcome<Told> {
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
  return closeAtMarket(draft, { op: asked.op, position, lots: asked.closeLots }, origin);
}
