import type { Quote } from '../../core/broker.ts';
import { decimal, toText } from '../../core/decimal.ts';
import { findingSaid } from '../comply/finding-sentence.ts';
import { recordsOf } from '../comply/violation-record.ts';
import { checkIntent } from '../facts/check.ts';
import type { Leg } from '../orders/leg.ts';
import type { DeskContext } from '../store.ts';
import { noteOn } from './record.ts';

/**
 * Asks the rules about a close that goes out. It goes out in any case: what it breaks costs a profit at most, and what
 * it leaves open could cost the account. Held too shortly or closed in a news window, it is said and kept on record.
 */
export function noteClose(context: DeskContext, leg: Leg, rest: string | undefined, quotes: Quote[]): void {
  const { store } = context;
  const account = store.account(leg.accountId);
  const [position] = leg.seen.positions;
  if (!account?.snapshot || !position || leg.signalId === null) return;
  const lots = toText(decimal(position.lots).sub(rest ?? '0'));
  if (!decimal(lots).gt(0)) return;
  const { symbol, signalId } = leg;
  const side = leg.side === 'buy' ? ('sell' as const) : ('buy' as const);
  const intent = { kind: 'close' as const, symbol, side, lots, positionId: position.id };
  const verdict = checkIntent(context, account, intent, { quotes, snapshot: account.snapshot });
  for (const { rule, figures } of [...verdict.violations, ...verdict.sacrificed])
    noteOn(context, signalId, 'CLOSED_ALL_THE_SAME', {
      leg: leg.item + 1,
      rule,
      sentence: findingSaid({ rule, figures }),
    });
  const occurrence = { accountId: leg.accountId, signalId, orderId: position.id, action: 'warned' as const };
  for (const record of recordsOf(verdict, 'actual', occurrence)) store.saveViolation(record);
}
