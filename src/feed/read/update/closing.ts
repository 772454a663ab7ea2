import { type Item, is, isSign } from '../words/items.ts';
import { whole } from './close-whole.ts';
import { type Around, allowed, at, type Bare, forbidden, has, inClause, make } from './note-verbs.ts';
import type { Noted } from './noted.ts';
import { lotsAt } from './parts.ts';
import { amountAt, share, shareTaken, targetOf } from './shares.ts';

/** What ends a trade, in whole or in part. */
export function closes(items: Item[], note: Noted, around: Around): Bare[] {
  const close = allowed(items, note, 'close');
  const partial = at(note, 'partial');
  const take =
    close ?? at(note, 'close', 'book', 'remove', 'partial') ?? reversed(items, note, around) ?? sold(items, note);
  if ((close === undefined && has(note, 'close')) || has(note, 'advert') || inClause(items, note, take, 'hedge'))
    return [];
  const out = note.symbols.length === 1 ? (note.symbols[0] ?? 0) + 2 : 0;
  if (
    isSign(items[out - 1], ':') &&
    /^out$/i.test(items[out]?.text ?? '') &&
    (out + 1 >= note.to || isSign(items[out + 1], '.!,'))
  )
    return [make({ action: 'close', symbol: items[out - 2]?.symbol ?? '' }, out)];
  const flat = at(note, 'be');
  if (flat !== undefined && is(items[flat - 1], 'maybetp') && /^(out|exit)/i.test(items[flat - 1]?.text ?? ''))
    return [make({ action: 'close' }, flat - 1, flat)];
  const part = close ?? at(note, 'book', 'partial', 'remove');
  const lots = part === undefined ? undefined : lotsAt(items, note, part);
  if (lots !== undefined && part !== undefined && !forbidden(items, part))
    return [make({ action: 'close_partial', fraction: null, lots }, part)];
  const booked = shareTaken(items, note);
  if (around.replying && take === undefined && booked !== undefined) return share(items, note, booked);
  if (note.fraction !== null && (take !== undefined || has(note, 'leave'))) return share(items, note, take);
  const leg = partial === undefined || forbidden(items, partial) ? undefined : legBefore(items, note, partial);
  if (leg !== undefined && note.fraction === null && has(note, 'book', 'close'))
    return [make({ action: 'close', tp: leg }, take)];
  if (
    partial !== undefined &&
    !forbidden(items, partial) &&
    !is(items[partial + 1], 'lev') &&
    (!isAmount(items[partial]) || has(note, 'close', 'book', 'lock')) &&
    (note.sls.length + note.tps.length === 0 || has(note, 'close', 'book')) &&
    (has(note, 'close', 'book', 'now', 'lock', 'set') || note.to - note.from <= 6 || around.replying)
  ) {
    const report = at(note, 'report');
    if (report === undefined || (report > partial && has(note, 'close', 'book')))
      return [make({ action: 'close_partial', fraction: null, ...targetOf(items, note, partial) }, partial)];
  }
  const amount = close === undefined ? undefined : amountAt(items, close);
  if (amount !== undefined && close !== undefined) return [make({ action: 'close_partial', ...amount }, close)];
  if (
    close !== undefined &&
    /^kill/i.test(items[close]?.text ?? '') &&
    (around.earlier?.order ?? 'market') !== 'market'
  )
    return [make({ action: 'cancel' }, close)];
  if (isSign(items[(close ?? 0) + 1], '#') && (items[(close ?? 0) + 2]?.number?.raw.length ?? 0) > 4) return [];
  if (close === undefined || isSign(items[close + 1], ':') || inClause(items, note, close, 'prepare')) return [];
  if (close > note.from && inClause(items, note, close, 'report')) return [];
  if (note.slNamed !== null && Math.abs(note.slNamed - close) <= 2) return [];
  return whole(items, note, close, around);
}

/** "Some of it", "a bit": how much, and by itself nothing to do. */
const isAmount = (item: Item | undefined): boolean =>
  /^(a bit|some|part|portion|most|bulk|majority|a portion)( |$)/i.test(item?.text ?? '') &&
  !/off|profit/i.test(item?.text ?? '');

/** "The TP1 part": the one that aims at this target. */
const legBefore = (items: Item[], note: Noted, part: number): number | undefined => {
  const isIndexed = items[part - 1]?.number?.unit === 'index' && is(items[part - 2], 'tp');
  const found = isIndexed ? note.tpNamed.find(({ at: one }) => one === part - 2) : undefined;
  if (found?.tp !== undefined) note.told.add(found.at);
  return found?.tp;
};

/** "Sell half of the position", "half of the position is sold": a share of what there is. "$TSLA out half" as well. */
function sold(items: Item[], { fraction, from, to, sls, tps, entries }: Noted): number | undefined {
  if (fraction === null || sls.length + tps.length + entries.length > 0) return undefined;
  const { at: share } = fraction;
  if (/^out$/i.test(items[share - 1]?.text ?? '') && items[share - 2]?.symbol !== undefined) return share - 1;
  const isOfTrade = [-2, -1, 1, 2, 3].some((step) => is(items[share + step], 'trade'));
  const places = [share - 1, share + 1, share + 2, share + 3, share + 4].filter((one) => one >= from && one < to);
  return isOfTrade ? places.find((one) => is(items[one], 'sell')) : undefined;
}

/** "Selling half here", said of a buy: the other side before a share takes it off. */
function reversed(items: Item[], { fraction }: Noted, { earlier }: Around): number | undefined {
  const side = earlier?.side === 'buy' ? 'sell' : earlier?.side === 'sell' ? 'buy' : undefined;
  if (fraction === null || side === undefined) return undefined;
  return [fraction.at - 1, fraction.at + 1].find((one) => is(items[one], side));
}
