import { isLevels, isOpening, type Leg, mayGrow, type Sent } from './leg.ts';
import { isWithinTick } from './price-grid.ts';
import type { Sight } from './sight.ts';
import type { Watcher } from './watcher.ts';

/**
 * Commands that are over: what they did is seen. One that was answered counts as over with the first report as new as
 * its answer; one whose answer cannot be ordered, with its effect. `isKept` false: answered done, and nothing of it shows.
 */
export function overOnes({ leg }: Watcher, { asOf, at, isComplete }: Sight): { n: number; isKept: boolean }[] {
  // Of what is not shown nothing can be said.
  const isWhole = isComplete && leg.missingSince === null;
  return [leg.active, ...leg.suspects].flatMap((sent) => {
    if (!sent) return [];
    const { answer } = sent;
    const isTime = at > sent.expiresAt && isWhole;
    const isThere = isShownIn(leg, sent) && (!mayGrow(leg, sent, asOf) || isTime);
    if (!answer) return isThere && isProvedBySight(sent) ? [{ n: sent.n, isKept: true }] : [];
    if (isThere) return [{ n: sent.n, isKept: true }];
    const isDue = answer.asOf === null ? at > sent.expiresAt && isTimeEnough(sent) : answer.asOf <= asOf;
    // An opening that was answered and is nowhere is missing: it is waited for, not tried again.
    return isDue && isWhole && !isOpening(sent) ? [{ n: sent.n, isKept: answer.state === 'partial' }] : [];
  });
}

/** Of an answer without a log position its time being over is enough, where doing it again does nothing twice. */
const isTimeEnough = ({ draft }: Sent): boolean => draft.op !== 'close_part';

/** Only what nobody else can have done proves an unanswered command: an opening carries its number. */
const isProvedBySight = (sent: Sent): boolean => isOpening(sent) || isLevels(sent);

function isShownIn({ seen, closedIds, filled, orderIds }: Leg, { draft }: Sent): boolean {
  switch (draft.op) {
    case 'open':
    case 'pending':
      return seen.positions.length > 0 || seen.order !== null || Number(filled) > 0 || orderIds.length > 0;
    case 'cancel':
      return seen.order?.id !== draft.orderId;
    case 'close':
      return closedIds.includes(draft.positionId) || !seen.positions.some(({ id }) => id === draft.positionId);
    case 'close_part': {
      const position = seen.positions.find(({ id }) => id === draft.positionId);
      return !position || position.held !== draft.expectLots;
    }
    case 'modify_position': {
      const position = seen.positions.find(({ id }) => id === draft.positionId);
      return !position || hasLevels(position, draft);
    }
    case 'modify_order':
      return seen.order?.id !== draft.orderId || (hasLevels(seen.order, draft) && seen.order.price === draft.price);
  }
}

interface Levels {
  sl: string | null;
  tp: string | null;
}

const hasLevels = (seen: Levels, { sl, tp }: Levels): boolean =>
  isWithinTick(seen.sl, sl, '0.0000001') && isWithinTick(seen.tp, tp, '0.0000001');
