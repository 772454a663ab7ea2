import { z } from 'zod';
import { lately, mode } from './lately.ts';

export const named = z.object({ id: z.string(), label: z.string() });
const account = z.object({ id: z.string(), name: z.string() });
export const newAccount = z.object({ name: z.string(), balance: z.string(), profile: z.string() });

export const stateSchema = z.object({
  stage: z.enum(['start', 'feed', 'account', 'new', 'risk', 'mode', 'looking', 'sure', 'opening', 'following']),
  /** named by whoever began, if anybody was */
  wish: z.string().nullable(),
  feeds: z.array(named),
  accounts: z.array(account),
  /** what is followed by what already, as `feed account` */
  taken: z.array(z.string()),
  profiles: z.array(named),
  feed: named.nullable(),
  account: account.nullable(),
  opens: newAccount.nullable(),
  percent: z.string(),
  mode,
  /** how its last signals would have been traded like this; null: nobody could say */
  lately: z.array(lately).nullable(),
});
export type State = z.infer<typeof stateSchema>;
