import { type Item, is, isSign } from '../words/items.ts';
import { leadsToNumber } from '../words/leads.ts';
import type { Intent } from './intent.ts';

/** "{{close}}", "<deal_id>": the place of a figure, and no figure. */
export const isTemplate = (items: Item[]): boolean =>
  items.some((item, at) => isSign(item, '{') && isSign(items[at + 1], '{') && items[at + 1]?.glued === true) ||
  items.some((item, at) => isSign(item, '<') && isPlace(items, at));

/** One or two words in pointed brackets that are no name and no side: what is to be put there. */
function isPlace(items: Item[], open: number): boolean {
  const end = [2, 3].find((step) => items[open + step]?.text === '>' && items[open + step]?.glued === true);
  if (end === undefined || items[open + 1]?.glued !== true) return false;
  const words = items.slice(open + 1, open + end);
  return words.every((item) => item.kind === 'phrase' && !is(item, 'buy', 'sell', 'symbol'));
}

/** "✅ GBPUSD TP1 / ❌ EURUSD SL": what became of several trades, one a line. */
export function isTally(items: Item[]): boolean {
  const ticked = items.flatMap((item, at) => {
    const isOpened = (item.mark === 'check' || item.mark === 'cross') && (items[at - 1]?.kind ?? 'line') === 'line';
    const { symbol } = items[at + 1] ?? {};
    return isOpened && symbol !== undefined ? [symbol] : [];
  });
  return (
    new Set(ticked).size > 1 && !items.some((item) => is(item, 'close', 'move', 'cancel', 'be') && !is(item, 'filler'))
  );
}

/** "Old SL: 4123 / New SL: 4126": what an earlier trade had, and what it has now. */
export const isReplacement = (items: Item[]): boolean =>
  items.some(
    (item, at) =>
      is(item, 'old') && !is(item, 'neg') && is(items[at + 1], 'sl', 'tp', 'entry') && leadsToNumber(items, at + 1),
  ) &&
  items.some(
    (item, at) => is(item, 'change') && is(items[at + 1], 'sl', 'tp', 'entry') && leadsToNumber(items, at + 1),
  );

/** "XAUUSD #12345 BUY 0.1 P&L +45.50 / EURUSD SELL -12.30": what is open, one a line, and what each brings. */
export function isListOfOpen(items: Item[]): boolean {
  const lines: Item[][] = [[]];
  for (const item of items)
    if (item.kind === 'line') lines.push([]);
    else lines.at(-1)?.push(item);
  const open = lines.filter(
    (line) =>
      line.some((item) => item.symbol !== undefined) &&
      line.some((item) => is(item, 'buy', 'sell')) &&
      line.some(({ number }) => number?.sign !== undefined && number.unit !== 'pips') &&
      !line.some((item, at) => is(item, 'sl', 'tp', 'entry') && leadsToNumber(line, at)),
  );
  return open.length > 1;
}

/** "/signal - get signals / /closetrade - close a trade": what a bot can be told, and nobody tells it here. */
export function isCommandList(items: Item[]): boolean {
  const commands = items.flatMap((item, at) =>
    isSign(item, '/') &&
    (items[at - 1]?.kind ?? 'line') === 'line' &&
    items[at + 1]?.glued === true &&
    items[at + 1]?.number === undefined
      ? [at]
      : [],
  );
  return commands.length > 1 || commands.some((at) => isExplained(items, at));
}

/** "/close - close": what the command does, behind a dash. */
const isExplained = (items: Item[], command: number): boolean =>
  isSign(items[command + 2], '-:') && items[command + 2]?.glued !== true && items[command + 3]?.kind === 'phrase';

/** "Entry 4232 / Close 4215 / +170 pips": where a trade began and ended, and what it brought. */
export function isCard(items: Item[]): boolean {
  const isPriced = (at: number): boolean => items[isSign(items[at + 1], ':=') ? at + 2 : at + 1]?.number !== undefined;
  const opens = items.some((item, at) => is(item, 'entry') && isPriced(at));
  const ends = items.some(
    (item, at) => is(item, 'close', 'report', 'over') && isPriced(at) && (items[at - 1]?.kind ?? 'line') === 'line',
  );
  return opens && ends && items.some(({ number }) => number?.sign !== undefined);
}

/** "BUY GBPUSD 1.3310 … Can I still enter?": somebody asks about a trade of another. */
export const asksOwn = (items: Item[], { sentences }: Intent): boolean =>
  sentences.some(({ from, to, question }) => question && items.slice(from, to).some((item) => is(item, 'ask')));

/** "Buy now or sell limit?": both sides in one question. */
export const asksWhich = (items: Item[], { sentences }: Intent): boolean =>
  sentences.some(({ from, to, question }) => {
    const own = items.slice(from, to);
    return question && own.some((item) => is(item, 'buy')) && own.some((item) => is(item, 'sell'));
  });
