import { pipOf } from '../plan/pip.ts';
import type { DeskContext, LegRow, SignalRow } from '../store.ts';
import { type Issue, issueCommands } from './issue.ts';
import type { LegChange, Obedience, Steps } from './obey.ts';
import { addNote } from './settle.ts';

/** Sends the changes of an instruction as ordinary commands and notes what could not be done. */
export function carryOut(context: DeskContext, row: SignalRow, { changes, notes }: Obedience): void {
  for (const note of notes) addNote(context, row.id, note);
  const issues = changes.flatMap((change): Issue[] => {
    const leg = context.store.leg(change.legId);
    const draft = leg ? draftOf(leg, change) : null;
    return draft ? [{ draft, legId: change.legId, reservedRisk: '0' }] : [];
  });
  if (issues.length > 0) issueCommands(context, row.accountId, issues);
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
