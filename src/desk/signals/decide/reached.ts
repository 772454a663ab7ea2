import type { Handling } from '../handling.ts';
import { note } from '../obedience.ts';
import type { Waiting } from '../waiting.ts';
import { mayObey } from '../weigh.ts';
import { type Decided, isEnding, nothing } from './decided.ts';
import { answerTo, isMovedByHand, isUnsent, type Trade } from './trade.ts';

/** What an instruction does to one trade once the price is where it waited for it. Pure. */
export function decideReached(trade: Trade, one: Waiting, handling: Pick<Handling, 'whoWins'>): Decided {
  const { update, isApproved, messageId, item } = one;
  // Nothing was sent yet: for anything but an end there is nothing to change.
  if (isUnsent(trade)) return isEnding(update) ? { do: 'withdraw', notes: [] } : nothing(note('REACHED_EARLY'));
  const obedience = answerTo(update, trade);
  const weight = { handling, certainty: 'certain', isRevised: false, isTouched: isMovedByHand(trade) } as const;
  const mayAct = isApproved || mayObey(update, { ...weight, isSafer: obedience.isSafer });
  if (!mayAct) return { do: 'ask', why: null, notes: [] };
  return { do: 'want', obedience, by: isApproved ? 'approved' : `provider ${messageId}/${item}`, notes: [] };
}
