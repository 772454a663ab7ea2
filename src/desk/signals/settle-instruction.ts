import type { DeskContext, SignalRow } from '../store.ts';
import type { InstructionOutcome } from './signal.ts';

/** What became of an instruction that had waited or been asked about: worded anew after this it is another one. */
export function settleInstruction(
  { store }: DeskContext,
  { accountId, feedId }: Pick<SignalRow, 'accountId' | 'feedId'>,
  { messageId, item }: { messageId: string; item: number },
  outcome: InstructionOutcome,
): void {
  const known = store.instruction({ accountId, feedId, messageId, item });
  if (known) store.saveInstruction({ ...known, outcome });
}
