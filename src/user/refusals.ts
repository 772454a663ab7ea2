import { defineRefusals } from '../core/outcome.ts';
import { worded } from '../words/worded.ts';

export const userRefusals = defineRefusals({
  ...worded({
    SIGN_IN_WRONG: 401,
    SIGN_IN_BARRED: 429,
    SET_UP_WORD_WRONG: 403,
    PASSWORD_WEAK: 422,
    PASSWORD_WRONG: 403,
    PASSWORD_CHANGED: 409,
    EMAIL_TAKEN: 409,
    SESSION_UNKNOWN: 404,
    NOTHING_SEALED: 503,
    NO_FACTOR: 409,
    FACTOR_KEPT: 409,
    FACTOR_STRONGER: 409,
    CODE_WAY_UNSET: 409,
    CODE_WAY_WEAK: 409,
    NO_FACTOR_BEGUN: 409,
    CODE_NEEDED: 403,
    CODE_WRONG: 403,
    CODE_BARRED: 429,
    CODE_SHUT: 503,
    PROOF_OVER: 410,
    NO_RECOVERY: 409,
    RECOVERY_UNTOLD: 403,
    PASSKEY_WRONG: 403,
    PASSKEY_UNKNOWN: 404,
    PASSKEYS_UNSET: 503,
    SIGN_IN_OVER: 401,
    UNKNOWN_USER: 404,
    EMAIL_CONFIRMED: 409,
    LETTERS_ENOUGH: 429,
    LETTER_OVER: 410,
    DEVICE_UNKNOWN: 404,
    KEY_UNKNOWN: 404,
    KEYS_FULL: 409,
    PASSWORD_NEEDED: 403,
    SIGN_IN_ANEW: 403,
  }),
});

/** `challenge` is said where what was asked for is held: whoever asked gives the code and it is done. */
export const codeNeeded = () => userRefusals.refuse('CODE_NEEDED', { challenge: null, deed: null });
