import { type Item, is, isSign, sideOf } from '../words/items.ts';
import { leadsInLine, leadsToNumber } from '../words/leads.ts';
import { isStopOrder } from './stop-word.ts';
import { label, type Walk } from './walk.ts';
import { joint } from './walk-joints.ts';
import { takeSide } from './walk-side.ts';

/** A known phrase: it names a side, sets the role of the numbers behind it, or joins them. */
export function takePhrase(walk: Walk, item: Item, at: number): void {
  const { draft, items } = walk;
  const side = sideOf(item);
  if (is(item, 'symbol')) draft.symbols.push(at);
  if (side && !is(item, 'ordinal') && (!is(item, 'orders') || is(item, 'limitorder', 'stoporder')))
    takeSide(walk, item, at, side);
  if (isLimitTarget(walk, item, at)) {
    label(walk, 'tp');
    return;
  }
  if (is(item, 'limit', 'limitorder')) draft.limit ??= at;
  if (is(item, 'stoporder') && !sideOf(item) && draft.entries.length > 0 && leadsToNumber(items, at)) {
    label(walk, 'sl');
    return;
  }
  if (is(item, 'stoporder')) draft.stop ??= at;
  if (is(item, 'now')) draft.now ??= at;
  if (is(item, 'stop') && walk.role === 'tp' && walk.waits && is(items[at - 1], 'trail', 'open')) return;
  if (is(item, 'stop')) {
    if (isStopOrder(items, at, draft.from, draft.to)) {
      draft.stop ??= at;
      label(walk, 'entry');
      walk.labelled = false;
    } else label(walk, 'sl');
    return;
  }
  if (/^rewards?$/i.test(item.text) && draft.tps.length > 0) {
    label(walk, 'skip');
    return;
  }
  if ((is(item, 'risk') || /^invalid/i.test(item.text)) && draft.sls.length > 0) {
    label(walk, 'skip');
    return;
  }
  if (is(item, 'sl') || (is(item, 'maybesl') && leadsToNumber(items, at))) {
    label(walk, 'sl');
    return;
  }
  if (isOpen(walk, item, at)) {
    draft.openTp ??= at;
    walk.waits = false;
    return;
  }
  if (is(item, 'tp') || (is(item, 'maybetp') && leadsToNumber(items, at) && draft.sides.length > 0)) {
    label(walk, 'tp');
    return;
  }
  if (is(item, 'entries', 'dca')) draft.list = true;
  if (is(item, 'zone')) draft.zone = true;
  if (
    is(item, 'entry', 'entries', 'dca') ||
    (is(item, 'zone') && leadsToNumber(items, at)) ||
    (is(item, 'maybeentry') &&
      (isFreed(walk, at) || (walk.role !== 'sl' && walk.role !== 'tp')) &&
      leadsToNumber(items, at))
  ) {
    label(walk, 'entry');
    draft.entryLabelled = true;
    return;
  }
  if (is(item, 'lev')) {
    label(walk, 'lev');
    return;
  }
  joint(walk, item, at);
}

/** "Targets: 3140 - 3180 / Get in: 3085": a label of its own line, and nothing to enter at yet. */
const isFreed = ({ items, draft, role, waits }: Walk, at: number): boolean =>
  role === 'tp' &&
  !waits &&
  draft.entries.length === 0 &&
  (items[at - 1]?.kind ?? 'line') === 'line' &&
  isSign(items[at + 1], ':') &&
  /^(?:get in|enter|entering|ent|in)$/i.test(items[at]?.text ?? '');

/** "Stop at 0.5182, limit at 0.5265" behind an entry: the limit is where profit is taken. */
function isLimitTarget({ draft, items }: Walk, item: Item, at: number): boolean {
  const complete = draft.entries.length > 0 && draft.sls.length > 0 && draft.tps.length === 0;
  return is(item, 'limit') && !sideOf(item) && complete && leadsToNumber(items, at);
}

function isOpen(walk: Walk, item: Item, at: number): boolean {
  if (is(item, 'runner')) return walk.draft.tps.length + walk.draft.tpPips.length > 0 || walk.role === 'tp';
  if (!is(item, 'open', 'keep') || leadsInLine(walk.items, at)) return false;
  let back = at - 1;
  while (
    back > walk.draft.from &&
    ((isSign(walk.items[back], ':-=>.+&/') && (walk.items[back]?.text !== '.' || walk.items[back + 1]?.glued)) ||
      is(walk.items[back], 'and') ||
      walk.items[back]?.number?.unit === 'index' ||
      walk.items[back]?.kind === 'mark' ||
      is(walk.items[back], 'filler'))
  )
    back--;
  return (
    is(walk.items[back], 'tp') ||
    is(walk.items[back], 'last') ||
    (is(walk.items[back], 'ordinal') && walk.role === 'tp') ||
    is(walk.items[at + 1], 'tp') ||
    (walk.role === 'tp' && is(item, 'open') && walk.items[back]?.number !== undefined)
  );
}
