import { defineRefusals, wording } from '../../core/outcome.ts';
import type { Said } from '../../core/said.ts';
import { worded } from '../../words/worded.ts';
import type { Words } from '../../words/words.ts';
import type { NoteCode } from '../cards/notes.ts';

/** A rule against it, and what it found. */
export interface Broken {
  rule: string;
  sentence: Said;
}

export const handRefusals = defineRefusals({
  ...worded({
    TRADE_UNKNOWN: 404,
    NOTHING_MEANT: 404,
    TRADE_ENDED: 409,
    SO_ALREADY: 409,
    BEING_REPLACED: 409,
    PART_TOO_SMALL: 409,
    PART_TOO_LARGE: 409,
    LEVEL_PASSED: 409,
    OPENED_ELSEWHERE: 409,
    CURSOR_UNKNOWN: 422,
    BAD_COMMAND: 422,
  }),
  WHICH_TRADE: wording(409, (f: { trades: { name: string; what: Said }[] }, words: Words) =>
    words.say('refusal.WHICH_TRADE', {
      trades: f.trades.map(({ name, what }) => `${name} · ${words.told(what)}`).join('\n'),
    }),
  ),
  NOTHING_TO_CHANGE: wording(409, (f: { note: NoteCode }, words: Words) => words.sayStored(`note.${f.note}`, {})),
  WHICH_LEG: wording(409, (f: { legs: { name: string; lots: string; target: string }[] }, words: Words) =>
    words.say('refusal.WHICH_LEG', { legs: f.legs.map((leg) => words.say('refusal.ONE_LEG', leg)).join('\n') }),
  ),
  RULE_AGAINST: wording(409, (f: { found: Broken[] }, words: Words) =>
    words.say('refusal.RULE_AGAINST', {
      found: f.found.map(({ sentence }) => words.told(sentence)).join(' '),
    }),
  ),
});
