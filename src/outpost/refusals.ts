import { defineRefusals } from '../core/outcome.ts';
import { worded } from '../words/worded.ts';

/** TERMINAL_STRANGER is told to nobody outside: the door says one thing whatever was wrong. */
export const outpostRefusals = defineRefusals(
  worded({
    TERMINAL_STRANGER: 403,
    TERMINAL_UNKNOWN: 404,
    TERMINAL_SILENT: 503,
    TERMINAL_TAKEN: 409,
    TERMINAL_ANOTHER: 409,
    TERMINAL_UNSEALED: 503,
  }),
);
