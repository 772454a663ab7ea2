import type { Quote } from '../../core/broker.ts';
import type { Changed } from '../../core/feed-log.ts';
import type { Signal } from '../../core/reading.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { carryOutSaid } from './carry-out.ts';
import { type Decided, outcomeOf } from './decide/decided.ts';
import type { InstructionOutcome } from './instruction.ts';
import { noteOn, recordSignal } from './record.ts';
import { lookAgain } from './wait-due.ts';
import type { Doubt } from './weigh.ts';
import { withdraw } from './withdraw.ts';

interface Ways {
  quotes: Quote[];
  /** how it is asked about, and how levels complete it, differ by who spoke */
  ask: (why: Doubt | null) => void;
  complete: (signal: Signal, changed: Changed[]) => void;
}

/** Does what was decided about one instruction, and says what came of it once the rules had their say. */
export function carryDecided(
  context: DeskContext,
  row: SignalRow,
  decided: Decided,
  { quotes, ask, complete }: Ways,
): InstructionOutcome {
  for (const { code, facts } of decided.notes) noteOn(context, row.id, code, facts);
  switch (decided.do) {
    case 'want':
      return carryOutSaid(context, row, decided.obedience, { quotes, by: decided.by });
    case 'wait':
      recordSignal(context, { kind: 'signal-waits', id: row.id, waiting: decided.waiting });
      lookAgain(context, row.accountId);
      break;
    case 'ask':
      ask(decided.why);
      break;
    case 'complete':
      complete(decided.signal, decided.changed);
      break;
    case 'withdraw':
      withdraw(context, row);
  }
  return outcomeOf[decided.do];
}
