import type { Quote } from '../../../core/broker.ts';
import type { Certainty, Update } from '../../../core/reading.ts';
import { tell } from '../../../words/words.ts';
import { wishOf } from '../../cards/wish.ts';
import type { Handling } from '../handling.ts';
import { note } from '../obedience.ts';
import { type Doubt, doubtAbout } from '../weigh.ts';
import { beforeSending, type Decided, nothing } from './decided.ts';
import { onceStopFits } from './stop-reach.ts';
import { answerTo, isMovedByHand, isUnclear, isUnsent, type Trade } from './trade.ts';
import { waitFor } from './wait-for.ts';

/** An instruction as its provider gave it. */
export interface GivenInstruction {
  update: Update;
  messageId: string;
  /** which instruction of the message */
  item: number;
  text: string;
  certainty: Certainty;
  /** it replaces an earlier wording of itself */
  isRevised: boolean;
  /** it takes the place of an instruction that was carried out, or may have been before a restore */
  mustAsk: boolean;
}

interface Facts {
  handling: Pick<Handling, 'whoWins'>;
  quotes: readonly Quote[];
}

/** What has happened already, by the provider's word: there is nothing to wait for. */
const reports = new Set<Update['action']>(['tp_hit', 'sl_hit', 'filled', 'reentry']);

/** What a provider's instruction does to one trade. Pure. */
export function decideUpdate(trade: Trade, told: GivenInstruction, { handling, quotes }: Facts): Decided {
  const { update, certainty, isRevised, messageId, item } = told;
  if (certainty === 'unsure') return nothing(note('SAID_UNSURE', { text: told.text.slice(0, 120) }));
  const obedience = answerTo(update, trade);
  const isTouched = isMovedByHand(trade);
  const isVague = isUnclear(trade, update);
  const { isSafer } = obedience;
  const doubt = doubtAbout(update, { handling, certainty, isRevised, isVague, isSafer, isTouched });
  const why = told.mustAsk ? 'ask.SAID_BEFORE' : doubt;
  const once = onceStopFits(trade, update, obedience.wishes, quotes);
  if (once.condition && !reports.has(update.action))
    return whenThere(trade, { ...told, update: once }, { why, quotes });
  if (isUnsent(trade)) return beforeSending(trade.row.signal, update);
  if (why) return { do: 'ask', why, notes: [] };
  return {
    do: 'want',
    obedience,
    by: `provider ${messageId}/${item}`,
    notes: [note('SAID', { words: wishOf(update) })],
  };
}

/** Never at once: kept until the price gets there. Where that may not be, or the price is past it, the trader is asked. */
function whenThere(
  trade: Trade,
  { update, messageId, item }: GivenInstruction,
  { why, quotes }: { why: Doubt | null; quotes: readonly Quote[] },
): Decided {
  const isEarly = isUnsent(trade);
  const said = { words: wishOf(update), price: update.condition?.price ?? null };
  if (why && isEarly)
    return nothing(note('SAID_EARLY', { words: tell('wish.AT', { words: said.words, price: said.price ?? '?' }) }));
  if (why) return { do: 'ask', why, notes: [] };
  const waiting = waitFor(trade, { update, messageId, item, isApproved: false }, quotes);
  if (typeof waiting === 'object') return { do: 'wait', waiting, notes: [note('SAID_WHEN', said)] };
  const isPast = waiting === 'there';
  if (isEarly) return nothing(note(isPast ? 'PASSED_ALREADY' : 'NO_PRICE', said));
  return { do: 'ask', why: isPast ? 'ask.PAST' : 'ask.NO_PRICE', notes: [] };
}
