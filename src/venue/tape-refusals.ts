import { defineRefusals } from '../core/outcome.ts';
import { worded } from '../words/worded.ts';

/** Why recorded prices are not taken. Nothing is left out or repaired: a tape is read whole or not at all. */
export const tapeRefusals = defineRefusals(
  worded({
    TAPE_COLUMNS: 422,
    TAPE_VALUE: 422,
    TAPE_BACK: 422,
    TAPE_GAP: 422,
    TAPE_SPACING: 422,
    TAPE_ONE_CANDLE: 422,
    TAPE_JSON: 422,
    TAPE_EMPTY: 422,
  }),
);
