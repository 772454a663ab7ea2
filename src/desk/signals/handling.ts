import { z } from 'zod';

/** How a follow treats what comes after a signal, and signals that come late. */
export const handlingSchema = z.strictObject({
  marketLateSeconds: z.number().int().min(1).max(86_400).default(60),
  pendingLateSeconds: z.number().int().min(1).max(86_400).default(600),
  /** a signal without a stop waits this long for its levels; 0: not at all */
  levelsWithinMinutes: z.number().int().min(0).max(60).default(5),
  /** how long a question waits for its answer */
  confirmSeconds: z.number().int().min(10).max(86_400).default(300),
  onDelete: z.enum(['ask', 'cancel', 'keep']).default('ask'),
  /** safer: obey what lowers the risk, ask for the rest · provider: obey · me: ask for everything */
  whoWins: z.enum(['safer', 'provider', 'me']).default('safer'),
});
export type Handling = z.infer<typeof handlingSchema>;
