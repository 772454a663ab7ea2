import type { Signal } from '../../../core/reading.ts';
import { settle } from '../trade/scale.ts';
import { type Item, is, isSign } from '../words/items.ts';
import { markedNumber } from '../words/leads.ts';
import type { Sentence } from '../words/sentences.ts';
import { noteExclusions } from './exclusions.ts';
import { noteNumber } from './note-numbers.ts';
import { phrase } from './note-phrase.ts';
import type { Noted, Pass } from './noted.ts';

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

/** "TP1 ✅ 4110": the tick is decoration. */
function leadsToPrice(items: Item[], mark: number): boolean {
  const number = markedNumber(items, mark);
  return number !== undefined && number.unit === undefined && number.sign === undefined;
}
