import type { Update } from '../../core/reading.ts';

/** What became of one instruction of a provider. */
export type InstructionOutcome = 'done' | 'waits' | 'asked' | 'refused' | 'nothing';

/** Known by its message and its place in it. */
export interface InstructionKey {
  accountId: string;
  feedId: string;
  messageId: string;
  item: number;
}

export interface Instruction extends InstructionKey {
  revision: number;
  update: Update;
  outcome: InstructionOutcome;
}

/** Everything that can become of an instruction. */
export type InstructionEvent =
  /** for the first time, or worded anew, and which trades it means */
  | { kind: 'instruction-told'; key: InstructionKey; revision: number; update: Update; targets: string[] }
  | { kind: 'instruction-became'; key: InstructionKey; outcome: InstructionOutcome };

/** An instruction after an event. Pure. */
export function evolveInstruction(known: Instruction | null, event: InstructionEvent): Instruction {
  if (event.kind === 'instruction-told') {
    const { key, revision, update } = event;
    return { ...key, revision, update, outcome: 'nothing' };
  }
  if (!known) throw new Error(`instruction ${event.key.item} of ${event.key.messageId}, which was never told`);
  return { ...known, outcome: event.outcome };
}
