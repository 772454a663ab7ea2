import { defineRefusals } from '../../core/outcome.ts';
import { worded } from '../../words/worded.ts';

export const hookRefusals = defineRefusals({
  ...worded({
    HOOK_SIGNATURE_MISSING: 401,
    HOOK_SIGNATURE_WRONG: 401,
    HOOK_TIME_WRONG: 401,
    HOOK_BODY_UNFIT: 422,
    HOOK_PLACEHOLDER: 422,
    HOOK_EMPTY: 422,
    HOOK_ID_REUSED: 409,
    HOOK_TOO_MANY: 429,
    HOOK_NONE: 404,
  }),
});
