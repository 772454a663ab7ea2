import { z } from 'zod';

/** One event of an economic calendar. */
export const newsEventSchema = z.object({
  at: z.number().int(),
  /** `*` concerns everything */
  currencies: z.array(z.string().min(1).max(5)).min(1).max(20),
  impact: z.enum(['low', 'medium', 'high']),
  title: z.string().max(120),
});
export type NewsEvent = z.infer<typeof newsEventSchema>;
