import { defineRefusals, wording } from '../core/outcome.ts';
import { worded } from '../words/worded.ts';
import type { Words } from '../words/words.ts';

export const deskRefusals = defineRefusals({
  ...worded({
    DESK_NOT_OPEN: 404,
    ACCOUNT_UNKNOWN: 404,
    ACCOUNT_TAKEN: 409,
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
  }),
  RULES_UNKNOWN: wording(409, (f: { rules: string[] }, words: Words) =>
    words.say('refusal.RULES_UNKNOWN', { rules: words.list(f.rules, 'and') }),
  ),
  LANGUAGE_UNKNOWN: wording(422, (f: { languages: string[] }, words: Words) =>
    words.say('refusal.LANGUAGE_UNKNOWN', { languages: f.languages.join(', ') }),
  ),
});
