import { z } from 'zod';
import type { AccountSnapshot, Quote } from '../../core/broker.ts';
import { decimalText } from '../../core/broker.ts';
import { decimal, max, toMoney, zero } from '../../core/decimal.ts';
import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { checkIntent, linesNow } from './check.ts';

/**
 * What of a loss allowance is gone, what goes if every stop is hit, and what is left then: the nearer of the two lines,
 * in account currency to the cent. A new order is judged by what is free, not by where equity stands.
 */
export const budgetSchema = z.object({
  which: z.enum(['daily', 'total']),
  floor: decimalText,
  allowance: decimalText,
  lost: decimalText,
  /** null: something open has no stop, or no rate is known */
  stake: decimalText.nullable(),
  /** with a minus: the stops together reach beyond the line */
  free: decimalText.nullable(),
});
export type Budget = z.infer<typeof budgetSchema>;

interface Seen {
  quotes: Quote[];
  snapshot: AccountSnapshot;
}

export function budgetNow(context: DeskContext, account: AccountRow, { quotes, snapshot }: Seen): Budget | null {
  const { daily, total } = linesNow(context, account, snapshot);
  const isTotal = total !== null && (daily === null || decimal(total.headroom).lt(daily.headroom));
  const line = isTotal ? total : daily;
  if (line === null) return null;
  const { figures } = checkIntent(context, account, { kind: 'watch' }, { quotes, snapshot });
  const worst = figures.worstEquity == null ? null : decimal(String(figures.worstEquity));
  const stake = worst && max(zero, decimal(snapshot.equity).sub(worst));
  return {
    which: isTotal ? 'total' : 'daily',
    floor: line.floor,
    allowance: line.allowance,
    lost: toMoney(max(zero, decimal(line.allowance).sub(line.headroom))),
    stake: stake && toMoney(stake),
    free: stake && toMoney(decimal(line.headroom).sub(stake)),
  };
}

/** In one line, for a person. */
export const budgetSaid = ({ which, lost, stake, free }: Budget, currency: string): Said =>
  stake === null || free === null
    ? tell('budget.UNBOUNDED', { which, lost, currency })
    : tell('budget.LEFT', { which, lost, stake, free, currency });
