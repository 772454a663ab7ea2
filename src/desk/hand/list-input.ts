import { z } from 'zod';
import { actorId } from '../../core/actor-id.ts';

/** What every list of orders, positions and closed trades can be asked by. */
export const listInput = {
  account: actorId.optional(),
  symbol: z.string().min(1).max(40).optional(),
  feed: z.string().min(1).max(63).optional().describe('a channel; @hand for what was opened by hand'),
  from: z.number().int().min(0).optional().describe('Unix milliseconds, from then on'),
  to: z.number().int().min(0).optional().describe('Unix milliseconds, before then'),
  cursor: z.string().max(200).optional().describe('`next` of the page before'),
  limit: z.number().int().min(1).max(500).default(100),
  format: z
    .enum(['json', 'csv'])
    .default('json')
    .describe('csv: where more follow, the next page is in the Link header'),
};
