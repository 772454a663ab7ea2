import { z } from 'zod';

/**
 * Why a broker does not carry a command out: a closed set, whatever the bridge. What a bridge cannot name is `OTHER`.
 * transient: the same may pass in a moment · session: when the market opens · permanent: never as it was asked.
 */
interface Rejection {
  fault: 'market' | 'broker' | 'account' | 'request';
  lasts: 'transient' | 'session' | 'permanent';
}

export const rejections = {
  REQUOTE: { fault: 'market', lasts: 'transient' },
  PRICE_MOVED: { fault: 'market', lasts: 'transient' },
  NO_QUOTE: { fault: 'market', lasts: 'transient' },
  FROZEN: { fault: 'market', lasts: 'transient' },
  BUSY: { fault: 'broker', lasts: 'transient' },
  NOT_CONNECTED: { fault: 'broker', lasts: 'transient' },
  MARKET_CLOSED: { fault: 'market', lasts: 'session' },
  INVALID_STOPS: { fault: 'request', lasts: 'permanent' },
  INVALID_PRICE: { fault: 'request', lasts: 'permanent' },
  INVALID_VOLUME: { fault: 'request', lasts: 'permanent' },
  UNKNOWN_SYMBOL: { fault: 'request', lasts: 'permanent' },
  UNSUPPORTED: { fault: 'request', lasts: 'permanent' },
  NOT_FOUND: { fault: 'request', lasts: 'permanent' },
  NO_RATE: { fault: 'account', lasts: 'permanent' },
  NO_MONEY: { fault: 'account', lasts: 'permanent' },
  TRADE_DISABLED: { fault: 'account', lasts: 'permanent' },
  LIMIT_REACHED: { fault: 'account', lasts: 'permanent' },
  OTHER: { fault: 'broker', lasts: 'permanent' },
} as const satisfies Record<string, Rejection>;

export type RejectionCode = keyof typeof rejections;
export const rejectionSchema = z.enum(Object.keys(rejections) as [RejectionCode, ...RejectionCode[]]);
