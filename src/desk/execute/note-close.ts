import type { Quote } from '../../core/broker.ts';
import { recordsOf } from '../comply/violation-record.ts';
import { checkIntent } from '../facts/check.ts';
import type { DeskContext, LegRow } from '../store.ts';
import { findingSentence } from '../talk/sentences.ts';
import { addNote } from './settle.ts';

/**
 * Asks the rules about a close that goes out. It goes out in any case: what it breaks costs a profit at most, and what
 * it leaves open could cost the account. Held too shortly or closed in a news window, it is said and kept on record.
 */
export function noteClose(context: DeskContext, leg: LegRow, lots: string, quotes: Quote[]): void {
  const { store } = context;
  const account = store.account(leg.accountId);
  if (!account?.snapshot || leg.positionId === null) return;
  const { symbol, positionId, signalId } = leg;
  const side = leg.side === 'buy' ? ('sell' as const) : ('buy' as const);
  const intent = { kind: 'close' as const, symbol, side, lots, positionId };
  const verdict = checkIntent(context, account, intent, { quotes, snapshot: account.snapshot });
  for (const finding of [...verdict.violations, ...verdict.sacrificed])
    addNote(
      context,
      signalId,
      `Closing leg ${leg.item + 1} all the same. ${finding.rule}: ${findingSentence(finding)}`,
    );
  const occurrence = { accountId: leg.accountId, signalId, orderId: positionId, action: 'warned' as const };
  for (const record of recordsOf(verdict, 'actual', occurrence)) store.saveViolation(record);
}
