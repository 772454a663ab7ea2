import { isReached, order, symbol } from './made.ts';
import { levels, place, touch } from './requests.ts';
import {
  type BrokerSymbol,
  type Deal,
  type Entry,
  type Fault,
  type Order,
  type Position,
  RETCODE,
  type Request,
} from './shapes.ts';

export interface Answer {
  isOk: boolean;
  retcode: number;
  deal?: string;
  order?: string;
  comment?: string;
}

const isBuyType = (type: number) => type % 2 === 0;

/**
 * A broker that is not the terminal: it lives on when the terminal is killed, and keeps its own ledger of what happened.
 *  1. What the ledger says was done was done, whatever the terminal was told.
 *  2. It misbehaves only where a test put a fault before a request.
 */
export class Broker {
  nowMs = Date.UTC(2026, 5, 10, 12);
  login = '50123456';
  server = 'Broker-Demo';
  balance = 10_000;
  isNetting = false;
  isConnected = true;
  hasHistory = true;
  isOpen = true;
  tradeAllowed = true;
  tradeExpert = true;
  commentsRewritten = false;
  symbols: BrokerSymbol[] = [
    symbol({ name: 'EURUSD', digits: 5, bid: 1.08, ask: 1.0801 }),
    symbol({ name: 'XAUUSD.m', digits: 2, bid: 2400, ask: 2400.3 }),
    symbol({ name: 'GBPJPY', digits: 3, bid: 200.1, ask: 200.12, isSelected: false }),
  ];
  positions: Position[] = [];
  orders: Order[] = [];
  history: Order[] = [];
  deals: Deal[] = [];
  ledger: Entry[] = [];
  faults: Fault[] = [];
  private due: { at: number; run: () => void }[] = [];
  private numbers = 900_000;

  /** the next ticket */
  number() {
    return String(++this.numbers);
  }

  /** time passes: quotes arrive, what was delayed happens */
  advance(ms: number, areQuotesComing = true) {
    this.nowMs += ms;
    if (areQuotesComing) for (const one of this.symbols) if (one.isSelected) one.tickMs = this.nowMs;
    const ready = this.due.filter((one) => one.at <= this.nowMs);
    this.due = this.due.filter((one) => one.at > this.nowMs);
    for (const one of ready) one.run();
  }

  quote(name: string, bid: number, ask: number) {
    const one = this.symbol(name);
    Object.assign(one, { bid, ask, tickMs: this.nowMs });
    for (const order of [...this.orders]) if (order.symbol === name && isReached(order, one)) this.trigger(order);
    for (const position of [...this.positions]) {
      if (position.symbol !== name) continue;
      const price = position.isBuy ? bid : ask;
      const sign = position.isBuy ? 1 : -1;
      const isStopped = position.sl > 0 && (price - position.sl) * sign <= 0;
      const isTaken = position.tp > 0 && (price - position.tp) * sign >= 0;
      if (isStopped || isTaken) this.closeBy(position, position.hundredths, position.magic, isStopped ? 4 : 5, price);
    }
  }

  symbol(name: string): BrokerSymbol {
    const found = this.symbols.find((one) => one.name === name);
    if (!found) throw new Error(`the simulated broker has no ${name}`);
    return found;
  }

  /** a hand in the terminal, outside the connector */
  byHand = {
    open: (symbol: string, isBuy: boolean, hundredths: number) =>
      this.deal(order({ symbol, type: isBuy ? 0 : 1, hundredths }), hundredths, 0),
    close: (id: string, hundredths?: number) => {
      const position = this.position(id);
      this.closeBy(position, hundredths ?? position.hundredths, '0', 0);
    },
    cancel: (ticket: string) => {
      const waiting = this.orders.find((one) => one.ticket === ticket);
      this.orders = this.orders.filter((one) => one !== waiting);
      if (waiting) this.history.push({ ...waiting, state: 2, doneMs: this.nowMs });
    },
    levels: (id: string, sl: number, tp: number) => Object.assign(this.position(id), { sl, tp }),
    /** as after a swap or a reversal: the identifier stays, the ticket does not */
    changeTicket: (id: string) => Object.assign(this.position(id), { ticket: this.number() }),
  };

