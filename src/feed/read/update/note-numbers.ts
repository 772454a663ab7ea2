import { type Item, is, isSign } from '../words/items.ts';
import type { Pass } from './noted.ts';

/** A number goes to what was named last. */
export function noteNumber(pass: Pass, item: Item, at: number): void {
  const { note } = pass;
  const value = item.number;
  const price = value?.values[0];
  if (!value || price === undefined) return;
  if (value.unit === 'percent') {
    if (price > 0 && price < 100 && value.sign !== '+') {
      const isVague = note.fraction !== null && /^most/i.test(pass.items[note.fraction.at]?.text ?? '');
      if (note.fraction === null || isVague) note.fraction = { at, value: price / 100 };
    }
    return;
  }
  if (value.unit === 'pips') {
    const isRunning = is(pass.items[at + 2], 'keep', 'report') && !is(pass.items[at + 2], 'pips');
    if (!isRunning && (pass.target === 'sl' || note.verbs.some((verb) => verb.concept === 'lock')))
      note.slPips.push({ at, pips: value.sign === '-' ? -price : price });
    return;
  }
  if (value.unit !== undefined) return;
  const isLost = value.sign === '-' && note.verbs.some(({ concept }) => concept === 'hit' || concept === 'slhit');
  if (isGain(pass.items, at) || isLost) {
    note.told.add(at);
    return;
  }
  if (value.bad || price <= 0) {
    note.loose.push(at);
    return;
  }
  if (pass.asking && note.condition && note.condition.price === undefined) {
    note.condition.price = price;
    pass.asking = false;
    return;
  }
  if (is(pass.items[at - 1], 'from') && note.verbs.some(({ concept }) => concept === 'move' || concept === 'change')) {
    note.told.add(at);
    return;
  }
  if (isSign(pass.items[at + 1], '>') && pass.items[at + 2]?.number && pass.target !== null) {
    note.told.add(at);
    return;
  }
  if (pass.old !== null && at - pass.old <= farthestOld) {
    note.told.add(pass.old).add(at);
    pass.old = null;
    return;
  }
  if (pass.target === 'sl' && note.sls.length === 0) note.sls.push({ at, price });
  else if (pass.target === 'tp') note.tps.push({ at, price, ...(pass.tp === undefined ? {} : { tp: pass.tp }) });
  else if (pass.target === 'entry' && note.entries.length === 0) note.entries.push({ at, price });
  else if (pass.waiting === null) pass.waiting = at;
  else note.loose.push(at);
}

/** How far behind "not" or "was" the number stands that it is said of. */
const farthestOld = 4;

/** "-35" behind a tick or a cross, or any number with a plus: won or lost, no price. */
function isGain(items: Item[], at: number): boolean {
  const sign = items[at]?.number?.sign;
  return sign === '+' || (sign === '-' && items[at - 2]?.kind === 'mark');
}
