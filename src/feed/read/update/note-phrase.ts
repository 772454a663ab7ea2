import { fractionOf, type Item, is } from '../words/items.ts';
import { leadsInLine, leadsToNumber } from '../words/leads.ts';
import type { Concept } from '../words/lexicon/lexicon.ts';
import { aim } from './note-levels.ts';
import type { Pass } from './noted.ts';

const verbs: Concept[] = [
  'move',
  'set',
  'change',
  'close',
  'cancel',
  'void',
  'remove',
  'be',
  'partial',
  'book',
  'leave',
  'hit',
  'slhit',
  'filled',
  'reenter',
  'keep',
  'lock',
  'trail',
  'rest',
  'all',
  'orders',
  'trade',
  'neg',
  'no',
  'now',
  'report',
  'same',
  'to',
  'pending',
  'limit',
  'stop',
  'sides',
  'buy',
  'sell',
  'advert',
  'analysis',
  'hedge',
  'prepare',
  'runner',
  'last',
  'risk',
  'size',
  'lots',
];

export function phrase(pass: Pass, item: Item, at: number): void {
  const { note, items } = pass;
  for (const concept of verbs)
    if (is(item, concept) && !(concept === 'report' && is(item, 'book')) && !(concept === 'advert' && is(item, 'hit')))
      note.verbs.push({ concept, at });
  if (is(item, 'symbol')) note.symbols.push(at);
  const fraction = fractionOf(item);
  if (fraction !== undefined) note.fraction = { at, value: fraction };
  if (is(item, 'if') && pass.waiting !== null && pass.waiting === at - 1) {
    note.condition = { at, price: items[pass.waiting]?.number?.values[0] ?? 0 };
    pass.waiting = null;
    return;
  }
  if (is(item, 'if') || (is(item, 'after') && pass.asking === false && note.condition === null)) {
    pass.asking = true;
    note.condition = { at };
    pass.target = null;
    return;
  }
  const opensAt = at === note.from && is(item, 'at', 'to', 'above', 'below', 'from');
  if (opensAt && items[at + 1]?.number?.unit === undefined && items[at + 1]?.number && isTold(items, at + 2, note.to)) {
    pass.asking = true;
    note.condition = { at };
    return;
  }
  if (note.condition === null && is(item, 'above', 'below') && item.value === 'break' && !leadsInLine(items, at)) {
    note.condition = { at };
    return;
  }
  const isOrdinal = is(items[at + 1], 'ordinal') && is(items[at + 2], 'tp');
  const isTarget = isOrdinal || (is(items[at + 1], 'tp') && items[at + 2]?.number?.unit === 'index');
  if (opensAt && isTarget && !leadsToNumber(items, isOrdinal ? at + 2 : at + 1) && isTold(items, at + 3, note.to)) {
    pass.asking = true;
    note.condition = { at };
    return;
  }
  if (is(item, 'old')) pass.old = at;
  else if (pass.old !== null && is(item, 'to', 'change', 'move')) pass.old = null;
  if (is(item, 'stop') && is(items[at - 1], 'buy', 'sell') && pass.earlier?.order === 'stop') {
    aim(pass, 'entry', at);
    return;
  }
  if (is(item, 'sl', 'stop') || (is(item, 'maybesl') && !is(item, 'report') && leadsToNumber(items, at))) {
    aim(pass, 'sl', at);
    return;
  }
  if (is(item, 'tp')) {
    aim(pass, 'tp', at);
    return;
  }
  if (
    is(item, 'entry', 'entries') ||
    (is(item, 'maybeentry') && is(item, 'price', 'limit', 'orders') && leadsToNumber(items, at)) ||
    (is(item, 'limit', 'limitorder', 'stoporder') && is(items[at + 1], 'to') && leadsToNumber(items, at))
  ) {
    aim(pass, 'entry', at);
    return;
  }
}

/** Something to do follows a price that opens its sentence: "At 4113 stop to entry". "At 4113 stop" is a stop. */
function isTold(items: Item[], from: number, to: number): boolean {
  const rest = items.slice(from, to);
  if (rest.some((item) => is(item, 'be', 'close', 'partial', 'book', 'fraction', 'move', 'cancel'))) return true;
  return rest.some((item) => is(item, 'sl', 'stop', 'tp')) && rest.some((item) => item.number || is(item, 'entry'));
}
