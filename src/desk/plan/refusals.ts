import { defineRefusals } from '../../core/outcome.ts';
import { worded } from '../../words/worded.ts';

/** Why a signal is not sized. Every sentence carries the figures it stands on. */
export const planRefusals = defineRefusals(
  worded({
    SYMBOL_UNKNOWN: 404,
    CONTRACT_BROKEN: 422,
    QUOTE_MISSING: 409,
    RATE_MISSING: 409,
    NO_CAPITAL: 409,
    ENTRY_MISSING: 422,
    ENTRY_FAR: 422,
    ENTRY_PASSED: 409,
    ENTRY_TOO_CLOSE: 409,
    STOP_MISSING: 422,
    STOP_WRONG_SIDE: 422,
    STOP_PASSED: 409,
    STOP_TOO_CLOSE: 409,
    TARGET_WRONG_SIDE: 422,
    TARGET_PASSED: 409,
    TARGET_TOO_CLOSE: 409,
    PIP_UNKNOWN: 422,
    LOTS_BELOW_MIN: 409,
    SIZES_DISAGREE: 409,
    NETTING_OPEN: 409,
    SYMBOL_AMBIGUOUS: 409,
  }),
);
