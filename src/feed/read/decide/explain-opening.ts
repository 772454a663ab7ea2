import type { Draft } from '../trade/draft.ts';
import type { Sources } from '../trade/sources.ts';
import { type Item, is, isSign, sideOf } from '../words/items.ts';
import { type Explained, explainNumber, isFar, isNear } from './explain-number.ts';
import type { Intent } from './intent.ts';
import { decoration, field, isBare, phrase, statement, type Taken, unexplained } from './taken.ts';
import { isTelling, tells } from './telling.ts';

export interface Opened {
  items: Item[];
  intent: Intent;
  /** what is standing advice, a question or somebody else's words */
  advice: readonly boolean[];
  trades: Explained[];
  sources: Sources;
}

/** What every item of a message that opens trades was taken for. What is not known to be harmless is unexplained. */
export function explainOpening({ items, intent, advice, trades, sources }: Opened): Taken[] {
  const taken: Taken[] = items.map((item) => (isBare(item) ? decoration : unexplained));
  const read = new Set(Object.values(sources).flat());
  const talk = new Set(intent.talkAt);
  const named = new Set(Object.entries(sources).flatMap(([name, at]) => (/symbol$/.test(name) ? at : [])));
  for (const { from, to, question } of intent.sentences) {
    const own = items.slice(from, to);
    const carries = own.some(
      (item, index) =>
        (read.has(from + index) && !named.has(from + index)) ||
        (item.number !== undefined && trades.some((trade) => isNear(trade, item))),
    );
    const isSilent = !carries && !tells(own.filter((item) => !isBeside(item, own, trades)));
    for (let at = from; at < to; at++) {
      const item = items[at];
      const trade = trades.find(({ draft }) => at >= draft.from && at < draft.to) ?? trades.at(-1);
      if (!item || isBare(item) || !trade) continue;
      const isPriced = item.number !== undefined && item.number.unit === undefined;
      if (advice[at] && !isPriced) taken[at] = statement(question ? 'question' : 'advice');
      else if (isSilent && !isHedged(items, at)) taken[at] = statement('talk');
      else if (item.number) taken[at] = explainNumber(items, trade, item, at);
      else if (item.kind === 'unknown')
        taken[at] = isTag(items, at) ? decoration : isUnit(items, at) ? phrase : unexplained;
      else taken[at] = wordIn(items, trade, at, talk.has(at));
    }
  }
  for (const [name, places] of Object.entries(sources)) for (const at of places) taken[at] = field(name);
  return taken;
}

/**
 * In a sentence without a level, side or instruction a name stands for nothing, and so does a number far off the trade:
 * the farther the more words nobody knows stand beside it.
 */
function isBeside(item: Item, own: Item[], trades: Explained[]): boolean {
  if (is(item, 'all', 'there', 'last', 'or') && !is(item, 'close', 'cancel', 'neg')) return true;
  if (item.symbol !== undefined) return own.length > fewest;
  if (!item.number) return false;
  const factor = own.some(({ kind }) => kind === 'unknown') ? 15 : 2.5;
  return trades.every((trade) => isFar(trade, item, factor));
}
/** A line of a name and little else is the heading of a trade. */
const fewest = 4;

/** "#goldsignals", "@desk", ":heavy_check_mark:": a name or a picture, no word of the text. */
const isTag = (items: Item[], at: number): boolean =>
  (isSign(items[at - 1], '#') || items[at - 1]?.text === '@') && items[at]?.glued === true;

/** The p of "25p", the x of "x20": what a number counts. */
function isUnit(items: Item[], at: number): boolean {
  const item = items[at];
  if (!item || item.text.length > 2) return false;
  const before = item.glued && items[at - 1]?.number?.unit !== undefined;
  return before || (items[at + 1]?.glued === true && items[at + 1]?.number?.unit !== undefined);
}

/** "Maybe", "possible": what is said of a trade in doubt. "Suggested risk" is said of its settings. */
const isHedged = (items: Item[], at: number): boolean =>
  is(items[at], 'hedge') && ![1, 2].some((step) => is(items[at + step], 'risk', 'size', 'lots', 'lev'));

/** A word that names what the trade has, or tells nothing. An opinion beside a trade with all its levels is no doubt about it. */
function wordIn(items: Item[], trade: Explained, at: number, isTalk: boolean): Taken {
  const item = items[at];
  if (!item) return unexplained;
  const role = roleIn(items, trade, item, at);
  if (role) return role;
  if (isTelling(item)) return unexplained;
  if (!isTalk) return phrase;
  if (is(item, 'hedge')) return isHedged(items, at) ? unexplained : phrase;
  return isWhole(trade) && is(item, 'analysis', 'advert')
    ? statement(is(item, 'analysis') ? 'analysis' : 'advert')
    : unexplained;
}

/** Entry, stop and target, each said. */
const isWhole = ({ draft, signal }: Explained): boolean =>
  (signal.entry !== null || draft.now !== null) && draft.sls.length + draft.slPips.length > 0 && hasTargets(draft);

const hasTargets = ({ tps, tpPips, multiples }: Draft): boolean => tps.length + tpPips.length + multiples.length > 0;

/** A word that names what the trade has: its side, its symbol, or a level that was read. */
function roleIn(items: Item[], { draft, signal }: Explained, item: Item, at: number): Taken | undefined {
  const side = sideOf(item);
  if (item.symbol !== undefined) return isSame(item.symbol, signal.symbol) ? field('symbol') : unexplained;
  if (is(item, 'buy', 'sell'))
    return side === signal.side ? field('side') : isExit(items, draft, at) ? field('tps') : unexplained;
  if (is(item, 'sl') && draft.sls.length + draft.slPips.length > 0) return field('sl');
  if (is(item, 'tp') && hasTargets(draft)) return field(draft.multiples.length > 0 ? 'rr' : 'tps');
  if (is(item, 'rr') && draft.multiples.length > 0) return field('rr');
  if (is(item, 'tp', 'open', 'runner', 'keep') && draft.openTp !== null) return field('openTp');
  if (is(item, 'entry', 'entries') && draft.entries.length > 0) return field('entry');
  if (is(item, 'entry') && [1, 2, 3].some((step) => at + step === draft.now)) return field('order');
  if (is(item, 'stop') && draft.sls.length + draft.slPips.length > 0) return field('sl');
  if (is(item, 'stop', 'stoporder') && signal.order === 'stop') return field('order');
  if (is(item, 'limit', 'limitorder') && signal.order === 'limit') return field('order');
  const next = [at + 1, at + 2].find((one) => items[one]?.number !== undefined);
  if (is(item, 'maybetp') && draft.tps.some((level) => level.at === next)) return field('tps');
  if (is(item, 'maybesl') && draft.sls.some((level) => level.at === next)) return field('sl');
  if (is(item, 'or', 'ordinal', 'last', 'all') && isBetween(items, at)) return phrase;
  return undefined;
}

const isSame = (named: string, symbol: string): boolean =>
  named === symbol || (/USDT$/.test(symbol) && named === symbol.slice(0, -1));

/** "Sell: 1.15": the other side as the label of a target. */
const isExit = (items: Item[], { tps }: Draft, at: number): boolean =>
  isSign(items[at + 1], ':') && tps.some((level) => level.at > at && level.at <= at + 3);

/** Between levels and their labels words only join. */
const isBetween = (items: Item[], at: number): boolean =>
  [at - 1, at + 1].some((one) => items[one]?.number !== undefined || is(items[one], 'tp', 'entry', 'sl'));
