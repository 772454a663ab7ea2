import type { Quote } from '../../../core/broker.ts';
import type { Update } from '../../../core/reading.ts';
import { wishOf } from '../../cards/wish.ts';
import { note } from '../obedience.ts';
import { beforeSending, type Decided, nothing } from './decided.ts';
import { isOvertaken, type Stops } from './overtaken.ts';
import { onceStopFits } from './stop-reach.ts';
import { answerTo, isUnsent, type Trade } from './trade.ts';
import { waitFor } from './wait-for.ts';

/** An instruction that the trader says yes to. */
export interface Answered {
  update: Update;
  messageId: string;
  item: number;
  /** where its stops were wanted when it was asked */
  stops: Stops;
}

/** What a yes to an instruction does to one trade. Null: no price of it is known, and it stays as it was asked. Pure. */
export function decideTap(trade: Trade, answered: Answered, quotes: readonly Quote[]): Decided | null {
  const { messageId, item } = answered;
  const update = onceStopFits(trade, answered.update, answerTo(answered.update, trade).wishes, quotes);
  const said = note('DECIDED', { words: wishOf(update), price: update.condition?.price ?? null });
  const now = (): Decided => {
    const decided = atOnce(trade, answered);
    return { ...decided, notes: [said, ...decided.notes] };
  };
  if (!update.condition) return now();
  const waiting = waitFor(trade, { update, messageId, item, isApproved: true }, quotes);
  if (waiting === 'unknown') return null;
  return waiting === 'there' ? now() : { do: 'wait', waiting, notes: [said] };
}

function atOnce(trade: Trade, { update, stops }: Answered): Decided {
  const { row, legs } = trade;
  if (isUnsent(trade)) return beforeSending(row.signal, update);
  // It was skipped or withdrawn before anything of it was placed.
  if (legs.length === 0) return nothing(note('SAID_OVER', { words: wishOf(update) }));
  const obedience = answerTo(update, trade);
  if (movesStop(update) && isOvertaken(legs, { stops, isSafer: obedience.isSafer })) return nothing(note('OVERTAKEN'));
  return { do: 'want', obedience, by: 'approved', notes: [] };
}

const movesStop = ({ action }: Update): boolean =>
  action === 'move_sl' || action === 'set_levels' || action === 'breakeven';
