import type { Certainty } from '../../../core/reading.ts';
import type { Draft } from '../trade/draft.ts';
import { type Item, is } from '../words/items.ts';
import type { Intent } from './intent.ts';

const isPrice = (item: Item): boolean =>
  item.number !== undefined && item.number.unit === undefined && item.number.raw.length > 2;

/**
 * How sure it is that a message asks for nothing. Talk that was understood is certain;
 * a symbol or prices among words nobody taught may be a signal in words nobody taught.
 */
export function sureOfNothing(items: Item[], intent: Intent, replying: boolean): Certainty {
  const unknown = items.filter((item) => item.kind === 'unknown').length;
  const known = items.filter((item) => item.kind === 'phrase' && !is(item, 'symbol')).length;
  if (unknown > known) return 'unsure';
  const isShort = items.length < 8;
  if (isShort && items.some((item) => /^flat/i.test(item.text)) && items.some((item) => is(item, 'all', 'now')))
    return 'unsure';
  if (replying && items.some((item) => item.number?.unit === 'lots') && items.some((item) => is(item, 'leave', 'keep')))
    return 'unsure';
  const prices = items.filter(isPrice).length;
  const named = items.some((item) => is(item, 'symbol'));
  if (!named && !replying && prices < 2 && !instructs(items)) return 'certain';
  if (
    replying &&
    !items.some((item) => is(item, 'hit', 'report', 'slhit')) &&
    items.some((item) => item.number?.unit === 'percent' || item.number?.unit === 'lots')
  )
    return 'unsure';
  if (replying && prices > 0 && items.some((item) => is(item, 'old') || /^closed$/i.test(item.text))) return 'unsure';
  if (
    replying &&
    items.some((item) => is(item, 'close') && !is(item, 'report', 'hit', 'over', 'be', 'stop')) &&
    !holds(items)
  )
    return 'unsure';
  const talk = intent.talk.some((why) => why !== 'conditional') || intent.kills.length > 0;
  if (!talk && instructs(items) && (prices > 0 || (replying && !holds(items)))) return 'unsure';
  const isReasoned =
    items.length < 12 &&
    intent.kills.length === 0 &&
    intent.talk.every((why) => why === 'conditional' || why === 'an analysis');
  if (
    (!talk || isReasoned) &&
    !holds(items) &&
    items.some((item) => is(item, 'close', 'cancel') && !is(item, 'filler', 'now', 'analysis'))
  )
    return 'unsure';
  if (!talk && named && prices > 0 && items.some((item) => is(item, 'entry', 'lev'))) return 'unsure';
  if (talk || unknown === 0) return 'certain';
  return prices > 1 || (named && prices > 0) ? 'unsure' : 'probable';
}

const instructs = (items: Item[]): boolean =>
  items.some(
    (item) =>
      is(
        item,
        'buy',
        'sell',
        'sl',
        'tp',
        'stop',
        'limit',
        'close',
        'cancel',
        'move',
        'change',
        'book',
        'trail',
        'partial',
        'remove',
      ) ||
      (is(item, 'be') && !is(item, 'filler')),
  );

const holds = (items: Item[]): boolean => items.some((item) => is(item, 'neg', 'keep', 'hit'));

/** The lines of a stretch that carry its trade. */
function carrying(items: Item[], { from, to }: Pick<Draft, 'from' | 'to'>): number[][] {
  const lines: number[][] = [[]];
  for (let at = from; at < to; at++)
    if (items[at]?.kind === 'line') lines.push([]);
    else lines.at(-1)?.push(at);
  const carries = (item: Item | undefined): boolean =>
    item !== undefined && (isPrice(item) || is(item, 'buy', 'sell', 'sl', 'tp', 'stop'));
  return lines.filter((line) => line.some((at) => carries(items[at])));
}

/** Unknown words in the lines that carry the trade: any of them could change what the line says. */
export function unknownIn(items: Item[], draft: Pick<Draft, 'from' | 'to'>): string[] {
  const found = carrying(items, draft).flat();
  return found.filter((at) => items[at]?.kind === 'unknown').map((at) => items[at]?.text ?? '');
}
