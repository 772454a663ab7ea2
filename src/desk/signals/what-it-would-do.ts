import type { Quote } from '../../core/broker.ts';
import { type Block, paragraph } from '../../core/chat.ts';
import type { Signal, Update } from '../../core/reading.ts';
import { totalsOf } from '../effects/effect.ts';
import { sayEffect } from '../effects/effect-words.ts';
import { linesFor } from '../effects/lines-for.ts';
import { deskWords } from '../language.ts';
import type { Wish } from '../orders/leg-events.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { answerToEdit, isPlacedAnew } from './decide/revision.ts';
import { answerTo, type Trade } from './decide/trade.ts';
import { tradeOf } from './trade-of.ts';

/** What the trader would say yes to. */
interface Wanted {
  update?: Update | undefined;
  /** the signal as its provider has it now */
  edit?: Signal | undefined;
}

/** In figures, as for the trader's own hand; of a trade that has no orders yet there is nothing to say. */
export function sayWhatItWouldDo(context: DeskContext, row: SignalRow, wanted: Wanted, quotes: Quote[]): Block[] {
  const account = context.store.account(row.accountId);
  if (!account) return [];
  const words = deskWords(context);
  const trade = tradeOf(context, row);
  const isAnew = wanted.edit !== undefined && isPlacedAnew(trade, wanted.edit);
  const wishes = isAnew ? answerTo({ type: 'update', action: 'cancel' }, trade).wishes : wishesFor(trade, wanted);
  const found = linesFor(account, wishes, trade.legs, quotes);
  // What closing brings is known when its price is there, not now.
  const lines = wanted.update?.condition ? found.filter(({ does }) => !does.startsWith('close')) : found;
  const effect = sayEffect(words, { lines, totals: totalsOf(lines), notReached: [] });
  return isAnew ? [...effect, paragraph(words.say('ask.PLACED_ANEW'))] : effect;
}

function wishesFor(trade: Trade, { update, edit }: Wanted): readonly Wish[] {
  if (edit) return answerToEdit(trade, edit)?.wishes ?? [];
  return update ? answerTo(update, trade).wishes : [];
}
