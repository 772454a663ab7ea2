import type { Role } from './draft.ts';
import { type Item, is, isSign, sideOf } from './items.ts';
import { leadsInLine, leadsToNumber } from './leads.ts';
import { isStopOrder } from './stop-word.ts';
import { label, type Walk } from './walk.ts';

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
    (is(item, 'maybeentry') && walk.role !== 'sl' && walk.role !== 'tp' && leadsToNumber(items, at))
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

/** "Stop at 0.5182, limit at 0.5265" behind an entry: the limit is where profit is taken. */
function isLimitTarget({ draft, items }: Walk, item: Item, at: number): boolean {
  const complete = draft.entries.length > 0 && draft.sls.length > 0 && draft.tps.length === 0;
  return is(item, 'limit') && !sideOf(item) && complete && leadsToNumber(items, at);
}

function takeSide(walk: Walk, item: Item, at: number, side: 'buy' | 'sell'): void {
  const { draft } = walk;
  const weak = !is(item, 'buy', 'sell');
  if (isExit(walk, at, side)) {
    label(walk, 'tp');
    return;
  }
  const isAgain = draft.entries.length > 0 && draft.sls.length + draft.tps.length === 0 && leadsOn(walk, at);
  if (isAgain) draft.list = true;
  draft.sides.push({ side, at, weak });
  if (draft.sls.length + draft.tps.length + draft.slPips.length === 0 || draft.entries.length === 0) {
    walk.role = 'entry';
    walk.roleClause = -1;
    walk.labelled = false;
    walk.joint = 'none';
  }
}

/** "Buy limit 1.3870, second buy limit 1.3800": the side once more, with a price of its own. */
const leadsOn = ({ items }: Walk, at: number): boolean =>
  [at, at + 1, at + 2].some(
    (one) => is(items[one], 'buy', 'sell', 'limit', 'limitorder', 'at') && leadsToNumber(items, one),
  );

/** "Buy 0.98 - 1.02 / Sell: 1.15, 1.30": the way out of a trade that has its entry. */
function isExit({ draft, items, lineStart }: Walk, at: number, side: 'buy' | 'sell'): boolean {
  const opposite = draft.sides.length > 0 && draft.sides.every((found) => found.side !== side);
  return opposite && lineStart && draft.entries.length > 0 && isSign(items[at + 1], ':') && leadsToNumber(items, at);
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

/** "If it trades above 0.6580 we are out": a stop in words, when the trade has its entry. Any other "if" names no level. */
function ifRole(items: Item[], at: number): Role {
  for (let next = at + 1; next < at + 12; next++) {
    const item = items[next];
    if (!item || item.kind === 'line' || (isSign(item, '.!;') && !item.glued)) return 'skip';
    if (isSign(item, '.!;') && !items[next + 1]?.glued) return 'skip';
    if (is(item, 'close', 'maybesl', 'sl')) return 'sl';
  }
  return 'skip';
}

/** "Stop at 1.1672 for 1.1560": right behind the stop, and of its size. */
function aimsAt({ items, draft }: Walk, at: number): boolean {
  const [stop, aim] = [items[at - 1]?.number, items[at + 1]?.number];
  const isStop = draft.sls.some((level) => level.at === at - 1) && draft.tps.length === 0;
  const ratio = (aim?.values[0] ?? 0) / (stop?.values[0] ?? 1);
  return isStop && aim?.unit === undefined && ratio > 0.5 && ratio < 2;
}

function joint(walk: Walk, item: Item, at: number): void {
  const { draft, items } = walk;
  if (is(item, 'if') && draft.entries.length > 0) {
    label(walk, ifRole(items, at));
    return;
  }
  if (/^for$/i.test(item.text) && aimsAt(walk, at)) {
    label(walk, 'tp');
    return;
  }
  if (is(item, 'above', 'below')) {
    if (walk.role === 'entry' || walk.role === null)
      draft.beyond.push(item.value === 'break' ? 'break' : is(item, 'above') ? 'above' : 'below');
    if (walk.role === null) walk.role = 'entry';
  } else if (is(item, 'breaks') && walk.role === 'entry') draft.beyond.push('break');
  else if (is(item, 'between')) {
    if (item.value !== 'bound') draft.zone = true;
    else if (walk.role === 'entry' && leadsToNumber(items, at)) draft.zone = true;
  } else if (is(item, 'to')) walk.joint = 'range';
  else if (is(item, 'and', 'or')) walk.joint = 'list';
  else if (is(item, 'ordinal', 'last')) ordinal(walk, at);
  else if (is(item, 'old', 'risk', 'size', 'rr', 'lots', 'id')) walk.role = 'skip';
  else if (walk.lineStart && is(item, 'filler') && opensRow(items, at)) walk.role = null;
  else if (walk.lineStart && !sideOf(item) && !is(item, 'at', 'filler', 'now', 'from', 'the', 'limit', 'pips', 'frame'))
    walk.role = items[at + 1]?.number ? walk.role : null;
}

/** "Rating : 82", "Signal rating : 82": the name of a row of its own, whatever the label before it was. */
const opensRow = (items: Item[], at: number): boolean =>
  [1, 2, 3].some(
    (step) =>
      isSign(items[at + step], ':=') &&
      items.slice(at + 1, at + step).every((item) => item.kind === 'phrase' && !is(item, 'sl', 'tp', 'entry', 'stop')),
  );

/** "first 46,520, second 46,650" after entry and stop are targets. */
function ordinal(walk: Walk, at: number): void {
  const { draft, items } = walk;
  if (!leadsToNumber(items, at) || is(items[at + 1], 'tp', 'sl', 'entry', 'stop')) return;
  if (
    (walk.role === 'sl' && !walk.waits) ||
    (walk.role === null && draft.sls.length > 0) ||
    (walk.role === 'entry' && draft.entries.length > 0 && draft.sls.length > 0)
  )
    label(walk, 'tp');
  else if (walk.role === 'entry') draft.list = true;
}