  position(id: string): Position {
    const found = this.positions.find((one) => one.id === id);
    if (!found) throw new Error(`no position ${id}`);
    return found;
  }

  check(request: Request): number {
    const name = this.symbols.find((one) => one.name === request.symbol && !one.isGone);
    if (request.action === 6 || request.action === 7 || request.action === 8) return 0;
    if (!name) return 10013;
    if (!this.isOpen) return RETCODE.marketClosed;
    if (request.hundredths < 1 || !Number.isInteger(request.hundredths)) return RETCODE.invalidVolume;
    if (request.action === 1 && request.filling === 0 && (name.filling & 1) === 0) return RETCODE.invalidFill;
    if (request.action === 1 && request.filling === 1 && (name.filling & 2) === 0) return RETCODE.invalidFill;
    if (request.action === 1 && request.filling === 2 && name.exe === 2) return RETCODE.invalidFill;
    if (request.position === '0' && request.hundredths * 1000 * name.ask > this.balance * 100) return RETCODE.noMoney;
    return 0;
  }

  send(request: Request): Answer {
    const fault = this.faults.shift() ?? null;
    this.ledger.push({ what: 'asked', at: this.nowMs, request, fault: fault?.kind ?? null });
    if (fault?.kind === 'request lost') return { isOk: false, retcode: RETCODE.timeout };
    if (fault?.kind === 'silent') return { isOk: false, retcode: 0 };
    if (fault?.kind === 'reject') return { isOk: false, retcode: fault.retcode, comment: 'refused' };
    if (fault?.kind === 'requote') {
      this.quote(request.symbol, fault.bid, fault.ask);
      return { isOk: false, retcode: RETCODE.requote };
    }
    if (!this.isConnected) return { isOk: false, retcode: 10031 };
    if (!this.tradeExpert) return { isOk: false, retcode: RETCODE.serverDisablesExperts };
    if (!this.tradeAllowed) return { isOk: false, retcode: RETCODE.tradeDisabled };
    const bad = this.check(request);
    if (bad !== 0) return { isOk: false, retcode: bad, comment: 'refused' };
    const answer = this.carryOut(request, fault);
    return fault?.kind === 'answer lost' ? { isOk: false, retcode: RETCODE.timeout } : answer;
  }

  private carryOut(request: Request, fault: Fault | null): Answer {
    if (request.action === 5) return place(this, request);
    if (request.action === 6) return levels(this, request);
    if (request.action === 7 || request.action === 8) return touch(this, request);
    const closes = request.position === '0' ? null : this.positions.find((one) => one.ticket === request.position);
    if (closes === undefined) return { isOk: false, retcode: RETCODE.positionClosed };
    const market = order({ ...request, ticket: this.number(), setupMs: this.nowMs, positionId: closes?.id ?? '0' });
    if (fault?.kind === 'late') {
      this.orders.push(market);
      this.due.push({ at: this.nowMs + fault.ms, run: () => this.fill(market, market.hundredths, fault) });
      return fault.isAnswerLost
        ? { isOk: false, retcode: RETCODE.timeout }
        : { isOk: true, retcode: RETCODE.placed, order: market.ticket };
    }
    const part = fault?.kind === 'partial' ? fault.hundredths : market.hundredths;
    const deal = this.fill(market, part, fault);
    const retcode = part < market.hundredths ? RETCODE.partial : RETCODE.done;
    return { isOk: true, retcode, order: market.ticket, deal: deal.ticket };
  }

  private fill(market: Order, hundredths: number, fault: Fault | null): Deal {
    this.orders = this.orders.filter((one) => one !== market);
    const slip = fault?.kind === 'slips' ? fault.points : 0;
    if (fault?.kind === 'stop dropped') Object.assign(market, { sl: 0, tp: 0 });
    const isSplit = fault?.kind === 'two deals' && hundredths > 1;
    const first = this.deal(market, isSplit ? 1 : hundredths, slip);
    if (isSplit) this.deal(market, hundredths - 1, slip);
    market.remaining = market.hundredths - hundredths;
    market.state = market.remaining > 0 ? 2 : 4;
    market.doneMs = this.nowMs;
    market.positionId = first.positionId;
    this.history.push(market);
    return first;
  }

