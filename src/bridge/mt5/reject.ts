import type { RejectionCode } from '../../core/rejection.ts';
import type { AckReason, WireAck } from './wire-acks.ts';

const byReason: Record<AckReason, RejectionCode> = {
  stops_level: 'INVALID_STOPS',
  freeze: 'FROZEN',
  volume: 'INVALID_VOLUME',
  price_moved: 'PRICE_MOVED',
  stale_quote: 'NO_QUOTE',
  no_quote: 'NO_QUOTE',
  unknown_symbol: 'UNKNOWN_SYMBOL',
  trade_off_terminal: 'TRADE_DISABLED',
  trade_off_program: 'TRADE_DISABLED',
  trade_off_account: 'TRADE_DISABLED',
  trade_off_expert: 'TRADE_DISABLED',
  trade_off_symbol: 'TRADE_DISABLED',
  journal: 'OTHER',
  lease: 'NOT_CONNECTED',
  read_only: 'TRADE_DISABLED',
  login: 'TRADE_DISABLED',
  bad_command: 'UNSUPPORTED',
  market_closed: 'MARKET_CLOSED',
  no_money: 'NO_MONEY',
  not_found: 'NOT_FOUND',
  filling: 'UNSUPPORTED',
  no_hedge: 'UNSUPPORTED',
  not_connected: 'NOT_CONNECTED',
};

/** TRADE_RETCODE_… of the MQL5 reference. */
const byRetcode: Record<number, RejectionCode> = {
  10004: 'REQUOTE',
  10014: 'INVALID_VOLUME',
  10015: 'INVALID_PRICE',
  10016: 'INVALID_STOPS',
  10017: 'TRADE_DISABLED',
  10018: 'MARKET_CLOSED',
  10019: 'NO_MONEY',
  10020: 'PRICE_MOVED',
  10021: 'NO_QUOTE',
  10023: 'BUSY',
  10024: 'BUSY',
  10026: 'TRADE_DISABLED',
  10027: 'TRADE_DISABLED',
  10028: 'BUSY',
  10029: 'FROZEN',
  10030: 'UNSUPPORTED',
  10031: 'NOT_CONNECTED',
  10032: 'TRADE_DISABLED',
  10033: 'LIMIT_REACHED',
  10034: 'LIMIT_REACHED',
  10035: 'UNSUPPORTED',
  10036: 'NOT_FOUND',
  10038: 'INVALID_VOLUME',
  10039: 'BUSY',
  10040: 'LIMIT_REACHED',
  10042: 'TRADE_DISABLED',
  10043: 'TRADE_DISABLED',
  10044: 'TRADE_DISABLED',
  10045: 'UNSUPPORTED',
  10046: 'UNSUPPORTED',
};

export const rejectionOf = ({ why, retcode }: Pick<WireAck, 'why' | 'retcode'>): RejectionCode =>
  why === null ? (byRetcode[retcode] ?? 'OTHER') : byReason[why];

/** After these the figures of the symbol are not what we thought. */
export const doubtsSpec = ({ retcode, why }: Pick<WireAck, 'why' | 'retcode'>): boolean =>
  [10014, 10016, 10030].includes(retcode) || why === 'stops_level' || why === 'volume';
