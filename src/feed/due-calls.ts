import { z } from 'zod';
import { defineCall } from '../core/office.ts';

/** What a feed owes itself where a message is still to be read. */
export const readRevisions = defineCall({
  name: 'feed.read',
  input: z.object({}),
  output: z.object({ done: z.number() }),
});
