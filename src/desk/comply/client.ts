import { z } from 'zod';
import { accept, defineRefusals, type Outcome } from '../../core/outcome.ts';
import { worded } from '../../words/worded.ts';
import type { ClientFacts } from './facts.ts';

/** Of these, two make a professional client; a retail client keeps the leverage caps and the protection. */
const grounds = z.enum(['ten_trades_a_quarter', 'half_a_million_euro', 'a_year_in_the_sector']);

/** What a trader states about themselves as a client of the broker. Null: not stated, so the duty is not evaluated. */
export const clientStatementSchema = z.strictObject({
  class: z.enum(['retail', 'professional']).nullable(),
  /** why professional */
  grounds: z.array(grounds).max(3),
  /** the broker's warning with its percentage of losing accounts was read */
  warningAcknowledged: z.boolean().nullable(),
  /** knowledge and experience were tested */
  appropriatenessTested: z.boolean().nullable(),
  /** no bonus or other incentive to trade was taken */
  incentivesOff: z.boolean().nullable(),
  /** the broker's report on execution quality was received */
  executionReported: z.boolean().nullable(),
});
export type ClientStatement = z.infer<typeof clientStatementSchema>;

export const nothingStated: ClientStatement = {
  class: null,
  grounds: [],
  warningAcknowledged: null,
  appropriatenessTested: null,
  incentivesOff: null,
  executionReported: null,
};

export const clientRefusals = defineRefusals({
  ...worded({ CLIENT_NOT_PROFESSIONAL: 422 }),
});

const lost = ['leverage', 'closeOut', 'debt'];

/** What is stated anew over what stood, and the protection that it gives up. Whole or not at all. */
export function stateClient(
  before: ClientStatement | null,
  change: { [K in keyof ClientStatement]?: ClientStatement[K] | undefined },
): Outcome<{ statement: ClientStatement; loosened: readonly string[] }> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const after: ClientStatement = { ...(before ?? nothingStated), ...given };
  if (after.class !== 'professional') return accept({ statement: { ...after, grounds: [] }, loosened: [] });
  const stated = new Set(after.grounds).size;
  if (stated < 2) return clientRefusals.refuse('CLIENT_NOT_PROFESSIONAL', { grounds: stated, needed: 2 });
  return accept({ statement: after, loosened: before?.class === 'professional' ? [] : lost });
}

/** Orders, verdicts, reports of the broker and the journal are never deleted here: that duty is known to be kept. */
export function clientFactsOf(statement: ClientStatement | null): ClientFacts {
  const {
    class: stated,
    warningAcknowledged,
    appropriatenessTested,
    incentivesOff,
    executionReported,
  } = statement ?? nothingStated;
  return {
    class: stated,
    warningShown: warningAcknowledged,
    incentivesOff,
    appropriatenessTested,
    recordsKept: true,
    executionReported,
  };
}
