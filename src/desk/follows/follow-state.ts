import { z } from 'zod';
import { lately, mode } from './lately.ts';

export const named = z.object({ id: z.string(), label: z.string() });
const account = z.object({ id: z.string(), name: z.string() });
export const newAccount = z.object({ name: z.string(), balance: z.string(), profile: z.string() });

export const stateSchema = z.object({
  stage: z.enum([
    'start',
    'feed',
    'hook',
    'hooked',
    'account',
    'new',
    'risk',
    'mode',
    'looking',
    'sure',
    'opening',
    'following',
  ]),
  /** what is shown once is shown where nobody else reads, and not on the page: there each of their sessions would have it */
  showsOnce: z.boolean(),
  /** a channel that was made for a program to post into: its secret is known by a name only */
  hook: z.object({ feed: z.string(), address: z.string(), secret: z.object({ secret: z.string() }) }).nullable(),
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
