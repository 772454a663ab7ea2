import { never } from '../../core/chat.ts';
import type { Leg } from '../orders/leg.ts';
import type { Offer } from '../talk/cards.ts';

/** A button about one leg, there for as long as its question is. */
export function offerFor(
  leg: Leg,
  [act, label, style]: [act: string, label: string, style: Offer['style']],
  more: object = {},
): Offer {
  const signalId = leg.signalId ?? leg.id;
  return { signalId, act, label, style, input: { leg: leg.id, ...more }, expiresAt: never };
}