  /** one deal of an order: opens, adds to, reduces or reverses */
  private deal(of: Order, hundredths: number, slipPoints: number): Deal {
    const one = this.symbol(of.symbol);
    const isBuy = isBuyType(of.type);
    const price = (isBuy ? one.ask : one.bid) + (isBuy ? 1 : -1) * slipPoints * 10 ** -one.digits;
    const position =
      of.positionId !== '0'
        ? this.positions.find((p) => p.id === of.positionId)
        : this.isNetting
          ? this.positions.find((p) => p.symbol === of.symbol)
          : undefined;
    if (position && position.isBuy !== isBuy) return this.reduce(position, of, hundredths, price);
    if (position) position.hundredths += hundredths;
    // as brokers do: the position bears its first order's number
    const id = position?.id ?? (of.ticket === '' ? this.number() : of.ticket);
    if (!position)
      this.positions.push({
        ...of,
        id,
        ticket: id,
        isBuy,
        hundredths,
        openPrice: price,
        openMs: this.nowMs,
        comment: this.comment(of),
      });
    return this.book(of, { positionId: id, isBuy, hundredths, price, entry: 0, profit: 0 });
  }

  private reduce(position: Position, of: Order, hundredths: number, price: number): Deal {
    const rest = position.hundredths - hundredths;
    const entry = rest < 0 ? 2 : 1;
    const profit = this.profitOf(position, Math.min(hundredths, position.hundredths), price);
    this.balance += profit;
    if (rest === 0) this.positions = this.positions.filter((one) => one !== position);
    else
      Object.assign(position, {
        hundredths: Math.abs(rest),
        isBuy: rest > 0 ? position.isBuy : !position.isBuy,
        ...(rest < 0 ? { openPrice: price, magic: of.magic, ticket: this.number() } : {}),
      });
    return this.book(of, { positionId: position.id, isBuy: isBuyType(of.type), hundredths, price, entry, profit });
  }

  private closeBy(position: Position, hundredths: number, magic: string, reason: number, at?: number) {
    const one = this.symbol(position.symbol);
    const closing = order({
      symbol: position.symbol,
      type: position.isBuy ? 1 : 0,
      hundredths,
      magic,
      reason,
      ticket: this.number(),
      positionId: position.id,
      setupMs: this.nowMs,
      doneMs: this.nowMs,
      state: 4,
      remaining: 0,
    });
    this.reduce(position, closing, hundredths, at ?? (position.isBuy ? one.bid : one.ask));
    this.history.push(closing);
  }

  private book(
    of: Order,
    what: Pick<Deal, 'positionId' | 'isBuy' | 'hundredths' | 'price' | 'entry' | 'profit'>,
  ): Deal {
    const deal = {
      ticket: this.number(),
      order: of.ticket || '0',
      symbol: of.symbol,
      magic: of.magic,
      reason: of.reason,
      timeMs: this.nowMs,
      ...what,
    };
    this.deals.push(deal);
    this.ledger.push({
      what: 'dealt',
      at: this.nowMs,
      magic: of.magic,
      symbol: of.symbol,
      side: what.isBuy ? 'buy' : 'sell',
      hundredths: what.hundredths,
      price: what.price,
      entry: what.entry,
    });
    return deal;
  }

  private comment(of: Order) {
    return this.commentsRewritten ? 'B#1' : of.comment;
  }

  private trigger(waiting: Order) {
    waiting.type = isBuyType(waiting.type) ? 0 : 1;
    this.fill(waiting, waiting.hundredths, null);
  }

  profitOf(position: Position, hundredths = position.hundredths, price?: number) {
    const one = this.symbol(position.symbol);
    const now = price ?? (position.isBuy ? one.bid : one.ask);
    return Math.round((now - position.openPrice) * (position.isBuy ? 1 : -1) * hundredths * 100_000) / 100;
  }
}
