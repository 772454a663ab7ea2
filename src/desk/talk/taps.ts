import { z } from 'zod';
import { signalSchema, updateSchema } from '../../core/reading.ts';
import { defineTap } from '../../talk/tap.ts';

/** What a button about a signal is kept with. */
export const signalTapSchema = z.object({
  update: updateSchema.optional(),
  /** the signal as its provider has it now */
  edit: signalSchema.optional(),
  /** and the words of its own message, where that was edited */
  edited: signalSchema.nullable().default(null),
  /** asked because the provider changed the message: a newer wording takes its place */
  isEdit: z.literal(true).optional(),
  /** the message an instruction was given in */
  messageId: z.string().default(''),
  /** and its place there */
  item: z.number().default(0),
  symbol: z.string().optional(),
  /** where its stops were wanted when it was asked */
  stops: z.record(z.string(), z.string().nullable()).default({}),
});
export type SignalTapInput = z.input<typeof signalTapSchema>;

const aboutSignal = (name: string) => defineTap(name, signalTapSchema);
export const takeTap = aboutSignal('take');
export const halfTap = aboutSignal('half');
export const skipTap = aboutSignal('skip');
export const symbolTap = aboutSignal('symbol');
export const obeyTap = aboutSignal('obey');
export const keepTap = aboutSignal('keep');

/** Those that settle whether a signal is traded. */
export const deciding = [takeTap, halfTap, skipTap, symbolTap].map(({ name }) => name);

/** What [Confirm] of the trader's hand is called. */
export const handConfirm = 'hand-do';

/** Those that change what stands of a trade. */
export const ofStanding = [obeyTap.name, keepTap.name, handConfirm];

/** What a button about one leg is kept with. */
export const legTapSchema = z.object({
  leg: z.string(),
  sl: z.string().nullable().default(null),
  /** a level that was refused */
  field: z.enum(['price', 'sl', 'tp']).default('sl'),
  value: z.string().nullable().default(null),
});
export type LegTapInput = z.input<typeof legTapSchema>;

const aboutLeg = (name: string) => defineTap(name, legTapSchema);
export const isntTap = aboutLeg('leg-isnt');
export const thereTap = aboutLeg('leg-there');
export const stopTap = aboutLeg('leg-stop');
export const againTap = aboutLeg('leg-again');
export const keptTap = aboutLeg('leg-kept');
export const bareTap = aboutLeg('leg-bare');
export const overTap = aboutLeg('leg-over');
export const closeTap = aboutLeg('leg-close');
export const partTap = aboutLeg('leg-part');
export const partKeptTap = aboutLeg('leg-part-kept');

/** What an open card offers of the trader's hand: each only asks, with its effect. */
const byHand = (name: string) => defineTap(name, z.object({}));
export const handCloseTap = byHand('hand-close');
export const handHalfTap = byHand('hand-half');
export const handBreakevenTap = byHand('hand-breakeven');
export const handCancelTap = byHand('hand-cancel');
