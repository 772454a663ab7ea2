import { defineRefusals } from '../core/outcome.ts';
import { worded } from '../words/worded.ts';

export const deskRefusals = defineRefusals(
  worded({
    HALTED_SINCE: 409,
    FACTOR_ON_PAGE: 409,
    DESK_NOT_OPEN: 404,
    ACCOUNT_UNKNOWN: 404,
    ACCOUNT_TAKEN: 409,
    TRIAL_NEEDS_PAPER: 409,
    FOLLOW_UNKNOWN: 404,
    FOLLOWED_ALREADY: 409,
    SIGNAL_UNKNOWN: 404,
    PLACE_UNKNOWN: 404,
    CHOICE_GONE: 410,
    BRIDGE_NOT_REACHED: 503,
    SIGNAL_OPEN_ALREADY: 409,
    ORDER_TWICE: 409,
    SYMBOL_NOT_CHOSEN: 404,
    ZONE_UNKNOWN: 422,
    CHANNEL_HALTED: 409,
    READING_REJECTED: 422,
    RULES_UNKNOWN: 409,
    LANGUAGE_UNKNOWN: 422,
    NOTHING_CALLED: 404,
  }),
);
