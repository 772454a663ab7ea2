import type { Signal } from '../../core/reading.ts';
import { noteExclusions } from './exclusions.ts';
import { fractionOf, type Item, is, isSign } from './items.ts';
import { leadsToNumber, markedNumber } from './leads.ts';
import type { Concept } from './lexicon/lexicon.ts';
import { aim, noteNumber } from './note-levels.ts';
import type { Noted, Pass } from './noted.ts';
import { settle } from './scale.ts';
import type { Sentence } from './sentences.ts';

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

export function noteSentence(
  items: Item[],
  sentence: Sentence,
  earlier: Signal | undefined,
  symbol: string | undefined,
): Noted {
  const { from, to, line } = sentence;
  const note: Noted = {
    from,
    to,
    line,
    ended: isSign(items[to - 1], '.!'),
    verbs: [],
    sls: [],
    tps: [],
    entries: [],
    slPips: [],
    slNamed: null,
    tpNamed: [],
    entryNamed: null,
    fraction: null,
    condition: null,
    symbols: [],
    loose: [],
    except: [],
    watched: [],
    kept: [],
    told: new Set(),
  };
  const pass: Pass = { items, note, target: null, tp: undefined, old: null, asking: false, waiting: null, earlier };
  settle(
    items.slice(from, to).flatMap((item) => (item.number && item.number.unit === undefined ? [item.number] : [])),
    symbol,
  );
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (!item) continue;
    if (item.kind === 'mark' && item.mark === 'check' && !leadsToPrice(items, at))
      note.verbs.push({ concept: 'hit', at });
    if (isSign(item, ',;|')) {
      if (pass.waiting !== null && !pass.asking) {
        note.loose.push(pass.waiting);
        pass.waiting = null;
      }
      pass.old = null;
      if (note.condition?.price !== undefined) pass.asking = false;
    }
    if (item.number) noteNumber(pass, item, at);
    else if (item.kind === 'phrase') phrase(pass, item, at);
  }
  if (pass.waiting !== null) note.loose.push(pass.waiting);
  noteCondition(items, note);
  noteExclusions(items, note);
  return note;
}

/** What stands between an "if" and its price only says when. */
function noteCondition(items: Item[], note: Noted): void {
  if (note.condition?.price === undefined) return;
  const { at, price } = note.condition;
  const end = items.findIndex((item, index) => index > at && index < note.to && item.number?.values[0] === price);
  for (let one = at; one < end; one++) note.told.add(one);
  note.watched = note.symbols.filter((symbol) => symbol > at && symbol < end);
  if (is(items[note.to - 1], 'ordinal')) note.told.add(note.to - 1);
}

function phrase(pass: Pass, item: Item, at: number): void {
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
  const isOrdinal = is(items[at + 1], 'ordinal') && is(items[at + 2], 'tp');
  const isTarget = isOrdinal || (is(items[at + 1], 'tp') && items[at + 2]?.number?.unit === 'index');
  if (opensAt && isTarget && !leadsToNumber(items, isOrdinal ? at + 2 : at + 1) && isTold(items, at + 3, note.to)) {
    pass.asking = true;
    note.condition = { at };
    return;
  }
  if (is(item, 'old')) pass.old = at;
  else if (pass.old !== null && is(item, 'to', 'change', 'move')) pass.old = null;
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

/** "TP1 ✅ 4110": the tick is decoration. */
function leadsToPrice(items: Item[], mark: number): boolean {
  const number = markedNumber(items, mark);
  return number !== undefined && number.unit === undefined && number.sign === undefined;
}

/** Something to do follows a price that opens its sentence: "At 4113 stop to entry". "At 4113 stop" is a stop. */
function isTold(items: Item[], from: number, to: number): boolean {
  const rest = items.slice(from, to);
  if (rest.some((item) => is(item, 'be', 'close', 'partial', 'book', 'fraction', 'move', 'cancel'))) return true;
  return rest.some((item) => is(item, 'sl', 'stop', 'tp')) && rest.some((item) => item.number || is(item, 'entry'));
}
