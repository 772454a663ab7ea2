/** What the simulated broker keeps. Times are milliseconds of its own server; lots are whole hundredths, so sums stay exact. */
export interface BrokerSymbol {
  name: string;
  digits: number;
  bid: number;
  ask: number;
  tickMs: number;
  isSelected: boolean;
  /** traded no longer: the terminal does not know it */
  isGone: boolean;
  /** bits of SYMBOL_FILLING_MODE: 1 fill or kill, 2 immediate or cancel */
  filling: number;
  /** SYMBOL_TRADE_EXECUTION_*: 1 instant, 2 market */
  exe: number;
  /** SYMBOL_TRADE_MODE_*: 0 disabled, 3 close only, 4 full */
  trade: number;
  stops: number;
  freeze: number;
}

export interface Position {
  id: string;
  ticket: string;
  symbol: string;
  isBuy: boolean;
  hundredths: number;
  openPrice: number;
  sl: number;
  tp: number;
  magic: string;
  comment: string;
  openMs: number;
}

export interface Order {
  ticket: string;
  symbol: string;
  /** ENUM_ORDER_TYPE */
  type: number;
  hundredths: number;
  remaining: number;
  price: number;
  sl: number;
  tp: number;
  magic: string;
  comment: string;
  positionId: string;
  setupMs: number;
  doneMs: number;
  /** ENUM_ORDER_STATE: 1 placed, 2 cancelled, 4 filled, 3 partly, 5 rejected */
  state: number;
  reason: number;
}

export interface Deal {
  ticket: string;
  order: string;
  positionId: string;
  symbol: string;
  isBuy: boolean;
  /** ENUM_DEAL_ENTRY: 0 in, 1 out, 2 both */
  entry: number;
  hundredths: number;
  price: number;
  magic: string;
  reason: number;
  profit: number;
  timeMs: number;
}

/** MqlTradeRequest as it came over the line */
export interface Request {
  action: number;
  magic: string;
  order: string;
  symbol: string;
  hundredths: number;
  price: number;
  sl: number;
  tp: number;
  deviation: number;
  type: number;
  filling: number;
  comment: string;
  position: string;
}

/** how the broker misbehaves on the next request */
export type Fault =
  | { kind: 'answer lost' }
  | { kind: 'request lost' }
  | { kind: 'silent' }
  | { kind: 'late'; ms: number; isAnswerLost?: boolean }
  | { kind: 'partial'; hundredths: number }
  | { kind: 'two deals' }
  | { kind: 'requote'; bid: number; ask: number }
  | { kind: 'reject'; retcode: number }
  | { kind: 'stop dropped' }
  | { kind: 'slips'; points: number };

/** One line of the ledger: what really happened at the broker, whatever anybody was told. */
export type Entry =
  | { what: 'asked'; at: number; request: Request; fault: string | null }
  | {
      what: 'dealt';
      at: number;
      magic: string;
      symbol: string;
      side: 'buy' | 'sell';
      hundredths: number;
      price: number;
      entry: number;
    }
  | { what: 'placed' | 'changed' | 'cancelled'; at: number; magic: string; ticket: string }
  | { what: 'levels'; at: number; positionId: string; sl: number; tp: number };

export const RETCODE = {
  requote: 10004,
  placed: 10008,
  done: 10009,
  partial: 10010,
  timeout: 10012,
  invalidVolume: 10014,
  invalidStops: 10016,
  tradeDisabled: 10017,
  marketClosed: 10018,
  noMoney: 10019,
  noChanges: 10025,
  serverDisablesExperts: 10026,
  invalidFill: 10030,
  invalidOrder: 10035,
  positionClosed: 10036,
} as const;
