import { z } from 'zod';
import { decimalText } from '../../core/broker.ts';
import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';

/** More than nothing, in plain digits. */
export const amountText = decimalText.max(20).refine((text) => Number(text) > 0, 'must be more than nothing');
export const pipCount = z.number().finite().min(-100_000).max(100_000);

const stopSchema = z.union([
  z.object({ price: amountText }),
  /** from the entry into profit; with a minus into loss */
  z.object({ pips: pipCount }),
  /** what is open to its entry, or so many pips beyond */
  z.object({ breakeven: pipCount }),
]);

/** What a trader's hand can do to what stands. */
export const actSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('close') }),
  z.object({
    act: z.literal('part'),
    size: z.union([z.object({ percent: z.number().gt(0).lt(100) }), z.object({ lots: amountText })]),
  }),
  z.object({ act: z.literal('cancel') }),
  z.object({
    act: z.literal('change'),
    stop: stopSchema.optional(),
    /** null: none */
    target: amountText.nullable().optional(),
    entry: amountText.optional(),
  }),
]);
export type HandAct = z.infer<typeof actSchema>;
export type Change = Extract<HandAct, { act: 'change' }>;

/** Which trades are meant: one by its name, perhaps only its leg to one target, or all there are of something. */
export const targetSchema = z.union([
  z.object({
    trade: z.string().min(1).max(120),
    account: z.string().max(63).optional(),
    /** the leg that aims at this target, counted from 1 */
    aim: z.number().int().min(1).max(50).optional(),
  }),
  z.object({
    all: z.object({
      account: z.string().max(63).optional(),
      feed: z.string().max(63).optional(),
      symbol: z.string().max(40).optional(),
    }),
  }),
]);
export type Target = z.infer<typeof targetSchema>;

/** What only ends something is done with what is left, whatever became of the rest; anything else is about what was shown. */
export const isEnding = ({ act }: HandAct): boolean => act === 'close' || act === 'cancel';

/** In a few words, as a card tells it. */
export function actSaid(act: HandAct): Said | Said[] {
  switch (act.act) {
    case 'close':
      return tell('wish.CLOSE');
    case 'cancel':
      return tell('wish.CANCEL_WAITING');
    case 'part':
      return 'percent' in act.size
        ? tell('wish.CLOSE_PERCENT', { percent: act.size.percent })
        : tell('wish.CLOSE_LOTS', { lots: act.size.lots });
    case 'change':
      return [
        ...stopSaid(act),
        ...targetSaid(act),
        ...(act.entry ? [tell('wish.ENTRY_TO', { price: act.entry })] : []),
      ];
  }
}

function stopSaid({ stop }: Change): Said[] {
  if (!stop) return [];
  if ('price' in stop) return [tell('wish.STOP_TO', { price: stop.price })];
  if ('pips' in stop) return [tell('wish.STOP_FROM_ENTRY', { pips: signed(stop.pips) })];
  return [tell('wish.BREAKEVEN', { pips: stop.breakeven === 0 ? null : signed(stop.breakeven) })];
}

function targetSaid({ target }: Change): Said[] {
  if (target === undefined) return [];
  return [target === null ? tell('wish.WITHOUT_TARGET') : tell('wish.TARGET_TO', { price: target })];
}

const signed = (pips: number): string => (pips > 0 ? `+${pips}` : `${pips}`);
