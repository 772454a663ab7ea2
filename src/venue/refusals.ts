import { defineRefusals } from '../core/outcome.ts';
import { worded } from '../words/worded.ts';

/**
 * Why the paper broker refuses. An answer carries the code; the facts go to whoever asked directly. CONFLICT (what stands
 * there is not what was expected) and EXPIRED are ends of a command, and no codes of a broker.
 */
export const venueRefusals = defineRefusals(
  worded({
    UNKNOWN_SYMBOL: 404,
    NO_QUOTE: 409,
    NO_RATE: 409,
    INVALID_VOLUME: 422,
    INVALID_PRICE: 422,
    INVALID_STOPS: 422,
    INVALID_QUOTE: 422,
    NO_MONEY: 409,
    PRICE_MOVED: 409,
    NOT_FOUND: 404,
    REQUOTE: 409,
    FROZEN: 409,
    BUSY: 503,
    NOT_CONNECTED: 503,
    MARKET_CLOSED: 409,
    TRADE_DISABLED: 409,
    LIMIT_REACHED: 409,
    UNSUPPORTED: 422,
    OTHER: 409,
    CONFLICT: 409,
    EXPIRED: 409,
    INVALID_AMOUNT: 422,
  }),
);
