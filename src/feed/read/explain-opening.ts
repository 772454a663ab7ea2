import type { Signal } from '../../core/reading.ts';
import type { Draft } from './draft.ts';
import type { Intent } from './intent.ts';
import { type Item, is, isSign, sideOf } from './items.ts';
import type { Sources } from './judge.ts';
import { decoration, field, isBare, phrase, statement, type Taken, unexplained } from './taken.ts';
import { isHarmlessNumber, isTelling, tells } from './telling.ts';

export interface Opened {
  items: Item[];
  intent: Intent;
  /** what is standing advice, a question or somebody else's words */
  advice: readonly boolean[];
  trades: { draft: Draft; signal: Signal }[];
  sources: Sources;
}

/** What every item of a message that opens trades was taken for. What is not known to be harmless is unexplained. */
export function explainOpening(opened: Opened): Taken[] {
  const { items, intent, advice, sources } = opened;
  const taken: Taken[] = items.map((item) => (isBare(item) ? decoration : unexplained));
  const talk = new Set(intent.talkAt);
  const read = new Set(Object.values(sources).flat());
  for (const { from, to, question } of intent.sentences) {
    const carries = has(read, from, to);
    const isSilent = !carries && !tells(items, from, to);
    for (let at = from; at < to; at++) {
      const item = items[at];
      if (!item || isBare(item)) continue;
      const isPriced = item.number !== undefined && item.number.unit === undefined;
      if (advice[at] && !isPriced) taken[at] = statement(question ? 'question' : 'advice');
      else if (isSilent && !is(item, 'hedge')) taken[at] = statement('talk');
      else taken[at] = inTrade({ ...opened, talk }, item, at);
    }
  }
  for (const [name, places] of Object.entries(sources)) for (const at of places) taken[at] = field(name);
  return taken;
}

function has(read: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (read.has(at)) return true;
  return false;
}

/** An item of a sentence that carries the trade, or could. */
function inTrade(opened: Opened & { talk: ReadonlySet<number> }, item: Item, at: number): Taken {
  const { items, trades } = opened;
  const trade = trades.find(({ draft }) => at >= draft.from && at < draft.to) ?? trades.at(-1);
  if (!trade) return unexplained;
  if (item.number) return numberIn(items, trade, item, at);
  if (item.kind === 'unknown') return isTag(items, at) ? decoration : unexplained;
  return roleIn(items, trade, item, at) ?? (isTelling(item) || opened.talk.has(at) ? unexplained : phrase);
}

/** "#goldsignals", "@desk": a name, no word of the text. */
const isTag = (items: Item[], at: number): boolean => isSign(items[at - 1], '#@') && items[at]?.glued === true;

type Trade = Opened['trades'][number];

/** A number no field took: harmless by what it counts, a distance beside its level, or unexplained. */
function numberIn(items: Item[], { draft, signal }: Trade, item: Item, at: number): Taken {
  const unit = item.number?.unit;
  if (draft.unread.includes(at)) return unexplained;
  if (isHarmlessNumber(item)) return phrase;
  if (unit === 'pips') return signal.sl === null && signal.slPips === undefined ? unexplained : phrase;
  if (unit === 'r') return isAside(items, at) ? phrase : unexplained;
  if (item.number?.sign !== undefined && !draft.loose.includes(at)) return phrase;
  return unexplained;
}

/** "4078 (2R)", "RR: 2R": said of a price, or of the trade as a whole. */
const isAside = (items: Item[], at: number): boolean =>
  [1, 2, 3].some(
    (back) => is(items[at - back], 'rr') || (items[at - back]?.number && items[at - back]?.number?.unit === undefined),
  );

/** A word that names what the trade has: its side, its symbol, or a level that was read. */
function roleIn(items: Item[], { draft, signal }: Trade, item: Item, at: number): Taken | undefined {
  const side = sideOf(item);
  if (item.symbol !== undefined) return isSame(item.symbol, signal.symbol) ? field('symbol') : unexplained;
  if (is(item, 'buy', 'sell')) return side === signal.side ? field('side') : unexplained;
  if (is(item, 'sl') && draft.sls.length + draft.slPips.length > 0) return field('sl');
  if (is(item, 'tp') && draft.tps.length + draft.tpPips.length > 0) return field('tps');
  if (is(item, 'tp', 'open', 'runner', 'keep') && draft.openTp !== null) return field('openTp');
  if (is(item, 'entry', 'entries') && draft.entries.length > 0) return field('entry');
  if (is(item, 'stop') && draft.sls.length + draft.slPips.length > 0) return field('sl');
  if (is(item, 'stop', 'stoporder') && signal.order === 'stop') return field('order');
  if (is(item, 'limit', 'limitorder') && signal.order === 'limit') return field('order');
  if (is(item, 'or', 'ordinal', 'last', 'all') && isBetween(items, at)) return phrase;
  return undefined;
}

const isSame = (named: string, symbol: string): boolean =>
  named === symbol || (/USDT$/.test(symbol) && named === symbol.slice(0, -1));

/** Between levels and their labels words only join. */
const isBetween = (items: Item[], at: number): boolean =>
  [at - 1, at + 1].some((one) => items[one]?.number !== undefined || is(items[one], 'tp', 'entry', 'sl'));
