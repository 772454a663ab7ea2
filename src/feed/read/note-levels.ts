import { type Item, is, isSign, ordinalOf } from './items.ts';
import { leadsToNumber } from './leads.ts';
import type { Pass } from './noted.ts';

/** A word that names the stop, a target or the entry. */
export function aim(pass: Pass, target: 'sl' | 'tp' | 'entry', at: number): void {
  const { note, items } = pass;
  const leads = leadsToNumber(items, at);
  const tp = target === 'tp' ? indexAt(items, at) : undefined;
  if (pass.asking && target === 'tp' && !leads) {
    note.condition = { at, ...priceOfTarget(pass, tp) };
    pass.asking = false;
    return;
  }
  if (pass.target === 'sl' && target === 'tp' && !leads && note.sls.length === 0 && goesTo(items, at)) {
    const { price } = priceOfTarget(pass, tp);
    if (price !== undefined) note.sls.push({ at, price });
    note.tpNamed.push({ at, ...(tp === undefined ? {} : { tp }) });
    return;
  }
  if (pass.waiting !== null && at - pass.waiting <= 4 && !leads && (target !== 'entry' || pass.waiting === at - 1)) {
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
    const all = is(items[at - 1], 'all') || is(items[at - 2], 'all') || is(items[at + 1], 'all');
    for (const index of indexesAt(items, at)) note.tpNamed.push({ at, tp: index });
    if (indexesAt(items, at).length === 0)
      note.tpNamed.push({ at, ...(all ? { all } : {}), ...(tp === undefined ? {} : { tp }) });
  }
  if (target === 'entry' && pass.target === 'sl') return;
  pass.target = target;
  pass.tp = tp;
}

/** "to TP1", "to the first target" */
function goesTo(items: Item[], at: number): boolean {
  let back = at - 1;
  while (back > at - 4 && is(items[back], 'the', 'ordinal')) back--;
  return is(items[back], 'to', 'at');
}

function priceOfTarget({ earlier }: Pass, tp: number | undefined): { price?: number } {
  const price = earlier?.tps[(tp ?? 1) - 1];
  return price === undefined ? {} : { price };
}

/** The target's number: TP2, "second target", "target 2", "TP final". */
function indexAt(items: Item[], at: number): number | undefined {
  const list = indexesAt(items, at);
  return list.at(-1);
}

/** "second target", "2. target" */
function placeBefore(items: Item[], at: number): number | undefined {
  const number = isSign(items[at - 1], '.)') ? items[at - 2]?.number : undefined;
  return number?.unit === 'index' ? number.values[0] : ordinalOf(items[at - 1]);
}

function indexesAt(items: Item[], at: number): number[] {
  const found: number[] = [];
  const before = placeBefore(items, at);
  if (before !== undefined) found.push(before);
  for (let next = at + 1; next < at + 12; next++) {
    const item = items[next];
    const place = item?.number?.unit === 'index' ? item.number.values[0] : ordinalOf(item);
    if (place !== undefined) found.push(place);
    else if (
      !isSign(item, ',&/+#-') &&
      !is(item, 'and', 'the') &&
      !(is(item, 'tp') && items[next + 1]?.number?.unit === 'index')
    )
      break;
  }
  return found;
}

/** A number goes to what was named last. */
export function noteNumber(pass: Pass, item: Item, at: number): void {
  const { note } = pass;
  const value = item.number;
  const price = value?.values[0];
  if (!value || price === undefined) return;
  if (value.unit === 'percent') {
    if (price > 0 && price < 100) note.fraction ??= { at, value: price / 100 };
    return;
  }
  if (value.unit === 'pips') {
    if (pass.target === 'sl' || note.verbs.some((verb) => verb.concept === 'lock'))
      note.slPips.push({ at, pips: value.sign === '-' ? -price : price });
    return;
  }
  if (value.unit !== undefined || isGain(pass.items, at)) return;
  if (value.bad || price <= 0) {
    note.loose.push(at);
    return;
  }
  if (pass.asking && note.condition && note.condition.price === undefined) {
    note.condition.price = price;
    pass.asking = false;
    return;
  }
  if (is(pass.items[at - 1], 'from') && note.verbs.some(({ concept }) => concept === 'move' || concept === 'change'))
    return;
  if (pass.old) {
    pass.old = false;
    return;
  }
  if (pass.target === 'sl' && note.sls.length === 0) note.sls.push({ at, price });
  else if (pass.target === 'tp') note.tps.push({ at, price, ...(pass.tp === undefined ? {} : { tp: pass.tp }) });
  else if (pass.target === 'entry' && note.entries.length === 0) note.entries.push({ at, price });
  else if (pass.waiting === null) pass.waiting = at;
  else note.loose.push(at);
}

/** "-35" behind a tick or a cross, or any number with a plus: won or lost, no price. */
function isGain(items: Item[], at: number): boolean {
  const sign = items[at]?.number?.sign;
  return sign === '+' || (sign === '-' && items[at - 2]?.kind === 'mark');
}
