import type { Quote } from '../../core/broker.ts';
import { checkIntent } from '../facts/check.ts';
import { pipOf } from '../plan/pip.ts';
import type { DeskContext, LegRow, SignalRow } from '../store.ts';
import { findingSentence } from '../talk/sentences.ts';
import { type Issue, issueCommands } from './issue.ts';
import { noteClose } from './note-close.ts';
import type { LegChange, Obedience, Steps } from './obey.ts';
import { addNote } from './settle.ts';

/**
 * Sends the changes of an instruction as ordinary commands and notes what could not be done. A change of levels is
 * judged by the rules first, like an order: neither a provider nor a tap may widen a stop past a line.
 */
export function carryOut(context: DeskContext, row: SignalRow, { changes, notes }: Obedience, quotes: Quote[]): void {
  for (const note of notes) addNote(context, row.id, note);
  const issues = changes.flatMap((change): Issue[] => {
    const leg = context.store.leg(change.legId);
    const draft = leg ? draftOf(leg, change) : null;
    if (leg && draft && change.do === 'modify' && !isAllowed(context, leg, change, quotes)) return [];
    if (leg && draft && (change.do === 'close' || change.do === 'close_part'))
      noteClose(context, leg, change.do === 'close_part' ? change.lots : leg.lots, quotes);
    return draft ? [{ draft, legId: change.legId, reservedRisk: '0' }] : [];
  });
  if (issues.length > 0) issueCommands(context, row.accountId, issues);
}

function isAllowed(
  context: DeskContext,
  leg: LegRow,
  change: Extract<LegChange, { do: 'modify' }>,
  quotes: Quote[],
): boolean {
  const account = context.store.account(leg.accountId);
  if (!account?.snapshot) return false;
  const { symbol, side } = leg;
  const isOpen = leg.state === 'open';
  const intent = {
    kind: 'modify' as const,
    symbol,
    side,
    positionId: isOpen ? leg.positionId : null,
    orderId: isOpen ? null : leg.orderId,
    price: isOpen ? null : change.price,
    sl: change.sl,
    tp: change.tp,
  };
  const verdict = checkIntent(context, account, intent, { quotes, snapshot: account.snapshot });
  for (const found of verdict.violations) {
    addNote(context, leg.signalId, `Leg ${leg.item + 1} was not changed. ${found.rule}: ${findingSentence(found)}`);
  }
  return verdict.allowed;
}

function draftOf(leg: LegRow, change: LegChange): Issue['draft'] | null {
  const { positionId, orderId } = leg;
  switch (change.do) {
    case 'close':
      return positionId ? { op: 'close', positionId } : null;
    case 'close_part':
      return positionId ? { op: 'close_part', positionId, expectLots: leg.lots, closeLots: change.lots } : null;
    case 'cancel':
      return orderId ? { op: 'cancel', orderId } : null;
    case 'modify': {
      const { sl, tp, price } = change;
      if (leg.state === 'open') return positionId ? { op: 'modify_position', positionId, sl, tp } : null;
      return orderId ? { op: 'modify_order', orderId, sl, tp, price } : null;
    }
  }
}

export function stepsOf(context: DeskContext, row: SignalRow): Steps {
  const symbol = context.store.legs(row.id)[0]?.symbol;
  const contract = context.store.account(row.accountId)?.contracts.find((candidate) => candidate.symbol === symbol);
  if (!contract) throw new Error(`no contract for ${symbol} of signal ${row.id}`);
  const { digits, volumeStep, volumeMin } = contract;
  return { digits, volumeStep, volumeMin, pip: pipOf(row.signal.symbol, contract)?.toFixed() ?? null };
}
