import type { Reading } from '../../../core/reading.ts';
import type { Meter } from '../text/meter.ts';
import type { Trade } from '../trade/trades.ts';
import { readUpdates } from '../update/updates.ts';
import { type Item, is } from '../words/items.ts';
import type { Chosen } from './chosen.ts';
import type { Intent } from './intent.ts';
import { nothing } from './outcomes.ts';
import { sureOfNothing } from './understood.ts';

interface Killed {
  items: Item[];
  intent: Intent;
  replied: Reading | undefined;
  full: Trade[];
  meter: Meter;
}

/**
 * A recap, a lesson, a "not yet": nothing, unless a trade at market or the end of one is said beside it. "Don't take it" below
 * an order may take it back.
 */
export function killed({ items, intent, replied, full, meter }: Killed): Chosen {
  const sure = sureOfNothing(items, intent, replied !== undefined);
  if (full.some(({ draft, judged }) => draft.now !== null && judged.ok)) return nothing(intent.kills, 'unsure');
  const isOnlyWait = intent.kills.every((why) => why === 'not to be entered yet');
  const isTold = replied !== undefined || endsApart(items, intent);
  const updates = isTold && isOnlyWait ? readUpdates(items, intent, replied, meter) : undefined;
  if (updates?.reading.type !== 'update' || !['cancel', 'close'].includes(updates.reading.action))
    return nothing(intent.kills, isOnlyWait && replied !== undefined && sure === 'certain' ? 'probable' : sure);
  return { ...updates, certainty: 'probable', reasons: [...updates.reasons, ...intent.kills] };
}

/** "Close gold now / Wait for a buy at 4065": the end stands in a sentence of its own. */
const endsApart = (items: Item[], { sentences, skip }: Intent): boolean =>
  sentences.some(({ from, to }) => {
    const own = items.slice(from, to);
    return (
      !skip[from] &&
      is(
        own.find((item) => item.kind === 'phrase'),
        'close',
        'cancel',
      ) &&
      !own.some((item) => is(item, 'wait', 'neg', 'if', 'hedge', 'report', 'over'))
    );
  });
