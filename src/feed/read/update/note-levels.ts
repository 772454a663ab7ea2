import { type Item, is, isSign, ordinalOf } from '../words/items.ts';
import { leadsToNumber } from '../words/leads.ts';
import type { Pass } from './noted.ts';

/** A word that names the stop, a target or the entry. */
export function aim(pass: Pass, target: 'sl' | 'tp' | 'entry', at: number): void {
  const { note, items } = pass;
  const leads = leadsToNumber(items, at);
  const tp = target === 'tp' ? indexesAt(items, at, note.told).at(-1) : undefined;
  if (pass.asking && target === 'tp' && !leads) {
    note.condition = { at, ...priceOfTarget(pass, tp) };
    note.told.add(at);
    pass.asking = false;
    return;
  }
  const isApart = items.slice(note.slNamed ?? at, at).some((item) => isSign(item, ',;|'));
  if (pass.target === 'sl' && target === 'tp' && !leads && !isApart && note.sls.length === 0 && goesTo(items, at)) {
    const { price } = priceOfTarget(pass, tp);
    if (price !== undefined) note.sls.push({ at, price });
    note.tpNamed.push({ at, ...(tp === undefined ? {} : { tp }) });
    return;
  }
  if (target === 'tp' && tp !== undefined && !leads && isMoment(pass, at)) {
    note.condition = { at, ...priceOfTarget(pass, tp) };
    note.told.add(at);
    return;
  }
  const isParted = items.slice(pass.waiting ?? at, at).some((item) => item.kind === 'mark');
  if (
    pass.waiting !== null &&
    !isParted &&
    at - pass.waiting <= 4 &&
    !leads &&
    (target !== 'entry' || pass.waiting === at - 1)
  ) {
    const price = items[pass.waiting]?.number?.values[0] ?? 0;
    note[target === 'sl' ? 'sls' : target === 'tp' ? 'tps' : 'entries'].push({
      at: pass.waiting,
      price,
      ...(tp === undefined ? {} : { tp }),
    });
    pass.waiting = null;
    return;
  }
  if (target === 'sl') note.slNamed ??= at;
  if (target === 'entry') note.entryNamed ??= at;
  if (target === 'tp' && note.tpNamed.length < 12) {
    const isAll = (one: number): boolean => is(items[one], 'all') && one >= note.from && one < note.to;
    const all = isAll(at - 1) || isAll(at - 2) || isAll(at + 1);
    const places = indexesAt(items, at, note.told);
    for (const index of places) note.tpNamed.push({ at, tp: index });
    if (places.length === 0) note.tpNamed.push({ at, ...(all ? { all } : {}), ...(tp === undefined ? {} : { tp }) });
  }
  if (target === 'entry' && pass.target === 'sl') return;
  pass.target = target;
  pass.tp = tp;
}

/** "to TP1", "to the first target" */
function goesTo(items: Item[], at: number): boolean {
  let back = at - 1;
  while (back > at - 4 && is(items[back], 'the', 'ordinal') && !is(items[back], 'to', 'at')) back--;
  return is(items[back], 'to', 'at') || isSign(items[back], '>=') || /\b(?:at|to)$/i.test(items[back]?.text ?? '');
}

/** "Close half at TP1": not before it is reached. With more told behind it nobody knows what waits and what doesn't. */
function isMoment({ note, items }: Pass, at: number): boolean {
  let back = at - 1;
  while (is(items[back], 'the', 'ordinal') && !is(items[back], 'at')) back--;
  if (items.slice(at, note.to).some((item) => isSign(item, ',;|') || is(item, 'and'))) return false;
  const says = is(items[back], 'at') && !is(items[back], 'to', 'the') && note.condition === null;
  return says && note.verbs.some((verb) => taking.has(verb.concept) && verb.at < back);
}

const taking: ReadonlySet<string> = new Set(['close', 'partial', 'book']);

function priceOfTarget({ earlier }: Pass, tp: number | undefined): { price?: number } {
  const price = earlier?.tps[(tp ?? 1) - 1];
  return price === undefined ? {} : { price };
}

/** The target's numbers: TP2, "second target", "2. target", "TP 1 and 2". What says them is told. */
function indexesAt(items: Item[], at: number, told: Set<number>): number[] {
  const found: number[] = [];
  const take = (place: number, value: number): void => {
    found.push(value);
    told.add(place);
  };
  const before = isSign(items[at - 1], '.)') && items[at - 2]?.number?.unit === 'index' ? at - 2 : at - 1;
  const first = before === at - 2 ? items[before]?.number?.values[0] : ordinalOf(items[before]);
  if (first !== undefined) {
    take(before, first);
    for (
      let one = before - 1;
      one > before - 12 && (is(items[one], 'and', 'ordinal') || isSign(items[one], ','));
      one--
    )
      if (ordinalOf(items[one]) !== undefined) told.add(one);
  }
  for (let next = at + 1; next < at + 12; next++) {
    const item = items[next];
    const place = item?.number?.unit === 'index' ? item.number.values[0] : ordinalOf(item);
    if (place !== undefined) take(next, place);
    else if (
      !isSign(item, ',&/+#-') &&
      !is(item, 'and', 'the') &&
      !(is(item, 'tp') && items[next + 1]?.number?.unit === 'index')
    )
      break;
  }
  return found;
}
