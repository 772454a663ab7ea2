import { never } from '../../core/chat.ts';
import { type Offer, offer, type Tap } from '../../talk/tap.ts';
import type { Leg } from '../orders/leg.ts';
import type { LegTapInput } from '../talk/taps.ts';

/** A button about one leg, there for as long as its question is. */
export function offerFor(
  leg: Leg,
  [tap, label, style]: [tap: Tap<LegTapInput>, label: string, style: Offer['style']],
  more: Omit<LegTapInput, 'leg'> = {},
): Offer {
  return offer(tap, { leg: leg.id, ...more }, { about: leg.signalId ?? leg.id, label, style, expiresAt: never });
}
