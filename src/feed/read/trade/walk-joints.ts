import { type Item, is, isSign, sideOf } from '../words/items.ts';
import { leadsToNumber } from '../words/leads.ts';
import type { Role } from './draft.ts';
import { label, type Walk } from './walk.ts';

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

export function joint(walk: Walk, item: Item, at: number): void {
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
