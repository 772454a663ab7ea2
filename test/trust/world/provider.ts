import type { Random } from '../../kit/random.ts';
import type { Act } from './acts.ts';
import { type Market, marked, priceText } from './market.ts';

type Timeless<A> = A extends Act ? Omit<A, 'at'> : never;
export type Draft = Timeless<Act>;

interface Trade {
  id: string;
  market: Market;
  isBuy: boolean;
  mark: number;
  text: string;
  feed: number;
  isDeleted: boolean;
  /** said without its levels so far */
  isBare: boolean;
}

const orders = ['', '', '', ' LIMIT', ' STOP', ' zone'] as const;

/**
 * Who posts signals and says later what to do with them. Every trade has a mark of its own in the last two digits of
 * all its levels, through edits and updates, so that each order at a broker can be laid at one trade's door.
 */
export function createProvider(random: Random, markets: Market[], feeds: number) {
  const trades: Trade[] = [];
  let count = 0;

  const nextId = () => {
    count += 1;
    return `p${count}`;
  };

  function signalText({ market, mark }: Pick<Trade, 'market' | 'mark'>, isBuy: boolean): string {
    const up = isBuy ? 1 : -1;
    const order = random.pick(orders);
    const away = random.between(100, 800);
    const { mid } = market;
    const entry = order === '' ? mid : order === ' STOP' ? mid + up * away : mid - up * away;
    const word = order === ' zone' ? ' LIMIT' : order;
    const place =
      order === ' zone'
        ? `${priceText(market, entry)} - ${priceText(market, entry - up * 200)}`
        : priceText(market, entry);
    const targets = Array.from({ length: random.between(1, 3) }, (_, at) => {
      const ticks = entry + up * (1_000 + 1_000 * at + random.between(0, 300));
      return `TP${at + 1} ${marked(market, ticks, mark)}`;
    });
    const stop = marked(market, entry - up * random.between(800, 2_000), mark);
    return [`${market.symbol} ${isBuy ? 'BUY' : 'SELL'}${word} ${place}`, `SL ${stop}`, ...targets].join('\n');
  }

  function post(mayBeBare = false): Draft {
    const market = random.pick(markets);
    const mark = trades.length + 1;
    const isBuy = random.chance(50);
    const feed = random.between(0, feeds - 1);
    const isBare = mayBeBare && random.chance(20);
    const trade = { id: nextId(), market, isBuy, mark, feed, isDeleted: false, isBare };
    const text = isBare ? `${market.symbol} ${isBuy ? 'BUY' : 'SELL'} NOW` : signalText(trade, isBuy);
    trades.push({ ...trade, text });
    return { kind: 'post', id: trade.id, feed, text, mark: markText(mark) };
  }

  function update(isCalm: boolean): Draft {
    const bare = trades.filter((one) => one.isBare && !one.isDeleted);
    const trade = bare.length > 0 && random.chance(60) ? random.pick(bare) : random.pick(trades);
    if (trade.isBare) return levels(trade);
    const isReply = isCalm || random.chance(80);
    const { id, feed, mark } = trade;
    const text = isCalm ? calmWords(trade) : words(trade);
    return { kind: 'post', id: nextId(), feed, text, mark: markText(mark), ...(isReply && { replyTo: id }) };
  }

  /** The levels of "sell now": in a reply, or in a message of their own where that can mean nothing else. */
  function levels(trade: Trade): Draft {
    const { id, feed, market, isBuy, mark } = trade;
    const up = isBuy ? 1 : -1;
    trade.isBare = false;
    const stop = marked(market, market.mid - up * random.between(800, 2_000), mark);
    const target = marked(market, market.mid + up * random.between(1_000, 3_000), mark);
    const isOnly = trades.every((one) => one === trade || one.market !== market || one.feed !== feed);
    const isReply = !isOnly || random.chance(50);
    const text = `SL ${stop}\nTP ${target}`;
    return { kind: 'post', id: nextId(), feed, text, mark: markText(mark), ...(isReply && { replyTo: id }) };
  }

  /** Of these it can be said for sure how they must end. */
  function calmWords({ market, isBuy, mark }: Trade): string {
    const up = isBuy ? 1 : -1;
    const stop = marked(market, market.mid - up * random.between(200, 700), mark);
    const target = marked(market, market.mid + up * random.between(3_000, 5_000), mark);
    return random.pick([
      `Move SL to ${stop}`,
      `Move SL to breakeven and TP to ${target}`,
      `Move SL to ${stop} and TP to ${target}`,
      'Close now',
    ]);
  }

  function words({ market, mark }: Trade): string {
    const near = (far: number) => marked(market, market.mid + random.between(-far, far), mark);
    return random.pick([
      'Move SL to breakeven',
      `Move SL to ${near(1_500)}`,
      `Move SL to breakeven and TP to ${near(3_000)}`,
      'Close half',
      'Close now',
      'Cancel the pending order',
      `Move TP1 to ${near(3_000)}`,
      `Move entry to ${priceText(market, market.mid + random.between(-700, 700))}`,
      'Close all',
      `Close half when price hits ${near(600)}`,
      'Close 30%',
      'Remove TP',
      'TP1 hit',
      'Close TP1',
      'Trail SL by 30 pips',
      'Move SL to breakeven + 5 pips',
      `Close all except ${market.symbol === 'XAUUSD' ? 'EURUSD' : 'XAUUSD'}`,
    ]);
  }

  function change(): Draft {
    const trade = random.pick(trades);
    if (trade.isDeleted) return repost(trade);
    const what = random.between(1, 100);
    if (what <= 15) {
      trade.isDeleted = true;
      return { kind: 'delete', of: trade.id };
    }
    if (what <= 30) return repost(trade);
    trade.isBare = false;
    if (random.chance(15)) trade.isBuy = !trade.isBuy;
    trade.text = random.chance(10) ? 'good luck everyone' : signalText(trade, trade.isBuy);
    return { kind: 'edit', of: trade.id, text: trade.text };
  }

  /** What was said last, said otherwise or taken back. */
  function correct(): Draft {
    const trade = trades.at(-1);
    if (!trade) return post();
    trade.isDeleted = random.chance(30);
    if (trade.isDeleted) return { kind: 'delete', of: trade.id };
    trade.text = signalText(trade, trade.isBuy);
    return { kind: 'edit', of: trade.id, text: trade.text };
  }

  function repost({ text, feed, mark }: Trade): Draft {
    return { kind: 'post', id: nextId(), feed, text, mark: markText(mark) };
  }

  return { post, update, change, correct, hasTraded: () => trades.length > 0 };
}

const markText = (mark: number): string => String(mark).padStart(2, '0');
