import type { Span } from '../../../core/reading.ts';
import type { Sources } from '../trade/sources.ts';
import type { Item } from '../words/items.ts';
import type { Normal } from './normalise.ts';

/** Where in the original text each field was read, in UTF-16 offsets. */
export function spansOf(text: string, normal: Normal, items: Item[], sources: Sources): Span[] {
  const spans: Span[] = [];
  for (const [field, indexes] of Object.entries(sources))
    for (const at of indexes) {
      const item = items[at];
      const start = item && normal.starts[item.at];
      const end = item && normal.ends[item.end - 1];
      if (start === undefined || end === undefined) continue;
      spans.push({ field, start, end, text: text.slice(start, end) });
    }
  return spans;
}
