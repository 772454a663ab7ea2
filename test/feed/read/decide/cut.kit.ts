import { type Intent, intentOf } from '../../../../src/feed/read/decide/intent.ts';
import { layColumns } from '../../../../src/feed/read/text/columns.ts';
import { startMeter } from '../../../../src/feed/read/text/meter.ts';
import { normalise } from '../../../../src/feed/read/text/normalise.ts';
import { tokenise } from '../../../../src/feed/read/text/tokens.ts';
import { hasLevels, hasSubstance } from '../../../../src/feed/read/trade/halves.ts';
import { readTrades, type Trade } from '../../../../src/feed/read/trade/trades.ts';
import { settleHomographs } from '../../../../src/feed/read/words/homographs.ts';
import type { Item } from '../../../../src/feed/read/words/items.ts';
import { measure } from '../../../../src/feed/read/words/measure.ts';
import { readNumberWords } from '../../../../src/feed/read/words/number-words.ts';
import { recognise } from '../../../../src/feed/read/words/recognise.ts';

/** A text in its pieces, as a decision is given them. */
export function cut(text: string): Item[] {
  const { items } = recognise(tokenise(normalise(text).text), startMeter());
  settleHomographs(items);
  readNumberWords(items);
  const laid = layColumns(items);
  measure(laid);
  return laid;
}

export interface Given {
  items: Item[];
  intent: Intent;
  /** what stands in it with a side and levels */
  full: Trade[];
  all: Trade[];
}

export function given(text: string): Given {
  const items = cut(text);
  const intent = intentOf(items);
  const skip = intent.skip.map((one, at) => one || intent.mute[at] === true);
  const all = readTrades(items, skip, {}, startMeter()).filter(hasSubstance);
  return { items, intent, all, full: all.filter((trade) => trade.draft.sides.length > 0 && hasLevels(trade)) };
}
