import { never } from '../../core/chat.ts';
import { type Offer, offer } from '../../talk/tap.ts';
import type { Words } from '../../words/words.ts';
import type { Leg } from '../orders/leg.ts';
import { handBreakevenTap, handCancelTap, handCloseTap, handHalfTap } from '../talk/taps.ts';

const close = [handCloseTap, 'press.CLOSE'] as const;
const half = [handHalfTap, 'press.HALF'] as const;
const breakEven = [handBreakevenTap, 'press.BREAKEVEN'] as const;
const cancel = [handCancelTap, 'press.CANCEL'] as const;

/** What a card offers while something of its trade stands: each asks first, with its effect in figures. */
export function standingOffers(words: Words, signalId: string, legs: readonly Leg[]): Offer[] {
  const kept = legs.filter(({ end, wanted }) => end === null && wanted.life !== 'gone');
  const isOpen = kept.some(({ seen }) => seen.positions.length > 0);
  const isWaiting = kept.some(({ seen, wanted }) => seen.order !== null && wanted.life === 'placed');
  const offered = [...(isOpen ? [close, half, breakEven] : isWaiting ? [half] : []), ...(isWaiting ? [cancel] : [])];
  return offered.map(([tap, label]) =>
    offer(tap, {}, { about: signalId, label: words.say(label), style: 'plain', expiresAt: never }),
  );
}
