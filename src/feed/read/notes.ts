import type { Signal } from '../../core/reading.ts';
import { leadsToNumber } from './draft.ts';
import { type Item, is, isSign } from './items.ts';
import type { Concept } from './lexicon/lexicon.ts';
import { settle } from './scale.ts';
import type { Sentence } from './sentences.ts';

export interface NotedLevel {
  at: number;
  price: number;
  tp?: number;
}

/** One sentence about an earlier trade, taken apart. */
export interface Noted {
  from: number;
  to: number;
  line: number;
  ended: boolean;
  verbs: { concept: Concept; at: number }[];
  sls: NotedLevel[];
  tps: NotedLevel[];
  entries: NotedLevel[];
  slPips: { at: number; pips: number }[];
  /** named without a price */
  slNamed: number | null;
  tpNamed: { at: number; tp?: number; all?: true }[];
  entryNamed: number | null;
  fraction: { at: number; value: number } | null;
  condition: { at: number; price?: number } | null;
  symbols: number[];
  loose: number[];
  negated: boolean;
}

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

interface Pass {
  items: Item[];
  note: Noted;
  target: 'sl' | 'tp' | 'entry' | null;
  tp: number | undefined;
  old: boolean;
  asking: boolean;
  waiting: number | null;
  earlier: Signal | undefined;
}

export function noteSentence(items: Item[], sentence: Sentence, earlier: Signal | undefined): Noted {
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
    negated: false,
  };
  const pass: Pass = { items, note, target: null, tp: undefined, old: false, asking: false, waiting: null, earlier };
  settle(
    items.slice(from, to).flatMap((item) => (item.number && item.number.unit === undefined ? [item.number] : [])),
    earlier?.symbol ?? items.find((item) => item.symbol)?.symbol,
  );
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (!item) continue;
    if (item.kind === 'mark' && item.mark === 'check') note.verbs.push({ concept: 'hit', at });
    if (isSign(item, ',;|')) {
      pass.old = false;
      if (note.condition?.price !== undefined) pass.asking = false;
    }
    if (item.number) number(pass, item, at);
    else if (item.kind === 'phrase') phrase(pass, item, at);
  }
  if (pass.waiting !== null) note.loose.push(pass.waiting);
  return note;
}

function phrase(pass: Pass, item: Item, at: number): void {
  const { note, items } = pass;
  for (const concept of verbs) if (is(item, concept)) note.verbs.push({ concept, at });
  if (is(item, 'symbol')) note.symbols.push(at);
  if (is(item, 'fraction') && item.value !== undefined) note.fraction = { at, value: Number(item.value) };
  if (is(item, 'if') || (is(item, 'after') && pass.asking === false && note.condition === null)) {
    pass.asking = true;
    note.condition = { at };
    pass.target = null;
    return;
  }
  if (is(item, 'old')) pass.old = true;
  else if (pass.old && is(item, 'to', 'change', 'move')) pass.old = false;
  if (is(item, 'sl', 'stop') || (is(item, 'maybesl') && leadsToNumber(items, at))) {
    aim(pass, 'sl', at);
    return;
  }
  if (is(item, 'tp')) {
    aim(pass, 'tp', at);
    return;
  }
  if (is(item, 'entry', 'entries') || (is(item, 'maybeentry') && is(item, 'price') && leadsToNumber(items, at))) {
    aim(pass, 'entry', at);
    return;
  }
}

function aim(pass: Pass, target: 'sl' | 'tp' | 'entry', at: number): void {
  const { note, items } = pass;
  const leads = leadsToNumber(items, at);
  const tp = target === 'tp' ? indexAt(items, at) : undefined;
  if (pass.asking && target === 'tp' && !leads) {
    note.condition = { at, ...priceOfTarget(pass, tp) };
    pass.asking = false;
    return;
  }
  if (pass.target === 'sl' && target === 'tp' && !leads && note.sls.length === 0 && is(items[at - 1], 'to', 'at')) {
    const { price } = priceOfTarget(pass, tp);
    if (price !== undefined) note.sls.push({ at, price });
    note.tpNamed.push({ at, ...(tp === undefined ? {} : { tp }) });
    return;
  }
  if (pass.waiting !== null && !leads && target !== 'entry') {
    const price = items[pass.waiting]?.number?.values[0] ?? 0;
    note[target === 'sl' ? 'sls' : 'tps'].push({ at: pass.waiting, price, ...(tp === undefined ? {} : { tp }) });
    pass.waiting = null;
    return;
  }
  if (target === 'sl') note.slNamed ??= at;
  if (target === 'entry') note.entryNamed ??= at;
  if (target === 'tp') {
    const all = is(items[at - 1], 'all') || is(items[at - 2], 'all') || is(items[at + 1], 'all');
    for (const index of indexesAt(items, at)) note.tpNamed.push({ at, tp: index });
    if (indexesAt(items, at).length === 0)
      note.tpNamed.push({ at, ...(all ? { all } : {}), ...(tp === undefined ? {} : { tp }) });
  }
  if (target === 'entry' && pass.target === 'sl') return;
  pass.target = target;
  pass.tp = tp;
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

function indexesAt(items: Item[], at: number): number[] {
  const found: number[] = [];
  const before = items[at - 1];
  if (is(before, 'ordinal') && before?.value) found.push(Number(before.value));
  for (let next = at + 1; next < at + 12; next++) {
    const item = items[next];
    if (item?.number?.unit === 'index') found.push(item.number.values[0] ?? 0);
    else if (is(item, 'ordinal') && item?.value) found.push(Number(item.value));
    else if (
      !isSign(item, ',&/+#-') &&
      !is(item, 'and', 'the') &&
      !(is(item, 'tp') && items[next + 1]?.number?.unit === 'index')
    )
      break;
  }
  return found;
}

function number(pass: Pass, item: Item, at: number): void {
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
  if (value.unit !== undefined) return;
  if (value.bad || price <= 0) {
    note.loose.push(at);
    return;
  }
  if (pass.asking && note.condition && note.condition.price === undefined) {
    note.condition.price = price;
    pass.asking = false;
    return;
  }
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
