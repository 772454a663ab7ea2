import { never } from '../../core/chat.ts';
import type { Leg } from '../orders/leg.ts';
import type { Offer } from '../talk/cards.ts';

const openOffers = [
  ['hand-close', 'Close'],
  ['hand-half', 'Half'],
  ['hand-breakeven', 'Break-even'],
] as const;

/** What a card offers while something of its trade stands: each asks first, with its effect in figures. */
export function standingOffers(signalId: string, legs: readonly Leg[]): Offer[] {
  const kept = legs.filter(({ end, wanted }) => end === null && wanted.life !== 'gone');
  const isOpen = kept.some(({ seen }) => seen.positions.length > 0);
  const isWaiting = kept.some(({ seen, wanted }) => seen.order !== null && wanted.life === 'placed');
  const offered = [...(isOpen ? openOffers : []), ...(isWaiting ? [['hand-cancel', 'Cancel'] as const] : [])];
  return offered.map(([act, label]) => ({ signalId, act, input: {}, label, style: 'plain', expiresAt: never }));
}
