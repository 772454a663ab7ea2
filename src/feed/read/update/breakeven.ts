import { type Item, is, isSign } from '../words/items.ts';
import { offsetBefore, offsetBehind } from './distances.ts';
import { type Around, at, type Bare, forbidden, has, make } from './note-verbs.ts';
import type { Noted } from './noted.ts';

export function protects(items: Item[], note: Noted, { earlier }: Around): Bare[] {
  const beyond = note.slNamed === null ? null : offsetBefore(items, note, earlier?.side);
  if (beyond) {
    note.told.add(beyond.at);
    return [make({ action: 'breakeven', offsetPips: beyond.pips }, note.slNamed ?? undefined, beyond.at)];
  }
  const be = at(note, 'be');
  const isTold = isReported(items, note, be ?? note.entryNamed ?? undefined);
  if (isTold && !has(note, 'move', 'set')) return [];
  const close = at(note, 'close');
  if (be !== undefined && close !== undefined && endsThere(items, note, close, be)) {
    note.told.add(be);
    return [];
  }
  if (be !== undefined && is(items[be - 1], 'maybetp') && /^out|^exit/i.test(items[be - 1]?.text ?? '')) return [];
  if (be !== undefined && (has(note, 'slhit') || (is(items[be + 1], 'hit') && note.tpNamed.length === 0))) return [];
  if (be !== undefined && !forbidden(items, be)) {
    const strong =
      note.slNamed !== null ||
      has(
        note,
        'move',
        'set',
        'rest',
        'lock',
        'book',
        'change',
        'now',
        'to',
        'leave',
        'trade',
        'all',
        'partial',
        'close',
      ) ||
      said(items, note) <= 4;
    return strong ? [toEntry(items, note, be, be)] : [];
  }
  const rest = at(note, 'rest');
  const [between, place] = [items[(rest ?? 0) + 1], items[(rest ?? 0) + 2]];
  if (rest !== undefined && is(between, 'at', 'to') && is(place, 'entry') && !items[rest + 3]?.number)
    return [toEntry(items, note, rest + 2, rest + 2)];
  const verb = at(note, 'move', 'set', 'change', 'lock') ?? at(note, 'to');
  if (
    note.slNamed !== null &&
    note.entryNamed !== null &&
    note.sls.length <= 1 &&
    leadsToEntry(items, note.slNamed, note.entryNamed, verb) &&
    !forbidden(items, verb)
  ) {
    const isElsewhere = earlier?.entry != null && note.sls.some(({ price }) => ![earlier.entry].flat().includes(price));
    if (!isElsewhere && (note.sls.length === 0 || (note.sls[0]?.at ?? 0) > note.entryNamed))
      return [toEntry(items, note, note.entryNamed, note.slNamed, note.entryNamed)];
  }
  return [];
}

/** "Close at break even", "around BE I close SOL": where it ends, and no stop is moved. */
function endsThere(items: Item[], note: Noted, close: number, be: number): boolean {
  if (note.fraction !== null || note.slNamed !== null || has(note, 'move', 'set', 'lock', 'partial', 'rest'))
    return false;
  const between = items.slice(Math.min(close, be) + 1, Math.max(close, be));
  return between.length < 5 && !between.some((item) => is(item, 'and', 'or') || isSign(item, ',;&+/|'));
}

/** How many words that mean something stand in a sentence. */
const said = (items: Item[], { from, to }: Noted): number =>
  items
    .slice(from, to)
    .filter((item) => item.kind === 'unknown' || (item.kind === 'phrase' && !is(item, 'filler', 'the', 'of'))).length;

/** "Closed at breakeven": a result in its clause. What runs, and a target reached before, are said of something else. */
function isReported(items: Item[], note: Noted, place: number | undefined): boolean {
  if (place === undefined) return has(note, 'report');
  return note.verbs.some(({ concept, at: word }) => {
    if (concept !== 'report') return false;
    const isRunning = is(items[word - 1], 'pips') && word > place;
    const isEarlier = note.slNamed !== null && word < note.slNamed && note.tpNamed.some((tp) => tp.at < word);
    const [from, to] = [Math.min(word, place), Math.max(word, place)];
    return !isRunning && !isEarlier && !items.slice(from, to).some((item) => isSign(item, ',;|'));
  });
}

function toEntry(items: Item[], note: Noted, entry: number, ...from: number[]): Bare {
  const offset = offsetBehind(items, note, entry);
  if (offset === undefined) return make({ action: 'breakeven' }, ...from);
  note.told.add(offset.at);
  return make({ action: 'breakeven', offsetPips: offset.pips }, ...from, offset.at);
}

/** The stop goes to the entry: nothing that lists or separates stands between the two. */
function leadsToEntry(items: Item[], sl: number, entry: number, verb: number | undefined): boolean {
  const isBare = !items.slice(Math.min(sl, entry), Math.max(sl, entry)).some((item) => item.number);
  if (entry < sl)
    return verb !== undefined && isBare && sl - entry < 6 && (verb < entry || (verb > sl && verb - sl < 4));
  for (let at = sl + 1; at < entry; at++)
    if ((is(items[at], 'and', 'tp') && !is(items[at], 'to', 'at', 'the')) || isSign(items[at], ',|;&/')) return false;
  return (
    verb !== undefined ||
    entry - sl <= 2 ||
    items.slice(sl + 1, entry).every((item) => isSign(item, '=:>') || is(item, 'dca', 'the', 'price'))
  );
}
