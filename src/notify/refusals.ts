import { defineRefusals } from '../core/outcome.ts';
import { worded } from '../words/worded.ts';

export const letterRefusals = defineRefusals({
  ...worded({
    ADDRESS_UNREADABLE: 422,
    ADDRESS_HERE: 409,
    LETTERS_UNSET: 409,
    CODES_ENOUGH: 429,
    LETTER_NOT_TAKEN: 502,
  }),
});
