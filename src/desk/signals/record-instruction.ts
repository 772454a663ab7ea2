import type { DeskContext } from '../store.ts';
import {
  evolveInstruction,
  type InstructionEvent,
  type InstructionKey,
  type InstructionOutcome,
} from './instruction.ts';

/** The only writer of instructions: a journal line and the row it makes. */
export function recordInstruction({ store, now }: DeskContext, event: InstructionEvent): void {
  const { kind, ...body } = event;
  store.journal.append(kind, body, now());
  store.saveInstruction(evolveInstruction(store.instruction(event.key) ?? null, event));
}

/** What became of one that was told, at once or after it had waited or been asked about. */
export function settleInstruction(
  context: DeskContext,
  { accountId, feedId }: Pick<InstructionKey, 'accountId' | 'feedId'>,
  { messageId, item }: Pick<InstructionKey, 'messageId' | 'item'>,
  outcome: InstructionOutcome,
): void {
  const key = { accountId, feedId, messageId, item };
  const known = context.store.instruction(key);
  if (known && known.outcome !== outcome) recordInstruction(context, { kind: 'instruction-became', key, outcome });
}
