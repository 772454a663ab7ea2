import type { z } from 'zod';
import type { Book } from '../bridge/mt5/book.ts';
import type { PairRequest, wireMoney, wirePermissions } from '../bridge/mt5/wire-frame.ts';

/** What a terminal says of itself and its account. */
export type Terminal = Omit<PairRequest, 'v' | 'code'>;

/** The newest look at an account; `at` by our clock. */
export interface Latest {
  at: number;
  offsetMs: number;
  isConnected: boolean;
  isSynced: boolean;
  permissions: z.infer<typeof wirePermissions>;
  money: z.infer<typeof wireMoney>;
  /** null: not yet looked at from a known point on */
  book: Book | null;
  /** deals are still to come that this look was ahead of */
  isAhead: boolean;
}
